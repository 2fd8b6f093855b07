import { roundTo } from '../../format/number.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Labels } from '../../model/labels.ts';
import type { GivenFigure, GivenTarget } from '../figures/figure.ts';
import { figureText, valueOf } from '../figures/figure-text.ts';
import type { Lost } from './interpret.ts';

/** One figure for each period: the fullest of those that agree. Where two do not agree, neither is taken. */
export function settled(figures: readonly GivenFigure[], indicators: ReadonlyMap<string, Indicator>, labels: Labels): { figures: GivenFigure[]; lost: Lost[] } {
  const kept: GivenFigure[] = [];
  const lost: Lost[] = [];
  for (const same of Map.groupBy(figures, ({ indicator, of, at, period }) => JSON.stringify([indicator, of, at, period])).values()) {
    const indicator = indicators.get(same[0]!.indicator)!;
    const fullest = [...same].sort((a, b) => fullness(b) - fullness(a))[0]!;
    const other = same.find((each) => !agree(each, fullest, indicator));
    if (!other) kept.push(fullest);
    else lost.push({ where: other.where, what: indicator.title, why: `${figureText(other, indicator.unit, labels)}, and ${fullest.where} says ${figureText(fullest, indicator.unit, labels)} for the same period` });
  }
  return { figures: kept, lost };
}

function fullness({ numerator, decimals }: GivenFigure): number {
  return numerator === undefined ? decimals : 100;
}

function agree(a: GivenFigure, b: GivenFigure, { unit }: Indicator): boolean {
  if (a.status !== undefined || b.status !== undefined) return a.status === b.status;
  if (a.numerator !== undefined && b.numerator !== undefined) return a.numerator === b.numerator && a.denominator === b.denominator;
  const [left, right] = [valueOf(a, unit), valueOf(b, unit)];
  const decimals = Math.min(a.decimals, b.decimals);
  return left !== null && right !== null && roundTo(left, decimals) === roundTo(right, decimals);
}

/** One target for each indicator; of two that differ neither. */
export function settledTargets(targets: readonly GivenTarget[], indicators: ReadonlyMap<string, Indicator>): { targets: GivenTarget[]; lost: Lost[] } {
  const kept: GivenTarget[] = [];
  const lost: Lost[] = [];
  for (const same of Map.groupBy(targets, ({ indicator }) => indicator).values()) {
    const [first, ...others] = same as [GivenTarget, ...GivenTarget[]];
    const other = others.find(({ minimum, upper }) => minimum !== first.minimum || upper !== first.upper);
    if (other) lost.push({ where: other.where, what: indicators.get(first.indicator)!.title, why: `its target is not the one of ${first.where}` });
    else kept.push(first);
  }
  return { targets: kept, lost };
}
