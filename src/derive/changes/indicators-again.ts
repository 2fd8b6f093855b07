import type { ReportIndicator } from '../../model/report.ts';
import { byId } from './editions.ts';
import { sayTheSame } from './same-words.ts';

type AreTheSame = (one: ReportIndicator, other: ReportIndicator) => boolean;

/** Where its id is another, the surest first. */
const waysToKnow: readonly AreTheSame[] = [
  (one, other) => isMeasuredAlike(one, other) && sayTheSame(one.title, other.title),
  (one, other) => isMeasuredAlike(one, other) && one.definition !== null && other.definition !== null && sayTheSame(one.definition, other.definition),
];

/** Each indicator that both editions have with what it was in the earlier one: by its id, otherwise by its title, otherwise by what it counts. */
export function indicatorsAgain(before: readonly ReportIndicator[], now: readonly ReportIndicator[]): Map<ReportIndicator, ReportIndicator> {
  const earlier = byId(before);
  const found = new Map(now.flatMap((indicator) => pairOf(indicator, earlier.get(indicator.id))));
  const known = new Set(found.values());
  const free = new Set(before.filter((indicator) => !known.has(indicator)));
  for (const areTheSame of waysToKnow) {
    for (const indicator of now) {
      const then = found.has(indicator) ? undefined : [...free].find((each) => areTheSame(each, indicator));
      if (!then) continue;
      found.set(indicator, then);
      free.delete(then);
    }
  }
  return new Map(now.flatMap((indicator) => pairOf(indicator, found.get(indicator))));
}

function pairOf(now: ReportIndicator, then: ReportIndicator | undefined): [ReportIndicator, ReportIndicator][] {
  return then ? [[now, then]] : [];
}

function isMeasuredAlike(one: ReportIndicator, other: ReportIndicator): boolean {
  return one.unit === other.unit && one.polarity === other.polarity;
}
