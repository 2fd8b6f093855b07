import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Origin } from '../../model/origin.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that what ends does not end before it begins: inspections, the period of the edition,
 * publication after inspection, accessibility review after preparation.
 * Why: a swapped date moves an inspection to another place in the history.
 * Does not catch: two dates that are in order and both wrong.
 */
export default defineRule({
  id: 'dates-in-order',
  severity: 'error',
  summary: 'What ends does not end before it begins.',
  check({ project }, report) {
    const inOrder = (
      earlier: { key: string; date: string | undefined },
      later: { key: string; date: string | undefined },
      place: Place,
    ): void => {
      if (earlier.date === undefined || later.date === undefined) return;
      // Dates may be given to the month or year only: compare no more than both have.
      const length = Math.min(earlier.date.length, later.date.length);
      if (later.date.slice(0, length) >= earlier.date.slice(0, length)) return;
      report({
        message: `\`${later.key}\` (\`${later.date}\`) is before \`${earlier.key}\` (\`${earlier.date}\`).`,
        place,
        hint: 'Correct the date that is wrong.',
        actual: later.date,
        expected: `${earlier.date} or later`,
      });
    };
    const pair = (data: object, origin: Origin, keys: readonly string[], earlier: string, later: string): void => {
      const dates = data as Readonly<Record<string, unknown>>;
      const dateAt = (key: string): string | undefined => (typeof dates[key] === 'string' ? dates[key] : undefined);
      inOrder({ key: earlier, date: dateAt(earlier) }, { key: later, date: dateAt(later) }, origin.place([...keys, later]));
    };

    for (const { data, origin } of project.inspections) {
      pair(data, origin, [], 'start', 'end');
      pair(data, origin, [], 'start', 'published');
    }
    if (project.settings) {
      const { data, origin } = project.settings;
      pair(data.edition ?? {}, origin, ['edition'], 'from', 'to');
      pair(data.edition ?? {}, origin, ['edition'], 'from', 'asAt');
      pair(data.edition ?? {}, origin, ['edition'], 'lastAsAt', 'asAt');
      pair(data.accessibility ?? {}, origin, ['accessibility'], 'preparedOn', 'reviewedOn');
    }
  },
});
