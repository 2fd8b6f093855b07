import type { Breakdown, Indicator } from '../model/indicator.ts';
import type { ReportBreakdown } from '../model/report.ts';
import { difference } from '../format/decimal.ts';
import { listText } from '../format/list.ts';
import { changeText, valueText } from '../format/number.ts';
import { capitalised } from '../format/sentence-case.ts';
import { compareText } from '../diagnostics/compare-text.ts';
import { quotient } from '../model/value.ts';
import { observed, type Observed } from './observations.ts';
import { finerDecimals, type Reading } from './reading.ts';
import type { Wording } from './wording.ts';

interface Part {
  name: string;
  all: Observed[];
}

/** The breakdowns of an indicator, each held against its whole at the newest period that its parts have. */
export function breakdownsOf(indicator: Indicator, whole: readonly Observed[], wording: Wording): ReportBreakdown[] {
  return (indicator.breakdowns ?? []).map((breakdown) => breakdownOf(breakdown, indicator, whole, wording));
}

function breakdownOf(breakdown: Breakdown, indicator: Indicator, whole: readonly Observed[], wording: Wording): ReportBreakdown {
  const parts = breakdown.parts.map(({ name, observations }): Part => ({
    name,
    all: observed({ ...indicator, observations }, wording).filter(({ reading }) => reading.at <= wording.asAt),
  }));
  const periods = periodsOf(parts, indicator);
  const newest = periods.find(({ period }) => period === indicator.period) ?? periods[0];
  const at = (all: readonly Observed[]): Reading | undefined => all.find(({ reading }) => reading.at === newest?.at && reading.period === newest.period)?.reading;
  const against = at(whole);
  return {
    by: breakdown.by,
    overlap: breakdown.overlap ?? false,
    periods,
    parts: parts.map(({ name, all }) => ({ name, observations: all.map(({ printed }) => printed), againstWhole: againstWhole(at(all), against, indicator, wording) })),
    sentence: sentenceOf(parts.flatMap(({ name, all }) => { const reading = at(all); return reading ? [{ name, reading }] : []; }), against, indicator, wording),
    source: breakdown.source ?? null,
    note: wording.note(breakdown.note),
  };
}

/** Of one day, that of the indicator's own period type comes first. */
function periodsOf(parts: readonly Part[], { period: own }: Indicator): ReportBreakdown['periods'] {
  const periods = new Map(parts.flatMap(({ all }) => all).map(({ printed: { at, period, periodText } }) => [`${at} ${period}`, { at, period, periodText }]));
  return [...periods.values()].sort((a, b) => compareText(b.at, a.at) || Number(b.period === own) - Number(a.period === own));
}

/** `25.2%` of a count, `+3.1 percentage points` of anything else. */
function againstWhole(part: Reading | undefined, whole: Reading | undefined, { unit }: Indicator, wording: Wording): ReportBreakdown['parts'][number]['againstWhole'] {
  if (!part || !whole || part.exact === null || whole.exact === null) return null;
  if (unit === 'count') return shareOf(part.exact, whole.exact, wording);
  const value = difference(whole.exact, part.exact);
  return { value, text: changeText(value, unit, finerDecimals(part, whole), wording.labels), status: 'known' };
}

function shareOf(part: number, whole: number, { labels }: Wording): { value: number; text: string; status: 'known' } | null {
  const value = quotient('percent', part, whole);
  return value === null ? null : { value, text: valueText(value, 'percent', 1, labels), status: 'known' };
}

interface NamedReading {
  name: string;
  reading: Reading;
}

/** Which part is the largest of a count; of anything else, which is highest and which lowest. */
function sentenceOf(parts: readonly NamedReading[], whole: Reading | undefined, indicator: Indicator, wording: Wording): string | null {
  const known = parts.filter(({ reading }) => reading.exact !== null);
  if (known.length < 2) return null;
  const most = extremes(known, Math.max);
  const least = extremes(known, Math.min);
  const [first, last] = [most[0]!, least[0]!];
  if (first.reading.exact === last.reading.exact) return null;
  const period = wording.period(first.reading.at, first.reading.period).phrase;
  const figure = first.reading.bare;
  if (indicator.unit !== 'count') return wording.say('breakdown.highest', { highest: namesOf(most, wording), figure, lowest: namesOf(least, wording), lowestFigure: last.reading.bare, period });
  const share = againstWhole(first.reading, whole, indicator, wording);
  return capitalised(wording.say(share ? 'breakdown.largestShare' : 'breakdown.largest', { largest: namesOf(most, wording), figure, share: share?.text ?? '', period }));
}

function extremes(parts: readonly NamedReading[], of: (...values: number[]) => number): NamedReading[] {
  const value = of(...parts.map(({ reading }) => reading.exact ?? 0));
  return parts.filter(({ reading }) => reading.exact === value);
}

function namesOf(parts: readonly NamedReading[], { labels }: Wording): string {
  return listText(parts.map(({ name }) => name), labels);
}
