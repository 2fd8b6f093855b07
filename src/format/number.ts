import { fill, type Labels } from '../model/labels.ts';
import { isPercentage, type Qualifier, type Unit } from '../model/value.ts';
import { decimalsOf, roundedDigits } from './decimal.ts';
import { countLabel } from './plural.ts';

/** Rounded half away from zero by what the number says in decimals; never -0. */
export function roundTo(value: number, decimals: number): number {
  const size = Number(roundedDigits(value, decimals));
  return value < 0 && size !== 0 ? -size : size;
}

/** `1,163` or `89.7`, with a minus sign only where something is left of it after rounding. */
export function numberText(value: number, decimals: number): string {
  const digits = roundedDigits(value, decimals);
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && Number(digits) !== 0 ? `−${text}` : text;
}

/** A number with the decimals that it was written with, three at most: `90`, `96.5`. */
export function plainNumberText(value: number): string {
  return numberText(value, Math.min(decimalsOf(value), 3));
}

/** A value in its unit: `89.7%`, `69.3 per 10,000`, `19 days`, `1,163`. */
export function valueText(value: number, unit: Unit, decimals: number, labels: Labels): string {
  return inUnit(numberText(value, decimals), unit, labels);
}

/** A bound or goal in its unit, with no more decimals than it was written with. */
export function boundText(value: number, unit: Unit, labels: Labels): string {
  return inUnit(plainNumberText(value), unit, labels);
}

/** `nearly 70%`. */
export function qualifiedText(figure: string, qualifier: Qualifier | undefined, labels: Labels): string {
  return qualifier === undefined ? figure : fill(labels[`qualifier.${qualifier}`], { figure });
}

/** The size of a difference, without its sign: `6.3 percentage points`, `3 days`. */
export function differenceText(difference: number, unit: Unit, decimals: number, labels: Labels): string {
  const number = numberText(Math.abs(difference), decimals);
  if (isPercentage(unit)) return countLabel(labels, 'change.percent', number);
  return inUnit(number, unit, labels);
}

/** A difference with its sign: `+6.3 percentage points`. */
export function changeText(difference: number, unit: Unit, decimals: number, labels: Labels): string {
  const change = differenceText(difference, unit, decimals, labels);
  if (roundTo(difference, decimals) === 0) return change;
  return fill(labels[difference < 0 ? 'change.decrease' : 'change.increase'], { change });
}

function inUnit(number: string, unit: Unit, labels: Labels): string {
  switch (unit) {
    case 'percent':
    case 'percent-change':
      return fill(labels['figureText.percent'], { number });
    case 'rate':
      return fill(labels['figureText.rate'], { number });
    case 'days':
      return countLabel(labels, 'figureText.days', number);
    case 'count':
    case 'average':
    case 'score':
      return number;
  }
}
