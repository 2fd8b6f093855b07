import { audienceOf } from '../../model/audience.ts';
import type { Indicator } from '../../model/indicator.ts';
import { monthsOf } from '../../model/period.ts';
import { defineRule } from '../engine/rule.ts';
import { beforeOf } from '../facts/edition-before.ts';
import { monthsBetween } from '../facts/months.ts';

/*
 * Checks that each indicator has a newer figure than it had in the edition before, as soon as so much time has passed
 * since then as there is between its figures: at least a year for those that are counted once a year. What the edition
 * before had is read from its frozen file; of what is not in that, a figure up to its day counts as one that it had.
 * Why: a figure that was left as it was is printed as this year's, and a reader takes it for that.
 * Does not catch: an old figure in a sentence, typed by hand; an indicator that has another id than it had.
 */
export default defineRule({
  id: 'figure-is-renewed',
  severity: 'error',
  whileDraft: 'warning',
  summary: 'Each indicator has a newer figure than it had in the edition before.',
  check({ project }, report) {
    const asAt = project.settings?.data.edition?.asAt;
    const before = beforeOf(project);
    if (asAt === undefined || before === null) return;
    const since = monthsBetween(before.asAt, asAt);
    const then = before.frozen && new Map(before.frozen.report.indicators.map(({ id, current }) => [id, current?.at ?? null]));
    for (const { data, origin } of project.indicators) {
      const dates = datesOf(data, asAt);
      const newest = dates.at(-1);
      const isKnown = then !== null && audienceOf(data, project.settings?.data) === 'public';
      const had = isKnown ? then.get(data.id) : before.asAt;
      if (newest === undefined || !had || newest > had || since < monthsBetweenFigures(data, dates)) continue;
      report({
        message: `The newest figure of this indicator is one that the edition before, as at \`${before.asAt}\`, had already.`,
        place: origin.place(['id']),
        hint: 'Add the newest figure to its `observations`. If none has come out yet, or it is not counted any more, say so beside it and waive this with the reason.',
        actual: newest,
        expected: `a day after ${had}`,
      });
    }
  },
});

/** The days of its figures up to a day, oldest first. */
function datesOf({ observations, period: usual }: Indicator, asAt: string): string[] {
  const dates = observations.filter(({ at, period = usual }) => period === usual && at <= asAt).map(({ at }) => at);
  return [...new Set(dates)].sort();
}

const year = 12;

/** What is counted every other year alone is not asked for each year. */
function monthsBetweenFigures({ period }: Indicator, dates: readonly string[]): number {
  const least = Math.min(...dates.slice(1).map((date, index) => monthsBetween(dates[index]!, date)));
  if (dates.length > 1) return least >= 2 * year ? least : Math.min(least, year);
  return period === 'month' || period === 'quarter' ? monthsOf({ period, at: '' }) : year;
}
