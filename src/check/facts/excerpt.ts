const longest = 70;

/** The beginning of a text, cut between words, in backticks for a message. */
export function excerpt(text: string): string {
  const tidy = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  if (tidy.length <= longest) return `\`${tidy}\``;
  const cut = tidy.lastIndexOf(' ', longest - 1);
  return `\`${tidy.slice(0, cut > 20 ? cut : longest - 1).replace(/[\s,;:.]+$/, '')}…\``;
}
