import type { Indicator } from '../../model/indicator.ts';
import { isPercentage, quotient } from '../../model/value.ts';
import type { GivenFigure, GivenTarget } from '../figures/figure.ts';
import { groupsOf, type Group } from './groups.ts';
import type { Given, Measure } from './measures.ts';
import { periodOf, type Current } from './period-of.ts';
import { readAmount, readBound, type Amount } from './read-amount.ts';
import type { Scale } from './scale.ts';

/** Something in a row that was not understood, with the reason. */
export interface Lost {
  where: string;
  what: string;
  why: string;
}

export interface Interpreted {
  figures: GivenFigure[];
  targets: GivenTarget[];
  lost: Lost[];
  /** What is not taken and need not be, in sentences. */
  left: Lost[];
}

/** What a row means for the indicator that it is about. */
export function interpret(measure: Measure, indicator: Indicator, scale: Scale | null, current: Current): Interpreted {
  const said: Interpreted = { figures: [], targets: [], lost: [], left: [] };
  const lose = (where: string, why: string): void => {
    said.lost.push({ where, what: indicator.title, why });
  };
  for (const { where, text } of measure.undated) lose(where, `\`${text}\` is no period`);
  for (const group of groupsOf(measure)) {
    const read = amountsOf(group, indicator, scale);
    if ('why' in read) lose(read.where, read.why);
    else if (read.amounts !== null) {
      const period = periodOf(group, measure, indicator, current);
      if ('left' in period) said.left.push({ where: read.where, what: indicator.title, why: period.left });
      else if ('why' in period) lose(read.where, period.why);
      else said.figures.push({ indicator: indicator.id, ...period, ...read.amounts, where: read.where });
    }
  }
  const target = targetOf(measure, indicator, scale);
  if (target !== null && 'why' in target) lose(target.where, target.why);
  else if (target !== null && 'left' in target) said.left.push({ where: target.where, what: indicator.title, why: target.left });
  else if (target !== null) said.targets.push(target);
  return said;
}

type Amounts = Pick<GivenFigure, 'value' | 'numerator' | 'denominator' | 'status' | 'stage' | 'decimals'>;
type Why = { where: string; why: string };

function amountsOf({ given }: Group, indicator: Indicator, scale: Scale | null): { where: string; amounts: Amounts | null } | Why {
  const found = (role: Given['role']): { amount: Amount; where: string } | undefined => {
    const all = given.filter((each) => each.role === role);
    return all[0] && { amount: readAmount(all[0].cell), where: all[0].where };
  };
  const twice = (['numerator', 'denominator'] as const).find((role) => given.filter((each) => each.role === role).length > 1);
  if (twice) return { where: given.find(({ role }) => role === twice)!.where, why: `two columns are called \`${given.find(({ role }) => role === twice)!.head}\`` };
  const [value, numerator, denominator] = [found('value'), found('numerator'), found('denominator')];
  const where = (value ?? numerator ?? denominator)!.where;
  for (const each of [value, numerator, denominator]) if (each?.amount.kind === 'unknown') return { where: each.where, why: each.amount.text.startsWith('#') ? `the formula has the error \`${each.amount.text}\`` : `\`${each.amount.text}\` is no figure` };
  if (value?.amount.kind === 'withheld') return { where, amounts: { status: value.amount.code, decimals: 0 } };
  const shown = value?.amount.kind === 'number' ? value.amount : null;
  const scaled = shown && valueIn(shown, indicator, scale);
  if (scaled !== null && 'why' in scaled) return { where, why: scaled.why };
  const isFraction = numerator?.amount.kind === 'number' && denominator?.amount.kind === 'number' && takesFraction(indicator);
  if (!isFraction && scaled === null) return withoutValue(numerator ?? denominator, where, indicator);
  if (!isFraction) return { where, amounts: scaled && { ...scaled, ...stageOf(shown) } };
  const [top, bottom] = [(numerator.amount as { value: number }).value, (denominator.amount as { value: number }).value];
  if (top < 0 || bottom < 0) return { where: numerator.where, why: 'a numerator or a denominator is below 0' };
  if (isPercentage(indicator.unit) && indicator.unit !== 'percent-change' && top > bottom) return { where: numerator.where, why: `${top} out of ${bottom} is more than all` };
  const exact = quotient(indicator.unit, top, bottom);
  const decimals = scaled?.decimals ?? indicator.decimals ?? 1;
  if (scaled && exact !== null && Math.abs(exact - scaled.value) > 0.5001 * 10 ** -scaled.decimals) return { where, why: `${top} out of ${bottom} is ${Number(exact.toFixed(scaled.decimals + 1))}, and the value says ${scaled.value}` };
  return { where, amounts: { numerator: top, denominator: bottom, decimals, ...stageOf(shown) } };
}

