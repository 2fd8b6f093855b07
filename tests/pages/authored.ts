import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/*
 * A report's figures as a person would work them out from its files with pencil and paper. Nothing of the
 * product is used here, so that a fault in it cannot hide.
 */

export interface Figure {
  at: string;
  period?: string;
  value?: number;
  numerator?: number;
  denominator?: number;
  decimals?: number;
  qualifier?: string;
  status?: string;
  stage?: 'provisional' | 'revised' | 'estimated';
  note?: string;
}

export interface Comparator extends Figure {
  kind: 'england' | 'region' | 'statistical-neighbours' | 'own-last-year';
  edition?: string;
}

export interface Quartiles {
  at: string;
  period?: string;
  among?: string;
  lower?: number;
  median?: number;
  upper?: number;
  quartile?: number;
}

export interface Indicator {
  id: string;
  /** The file in which it stands. */
  theme: string;
  title: string;
  unit: 'percent' | 'count' | 'rate' | 'days' | 'average' | 'score';
  decimals?: number;
  polarity: 'higher' | 'lower' | 'target' | 'neutral';
  period: string;
  trend?: string;
  target?: { minimum?: number; upper: number } | { goal: number; within: number; near?: number };
  observations: (Figure & { break?: boolean })[];
  comparators?: Comparator[];
  quartiles?: Quartiles[];
}

export interface Action {
  id: string;
  title: string;
  owner?: string;
  due?: string | number;
  status?: string;
  answers?: string[];
  sections?: string[];
  progress?: { date: string; text: string }[];
}

export interface Evidence {
  id: string;
  title: string;
  date?: string | number;
  scope?: string;
}

export interface Inspection {
  id: string;
  framework: string;
  start: string | number;
  end?: string;
  published?: string;
  judgements?: { judgement: string; grade?: string }[];
}

export interface Framework {
  id: string;
  judgements: { id: string; shortLabel: string; lineage: string[] }[];
}

export interface Authored {
  asAt: string;
  framework: string;
  indicators: Indicator[];
  actions: Action[];
  evidence: Evidence[];
  inspections: Inspection[];
  /** The text of each section by its id. */
  sections: Map<string, string>;
}

export function authored(folder: string): Authored {
  const yaml = (path: string): unknown => parse(readFileSync(join(folder, 'data', path), 'utf8'));
  const { edition, framework } = yaml('report.yaml') as { edition: { asAt: string }; framework: string };
  const files = readdirSync(join(folder, 'data', 'indicators')).map((name) => {
    const { indicators } = yaml(join('indicators', name)) as { indicators: Indicator[] };
    return indicators.map((one) => ({ ...one, theme: name.replace('.yaml', '') }));
  });
  const words = readdirSync(join(folder, 'content')).map((name): [string, string] => [
    name.replace(/^\d+-/, '').replace(/\.md$/, ''), readFileSync(join(folder, 'content', name), 'utf8'),
  ]);
  return {
    asAt: edition.asAt,
    framework,
    indicators: files.flat(),
    actions: (yaml('actions.yaml') as { actions: Action[] }).actions,
    evidence: (yaml('evidence.yaml') as { evidence: Evidence[] }).evidence,
    inspections: readdirSync(join(folder, 'data', 'inspections')).map((name) => yaml(join('inspections', name)) as Inspection),
    sections: new Map(words),
  };
}

const usual = { percent: 1, count: 0, rate: 1, days: 0, average: 1, score: 1 };
const reasons: Record<string, string> = {
  c: 'suppressed to protect confidentiality', x: 'not available', z: 'not applicable', low: 'rounds to 0 but is not 0', u: 'too unreliable to publish',
};

/** The number itself; undefined where there is none to work with. */
export function amount({ unit }: Indicator, { value, numerator, denominator, status }: Figure): number | undefined {
  if (status !== undefined) return undefined;
  if (numerator === undefined || denominator === undefined) return value;
  return (numerator / denominator) * (unit === 'percent' ? 100 : unit === 'rate' ? 10_000 : 1);
}

export function decimalsOf(one: Indicator, figure: Figure): number {
  return figure.decimals ?? one.decimals ?? usual[one.unit];
}

/** `89.7%`, `nearly 70%`, `17.3% (provisional)`, or why there is no figure. */
export function said(one: Indicator, figure: Figure | undefined): string | undefined {
  if (!figure) return undefined;
  const number = amount(one, figure);
  if (number === undefined) return reasons[figure.status ?? 'x'];
  return `${figure.qualifier === undefined ? '' : `${figure.qualifier} `}${inUnit(one, rounded(number, decimalsOf(one, figure)))}${figure.stage === undefined ? '' : ` (${figure.stage})`}`;
}

