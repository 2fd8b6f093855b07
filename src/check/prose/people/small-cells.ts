import type { CheckLists } from '../../../model/check-lists.ts';
import type { ProseBlock } from '../document.ts';
import { phrasePattern } from '../phrase-pattern.ts';

/** What is no number of children, although the cells beside it name them. */
const otherwise = /%|(?<!\p{L})(?:per ?cent\p{L}*|percentage|share|rate|score|rank|grade|quartile|target|goal|days?|weeks?|months?|years?|hours?|age|stage|audits?|files|number of (?:visits|reviews|meetings))(?!\p{L})/iu;

/** Whether a cell of a table that an author has typed is a small count by itself, beside cells that name children. */
export function createSmallCellFinder({ childNouns, familyNouns, largestSmallCount }: CheckLists): (block: ProseBlock) => boolean {
  const named = new RegExp(`${phrasePattern([...childNouns, ...familyNouns]).source}(?!['’])`, 'iu');
  return ({ text, beside = [] }) => {
    const digits = /^\s*(\d{1,3})(?:\s*\(\d[\d.]*\s*%\))?\s*$/.exec(text)?.[1];
    return digits !== undefined && Number(digits) >= 1 && Number(digits) <= largestSmallCount && beside.some((words) => named.test(words)) && !otherwise.test(beside[0] ?? '') && !beside.slice(1).some((words) => /%/.test(words));
  };
}
