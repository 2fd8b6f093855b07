/** What moves the cursor, turns the direction of writing or is not seen at all. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text that a terminal prints as it stands: what it would obey is shown by its number instead. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`);
}

/** A line of a file as a terminal can print it, with every column where it was. */
export function visibleLine(line: string): string {
  return line.replaceAll('\t', ' ').replace(unseen, (character) => '\u{FFFD}'.repeat(character.length));
}