export function fraction({ numerator, denominator, status }: Figure): string | undefined {
  return numerator === undefined || denominator === undefined || status !== undefined ? undefined : `${grouped(String(numerator))} of ${grouped(String(denominator))}`;
}

/** Rounded by hand, a half away from nought: what is a hair off for want of binary digits is taken as it was meant. */
export function rounded(number: number, decimals: number): string {
  const units = Math.floor(Number((Math.abs(number) * 10 ** decimals).toFixed(6)) + 0.5);
  const digits = String(units).padStart(decimals + 1, '0');
  const whole = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return `${number < 0 && units > 0 ? '−' : ''}${grouped(whole)}`;
}

function grouped(digits: string): string {
  const [whole = '', rest] = digits.split('.');
  const threes = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  return rest === undefined ? threes : `${threes}.${rest}`;
}

function inUnit({ unit }: Indicator, number: string): string {
  switch (unit) {
    case 'percent': return `${number}%`;
    case 'rate': return `${number} per 10,000`;
    case 'days': return `${number} ${number === '1' ? 'day' : 'days'}`;
    default: return number;
  }
}

/** The figure of the edition: the latest of the indicator's own kind of period. */
export function current({ asAt }: Authored, one: Indicator): Figure | undefined {
  return latest(one, one.period, (at) => at <= asAt);
}

function latest(one: Indicator, period: string, wanted: (at: string) => boolean): Figure | undefined {
  return one.observations.filter((figure) => (figure.period ?? one.period) === period && wanted(figure.at)).sort((a, b) => (a.at < b.at ? 1 : -1))[0];
}

/** Our figure that ends in the same month a year before; where there is none, or it is withheld, the one given as last year. */
export function lastYear(report: Authored, one: Indicator): Figure | undefined {
  const given = (one.comparators ?? []).filter(({ kind }) => kind === 'own-last-year').sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  const now = current(report, one);
  const before = now && latest(one, one.period, (at) => at.slice(0, 7) === yearBefore(now.at).slice(0, 7));
  return before && (given === undefined || amount(one, before) !== undefined) ? before : given;
}

function yearBefore(at: string): string {
  return `${Number(at.slice(0, 4)) - 1}${at.slice(4)}`;
}

/** How many months a figure covers; 0 for one day. */
export function monthsOf(one: Indicator, { at, period = one.period }: Figure): number {
  const month = Number(at.slice(5, 7));
  return { snapshot: 0, month: 1, quarter: 3, ytd: month >= 4 ? month - 3 : month + 9, 'rolling-12m': 12, annual: 12 }[period] ?? 0;
}

/** True where the two cover equally long periods. */
export function areAlike(one: Indicator, a: Figure, b: Figure): boolean {
  return monthsOf(one, a) === monthsOf(one, b);
}

/** True where the figure moved over a year, between equally long periods. */
export function isOverYear(one: Indicator, from: Figure, to: Figure): boolean {
  return areAlike(one, from, to) && from.at.slice(0, 7) === yearBefore(to.at).slice(0, 7);
}

/** What the current figure has moved from: last year, else the figure before it; nothing where either is not exact, the series broke, or a number grew with its period. */
export function movedFrom(report: Authored, one: Indicator): Figure | undefined {
  const now = current(report, one);
  if (!now) return undefined;
  const yearAgo = lastYear(report, one);
  const previous = latest(one, one.period, (at) => at < now.at);
  const before = yearAgo && (areAlike(one, yearAgo, now) || !previous) ? yearAgo : previous;
  const isExact = (figure: Figure | undefined): boolean => figure !== undefined && figure.qualifier === undefined && amount(one, figure) !== undefined;
  const isBroken = one.observations.some((figure) => figure.break === true && (figure.period ?? one.period) === one.period && figure.at > (before?.at ?? '') && figure.at <= now.at);
  const grows = before !== undefined && !areAlike(one, before, now) && ['count', 'rate'].includes(one.unit);
  return isExact(now) && isExact(before) && !isBroken && !grows ? before : undefined;
}

/** `+6.3 percentage points`: told as exactly as the finer of the two figures. */
export function change(one: Indicator, from: Figure, to: Figure): string {
  const decimals = Math.max(decimalsOf(one, from), decimalsOf(one, to));
  const difference = amount(one, to)! - amount(one, from)!;
  const number = rounded(Math.abs(difference), decimals);
  const sign = Number(number.replaceAll(',', '')) === 0 ? '' : difference < 0 ? '−' : '+';
  return `${sign}${one.unit === 'percent' ? `${number} percentage ${number === '1' ? 'point' : 'points'}` : inUnit(one, number)}`;
}

