import type { CheckLists } from '../../model/check-lists.ts';

/** True where something was left to be filled in: `TBC`, `To be confirmed.`, `?`. */
export function isPlaceholder(text: string, { placeholders }: CheckLists): boolean {
  const said = text.toLowerCase().replace(/[\s.!…]+$/, '').replace(/^[\s([]+|[\s)\]]+$/g, '').trim();
  return !/[\p{L}\p{N}]/u.test(said) || placeholders.some((placeholder) => placeholder.toLowerCase() === said);
}

/** The text, where there is one that says something. */
export function saidText(text: string | undefined, lists: CheckLists): string | undefined {
  return text === undefined || isPlaceholder(text, lists) ? undefined : text;
}
