/** What moves the cursor, turns the direction of writing or is not seen at all. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text that a terminal prints as it stands: what it would obey is shown by its number instead. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`);
}

/** Several lines, each as a terminal prints it. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** JSON that reads as the same when it is parsed, with nothing in it that a terminal would obey. */
export function visibleJson(json: string): string {
  return json.split('\n').map((line) => line.replace(unseen, escaped)).join('\n');
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`).join('');
}

/** A line of a file as a terminal can print it, with every column where it was. */
export function visibleLine(line: string): string {
  return line.replaceAll('\t', ' ').replace(unseen, (character) => '\u{FFFD}'.repeat(character.length));
}
