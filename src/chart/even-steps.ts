import { keepApart } from './placement.ts';

/** Words below an axis of time: the day that they name, and where they stand. */
interface DatedStretch {
  day: number;
  from: number;
  to: number;
}

/** In months: a reader counts on in these without thinking. */
const steps = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120];

/**
 * Those that stand at even steps of time back from the last without touching one another. Where too few do, because the
 * dates themselves are uneven, as many as can stand apart.
 */
export function evenSteps<T extends DatedStretch>(stretches: readonly T[], gap: number): T[] {
  const apart = keepApart(stretches, gap);
  if (apart.length === stretches.length) return apart;
  const last = monthOf(stretches.at(-1)?.day ?? 0);
  for (const step of steps) {
    const even = stretches.filter(({ day }) => (last - monthOf(day)) % step === 0);
    if (keepApart(even, gap).length === even.length) return even.length * 2 >= apart.length ? even : apart;
  }
  return apart;
}

/** Months are counted, since they are not of one length. */
function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
