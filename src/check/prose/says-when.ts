import { timesIn } from './times.ts';

const span = /\b(?:last|past|previous|preceding|next|coming)\s+(?:\S{1,12}\s+)?(?:days|weeks|months|quarters|years)\b/i;

/** True when a text says when: a date, a month, a year, or a stretch of time such as the last six months. */
export function saysWhen(text: string): boolean {
  return span.test(text) || timesIn(text).length > 0;
}
