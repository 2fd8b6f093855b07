/** Makes names for places of one page, each used once: `what-next`, `what-next-2`. */
export function uniqueNames(taken: Iterable<string>): (wanted: string) => string {
  const used = new Set(taken);
  return (wanted) => {
    let name = wanted;
    for (let count = 2; used.has(name); count += 1) name = `${wanted}-${count}`;
    used.add(name);
    return name;
  };
}

/** Lower-case letters, digits and hyphens of a text, for use in an address. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/['’]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}
