import type { CheckLists } from '../../model/check-lists.ts';

/** True where something was left to be filled in: `TBC`, `To be confirmed.`, `?`. */
export function isPlaceholder(text: string, { placeholders }: CheckLists): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || saysOnly(text, placeholders);
}

/** Whether a text is one of these phrases and nothing else, whatever its capitals, brackets and stop. */
export function saysOnly(text: string, phrases: readonly string[]): boolean {
  const said = text.toLowerCase().replace(/[\s.!…]+$/, '').replace(/^[\s([]+|[\s)\]]+$/g, '').trim();
  return phrases.some((phrase) => phrase.toLowerCase() === said);
}

/** The text, where there is one that says something. */
export function saidText(text: string | undefined, lists: CheckLists): string | undefined {
  return text === undefined || isPlaceholder(text, lists) ? undefined : text;
}
