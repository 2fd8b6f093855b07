import type { Measure, Pack } from './pack.ts';

/** Where the councils that have a figure divide into four, at one period. */
export interface PublishedQuartiles {
  at: string;
  /** How many of today's councils have a figure. */
  councils: number;
  lower: number;
  median: number;
  upper: number;
}

/** Fewer councils than this say little of all. */
const fewestCouncils = 40;

/**
 * The bounds are figures of councils: that of the last council of the best quarter, of the better half and of the best three
 * quarters, so that whoever reaches one counts among them. Where neither way is better, the highest stand first.
 */
export function quartilesOf({ areas }: Pack, measure: Measure, isBetterLow: boolean): PublishedQuartiles[] {
  const rows = areas.flatMap(({ kind }, index) => (kind === 'council' ? [measure.values[index] ?? []] : []));
  return measure.periods.flatMap(({ at }, period) => {
    const best = rows.flatMap((row) => row[period] ?? []).sort((a, b) => (isBetterLow ? a - b : b - a));
    if (best.length < fewestCouncils) return [];
    const [first, second, third] = [1, 2, 3].map((quarters) => best[Math.ceil((best.length * quarters) / 4) - 1]!) as [number, number, number];
    return [{ at, councils: best.length, ...(isBetterLow ? { lower: first, median: second, upper: third } : { lower: third, median: second, upper: first }) }];
  });
}
