import { roundTo } from '../format/number.ts';
import type { Indicator } from '../model/indicator.ts';
import { valueOf } from '../model/stated-figure.ts';
import { usualDecimals } from '../model/value.ts';
import { figuresOf, type PublishedFigure } from '../published/figures.ts';
import type { Area, Measure, Pack } from '../published/pack.ts';

const fewestSame = 3;

/** The published measure whose figures an indicator has, told by their being the same, ours and England's; undefined where none is, or two are as near. */
export function officialMeasureOf(indicator: Indicator, pack: Pack, council: Area): Measure | undefined {
  const england = pack.areas.find(({ kind }) => kind === 'england')!;
  const scored = pack.measures.flatMap((measure) => {
    const decimals = Math.min(indicator.decimals ?? usualDecimals[indicator.unit], measure.decimals);
    if (measure.period !== indicator.period) return [];
    const ours = compared(indicator, indicator.observations, figuresOf(pack, measure, council.number), decimals);
    const theirs = compared(indicator, (indicator.comparators ?? []).filter(({ kind }) => kind === 'england'), figuresOf(pack, measure, england.number), decimals);
    const isEnough = ours.same >= fewestSame && new Set([...ours.values, ...theirs.values]).size >= fewestSame && ours.other * 4 <= ours.same && theirs.other * 4 <= theirs.same;
    return isEnough ? [{ measure, same: ours.same + theirs.same }] : [];
  }).sort((a, b) => b.same - a.same);
  const [best, second] = scored;
  return best && best.same > (second?.same ?? 0) ? best.measure : undefined;
}

function compared(indicator: Indicator, entries: Indicator['observations'], figures: readonly PublishedFigure[], decimals: number): { same: number; other: number; values: Set<number> } {
  const published = new Map(figures.map(({ at, value }) => [at, value]));
  const result = { same: 0, other: 0, values: new Set<number>() };
  for (const entry of entries) {
    const [theirs, { value: ours }] = [published.get(entry.at), valueOf(entry, indicator.unit)];
    if (theirs === undefined || ours === null || (entry.period ?? indicator.period) !== indicator.period) continue;
    if (roundTo(ours, decimals) === roundTo(theirs, decimals)) {
      result.same += 1;
      result.values.add(roundTo(ours, decimals));
    } else {
      result.other += 1;
    }
  }
  return result;
}
