import { z } from 'zod';

/** Why a figure is not given: the codes of the Government Statistical Service. */
export const withheldCode = z
  .enum(['c', 'x', 'z', 'low', 'u'])
  .describe(
    'Why there is no figure: `c` suppressed to protect confidentiality, `x` not available, `z` not applicable, `low` rounds to 0 but is not 0, `u` unreliable.',
  );

export type WithheldCode = z.infer<typeof withheldCode>;

export const valueStatus = z.enum(['known', ...withheldCode.options]);

export type ValueStatus = z.infer<typeof valueStatus>;

export const unit = z
  .enum(['percent', 'percent-change', 'count', 'rate', 'days', 'average', 'score'])
  .describe('What the value counts: `percent`, `percent-change` (may be below 0 or above 100), `count`, `rate` (per 10,000 children), `days`, `average` or `score`.');

export type Unit = z.infer<typeof unit>;

/** Whether it is printed with `%`, and differences of it are percentage points. */
export function isPercentage(unit: Unit): boolean {
  return unit === 'percent' || unit === 'percent-change';
}

/** How a source hedges a figure; such a figure is printed with the word and is never RAG rated. */
export const qualifier = z
  .enum(['about', 'nearly', 'over', 'under'])
  .describe('For a figure that the source gives only roughly: printed before it, and never RAG rated.');

export type Qualifier = z.infer<typeof qualifier>;

/** How final a figure is, where its source says that it is not: printed after it. */
export const stage = z
  .enum(['provisional', 'revised', 'estimated'])
  .describe('For a known figure that its source calls `provisional`, `revised` or `estimated`: printed after it.');

export type Stage = z.infer<typeof stage>;

/** Decimal places printed for each unit unless an indicator says otherwise. */
export const usualDecimals: Readonly<Record<Unit, number>> = {
  percent: 1,
  'percent-change': 1,
  count: 0,
  rate: 1,
  days: 0,
  average: 1,
  score: 1,
};

const multiplier: Readonly<Record<Unit, number>> = { percent: 100, 'percent-change': 100, rate: 10_000, count: 1, days: 1, average: 1, score: 1 };

/** The unrounded value in its unit; null when the denominator is 0. Multiplied first, so that 207 of 230 is exactly 90. */
export function quotient(unit: Unit, numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : (numerator * multiplier[unit]) / denominator;
}
