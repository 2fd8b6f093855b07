import { boundText, numberText, valueText } from '../../format/number.ts';
import type { Labels } from '../../model/labels.ts';
import { decimalsOf } from '../../format/decimal.ts';
import { quotient, usualDecimals, type Unit } from '../../model/value.ts';
import type { GivenFigure } from './figure.ts';

type Amounts = Pick<GivenFigure, 'value' | 'numerator' | 'denominator' | 'status' | 'qualifier' | 'stage'>;

/** A figure for a person who compares two: `89.7% (3,489 of 3,888)`, `c (suppressed …)`. */
export function figureText({ value, numerator, denominator, status, qualifier, stage }: Amounts, unit: Unit, labels: Labels): string {
  if (status !== undefined) return `no figure (${status})`;
  const exact = valueOf({ value, numerator, denominator }, unit);
  if (exact === null) return 'no figure';
  const decimals = value === undefined ? Math.max(usualDecimals[unit], 1) : Math.min(decimalsOf(value), 4);
  const shown = unit === 'count' && value !== undefined ? boundText(value, unit, labels) : valueText(exact, unit, decimals, labels);
  const parts = numerator === undefined || denominator === undefined ? '' : ` (${numberText(numerator, 0)} of ${numberText(denominator, 0)})`;
  return [qualifier, `${shown}${parts}`, stage === undefined ? undefined : `(${stage})`].filter((part) => part !== undefined).join(' ');
}

/** The unrounded value, worked out where it is a fraction. */
export function valueOf({ value, numerator, denominator }: Pick<Amounts, 'value' | 'numerator' | 'denominator'>, unit: Unit): number | null {
  if (numerator !== undefined && denominator !== undefined) return quotient(unit, numerator, denominator);
  return value ?? null;
}
