import type { Indicator } from '../../model/indicator.ts';
import type { PeriodType } from '../../model/period.ts';
import { daysInMonth } from '../../model/scalars.ts';
import type { FigureOf, GivenFigure } from '../figures/figure.ts';
import type { Group } from './groups.ts';
import type { Measure } from './measures.ts';
import { readAmount } from './read-amount.ts';
import type { NamedPeriod } from './read-period.ts';

/** What stands for now in a table. */
export interface Current {
  /** The day of what has no period of its own; null where nobody knows it. */
  at: string | null;
  /** The last month, quarter or day that has figures; null in a table of years. */
  latest: NamedPeriod | null;
  /** Years that columns of ours name. */
  years: readonly string[];
}

type Dated = Pick<GivenFigure, 'of' | 'at' | 'period'>;
type NotDated = { why: string } | { left: string };

/** For what day and what stretch of time a figure stands, and whose it is. */
export function periodOf(group: Group, measure: Measure, indicator: Indicator, current: Current): Dated | NotDated {
  const { of, period } = group;
  if (period === null) return undated(group, measure, indicator, current);
  if (period.size === 'half' || period.size === 'term') return ofPart(period, of, indicator);
  if (of !== 'own') return { of, at: period.at, period: unlessUsual(typeOfOther(period, indicator), indicator) };
  if (period.size === 'year') return ofYear(group, period, indicator, current);
  if (period.size === 'day' && period.at.endsWith('-01') && indicator.period !== 'snapshot') return { why: 'its head is the first day of a month, and a figure is named by the last day that it covers; write the month' };
  const type = period.period ?? group.covers ?? (period.size === 'quarter' ? ofQuarter(indicator) : ofMonth(group, measure, indicator, current));
  return type === null ? { why: 'its indicator has one figure a year, and the column is a month; say with `trend` in the indicator what the months are' } : { of: 'own', at: period.at, period: unlessUsual(type, indicator) };
}

/** Half years and terms are no types of a report: they stand at their last day, or are the year to date. */
function ofPart({ at, size, period }: NamedPeriod, of: FigureOf, { period: usual }: Indicator): Dated | NotDated {
  if (usual === 'snapshot' || (usual === 'rolling-12m' && size === 'half')) return { of, at, period: null };
  if (size === 'term') return { why: 'its head is a school term, and its indicator is not as at a day; give the terms an indicator of their own, with `period: snapshot`' };
  return period === 'ytd' ? { of, at, period: usual === 'ytd' ? null : 'ytd' } : { why: 'its head is half a year that does not begin in April, which no period of a report covers; give quarters, or the year to date' };
}

/** What has no period of its own is of now. */
function undated({ of, covers, given }: Group, measure: Measure, indicator: Indicator, { at }: Current): Dated | NotDated {
  if (of === 'own') return at === null ? { why: 'the table does not say which day or month it is of' } : { of, at, period: unlessUsual(covers ?? measure.covers ?? indicator.period, indicator) };
  if (of !== 'own-last-year') return { left: `the column for ${words[of]} names no period, so it was not read` };
  if (at === null) return { why: 'the table does not say which day or month it is of' };
  if (/\bsame\b|\bthis time\b/i.test(given[0]?.head ?? '')) return { of, at: yearBefore(at), period: unlessUsual(covers ?? measure.covers ?? indicator.period, indicator) };
  if (!at.endsWith('-03-31') || indicator.period === 'month' || indicator.period === 'quarter') return { left: 'the column for last year may mean the same month or the whole year, so it was not read; name the month or the year in its head' };
  return { of, at: yearBefore(at), period: unlessUsual(flows(indicator.period) ? 'annual' : indicator.period, indicator) };
}

const words: Readonly<Record<Exclude<FigureOf, 'own'>, string>> = { england: 'England', region: 'the region', 'statistical-neighbours': 'statistical neighbours', 'own-last-year': 'last year' };

/** A year beside months is what it was last year; years among themselves are a series. */
function ofYear({ covers }: Group, { at }: NamedPeriod, indicator: Indicator, { latest, at: now, years }: Current): Dated | NotDated {
  const type = covers !== null && covers !== 'annual' ? covers : flows(indicator.period) ? 'annual' : indicator.period;
  const last = latest?.at ?? now;
  if (last === null || years.length > 1) return { of: 'own', at, period: unlessUsual(type, indicator) };
  if (at > last) return { why: `the year to ${at} was not over by ${last}; say in its head whether it is the year to date` };
  return { of: at === yearEndBefore(last) ? 'own-last-year' : 'own', at, period: unlessUsual(type, indicator) };
}

function ofQuarter({ period, trend }: Indicator): PeriodType {
  if (trend === 'quarter') return 'quarter';
  return period === 'snapshot' || period === 'rolling-12m' ? period : 'quarter';
}

/** Months beside a current figure are of its kind where the last of them says the same. */
function ofMonth({ period }: Group, measure: Measure, { period: usual, trend }: Indicator, { at }: Current): PeriodType | null {
  if (trend !== undefined) return trend;
  const now = measure.covers ?? usual;
  const [current, last] = [numberAt(measure, null), numberAt(measure, at)];
  const differs = current !== null && last !== null && Math.abs(current - last) > 0.051 && Math.abs(current * 100 - last) > 0.051;
  if (differs && now !== 'month' && now !== 'snapshot') return 'month';
  if (now !== 'annual') return now;
  return period?.at.slice(5) === '03-31' || period?.at.slice(5) === '08-31' ? now : null;
}

function numberAt({ given }: Measure, at: string | null): number | null {
  const found = given.find((each) => each.role === 'value' && each.of === 'own' && (at === null ? each.period === null : each.period?.at === at));
  const amount = found === undefined ? null : readAmount(found.cell);
  return amount?.kind === 'number' ? amount.value : null;
}

function typeOfOther({ period, size }: NamedPeriod, indicator: Indicator): PeriodType {
  if (period !== null && period !== 'annual') return period;
  return size === 'year' ? (flows(indicator.period) ? 'annual' : indicator.period) : (indicator.trend ?? indicator.period);
}

/** Counted over a stretch of time that begins anew. */
function flows(period: PeriodType): boolean {
  return period === 'month' || period === 'quarter' || period === 'ytd';
}

function unlessUsual(type: PeriodType, { period }: Indicator): PeriodType | null {
  return type === period ? null : type;
}

/** The end of the financial year before the one in which a day lies. */
function yearEndBefore(at: string): string {
  const [year = 0, month = 1] = at.split('-').map(Number);
  return `${month >= 4 ? year : year - 1}-03-31`;
}

function yearBefore(at: string): string {
  const [year = 0, month = 1] = at.split('-').map(Number);
  return `${year - 1}-${String(month).padStart(2, '0')}-${daysInMonth(year - 1, month)}`;
}
