/** Enough of a text to know it by, where it stands elsewhere in full: as many whole words as so many characters hold. */
export function beginning(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(' ', longest - 2);
  return `${text.slice(0, end === -1 ? longest - 2 : end)} …`;
}
