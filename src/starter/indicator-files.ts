import { monthOf } from '../format/date.ts';
import { defaultLabels } from '../model/default-labels.ts';
import { figuresOf, neighboursFiguresOf, type PublishedFigure } from '../published/figures.ts';
import type { Area, Measure, Pack } from '../published/pack.ts';
import { quartilesOf } from '../published/quartiles.ts';
import { themes, type Headline, type Theme } from './headlines.ts';
import { isTiny } from './few-children.ts';
import { indicatorEntry, type IndicatorEntry } from './indicator-entry.ts';
import { yamlText } from './yaml.ts';

const workforce = 'children\'s services workforce';

/** Units of a report that a published measure may have; a first report has only such measures. */
const units = { percent: 'percent', rate: 'rate', average: 'average', score: 'score', count: 'count' } as const;

/** The themes with the council's published figures, those of England, its region and its statistical neighbours; measures without a figure are left out. */
export function indicatorFiles(pack: Pack, council: Area): Map<string, string> {
  const files = themes.map((theme, index): [string, string] | null => {
    const entries = theme.headlines.flatMap((headline) => entryOf(pack, council, theme, headline) ?? []);
    return entries.length === 0 ? null : [`data/indicators/${theme.file}.yaml`, `# yaml-language-server: $schema=../../schemas/indicators.json\ntheme: ${yamlText(theme.title)}\norder: ${index + 1}\nindicators:\n${entries.join('')}`];
  });
  return new Map(files.flatMap((file) => (file === null ? [] : [file])));
}

function entryOf(pack: Pack, council: Area, { area }: Theme, { id, measure: key, title, definition, polarity }: Headline): string | null {
  const measure = measureOf(pack, key);
  const lines = publishedLines(pack, council, measure, polarity ?? measure.polarity);
  return lines && indicatorEntry({ id, title, definition, unit: units[measure.unit as keyof typeof units], polarity: polarity ?? measure.polarity, period: measure.period, judgements: [area], more: { disclosure: 'published' }, ...lines });
}

/** What is published of a council, with England, its region, its neighbours and where councils divide; null where it has no figure of late. */
export function publishedLines(pack: Pack, council: Area, measure: Measure, polarity: string): Pick<IndicatorEntry, 'observations' | 'comparators' | 'quartiles'> & { decimals: number; source: string; notes: string | undefined } | null {
  const figures = figuresOf(pack, measure, council.number);
  const newest = measure.periods.at(-1)!.at;
  // A figure that was last published long ago is no headline of today.
  if (figures.length === 0 || Number(newest.slice(0, 4)) - Number(figures.at(-1)!.at.slice(0, 4)) > 3) return null;
  const region = pack.areas.find(({ kind, name }) => kind === 'region' && name === council.region)!;
  const england = pack.areas.find(({ kind }) => kind === 'england')!;
  const since = figures[0]!.at;
  const source = `${measure.source}, official statistics as at ${monthOf(measure.updated ?? pack.asAt, defaultLabels)}`;
  const from = (others: readonly PublishedFigure[]): PublishedFigure[] => others.filter(({ at }) => at >= since);
  const held = new Set(figures.map(({ at }) => at));
  return {
    decimals: measure.decimals,
    source,
    notes: jointReturnOf(measure, council),
    observations: everyYear(figures, measure),
    comparators: [
      ...from(figuresOf(pack, measure, england.number)).map((figure) => ({ kind: 'england', ...fieldsOf(figure), source })),
      ...from(figuresOf(pack, measure, region.number)).map((figure) => ({ kind: 'region', ...fieldsOf(figure), source })),
      ...neighboursFiguresOf(pack, measure, council).filter(({ at }) => at >= since).map((figure) => ({ kind: 'statistical-neighbours', ...fieldsOf(figure), edition: pack.neighboursModel, source: averageOf(figure.of) })),
    ],
    quartiles: measure.unit === 'count' || isTiny(council) ? [] : quartilesOf(pack, measure, polarity === 'lower').filter(({ at }) => held.has(at)).map((each) => ({ ...each, source: workedOutFrom(source) })),
  };
}

/** Councils whose workforce is counted together, as the census of it says. */
const jointReturns: readonly (readonly [number, number, string])[] = [[314, 318, 'Kingston upon Thames and Richmond upon Thames'], [940, 941, 'North Northamptonshire and West Northamptonshire']];

function jointReturnOf({ topic }: Measure, { number }: Area): string | undefined {
  const joint = topic === workforce ? jointReturns.find(([one, other]) => one === number || other === number) : undefined;
  return joint && `These are the figures of ${joint[2]} together, which make one return of their workforce.`;
}

/** How the bounds of quartiles came about. */
export function workedOutFrom(source: string): string {
  return `Worked out from the figures of all councils: ${source}`;
}

/** How many of the ten neighbours an average is of. */
export function averageOf(count: number): string {
  return count === 10 ? 'Average of the ten statistical neighbours' : `Average of the ${count} statistical neighbours, of ten, that have a figure`;
}

/** One entry a year from the first to the last: a year for which nothing was published, or nothing of this council, says so. */
function everyYear(figures: readonly PublishedFigure[], { unit }: Measure): Record<string, string | number | undefined>[] {
  return figures.flatMap((figure, index) => {
    const before = figures[index - 1];
    const [year, day] = [Number(figure.at.slice(0, 4)), figure.at.slice(4)];
    const missing = before === undefined ? 0 : year - Number(before.at.slice(0, 4)) - 1;
    // Whoever reads it must know that it is no slip of the hand.
    const note = unit === 'percent' && figure.value > 0 && figure.value <= 1 && figures.some(({ value }) => value > 20 * figure.value) ? 'As published.' : undefined;
    return [...Array.from({ length: missing }, (_, step) => ({ at: `${year - missing + step}${day}`, status: 'x' })), { ...fieldsOf(figure), note }];
  });
}

function fieldsOf({ at, value, stage }: PublishedFigure): { at: string; value: number; stage: string | undefined } {
  return { at, value, stage: stage ?? undefined };
}

function measureOf({ measures }: Pack, key: string): Measure {
  const measure = measures.find((each) => each.key === key);
  if (measure === undefined || !(measure.unit in units)) throw new Error(`The pack of published figures has no measure \`${key}\` that a report can hold.`);
  return measure;
}
