import { roundTo } from '../../format/number.ts';
import type { Indicator } from '../../model/indicator.ts';
import { usualDecimals } from '../../model/value.ts';
import { valueOf } from '../figures/figure-text.ts';
import { choicesOf } from './choose.ts';
import type { YearMeaning } from './tidy-period.ts';
import { grouped, type TidyFile } from './tidy-file.ts';
import { councilKey, englandKey, seriesOf, type TidyChoice, type TidyFigure } from './tidy-series.ts';

/** Figures of a file that the report has already, known by being the same. */
export interface Recognised {
  choice: TidyChoice;
  indicator: Indicator;
  meaning: YearMeaning | null;
}

/** So many figures that are the same, and differ from each other, are no chance. */
const fewestSame = 3;

/** Which figures of a file are those of which indicators: each indicator at most once, and none where two choices are as near. */
export function recognise(file: TidyFile, council: number, indicators: readonly Indicator[]): Recognised[] {
  const near = { ...file, ...grouped(file.rows.filter(({ level, number }) => level === 'england' || number === council)) };
  const choices = choicesOf(near);
  return indicators.flatMap((indicator): Recognised[] => {
    const meaning = meaningOf(indicator);
    if (meaning === null) return [];
    const scored = choices.flatMap((choice) => {
      const { series, twice } = seriesOf(near, choice, meaning);
      const same = twice === null ? sameIn(indicator, series.get(councilKey(council)) ?? [], series.get(englandKey) ?? [], decimalsIn(file, choice)) : 0;
      return same > 0 ? [{ choice, same }] : [];
    }).sort((a, b) => b.same - a.same);
    const [best, second] = scored;
    return best && best.same > (second?.same ?? 0) ? [{ choice: best.choice, indicator, meaning }] : [];
  });
}

/** What a year means to an indicator, by the day and month at which its figures end; null where it has none or they differ. */
export function meaningOf({ observations, period }: Pick<Indicator, 'observations' | 'period'>): YearMeaning | null {
  const ends = new Set(observations.filter((each) => each.period === undefined || each.period === period).map(({ at }) => at.slice(5)));
  const [only] = ends;
  return ends.size === 1 && only !== undefined ? { ends: only, period } : null;
}

function decimalsIn(file: TidyFile, { measure }: TidyChoice): number {
  return file.measures.find(({ column }) => column === measure)?.decimals ?? 0;
}

/** How many figures are the same, ours and England's; 0 where they are too few or too many differ. */
function sameIn(indicator: Indicator, own: readonly TidyFigure[], england: readonly TidyFigure[], fileDecimals: number): number {
  const decimals = Math.min(indicator.decimals ?? usualDecimals[indicator.unit], fileDecimals);
  const ours = compared(indicator, indicator.observations, own, decimals);
  const theirs = compared(indicator, (indicator.comparators ?? []).filter(({ kind }) => kind === 'england'), england, decimals);
  const values = new Set([...ours.same, ...theirs.same]);
  const enough = ours.equal >= fewestSame && values.size >= fewestSame && ours.different * 4 <= ours.equal && theirs.different * 4 <= theirs.equal;
  return enough ? ours.equal + theirs.equal : 0;
}

function compared(indicator: Indicator, entries: Indicator['observations'], figures: readonly TidyFigure[], decimals: number): { same: Set<number>; equal: number; different: number } {
  const given = new Map(figures.flatMap(({ at, period, value }) => ('value' in value ? [[`${at} ${period}`, value.value] as const] : [])));
  const result = { same: new Set<number>(), equal: 0, different: 0 };
  for (const entry of entries) {
    const theirs = given.get(`${entry.at} ${entry.period ?? indicator.period}`);
    const ours = entry.status === undefined ? valueOf(entry, indicator.unit) : null;
    if (theirs === undefined || ours === null) continue;
    if (roundTo(ours, decimals) === roundTo(theirs, decimals)) {
      result.equal += 1;
      result.same.add(roundTo(ours, decimals));
    } else {
      result.different += 1;
    }
  }
  return result;
}
