import { roundTo } from '../../format/number.ts';
import { fewestNeighbours } from '../../published/figures.ts';
import type { Area, Pack } from '../../published/pack.ts';
import { boundsOf } from '../../published/quartiles.ts';
import { averageOf, workedOutFrom } from '../../starter/indicator-files.ts';
import type { FigureOf, GivenFigure } from '../figures/figure.ts';
import type { GivenQuartiles } from '../figures/quartile-edits.ts';
import { councilKey, englandKey, regionKey, type TidyFigure, type TidySeries } from './tidy-series.ts';

/** Of whom figures are wanted, and where they come from. */
export interface Wanted {
  council: number;
  /** Where the report says that the council is. */
  region: string;
  pack: Pack;
  /** The council in the pack, which knows its neighbours; undefined where it does not know it. */
  area: Area | undefined;
  decimals: number;
  /** What is said of whose figure it is. */
  source: string;
}

type Figure = Omit<GivenFigure, 'indicator' | 'where'> & { line: number };

/** Our figures of a series and those that they are set against, from a day on. */
export function figuresFrom(series: TidySeries, wanted: Wanted, since: string): Figure[] {
  const of = (key: string, whose: FigureOf): Figure[] => (series.get(key) ?? []).filter(({ at }) => at >= since).map((figure) => figureOf(figure, whose, wanted));
  return [
    ...of(councilKey(wanted.council), 'own'),
    ...of(englandKey, 'england'),
    ...of(regionKeyIn(series, wanted.region), 'region'),
    ...neighbours(series, wanted).filter(({ at }) => at >= since),
  ];
}

function figureOf({ at, period, value, line }: TidyFigure, of: FigureOf, { decimals, source }: Wanted): Figure {
  return { of, at, period, line, decimals, ...value, ...(of === 'own' ? {} : { source }) };
}

/** Files write the names of regions in ways of their own. */
function regionKeyIn(series: TidySeries, region: string): string {
  const wanted = regionKey(region).replace(/ the /g, ' ');
  return [...series.keys()].find((key) => key.replace(/ the /g, ' ') === wanted) ?? regionKey(region);
}

/** The plain average of the neighbours that have a figure, from five on. */
function neighbours(series: TidySeries, { area, pack, decimals }: Wanted): Figure[] {
  const each = (area?.neighbours ?? []).map((number) => series.get(councilKey(number)) ?? []);
  const periods = new Map(each.flat().map((figure) => [figure.at, figure]));
  return [...periods.values()].sort((a, b) => (a.at < b.at ? -1 : 1)).flatMap(({ at, period, line }): Figure[] => {
    const values = each.flatMap((figures) => figures.flatMap((figure) => (figure.at === at && 'value' in figure.value ? [figure.value.value] : [])));
    if (values.length < fewestNeighbours) return [];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return [{ of: 'statistical-neighbours', at, period, line, value: roundTo(mean, decimals), decimals, edition: pack.neighboursModel, source: averageOf(values.length) }];
  });
}

/** Where the councils of a series divide, in each period in which ours has a figure, from a day on. */
export function quartilesFrom(series: TidySeries, { council, source }: Wanted, isBetterLow: boolean, since: string): Omit<GivenQuartiles, 'indicator' | 'where'>[] {
  const councils = [...series].flatMap(([key, figures]) => (key.startsWith('council ') ? [figures] : []));
  return (series.get(councilKey(council)) ?? []).flatMap(({ at, period, value }) => {
    if (at < since || !('value' in value)) return [];
    const bounds = boundsOf(councils.flatMap((figures) => figures.flatMap((figure) => (figure.at === at && 'value' in figure.value ? [figure.value.value] : []))), isBetterLow);
    return bounds === null ? [] : [{ at, period, ...bounds, source: workedOutFrom(source) }];
  });
}