/** Of a count, a numerator alone is the number. Half a fraction says nothing. */
function withoutValue(part: { amount: Amount; where: string } | undefined, where: string, { unit }: Indicator): { where: string; amounts: Amounts | null } | Why {
  if (part?.amount.kind !== 'number') return { where, amounts: part?.amount.kind === 'withheld' ? { status: part.amount.code, decimals: 0 } : null };
  if (unit === 'count') return { where: part.where, amounts: { value: part.amount.value, decimals: part.amount.decimals } };
  return { where: part.where, why: 'there is half a fraction and no value' };
}

/** Whether a figure of it can be a numerator out of a denominator. */
export function takesFraction({ unit }: Pick<Indicator, 'unit'>): boolean {
  return unit !== 'count' && unit !== 'score';
}

function stageOf(shown: Extract<Amount, { kind: 'number' }> | null): Pick<Amounts, 'stage'> {
  return shown?.stage ? { stage: shown.stage } : {};
}

/** A value in the unit of its indicator. */
function valueIn({ value, isPercentage: isShownSo, decimals }: Extract<Amount, { kind: 'number' }>, { unit }: Indicator, scale: Scale | null): { value: number; decimals: number } | { why: string } {
  if (!isPercentage(unit)) return isShownSo ? { why: `it is shown as a percentage, and the indicator is a ${unit}` } : { value, decimals };
  const inPoints = isShownSo || value === 0 || scale === 'points' ? value : scale === 'fraction' ? Number((value * 100).toPrecision(12)) : null;
  if (inPoints === null) return { why: `${value} may be ${value}% or ${Number((value * 100).toPrecision(12))}%` };
  if (unit === 'percent' && (inPoints > 100 || inPoints < 0)) return { why: `${inPoints} is no percentage between 0 and 100` };
  return { value: inPoints, decimals: !isShownSo && scale === 'fraction' ? Math.max(0, decimals - 2) : decimals };
}

/** The bounds that a row states; of several periods the last. */
function targetOf({ given }: Measure, indicator: Indicator, scale: Scale | null): GivenTarget | Why | { where: string; left: string } | null {
  const bound = (role: 'minimum' | 'upper'): { value: number; where: string } | Why | null => {
    const all = given.filter((each) => each.role === role && each.of === 'own').map((each) => ({ ...each, amount: readBound(each.cell) })).filter(({ amount }) => amount.kind !== 'none');
    const last = all.sort((a, b) => ((a.period?.at ?? '9') < (b.period?.at ?? '9') ? -1 : 1)).at(-1);
    if (!last) return null;
    if (last.amount.kind !== 'number') return { where: last.where, why: `\`${String(last.cell.value ?? last.cell.error)}\` is no target` };
    const scaled = valueIn(last.amount, indicator, Math.abs(last.amount.value) > 1 ? 'points' : scale);
    return 'why' in scaled ? { where: last.where, why: scaled.why } : { value: scaled.value, where: last.where };
  };
  const [minimum, upper] = [bound('minimum'), bound('upper')];
  const where = (upper ?? minimum)?.where ?? '';
  if (minimum === null && upper === null) return null;
  for (const each of [minimum, upper]) if (each && 'why' in each) return each;
  const { polarity, target } = indicator;
  const bounds = { ...(minimum && 'value' in minimum ? { minimum: minimum.value } : {}), ...(upper && 'value' in upper ? { upper: upper.value } : {}) };
  if (polarity === 'neutral') return { where, left: 'its target was not taken, since the indicator says that neither way is better (polarity: neutral)' };
  if (polarity === 'target') {
    const isOurs = target && 'goal' in target && target.goal === bounds.upper;
    return isOurs ? null : { where, left: 'its target was not taken, since the indicator has a goal to stay close to' };
  }
  if (bounds.upper === undefined && target === undefined) return { where, left: 'its target was not taken, since it says only where amber begins' };
  if (bounds.minimum !== undefined && bounds.upper !== undefined && (polarity === 'higher' ? bounds.minimum > bounds.upper : bounds.minimum < bounds.upper)) {
    return { where, why: `its target is amber from ${bounds.minimum} and green from ${bounds.upper}, and the indicator says that ${polarity} is better` };
  }
  return { indicator: indicator.id, ...bounds, where };
}
