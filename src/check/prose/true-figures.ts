import { roundTo, valueText } from '../../format/number.ts';
import { difference } from '../../format/decimal.ts';
import type { DerivedIndicator } from '../../derive/indicator.ts';
import { isGoal } from '../../derive/rag.ts';
import type { Reading } from '../../derive/reading.ts';
import type { Wording } from '../../derive/wording.ts';
import { compareText } from '../../diagnostics/compare-text.ts';
import { isPercentage, type Unit } from '../../model/value.ts';
import { comparatorKind, type ComparatorKind } from '../../model/indicator.ts';
import type { Quantity } from './numbers.ts';
import type { NamedTime } from './times.ts';

export type TrueUnit = Unit | 'points' | 'relative';

/** One number that an indicator says. */
export interface TrueFigure {
  what: 'current' | 'earlier' | 'numerator' | 'denominator' | 'target' | 'comparator' | 'change' | 'complement' | 'part';
  unit: TrueUnit;
  value: number;
  /** As the report prints it: `93.0%`. */
  text: string;
  /** What it is, after `is`: `at 30 September 2022`, `its target`. */
  phrase: string;
  of: ComparatorKind | null;
}

/** The times that a sentence names: figures of these may stand in it beside the current one. */
export interface TimesNamed {
  times: readonly NamedTime[];
  /** True for `last year`, `before`, `from … to`: some earlier time that no calendar names. */
  vaguely: boolean;
}

const vaguely = /\bfrom\s(?:\p{L}+\s){0,2}(?:\d|\uFFFC)|\b(?:last|previous|previously|earlier|ago|before|since|prior|preceding|after|compared (?:with|to)|against|had been|baseline|outturn|lowest|highest|peak|peaked|range[ds]?|between)\b/iu;

export function timesNamed(text: string, times: readonly NamedTime[]): TimesNamed {
  return { times, vaguely: vaguely.test(text) };
}

/** Every number that an indicator says at this edition to a sentence that names these times. */
export function trueFigures(derived: DerivedIndicator, named: TimesNamed, wording: Wording): TrueFigure[] {
  const { indicator, current, compared } = derived;
  const own = readingsOf(derived, wording);
  const allowed = own.filter(({ reading }) => reading === current?.reading || isNamed(reading.at, named, wording.asAt));
  return [
    ...allowed.flatMap((each) => figuresOfReading(derived, each, wording)),
    ...targetFigures(derived, wording),
    ...compared
      .filter(({ printed, reading }) => printed.kind !== 'own-last-year' && reading.figure.value !== null)
      .map(({ reading, name, printed }): TrueFigure => ({
        what: 'comparator', unit: indicator.unit, value: reading.figure.value ?? 0, text: reading.figure.text,
        phrase: `${name} ${wording.period(reading.at, reading.period).phrase}`, of: printed.kind,
      })),
    ...changes(derived, allowed.map(({ reading }) => reading), wording),
  ];
}

/** A figure of our own, from the series or from `own-last-year`. */
export interface OwnReading {
  reading: Reading;
  numerator: number | undefined;
  denominator: number | undefined;
  lastYear: boolean;
}

/** All our own figures that are known and not later than the as-at date, oldest first. */
export function readingsOf({ indicator, observed, compared }: DerivedIndicator, wording: Wording): OwnReading[] {
  const series = observed.map(({ reading, printed }) => ({
    reading, numerator: printed.numerator?.value ?? undefined, denominator: printed.denominator?.value ?? undefined, lastYear: false,
  }));
  const authored = indicator.comparators ?? [];
  const lastYear = compared
    .filter(({ printed }) => printed.kind === 'own-last-year')
    .map(({ reading }) => {
      const source = authored.find(({ kind, at }) => kind === 'own-last-year' && at === reading.at);
      return { reading, numerator: source?.numerator, denominator: source?.denominator, lastYear: true };
    });
  return [...series, ...lastYear]
    .filter(({ reading }) => reading.figure.value !== null && reading.at <= wording.asAt)
    .sort((a, b) => compareText(a.reading.at, b.reading.at));
}

/** Whether a sentence names the day of a figure, by its month, its year or vaguely. */
export function isNamed(at: string, { times, vaguely: loosely }: TimesNamed, asAt: string): boolean {
  return loosely || times.some((time) => covers(time, at, asAt));
}

/** Whether a time that a text names takes in a day; a month alone is the last one up to the as-at date. */
export function covers({ month, year, from }: NamedTime, at: string, asAt: string): boolean {
  const [atYear, atMonth] = [Number(at.slice(0, 4)), Number(at.slice(5, 7))];
  if (from !== null && year !== null) return atYear >= from && atYear <= year;
  if (month === null) return atYear === year;
  if (month !== atMonth) return false;
  return year === null ? Number(asAt.slice(0, 4)) - atYear <= 1 : year === atYear;
}

function figuresOfReading({ indicator, current }: DerivedIndicator, own: OwnReading, wording: Wording): TrueFigure[] {
  const { reading, numerator, denominator } = own;
  const value = reading.figure.value ?? 0;
  const isCurrent = reading === current?.reading;
  const phrase = wording.period(reading.at, reading.period).phrase;
  const shared = { phrase, of: null };
  const figures: TrueFigure[] = [
    { ...shared, what: isCurrent ? 'current' : 'earlier', unit: indicator.unit, value, text: reading.figure.text },
  ];
  if (numerator !== undefined) figures.push({ ...shared, what: 'numerator', unit: 'count', value: numerator, text: countText(numerator, wording) });
  if (denominator !== undefined) figures.push({ ...shared, what: 'denominator', unit: 'count', value: denominator, text: countText(denominator, wording) });
  if (numerator !== undefined && denominator !== undefined) {
    figures.push({ ...shared, what: 'complement', unit: 'count', value: denominator - numerator, text: countText(denominator - numerator, wording) });
  }
  if (indicator.unit === 'percent') {
    const rest = difference(value, 100);
    figures.push({ ...shared, what: 'complement', unit: 'percent', value: rest, text: valueText(rest, 'percent', reading.decimals, wording.labels) });
  }
  return figures;
}

