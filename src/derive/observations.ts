import { compareText } from '../diagnostics/compare-text.ts';
import type { Indicator, Observation } from '../model/indicator.ts';
import type { PeriodType } from '../model/period.ts';
import { plainNumberText } from '../format/number.ts';
import { isYearEarlier } from './period-length.ts';
import { readingOf, type Reading } from './reading.ts';
import type { Figure, ReportObservation } from '../model/report.ts';
import type { Wording } from './wording.ts';

/** An observation as the report prints it, with what is needed to compare it. */
export interface Observed {
  reading: Reading;
  printed: ReportObservation;
}

/** All figures of an indicator, oldest first. */
export function observed(indicator: Indicator, wording: Wording): Observed[] {
  return indicator.observations
    .map((observation) => observedOf(indicator, observation, wording))
    .sort((a, b) => compareText(a.reading.at, b.reading.at));
}

/** The latest figure of a period type on or before a day. */
export function latestUpTo(all: readonly Observed[], period: PeriodType, day: string): Observed | undefined {
  return all.findLast(({ reading }) => reading.period === period && reading.at <= day);
}

/** The figure of the same period type that ends in the same month a year earlier; the last of them where there are several. */
export function yearBefore(all: readonly Observed[], current: Reading): Observed | undefined {
  return all.findLast(({ reading }) => reading.period === current.period && isYearEarlier(reading, current));
}

/** The figure of a period type before this one; undefined when the series broke between the two. */
export function previousOf(all: readonly Observed[], current: Reading): Observed | undefined {
  const previous = all.findLast(({ reading }) => reading.period === current.period && reading.at < current.at);
  return previous && !brokenBetween(all, previous.reading.at, current) ? previous : undefined;
}

/** True when a figure of the same period type, after `from` and up to `current`, begins a new series. */
export function brokenBetween(all: readonly Observed[], from: string, current: Reading): boolean {
  return all.some(
    ({ reading, printed }) =>
      printed.breakBefore && reading.period === current.period && reading.at > from && reading.at <= current.at,
  );
}

function observedOf(indicator: Indicator, observation: Observation, wording: Wording): Observed {
  const reading = readingOf(indicator, observation, wording);
  const words = wording.period(reading.at, reading.period);
  const isGiven = observation.status === undefined;
  return {
    reading,
    printed: {
      at: reading.at,
      period: reading.period,
      periodText: words.text,
      periodShort: words.short,
      figure: reading.figure,
      numerator: isGiven ? countFigure(observation.numerator) : null,
      denominator: isGiven ? countFigure(observation.denominator) : null,
      fraction: fractionText(observation, wording),
      note: wording.note(observation.note),
      breakBefore: observation.break ?? false,
    },
  };
}

/** `204 of 214`; null unless both are given and nothing is withheld. */
function fractionText({ numerator, denominator, status }: Observation, wording: Wording): string | null {
  if (numerator === undefined || denominator === undefined || status !== undefined) return null;
  return wording.say('figureText.fraction', { numerator: plainNumberText(numerator), denominator: plainNumberText(denominator) });
}

function countFigure(value: number | undefined): Figure | null {
  return value === undefined ? null : { value, text: plainNumberText(value), status: 'known' };
}
