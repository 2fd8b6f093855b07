import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Project } from '../../model/project.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that the as-at date of the edition is no more than three years after everything else that the report dates, and
 * that no sign-off, review, publication, meeting or due date lies more than ten years from the as-at date.
 * Why: a year that is mistyped, 2062 for 2026, makes every figure old and every action overdue, and stands on the cover.
 * Does not catch: a year that is wrong by little; the years of sources and figures, which other rules hold against the as-at date.
 */
export default defineRule({
  id: 'year-is-possible',
  severity: 'error',
  summary: 'No year is impossible for the report.',
  check({ project }, report) {
    const asAt = project.settings?.data.edition?.asAt;
    if (asAt === undefined) return;
    const newest = newestIn(project);
    if (newest !== null && yearOf(asAt) - yearOf(newest) > yearsAfterAll) {
      report({
        message: `The as-at date of this edition is \`${asAt}\`, but the newest that the report tells of is of \`${newest}\`.`,
        place: project.settings!.origin.place(['edition', 'asAt']),
        hint: 'Correct the year; or, if the report has lain so long, add what has come since.',
        actual: asAt,
        // What nobody has gone on with for years begins as a draft.
        uncertain: project.settings?.data.status === 'draft',
      });
      return;
    }
    for (const { what, date, place } of saidBy(project)) {
      if (date === undefined || Math.abs(yearOf(date) - yearOf(asAt)) <= yearsApart) continue;
      report({
        message: `${what} is \`${date}\`, ${Math.abs(yearOf(date) - yearOf(asAt))} years ${date < asAt ? 'before' : 'after'} the as-at date of this edition (\`${asAt}\`).`,
        place: place(),
        hint: 'Correct the year.',
        actual: date,
      });
    }
  },
});

const yearsAfterAll = 3;
const yearsApart = 10;

interface Said {
  what: string;
  date: string | undefined;
  place: () => Place;
}

/** Dates that nothing else is held against. */
function saidBy({ settings, sections, actions }: Project): Said[] {
  const { edition, signOff, committee } = settings?.data ?? {};
  const inSettings = (what: string, date: string | undefined, ...keys: string[]): Said => ({ what, date, place: () => settings!.origin.place(keys) });
  return [
    inSettings('The first day of the period that it covers', edition?.from, 'edition', 'from'),
    inSettings('The last day of the period that it covers', edition?.to, 'edition', 'to'),
    inSettings('The as-at date of the edition before', edition?.lastAsAt, 'edition', 'lastAsAt'),
    inSettings('The day of publication', edition?.published, 'edition', 'published'),
    inSettings('The day of sign-off', signOff?.date, 'signOff', 'date'),
    inSettings('The day on which the committee meets', committee?.date, 'committee', 'date'),
    ...sections.flatMap(({ matter, origin }): Said[] => [
      { what: 'The day of sign-off', date: matter.signOff?.date, place: () => origin.place(['signOff', 'date']) },
      { what: 'The day of review', date: matter.reviewed, place: () => origin.place(['reviewed']) },
    ]),
    ...actions.map(({ data, origin }): Said => ({ what: `The due date of the action \`${data.id}\``, date: data.due, place: () => origin.place(['due']) })),
  ];
}

/** The latest date of what the report tells; null where it dates nothing. */
function newestIn({ indicators, inspections, evidence, actions, editions }: Project): string | null {
  const dates = [
    ...indicators.flatMap(({ data }) => data.observations.map(({ at }) => at)),
    ...inspections.map(({ data }) => data.start),
    ...evidence.flatMap(({ data }) => data.date ?? []),
    ...actions.flatMap(({ data }) => (data.progress ?? []).map(({ date }) => date)),
    ...editions.map(({ data }) => data.asAt),
  ];
  return dates.reduce<string | null>((newest, date) => (newest === null || date > newest ? date : newest), null);
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
