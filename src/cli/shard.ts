/** A part of many things that one of several machines takes, so that all parts together are all things, each once. */
export interface Shard {
  /** As it was typed: `2/5`. */
  text: string;
  of<Thing>(things: readonly Thing[]): Thing[];
}

/** Understands `2/5`, the second of five; what is wrong with it, in a sentence. Things go round the parts in turn, so that neighbours of like size are shared out. */
export function shardIn(text: string): Shard | string {
  const [, index, parts] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || parts === undefined || index < 1 || index > parts) {
    return `\`--shard\` is \`${text}\`; it is a part and the number of parts, such as 1/5 for the first of five.`;
  }
  return { text, of: (things) => things.filter((_, position) => position % parts === index - 1) };
}
