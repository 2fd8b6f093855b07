import { roundTo } from '../../format/number.ts';
import type { Overlay } from '../../published/overlay.ts';
import type { Area, Measure, Pack } from '../../published/pack.ts';
import { choicesOf } from './choose.ts';
import type { TidyFile } from './tidy-file.ts';
import type { YearMeaning } from './tidy-period.ts';
import { councilKey, englandKey, regionKey, seriesOf, type TidyChoice, type TidySeries } from './tidy-series.ts';

/** Figures of a file that are those of a measure of the pack. */
export interface KnownMeasure {
  measure: Measure;
  choice: TidyChoice;
  meaning: YearMeaning | null;
  series: TidySeries;
  /** Periods that the pack does not have. */
  newer: string[];
  /** How many figures are other than in the pack. */
  changed: number;
}

/** So many figures of councils that are the same are no chance, though some are revised from release to release. */
const fewestSame = 100;
const share = 0.9;
const fewestValues = 10;

/** Which figures of a file are those of which measures, told by the figures of all councils. */
export function knownMeasures(file: TidyFile, pack: Pack): KnownMeasure[] {
  const kinds = new Map(pack.measures.filter(({ period }) => period !== 'three-years').map((measure) => [`${measure.period} ${endsOf(measure)}`, { ends: endsOf(measure), period: measure.period as YearMeaning['period'] }]));
  const found = choicesOf(file).flatMap((choice) => [...kinds.values()].flatMap((meaning) => {
    const { series, twice } = seriesOf(file, choice, meaning);
    if (twice !== null) return [];
    const held = heldIn(series);
    return pack.measures.filter((measure) => measure.period === meaning.period && endsOf(measure) === meaning.ends).flatMap((measure) => {
      const compared = comparedWith(measure, held, pack, decimalsOf(file, choice));
      return compared === null ? [] : [{ measure, choice, meaning: choice.time === 'reporting year' ? meaning : null, series, ...compared }];
    });
  }));
  // One choice may resemble two measures, and one measure two choices: the nearest is meant, and nothing where two are as near.
  const best = found.toSorted((a, b) => b.same - a.same);
  return best.flatMap(({ same, ...known }) => {
    const rivals = best.filter((other) => other.measure === known.measure || sameChoice(other.choice, known.choice));
    const isBest = rivals.every((other) => other.same < same || (other.measure === known.measure && sameChoice(other.choice, known.choice)));
    return isBest ? [known] : [];
  });
}

function sameChoice(a: TidyChoice, b: TidyChoice): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function endsOf({ periods }: Measure): string {
  return periods.at(-1)?.at.slice(5) ?? '';
}

function decimalsOf(file: TidyFile, { measure }: TidyChoice): number {
  return file.measures.find(({ column }) => column === measure)?.decimals ?? 0;
}

type Held = ReadonlyMap<string, ReadonlyMap<string, number>>;

function heldIn(series: TidySeries): Held {
  return new Map([...series].map(([key, figures]) => [key.replace(/ the /g, ' '), new Map(figures.flatMap(({ at, value }) => ('value' in value ? [[at, value.value] as const] : [])))]));
}

export function keyOfArea({ kind, name, number }: Area): string {
  if (kind === 'england') return englandKey;
  return kind === 'region' ? regionKey(name).replace(/ the /g, ' ') : councilKey(number);
}

function comparedWith(measure: Measure, held: Held, { areas }: Pack, fileDecimals: number): { same: number; changed: number; newer: string[] } | null {
  const decimals = Math.min(measure.decimals, fileDecimals);
  const isSame = (ours: number, theirs: number): boolean => roundTo(ours, decimals) === roundTo(theirs, decimals);
  const whole = areas.findIndex(({ kind }) => kind === 'england');
  const count = (indexes: readonly number[]): { same: number; changed: number; values: Set<number> } => {
    const result = { same: 0, changed: 0, values: new Set<number>() };
    for (const index of indexes) {
      const theirs = held.get(keyOfArea(areas[index]!));
      if (!theirs) continue;
      measure.periods.forEach(({ at }, period) => {
        const [ours, their] = [measure.values[index]![period] ?? null, theirs.get(at)];
        if (ours === null || their === undefined) return;
        if (isSame(ours, their)) {
          result.same += 1;
          result.values.add(roundTo(ours, decimals));
        } else {
          result.changed += 1;
        }
      });
    }
    return result;
  };
  // England's figures tell most measures apart before all councils are looked at.
  const england = count([whole]);
  if (england.same < 2 || england.changed > england.same) return null;
  const all = count([...areas.keys()]);
  if (all.same < fewestSame || all.values.size < fewestValues || all.same < share * (all.same + all.changed)) return null;
  const known = new Set(measure.periods.map(({ at }) => at));
  const newer = [...new Set([...held.values()].flatMap((figures) => [...figures.keys()]))].filter((at) => !known.has(at) && at > measure.periods[0]!.at).sort();
  return { same: all.same, changed: all.changed, newer };
}

/** What a file lays over the pack: the measures of which it has another period, or another figure. */
export function overlayOf(known: readonly KnownMeasure[], { areas }: Pack, { file, added }: Pick<Overlay, 'file' | 'added'>): Overlay | null {
  const measures = known.filter(({ newer, changed }) => newer.length > 0 || changed > 0).map(({ measure, choice, series }) => {
    const held = heldIn(series);
    const periods = [...new Set([...held.values()].flatMap((figures) => [...figures.keys()]))].filter((at) => at >= measure.periods[0]!.at).sort();
    const values = Object.fromEntries(areas.flatMap((area) => {
      const figures = held.get(keyOfArea(area));
      return figures ? [[String(area.number), periods.map((at) => figures.get(at) ?? null)] as const] : [];
    }));
    return { key: measure.key, column: choice.measure, periods, values };
  });
  return measures.length === 0 ? null : { format: 1, file, added, measures };
}
