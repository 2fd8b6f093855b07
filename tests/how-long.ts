/** Every day the tests of chance and size are short, and one page stands for its kind; `SELFEVAL_LONG_TESTS=1` makes many times the trials and opens every page. */
export const long = process.env['SELFEVAL_LONG_TESTS'] === '1';

/** All cases in the long tests, and every day one in so many of those that differ little. */
export function oneIn<Case>(every: number, cases: readonly Case[]): readonly Case[] {
  return long ? cases : cases.filter((_, index) => index % every === 0);
}

/** Processor time of some work, in milliseconds; unlike time by the clock it is nearly the same on a busy machine. */
export function workOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The work of something usual, against which other work in the same run is held: the least of three, since the first are slow. */
export function usualWork(run: () => void): number {
  return Math.min(...Array.from({ length: 3 }, () => workOf(run)));
}