export function isNoChange(one: Indicator, from: Figure, to: Figure): boolean {
  return !/[1-9]/.test(change(one, from, to).replace('10,000', ''));
}

/** Whether one figure is better than another by the indicator's polarity; undefined where neither is. */
export function isBetter({ polarity, target }: Indicator, than: number, figure: number): boolean | undefined {
  if (polarity === 'higher') return figure > than;
  if (polarity === 'lower') return figure < than;
  if (polarity === 'target' && target && 'goal' in target) return Math.abs(figure - target.goal) < Math.abs(than - target.goal);
  return undefined;
}

/** On, near or off target; undefined where there is nothing to rate or nothing to rate it by. */
export function rag(report: Authored, one: Indicator): 'green' | 'amber' | 'red' | undefined {
  const figure = current(report, one);
  const number = figure && figure.qualifier === undefined ? amount(one, figure) : undefined;
  if (number === undefined || !hasTarget(one)) return undefined;
  const { target } = one;
  if (!target) return undefined;
  if ('goal' in target) {
    const off = Number(Math.abs(number - target.goal).toFixed(9));
    return off <= target.within ? 'green' : off <= (target.near ?? -1) ? 'amber' : 'red';
  }
  const sign = one.polarity === 'lower' ? -1 : 1;
  if (number * sign >= target.upper * sign) return 'green';
  return target.minimum !== undefined && number * sign >= target.minimum * sign ? 'amber' : 'red';
}

export function hasTarget({ polarity, target }: Indicator): boolean {
  return target !== undefined && polarity !== 'neutral' && ('goal' in target) === (polarity === 'target');
}

/** The target in a narrow column: `90%`, `9 to 11`. */
export function targetWords(one: Indicator): string | undefined {
  const { target } = one;
  if (!target || !hasTarget(one)) return undefined;
  const bound = (number: number): string => inUnit(one, grouped(String(number)));
  if (!('goal' in target)) return bound(target.upper);
  return target.within === 0 ? bound(target.goal) : `${bound(target.goal - target.within)} to ${bound(target.goal + target.within)}`;
}

/** `31 March 2024`, `March 2024` or `2024`: as exactly as it is written. */
export function dayWords(date: string | number): string {
  const [year = 0, month, day] = String(date).split('-').map(Number);
  return [day, month === undefined ? undefined : monthWords(month), year].filter((part) => part !== undefined).join(' ');
}

/** The last day that a month or year leaves. */
export function lastDayOf(date: string | number): string {
  const [year = 0, month = 12, day] = String(date).split('-').map(Number);
  return day === undefined ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : String(date);
}

function monthWords(month: number): string {
  return ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][month - 1] ?? '';
}

/** What a figure covers, for periods that end with a month or year as councils end them. */
export function periodWords({ period: usualPeriod }: Indicator, { at, period = usualPeriod }: Figure): string | undefined {
  const [year = 0, month = 0] = at.split('-').map(Number);
  const to = `${monthWords(month)} ${year}`;
  const since = (first: number): string => `${monthWords(first)}${first > month ? ` ${year - 1}` : ''} to ${to}`;
  switch (period) {
    case 'snapshot': return dayWords(at);
    case 'month': return to;
    case 'quarter': return since(((month + 9) % 12) + 1);
    case 'ytd': return month === 4 ? to : since(4);
    case 'rolling-12m': return `12 months to ${to}`;
    case 'annual': return month === 3 ? `${year - 1} to ${year}` : undefined;
    default: return undefined;
  }
}

/** Our own figure that a comparator is set against: of the same day and period, else only the newest of its kind against the current one. */
export function oursBeside(report: Authored, one: Indicator, other: Comparator): Figure | undefined {
  const now = current(report, one);
  if (other.kind === 'own-last-year') return movedFrom(report, one) === undefined && isBrokenSince(one, other, now) ? undefined : now;
  const stated = now === undefined || amount(one, now) === undefined ? undefined : lastYear(report, one);
  const same = [...one.observations, ...(stated ? [stated] : [])].find((figure) => figure.at === other.at && (figure.period ?? one.period) === (other.period ?? one.period));
  const newest = (one.comparators ?? []).filter(({ kind }) => kind === other.kind).every(({ at }) => at <= other.at);
  return same ?? (newest ? now : undefined);
}

function isBrokenSince(one: Indicator, other: Figure, now: Figure | undefined): boolean {
  return one.observations.some((figure) => figure.break === true && (figure.period ?? one.period) === one.period && figure.at > other.at && figure.at <= (now?.at ?? ''));
}
