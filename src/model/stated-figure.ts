import { quotient, type Unit, type ValueStatus, type WithheldCode } from './value.ts';

/** What an observation and a comparator have in common. */
export interface StatedFigure {
  value?: number | undefined;
  numerator?: number | undefined;
  denominator?: number | undefined;
  status?: WithheldCode | undefined;
}

export type Value = { value: number; status: 'known' } | { value: null; status: WithheldCode };

/** The unrounded value, from numerator and denominator where both are given; a withholding code goes before any number. */
export function valueOf({ value, numerator, denominator, status }: StatedFigure, unit: Unit): Value {
  if (status !== undefined) return { value: null, status };
  if (numerator !== undefined && denominator !== undefined) {
    const computed = quotient(unit, numerator, denominator);
    return computed === null ? { value: null, status: 'z' } : known(computed);
  }
  return value === undefined ? { value: null, status: 'x' } : known(value);
}

export function isWithheld(status: ValueStatus): status is WithheldCode {
  return status !== 'known';
}

function known(value: number): Value {
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value, status: 'known' } : { value: null, status: 'x' };
}
