import type { DerivedIndicator } from '../../derive/indicator.ts';
import type { Reading } from '../../derive/reading.ts';
import type { Wording } from '../../derive/wording.ts';
import { readingsOf, type OwnReading } from '../prose/true-figures.ts';
import { monthOf, type Month, type When } from './times.ts';

/** What times are counted from. */
export interface Clock {
  wording: Wording;
  /** The days on which inspections of the council began, in order. */
  inspections: readonly string[];
}

/** The figures of ours that a named time may mean, oldest first; `from` is what `a year earlier` is counted from. */
export function ownAt(when: When, derived: DerivedIndicator, from: string | null, clock: Clock): OwnReading[] {
  const own = readingsOf(derived, clock.wording);
  const current = derived.current?.reading;
  const anchor = from ?? current?.at;
  if (anchor === undefined) return [];
  switch (when.kind) {
    case 'calendar':
      return within(own, when.first, when.last);
    case 'month':
      return inMonth(own, when, clock);
    case 'earlier':
      return stepsBack(own, anchor, when.months, when.unit === 'year');
    case 'past':
      return stepsBack(own, anchor, when.months, when.unit === 'year');
    case 'before':
      if (when.unit === 'year') return stepsBack(own, anchor, 12, true);
      return stepsBack(own, anchor, when.unit === 'quarter' ? 3 : 1, false);
    case 'latest':
      return own.filter(({ reading }) => reading === current || (reading.at === anchor && from === null));
    case 'inspection': {
      const day = clock.inspections.findLast((each) => each <= clock.wording.asAt);
      if (day === undefined) return [];
      const series = own.filter(({ reading }) => reading.at <= anchor);
      return [series.findLast(({ reading }) => reading.at <= day), series.find(({ reading }) => reading.at > day)].flatMap((each) => each ?? []);
    }
  }
}

function within(own: readonly OwnReading[], first: Month, last: Month): OwnReading[] {
  return own.filter(({ reading }) => monthOf(reading.at) >= first && monthOf(reading.at) <= last);
}

/** A month or season without its year is the last one that had begun by the as-at date. */
function inMonth(own: readonly OwnReading[], { month, months, back }: Extract<When, { kind: 'month' }>, { wording }: Clock): OwnReading[] {
  const asAt = monthOf(wording.asAt);
  const first = asAt - ((asAt % 12) - (month - 1) + 12) % 12;
  // A season that has only begun is not yet the last one.
  const begin = (months > 1 && first + months - 1 > asAt) || back ? first - 12 : first;
  return within(own, begin, begin + months - 1);
}

/** The figures so many months before a day; of a year before, also what is given as that of last year. */
function stepsBack(own: readonly OwnReading[], from: string, months: number, isYears: boolean): OwnReading[] {
  const target = monthOf(from) - months;
  const exact = within(own, target, target);
  if (exact.length > 0 || !isYears) return exact;
  return months === 12 ? own.filter(({ lastYear, reading }) => lastYear && reading.at < from) : [];
}

/** The figures of another body that a named time may mean; the newest where none is named. */
export function othersAt(kind: string, when: When | null, derived: DerivedIndicator, clock: Clock): Reading[] {
  const theirs = derived.compared.filter(({ printed }) => printed.kind === kind).map(({ reading }) => reading);
  const known = theirs.filter(({ exact, figure }) => exact !== null && figure.value !== null);
  if (when === null) return known.slice(0, 1);
  const asOwn = known.map((reading): OwnReading => ({ reading, numerator: undefined, denominator: undefined, lastYear: false }));
  return pick(when, asOwn, derived, clock);
}

function pick(when: When, theirs: readonly OwnReading[], derived: DerivedIndicator, clock: Clock): Reading[] {
  const anchor = derived.current?.reading.at ?? clock.wording.asAt;
  switch (when.kind) {
    case 'calendar':
      return within(theirs, when.first, when.last).map(({ reading }) => reading);
    case 'month':
      return inMonth(theirs, when, clock).map(({ reading }) => reading);
    case 'earlier':
    case 'past':
      return stepsBack(theirs, anchor, when.months, false).map(({ reading }) => reading);
    case 'before':
      return stepsBack(theirs, anchor, when.unit === 'year' ? 12 : when.unit === 'quarter' ? 3 : 1, false).map(({ reading }) => reading);
    default:
      return theirs.slice(0, 1).map(({ reading }) => reading);
  }
}

/** Our figures of one kind of period, those that a chart shows, up to the as-at date and without those that do not compare. */
export function seriesOf({ indicator, observed }: DerivedIndicator, { wording }: Clock): Reading[] {
  const period = indicator.trend ?? indicator.period;
  const series = observed.filter(({ reading }) => reading.period === period && reading.at <= wording.asAt);
  const broken = series.findLastIndex(({ printed }) => printed.breakBefore);
  return series.slice(Math.max(0, broken)).map(({ reading }) => reading).filter(({ exact }) => exact !== null);
}
