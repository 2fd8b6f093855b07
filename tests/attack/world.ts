import type { PeriodType } from '../../src/model/period.ts';
import { chanceFrom, type Chance } from './chance.ts';

/** A figure as an author writes it, every number in it true. */
export interface Figure {
  at: string;
  value?: number;
  numerator?: number;
  denominator?: number;
  period?: PeriodType;
}

export interface Measure {
  id: string;
  title: string;
  unit: 'count' | 'percent' | 'rate' | 'days';
  polarity: 'neutral' | 'higher' | 'lower';
  period: PeriodType;
  trend?: PeriodType;
  disclosure?: 'published' | 'no-people';
  sensitiveRest?: true;
  sameAs?: { numerator?: string; denominator?: string };
  target?: { upper: number };
  quartiles?: { at: string; councils: number; lower: number; median: number; upper: number }[];
  observations: Figure[];
  comparators?: ({ kind: 'own-last-year' | 'england' } & Figure)[];
  breakdowns?: { by: string; parts: { name: string; observations: Figure[] }[] }[];
}

/** What a reader of the report knows from its words: what adds up to what. */
export interface Known {
  totals: { total: string; parts: string[] }[];
  stocks: { stock: string; joining: string; leaving: string }[];
}

export interface Policy {
  method: 'round' | 'suppress' | 'none';
  threshold: number;
}

/** A council's figures, as they are, in one or two editions. */
export interface World {
  policy: Policy;
  measures: Measure[];
  known: Known;
  /** The edition before, whose figures are among those of this one. */
  earlier: { policy: Policy; measures: Measure[] } | null;
}

const years = ['2020-03-31', '2021-03-31', '2022-03-31'] as const;
const earlierAsAt = '2021-09-30';

type Family = (chance: Chance, name: string) => { measures: Measure[]; known?: Partial<Known> };

