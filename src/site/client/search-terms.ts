import { isCommon, wordsIn } from './search-words.ts';

/** Which entries hold a term in one of their fields, and where in it. */
type Places = Map<number, number[]>;

/** The words of one field of every entry. */
export class Terms {
  readonly #places = new Map<string, Places>();
  readonly #sizes = new Map<number, number>();
  /** Folded words with their endings, each with the term that it is found by. */
  readonly plain = new Map<string, string>();

  add(id: number, text: string): void {
    let at = 0;
    for (const { parts, terms, plain } of wordsIn(text)) {
      for (const [index, part] of parts.entries()) this.#put(part, id, at + index);
      const [whole = ''] = terms;
      if (parts.length > 1) this.#put(whole, id, at);
      this.plain.set(plain, whole);
      this.#sizes.set(id, this.size(id) + (parts.every(isCommon) ? 0 : parts.length));
      at += parts.length;
    }
  }

  has(term: string): boolean {
    return this.#places.has(term);
  }

  /** How many words of an entry are worth counting. */
  size(id: number): number {
    return this.#sizes.get(id) ?? 0;
  }

  /** How often each entry has these terms one right after another. */
  countsOf(phrase: readonly string[]): Map<number, number> {
    const [first = '', ...others] = phrase;
    const rest = others.map((term) => this.#places.get(term));
    const counts = new Map<number, number>();
    for (const [id, starts] of this.#places.get(first) ?? []) {
      const count = starts.filter((start) => rest.every((places, index) => places?.get(id)?.includes(start + index + 1))).length;
      if (count > 0) counts.set(id, count);
    }
    return counts;
  }

  #put(term: string, id: number, at: number): void {
    const places = this.#places.get(term) ?? new Map<number, number[]>();
    this.#places.set(term, places);
    const inEntry = places.get(id);
    if (inEntry) inEntry.push(at);
    else places.set(id, [at]);
  }
}
