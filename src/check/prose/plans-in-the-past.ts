import type { Place } from '../../diagnostics/diagnostic.ts';
import { monthsBetween } from '../facts/months.ts';
import type { ProseBlock } from './document.ts';
import { isWithin, quotationsIn } from './quoted.ts';
import { timesIn, type NamedTime } from './times.ts';
import { twoDigits } from '../../format/date.ts';

/** A plan for a time that was over at the day of the edition. */
export interface PastPlan {
  words: string;
  /** The end of the time that is named, as a day. */
  ended: string;
  place: Place;
}

/** A year of which no more than this is left is no year to plan for. */
const monthsLeft = 3;

const plansFor = /\b(?:(?:priorit(?:y|ies)|plans?|next steps|objectives|aims|goals|actions|areas of focus) for (?:the year )?|(?:priorit(?:y|ies)|next steps|objectives|areas of focus) in (?:the year )?)$/i;
const willBy = /\b(?:will|shall|(?:is|are) (?:(?:due|going|expected|planned) )?to|(?:we|the \p{L}+) (?:plan|intend|aim|expect|hope|mean)s? to)\b[^.;:]{0,80}\b(?:in|by|from|before|during|until)\s(?:the )?(?:(?:end|start|beginning|middle) of )?$/iu;
const byThen = /^(?:by|in|from|before)\s(?:the )?(?:(?:end|start|beginning|middle) of )?$/i;
const willNext = /^,?\s[^.;:,]{0,60}\b(?:will|shall|(?:is|are) (?:due|going|expected|planned) to)\b/i;

/** `Priorities for 2022` when 2022 is all but over; `will conclude in February` when that February has gone by. */
export function pastPlansIn(block: ProseBlock, day: string): PastPlan[] {
  if (block.kind === 'quote' || block.kind === 'cell') return [];
  return block.sentences.flatMap((sentence) =>
    timesIn(sentence.text).flatMap((time): PastPlan[] => {
      const ended = endOf(time);
      const lead = sentence.text.slice(Math.max(0, time.start - 140), time.start);
      const start = ended === null ? null : (leadStart(lead, ended, day) ?? (ended < day && byThen.test(lead) && willNext.test(sentence.text.slice(time.end, time.end + 100)) ? 0 : null));
      if (ended === null || start === null) return [];
      const from = time.start - lead.length + start;
      const found = { words: sentence.text.slice(from, time.end), start: from, end: time.end };
      if (isWithin(quotationsIn(sentence.text), found)) return [];
      return [{ words: found.words, ended, place: block.place(sentence.start + from, sentence.start + time.end) }];
    }),
  );
}

/** Where the words that make it a plan begin; null when it is none, or one that is not over. */
function leadStart(lead: string, ended: string, day: string): number | null {
  const heading = plansFor.exec(lead);
  if (heading) return monthsBetween(day, ended) <= monthsLeft ? heading.index : null;
  const promise = willBy.exec(lead);
  return promise && ended < day ? promise.index : null;
}

/** The last day of what is named; the 31st stands for the last day of any month. */
function endOf({ month, year, from }: NamedTime): string | null {
  if (year === null) return null;
  // Years that are named together, such as 2021 to 2022, are financial or school years.
  if (month === null) return from === null ? `${year}-12-31` : `${year}-08-31`;
  return `${year}-${twoDigits(month)}-31`;
}
