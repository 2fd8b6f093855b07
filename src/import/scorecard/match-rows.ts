import { nearest } from '../../diagnostics/did-you-mean.ts';
import type { Indicator } from '../../model/indicator.ts';

/** What a row calls itself. */
export interface RowName {
  id: string;
  reference: string;
  title: string;
}

export type Match = { kind: 'sure'; indicator: Indicator } | { kind: 'unsure'; near: readonly Indicator[] };

/** The indicator that a row is about; where that is not sure, those that it may be. */
export function matchRow({ id, reference, title }: RowName, indicators: readonly Indicator[]): Match {
  const only = (found: readonly Indicator[]): Match | null => (found.length === 1 ? { kind: 'sure', indicator: found[0]! } : null);
  const byId = only(indicators.filter((each) => id !== '' && each.id === id.toLowerCase()));
  const byTitle = only(indicators.filter((each) => title !== '' && loose(each.title) === loose(title)));
  const byReference = only(indicators.filter((each) => reference !== '' && each.reference !== undefined && loose(each.reference) === loose(reference)));
  return byId ?? byReference ?? byTitle ?? { kind: 'unsure', near: nearTo(title, indicators) };
}

function nearTo(title: string, indicators: readonly Indicator[]): Indicator[] {
  const near = nearest(title, indicators.map((each) => each.title));
  return indicators.filter((each) => each.title === near);
}

/** Words without what differs from table to table: capitals, signs, spaces. */
function loose(text: string): string {
  return text.toLowerCase().replace(/&/g, 'and').replace(/[^\p{L}\p{N}%.]+/gu, ' ').trim();
}
