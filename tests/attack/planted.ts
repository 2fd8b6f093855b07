import type { Published } from './published.ts';
import { earlierFolder } from './published.ts';
import type { World } from './world.ts';

const [then, now] = ['2021-03-31', '2022-03-31'];

/** A council whose small numbers are safe as they are published, with every kind of figure in it. */
export function safeWorld(method: 'round' | 'suppress'): World {
  const parts = (...counts: [name: string, before: number, after: number][]) => counts.map(([name, before, after]) => ({ name, observations: [{ at: then, value: before }, { at: now, value: after }] }));
  const measures: World['measures'] = [
    { id: 'plans', title: 'Children on a plan', unit: 'count', polarity: 'lower', period: 'snapshot', observations: [{ at: then, value: 92 }, { at: now, value: 93 }], breakdowns: [{ by: 'Age', parts: parts(['Under 1', 14, 3], ['1 to 4', 38, 43], ['Older', 40, 47]) }] },
    { id: 'adopted', title: 'Children adopted', unit: 'count', polarity: 'higher', period: 'snapshot', observations: ['2018-03-31', '2019-03-31', '2020-03-31', then, now].map((at, index) => ({ at, value: [12, 17, 21, 4, 14][index]! })) },
    { id: 'secure', title: 'Children in secure homes', unit: 'count', polarity: 'lower', period: 'snapshot', observations: [{ at: now, value: 3 }], comparators: [{ kind: 'own-last-year', at: then, value: 12 }] },
    { id: 'first', title: 'Children new to a plan', unit: 'count', polarity: 'lower', period: 'snapshot', observations: [{ at: now, value: 14 }], comparators: [{ kind: 'own-last-year', at: then, value: 2 }] },
    { id: 'referrals', title: 'Referrals', unit: 'count', polarity: 'neutral', period: 'month', observations: ['2022-04-30', '2022-05-31', '2022-06-30'].map((at, index) => ({ at, value: [31, 3, 29][index]! })) },
    { id: 'visited', title: 'Children visited', unit: 'percent', polarity: 'higher', period: 'snapshot', sensitiveRest: true, sameAs: { denominator: 'plans' }, observations: [{ at: then, numerator: 71, denominator: 92 }, { at: now, numerator: 90, denominator: 93 }] },
    { id: 'harm', title: 'Rate of harm', unit: 'rate', polarity: 'neutral', period: 'snapshot', observations: [{ at: then, numerator: 93, denominator: 52_130 }, { at: now, numerator: 4, denominator: 52_310 }] },
  ];
  const before = measures.map((measure) => ({ ...measure, observations: measure.observations.filter(({ at }) => at === then), comparators: [], breakdowns: (measure.breakdowns ?? []).map(({ by, parts: all }) => ({ by, parts: all.map(({ name, observations }) => ({ name, observations: observations.slice(0, 1) })) })) }));
  const policy = { method, threshold: 5 };
  return { policy, measures, known: { totals: [], stocks: [] }, earlier: { policy, measures: before } };
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What a report would say if nothing were protected, of which some is left in what is published. */
type Plant = (files: Published, bare: Published) => void;

/** A place in a report: fields by their names, of lists the entry with that id or name. */
const keyIn = (tree: Json, name: string): string =>
  Array.isArray(tree) ? String(tree.findIndex((each) => typeof each === 'object' && each !== null && !Array.isArray(each) && [each['id'], each['name'], each['by'], each['at']].includes(name))) : name;

const within = (tree: Json, name: string): Json => (typeof tree === 'object' && tree !== null ? (Object.entries(tree).find(([key]) => key === keyIn(tree, name))?.[1] ?? null) : null);

function grafted(tree: Json, from: Json, [name, ...others]: readonly string[]): Json {
  if (name === undefined || typeof tree !== 'object' || tree === null) return from;
  const [key, value] = [keyIn(tree, name), grafted(within(tree, name), within(from, name), others)];
  return Array.isArray(tree) ? tree.map((each, index) => (String(index) === key ? value : each)) : { ...tree, [key]: value };
}

const inReport = (paths: readonly string[], folder = ''): Plant => (files, bare) => {
  const [report, full] = [files, bare].map((each) => JSON.parse(each.get(`${folder}report.json`) ?? 'null') as Json);
  files.set(`${folder}report.json`, JSON.stringify(paths.reduce((tree, path) => grafted(tree, full ?? null, path.split('/')), report ?? null)));
};

const copied = (path: string): Plant => (files, bare) => void files.set(path, bare.get(path)!);
const line = (path: string, begins: string): Plant => (files, bare) => {
  const found = bare.get(path)!.split('\r\n').find((each) => each.includes(begins))!;
  files.set(path, files.get(path)!.split('\r\n').map((each) => (each.includes(begins) ? found : each)).join('\r\n'));
};

/** Leaks of different kinds, each in one place of an edition that is safe otherwise. */
export const plants: Record<string, Plant> = {
  'a point in a chart': copied('charts/adopted.svg'),
  'the words of a point in a chart': copied('charts/adopted.json'),
  'a point in a small line': copied('sparklines/adopted.svg'),
  'a bar': copied('bars/plans/Age.svg'),
  'a figure in CSV': line('data-csv/figures.csv', 'adopted,Children adopted,31 March 2021'),
  'a part in CSV': line('data-csv/breakdowns.csv', 'Age,Under 1,31 March 2022'),
  'last year in CSV': line('data-csv/comparators.csv', 'first,'),
  'a change in the scorecard': line('data-csv/scorecard.csv', ',secure'),
  'the sentence of an indicator': inReport(['indicators/first/sentence']),
  'how it moved': inReport(['indicators/adopted/direction']),
  'the largest movers': inReport(['movers']),
  'last year': inReport(['indicators/first/lastYear']),
  'the complement': inReport(['indicators/visited/observations']),
  'the count behind a rate': inReport(['indicators/harm/observations']),
  'a rate by itself': inReport(['indicators/harm/observations/2022-03-31/figure', 'indicators/harm/observations/2022-03-31/denominator']),
  'a month': inReport(['indicators/referrals/trend']),
  'the other parts of a total': inReport(['indicators/plans/observations', 'indicators/plans/breakdowns/Age/parts/1 to 4', 'indicators/plans/breakdowns/Age/parts/Older']),
  'the edition before': inReport(['indicators/adopted/observations'], earlierFolder),
  'what changed since the edition before': inReport(['changes']),
};