function countText(value: number, wording: Wording): string {
  return valueText(value, 'count', 0, wording.labels);
}

function targetFigures({ indicator }: DerivedIndicator, wording: Wording): TrueFigure[] {
  const { target, unit } = indicator;
  if (!target) return [];
  const bounds: [number | undefined, string][] = isGoal(target)
    ? [[target.goal, 'its target']]
    : [[target.upper, 'its target'], [target.minimum, 'its minimum']];
  return bounds.flatMap(([value, phrase]) =>
    value === undefined ? [] : [{ what: 'target' as const, unit, value, text: valueText(value, unit, decimalsFor(value), wording.labels), phrase, of: null }],
  );
}

function decimalsFor(value: number): number {
  return Number.isInteger(value) ? 0 : 1;
}

/** Nobody tells more steps than these one by one. */
const longestSteps = 16;

/** Differences of the current figure from every other, and between those that the sentence names. */
function changes(derived: DerivedIndicator, named: readonly Reading[], wording: Wording): TrueFigure[] {
  const { indicator, current, compared } = derived;
  if (!current) return [];
  const own = readingsOf(derived, wording).map(({ reading }) => reading);
  // By what the figures are and by what is printed of them: a reader works with the second.
  const values = [...own, ...compared.map(({ reading }) => reading)].flatMap(({ figure: { value }, decimals }) => (value === null ? [] : [value, roundTo(value, decimals)]));
  const bounds = targetFigures(derived, wording).map(({ value }) => value);
  const pairs: [number, number][] = [...values, ...bounds].flatMap((value) =>
    current.reading.figure.value === null ? [] : [[value, current.reading.figure.value] as [number, number], [value, roundTo(current.reading.figure.value, current.reading.decimals)] as [number, number]],
  );
  const few = named.length <= 12 ? named : [];
  // From each figure to the next: `85 more by December, 80 more by March`.
  own.slice(-longestSteps).forEach(({ figure }, index, stretch) => {
    const next = stretch[index + 1]?.figure.value;
    if (typeof next === 'number' && figure.value !== null) pairs.push([figure.value, next]);
  });
  few.forEach((one, index) => few.slice(index + 1).forEach((two) => pairs.push([one.figure.value ?? 0, two.figure.value ?? 0])));
  return pairs.flatMap(([from, to]) => differencesOf(from, to, indicator.unit));
}

function differencesOf(from: number, to: number, unit: Unit): TrueFigure[] {
  const shared = { what: 'change' as const, text: '', phrase: '', of: null };
  const absolute: TrueFigure = { ...shared, unit: isPercentage(unit) ? 'points' : unit, value: Math.abs(difference(from, to)) };
  const relative = (base: number, other: number): TrueFigure[] =>
    base === 0 ? [] : [{ ...shared, unit: 'relative', value: Math.abs((difference(base, other) * 100) / base) }];
  return [absolute, ...relative(from, to), ...relative(to, from)];
}

/** Whether a number as typed says a true one, at the decimals typed and as roughly as it is hedged. */
export function saysTheSame(typed: Quantity, truth: number): boolean {
  const value = Math.abs(truth);
  switch (typed.hedge) {
    case 'exact':
      return typed.inWords && typed.kind !== 'count' ? Math.abs(value - typed.value) <= 2.5 : agrees(value, typed.value, typed.decimals);
    case 'about':
      return Math.abs(value - typed.value) <= roomFor(typed);
    case 'nearly':
      return value >= typed.value - roomFor(typed) * 1.5 && roundTo(value, typed.decimals) <= typed.value;
    case 'over':
      return roundTo(value, Math.max(1, typed.decimals)) >= typed.value;
    case 'under':
      return roundTo(value, Math.max(1, typed.decimals)) <= typed.value;
  }
}

/** Also right when what the report prints, rather than the unrounded value, is rounded once more. */
function agrees(value: number, typed: number, decimals: number): boolean {
  return roundTo(value, decimals) === typed || roundTo(roundTo(value, 1), decimals) === typed;
}

function roomFor({ kind, value }: Quantity): number {
  return kind === 'percent' || kind === 'share' || kind === 'fraction' || kind === 'points' ? 2.5 : Math.max(1, value * 0.05);
}

/** The comparator kinds that a text speaks of. */
export function comparatorsNamed(text: string, region: string): ComparatorKind[] {
  const words: Readonly<Record<ComparatorKind, RegExp>> = {
    england: /\b(?:england|english|national|nationally)\b/i,
    region: /\b(?:region|regional|regionally|outer london|inner london|pan-london)\b/i,
    'statistical-neighbours': /\b(?:neighbours?|similar (?:authorities|councils)|comparators?)\b/i,
    'own-last-year': /\b(?:last|previous|prior) year|year (?:before|earlier|ago)\b/i,
  };
  const named = comparatorKind.options.filter((kind) => words[kind].test(text));
  return !named.includes('region') && region !== '' && text.toLowerCase().includes(region.toLowerCase()) ? [...named, 'region'] : named;
}
