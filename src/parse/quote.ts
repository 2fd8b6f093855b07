const longest = 60;

/** A value of the author's as a message shows it: in backticks, on one line, not too long. */
export function quote(value: string): string {
  const line = value.replace(/[\s\p{Cc}]+/gu, ' ').replaceAll('`', "'").trim();
  if (line === '') return "`''`";
  const characters = Array.from(line);
  return `\`${characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line}\``;
}
