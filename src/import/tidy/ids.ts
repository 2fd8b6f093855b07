const longest = 40;

/** An id made of words, which nothing else has. */
export function idOf(title: string, taken: ReadonlySet<string>): string {
  const words = title.toLowerCase().replace(/['’]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'indicator';
  const short = words.length <= longest ? words : words.slice(0, longest + 1).replace(/-[^-]*$/, '');
  if (!taken.has(short)) return short;
  let number = 2;
  while (taken.has(`${short}-${number}`)) number += 1;
  return `${short}-${number}`;
}
