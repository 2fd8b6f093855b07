import type { Measure, Pack } from './pack.ts';

/** Where the councils that have a figure divide into four, at one period. */
export interface PublishedQuartiles {
  at: string;
  /** How many councils of the time have a figure. */
  councils: number;
  lower: number;
  median: number;
  upper: number;
}

/** Fewer councils than this say little of all. */
const fewestCouncils = 40;

/** What became of councils that are no more: their figures count where those after them have none. */
const successors: Readonly<Record<number, readonly number[]>> = { 835: [838, 839], 836: [839], 837: [839], 909: [942, 943], 928: [940, 941] };

/**
 * The bounds are figures of councils: that of the last council of the best quarter, of the better half and of the best three
 * quarters, so that whoever reaches one counts among them. Where neither way is better, the highest stand first.
 */
export function quartilesOf({ areas }: Pack, measure: Measure, isBetterLow: boolean): PublishedQuartiles[] {
  const rows = new Map(areas.flatMap(({ kind, number }, index) => (kind === 'council' || kind === 'former' ? [[number, measure.values[index] ?? []] as const] : [])));
  return measure.periods.flatMap(({ at }, period) => {
    const isCounted = (number: number): boolean => (successors[number] ?? []).every((after) => (rows.get(after)?.[period] ?? null) === null);
    const bounds = boundsOf([...rows].flatMap(([number, row]) => (isCounted(number) ? (row[period] ?? []) : [])), isBetterLow);
    return bounds === null ? [] : [{ at, ...bounds }];
  });
}

/** Where figures of councils divide; null where there are too few. */
export function boundsOf(figures: readonly number[], isBetterLow: boolean): Omit<PublishedQuartiles, 'at'> | null {
  const best = figures.toSorted((a, b) => (isBetterLow ? a - b : b - a));
  if (best.length < fewestCouncils) return null;
  const [first, second, third] = [1, 2, 3].map((quarters) => best[Math.ceil((best.length * quarters) / 4) - 1]!) as [number, number, number];
  return { councils: best.length, ...(isBetterLow ? { lower: first, median: second, upper: third } : { lower: third, median: second, upper: first }) };
}
