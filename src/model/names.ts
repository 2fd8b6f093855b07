/** Lower-case letters, digits and hyphens of a text, for use in an address; empty when nothing is left. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
  return plain.replace(/['’]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

/** An id made from any text, as short as ids must be; empty when nothing is left. */
export function asId(text: string): string {
  return slugOf(text).slice(0, 60).replace(/-+$/, '');
}

/** Makes names for places of one page, each used once: `what-next`, `what-next-2`. */
export function uniqueNames(taken: Iterable<string>): (wanted: string) => string {
  const used = new Set(taken);
  const lastNumber = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    let number = lastNumber.get(wanted) ?? 1;
    while (used.has(name)) {
      number += 1;
      name = `${wanted}-${number}`;
    }
    lastNumber.set(wanted, number);
    used.add(name);
    return name;
  };
}
