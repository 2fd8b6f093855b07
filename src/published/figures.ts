import { roundTo } from '../format/number.ts';
import type { Area, Measure, Pack } from './pack.ts';

export interface PublishedFigure {
  at: string;
  value: number;
  stage: 'provisional' | 'revised' | null;
}

/** Of the statistical neighbours, with how many of them have a figure. */
export interface NeighboursFigure extends PublishedFigure {
  of: number;
}

/** Fewer neighbours than this say little of councils like this one. */
export const fewestNeighbours = 5;

/** What a measure says of an area, oldest first; periods without a figure are left out. */
export function figuresOf({ areas }: Pack, measure: Measure, number: number): PublishedFigure[] {
  const row = measure.values[areas.findIndex((area) => area.number === number)] ?? [];
  return measure.periods.flatMap(({ at, stage }, index) => {
    const value = row[index] ?? null;
    return value === null ? [] : [{ at, stage, value }];
  });
}

/** The plain average of the statistical neighbours that have a figure, in the decimals of the measure; left out where fewer than five have one. */
export function neighboursFiguresOf(pack: Pack, measure: Measure, { neighbours }: Area): NeighboursFigure[] {
  const each = neighbours.map((number) => new Map(figuresOf(pack, measure, number).map((figure) => [figure.at, figure.value])));
  return measure.periods.flatMap(({ at, stage }) => {
    const values = each.flatMap((figures) => figures.get(at) ?? []);
    if (values.length < fewestNeighbours) return [];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return [{ at, stage, value: roundTo(mean, measure.decimals), of: values.length }];
  });
}
