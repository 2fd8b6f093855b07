import { daysInMonth } from '../../model/scalars.ts';
import { everySeries } from '../facts/every-series.ts';
import { periodsOf } from '../facts/series.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that a figure which covers a period ends on the last day of a month; a snapshot may be of any day. All such
 * figures of an indicator are one finding.
 * Why: spreadsheets keep a month as its first day, and a figure for April would stand as one to the first of April.
 * Does not catch: a last day of the wrong month.
 */
export default defineRule({
  id: 'period-ends-with-month',
  severity: 'warning',
  summary: 'A figure that covers a period ends on the last day of a month.',
  check({ project }, report) {
    for (const { data: indicator, origin } of everySeries(project)) {
      for (const period of periodsOf(indicator).filter((each) => each !== 'snapshot')) {
        const [first, ...more] = [...indicator.observations.entries()].filter(([, each]) => (each.period ?? indicator.period) === period && !isLastDay(each.at));
        if (!first) continue;
        const [index, { at }] = first;
        report({
          message: `A figure of \`${indicator.id}\` with the period type \`${period}\` ends on \`${at}\`, which is not the last day of a month${more.length === 0 ? '' : `; so ${more.length === 1 ? 'does 1 more' : `do ${more.length} more`}`}.`,
          place: origin.place(['observations', index, 'at']),
          hint: `Write the last day that it covers, ${choices(at)}; if it is of one day, write \`period: snapshot\`.`,
          ...(more.length === 0 ? {} : { related: more.map(([each, figure]) => ({ message: `\`${figure.at}\` stands here.`, place: origin.place(['observations', each, 'at']) })) }),
          actual: at,
        });
      }
    }
  },
});

function isLastDay(at: string): boolean {
  return at === lastDay(Number(at.slice(0, 4)), Number(at.slice(5, 7)));
}

function lastDay(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`;
}

/** The end of its month; for a first day, the end of the month before as well. */
function choices(at: string): string {
  const [year, month, day] = [Number(at.slice(0, 4)), Number(at.slice(5, 7)), Number(at.slice(8))];
  const own = `\`${lastDay(year, month)}\``;
  if (day !== 1) return own;
  return `\`${month === 1 ? lastDay(year - 1, 12) : lastDay(year, month - 1)}\` or ${own}`;
}