/** Counts as they come: many small, most middling, some none. */
function countFrom(chance: Chance): number {
  const kind = chance.below(10);
  if (kind === 0) return 0;
  return kind < 4 ? 1 + chance.below(10) : 11 + chance.below(120);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const countMeasure = (id: string, period: PeriodType, observations: Figure[]): Measure => ({ id, title: `Number of ${id}`, unit: 'count', polarity: 'neutral', period, observations });

/** Counts by age and by sex, on several days. */
const table: Family = (chance, name) => {
  const dates = years.slice(chance.below(2));
  const ages = ['Under 1', '1 to 4', '5 to 9', '10 to 15', '16 and over'].slice(0, 2 + chance.below(4));
  const cells = dates.map(() => ages.map(() => countFrom(chance)));
  const totals = cells.map(sum);
  const girls = totals.map((total) => chance.below(total + 1));
  const by = (numbers: (index: number) => number): Figure[] => dates.map((at, index) => ({ at, value: numbers(index) }));
  const measure = countMeasure(name, 'snapshot', by((index) => totals[index]!));
  measure.breakdowns = [{ by: 'Age', parts: ages.map((age, part) => ({ name: age, observations: by((index) => cells[index]![part]!) })) }];
  if (chance.below(2) === 0) measure.breakdowns.push({ by: 'Sex', parts: [{ name: 'Girls', observations: by((index) => girls[index]!) }, { name: 'Boys', observations: by((index) => totals[index]! - girls[index]!) }] });
  return { measures: [measure] };
};

/** A share of those whom another indicator counts, in parts, told in one of several ways. */
const share: Family = (chance, name) => {
  const parts = ['North', 'South', 'West'].slice(0, 2 + chance.below(2));
  const dates = years.slice(1);
  const told = chance.below(3);
  const cells = dates.map(() => parts.map(() => {
    const denominator = 1 + countFrom(chance) + chance.below(60);
    return { denominator, numerator: chance.below(4) === 0 ? denominator - Math.min(denominator, chance.below(7)) : chance.below(denominator + 1) };
  }));
  const shown = ({ numerator, denominator }: { numerator: number; denominator: number }): Omit<Figure, 'at'> =>
    told === 0 ? { numerator, denominator } : { value: Math.round((numerator / denominator) * 1000) / 10, ...(told === 1 ? { denominator } : {}) };
  const whole = (index: number): { numerator: number; denominator: number } => ({ numerator: sum(cells[index]!.map((cell) => cell.numerator)), denominator: sum(cells[index]!.map((cell) => cell.denominator)) });
  const measure: Measure = { id: `${name}-share`, title: `Share of ${name}`, unit: 'percent', polarity: 'higher', period: 'snapshot', sameAs: { denominator: name, ...(chance.below(2) === 0 ? { numerator: `${name}-seen` } : {}) }, observations: dates.map((at, index) => ({ at, ...shown(whole(index)) })) };
  if (told === 0 && chance.below(2) === 0) measure.sensitiveRest = true;
  if (chance.below(2) === 0) measure.breakdowns = [{ by: 'Area', parts: parts.map((part, at) => ({ name: part, observations: dates.map((date, index) => ({ at: date, ...shown(cells[index]![at]!) })) })) }];
  const counted = (id: string, what: 'numerator' | 'denominator'): Measure => {
    const count = countMeasure(id, 'snapshot', dates.map((at, index) => ({ at, value: whole(index)[what] })));
    if (chance.below(2) === 0) count.breakdowns = [{ by: 'Area', parts: parts.map((part, at) => ({ name: part, observations: dates.map((date, index) => ({ at: date, value: cells[index]![at]![what] })) })) }];
    return count;
  };
  return { measures: [measure, counted(name, 'denominator'), ...(measure.sameAs?.numerator === undefined ? [] : [counted(`${name}-seen`, 'numerator')])] };
};

/** A rate per 10,000 of a population that everybody knows, with or without the count behind it. */
const rate: Family = (chance, name) => {
  const dates = years.slice(1);
  const population = dates.map(() => 400 + chance.below(60_000));
  const counts = dates.map(() => countFrom(chance));
  const isFraction = chance.below(2) === 0;
  const measure: Measure = {
    id: `${name}-rate`, title: `Rate of ${name}`, unit: 'rate', polarity: 'neutral', period: 'snapshot', sameAs: { denominator: `${name}-population` },
    observations: dates.map((at, index) => ({ at, ...(isFraction ? { numerator: counts[index]!, denominator: population[index]! } : { value: Math.round((counts[index]! / population[index]!) * 100_000) / 10 }) })),
  };
  const people = { ...countMeasure(`${name}-population`, 'snapshot', dates.map((at, index) => ({ at, value: population[index]! }))), disclosure: 'published' as const };
  return { measures: [measure, people] };
};

/** Months, with some of quarters, years to date, rolling years and whole years beside them. */
const flow: Family = (chance, name) => {
  const monthOf = (index: number): string => new Date(Date.UTC(2020, 4 + index, 0)).toISOString().slice(0, 10);
  const months = Array.from({ length: 24 }, () => (chance.below(3) === 0 ? chance.below(9) : 6 + chance.below(40)));
  const over = (end: number, length: number): number => sum(months.slice(end - length + 1, end + 1));
  const figures: Figure[] = months.map((value, index) => ({ at: monthOf(index), value })).slice(chance.below(2) === 0 ? 0 : 12);
  const beside: PeriodType[] = (['quarter', 'ytd', 'rolling-12m', 'annual'] as const).filter(() => chance.below(2) === 0);
  for (let end = 11; end < 24; end += 1) {
    if (beside.includes('quarter') && end % 3 === 2) figures.push({ at: monthOf(end), period: 'quarter', value: over(end, 3) });
    if (beside.includes('ytd') && end > 11) figures.push({ at: monthOf(end), period: 'ytd', value: over(end, (end % 12) + 1) });
    if (beside.includes('rolling-12m') && end > 19) figures.push({ at: monthOf(end), period: 'rolling-12m', value: over(end, 12) });
    if (beside.includes('annual') && end % 12 === 11) figures.push({ at: monthOf(end), period: 'annual', value: over(end, 12) });
  }
  figures.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { measures: [countMeasure(name, 'month', figures)] };
};

/** How many there are, who came and who went. */
const stock: Family = (chance, name) => {
  const dates = ['2021-12-31', '2022-01-31', '2022-02-28', '2022-03-31'];
  const came = dates.map(() => (chance.below(2) === 0 ? chance.below(8) : 6 + chance.below(20)));
  const went = dates.map(() => (chance.below(2) === 0 ? chance.below(8) : 6 + chance.below(20)));
  let there = 90 + chance.below(60);
  const stocks = dates.map((_, index) => (index === 0 ? there : (there += came[index]! - went[index]!)));
  const measure = (id: string, period: PeriodType, values: number[]): Measure => countMeasure(id, period, dates.map((at, index) => ({ at, value: values[index]! })));
  return {
    measures: [measure(name, 'snapshot', stocks), measure(`${name}-came`, 'month', came), measure(`${name}-went`, 'month', went)],
    known: { stocks: [{ stock: name, joining: `${name}-came`, leaving: `${name}-went` }] },
  };
};

/** A total and what adds up to it, an indicator each, with last year given beside the series. */
const whole: Family = (chance, name) => {
  const dates = years.slice(1);
  const parts = Array.from({ length: 2 + chance.below(3) }, (_, index) => ({ id: `${name}-part-${index + 1}`, counts: dates.map(() => countFrom(chance)) }));
  const withLastYear = (id: string, counts: number[]): Measure => {
    const measure = countMeasure(id, 'snapshot', dates.map((at, index) => ({ at, value: counts[index]! })));
    if (chance.below(2) === 0) return measure;
    return { ...measure, observations: measure.observations.slice(1), comparators: [{ kind: 'own-last-year', at: dates[0]!, value: counts[0]! }, { kind: 'england', at: dates[1]!, value: 4 }] };
  };
  return {
    measures: [withLastYear(name, dates.map((_, index) => sum(parts.map(({ counts }) => counts[index]!)))), ...parts.map(({ id, counts }) => withLastYear(id, counts))],
    known: { totals: [{ total: name, parts: parts.map(({ id }) => id) }] },
  };
};

/** How long it took, of how many, some of whom are counted elsewhere. */
const days: Family = (chance, name) => {
  const dates = years.slice(1);
  const parts = ['Girls', 'Boys'];
  const cells = dates.map(() => parts.map(() => countFrom(chance)));
  const measure: Measure = {
    id: `${name}-days`, title: `Days until ${name}`, unit: 'days', polarity: 'lower', period: 'annual', sameAs: { denominator: name },
    observations: dates.map((at, index) => ({ at, numerator: 100 + chance.below(4000), denominator: sum(cells[index]!) })),
  };
  const all = countMeasure(name, 'annual', dates.map((at, index) => ({ at, value: sum(cells[index]!) })));
  all.breakdowns = [{ by: 'Sex', parts: parts.map((part, at) => ({ name: part, observations: dates.map((date, index) => ({ at: date, value: cells[index]![at]! })) })) }];
  return { measures: [{ ...measure, observations: measure.observations.filter(({ denominator }) => denominator !== 0) }, all] };
};

const families: [string, Family][] = [['children', table], ['plans', share], ['harm', rate], ['referrals', flow], ['care', stock], ['homes', whole], ['adoptions', days]];

/** The same council for the same seed. */
export function worldOf(seed: number): World {
  const chance = chanceFrom(seed);
  const policy = { method: seed % 2 === 0 ? 'round' : 'suppress', threshold: [5, 7, 10][chance.below(3)]! } as const;
  const chosen = families.filter(() => chance.below(5) < 2);
  const told = (chosen.length === 0 ? [families[chance.below(families.length)]!] : chosen).map(([name, family]) => family(chance, name));
  const measures = told.flatMap((each) => each.measures);
  const known = { totals: told.flatMap((each) => each.known?.totals ?? []), stocks: told.flatMap((each) => each.known?.stocks ?? []) };
  const isBefore = ({ at }: { at: string }): boolean => at <= earlierAsAt;
  const before = measures.map((measure) => ({
    ...measure,
    observations: measure.observations.filter(isBefore),
    comparators: (measure.comparators ?? []).filter(isBefore),
    breakdowns: (measure.breakdowns ?? []).map((breakdown) => ({ ...breakdown, parts: breakdown.parts.map((part) => ({ ...part, observations: part.observations.filter(isBefore) })) })),
  }));
  const hasEarlier = chance.below(3) === 0;
  const other = { method: policy.method === 'round' ? 'suppress' : 'round', threshold: policy.threshold } as const;
  return { policy, measures, known, earlier: hasEarlier ? { policy: chance.below(3) === 0 ? other : policy, measures: before } : null };
}
