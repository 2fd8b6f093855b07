import type { Report, ReportGrade, Standing } from '../../model/report.ts';
import { link, word, type Writing } from './writing.ts';

/** Where the service stands on every judgement of its framework: a ladder with words. */
export interface StandingView {
  caption: string;
  words: { judgement: string; latest: string; own: string };
  /** The scale's grades, worst first; empty where the framework has none. */
  grades: string[];
  hasOwn: boolean;
  rows: StandingRow[];
  legend: { latest: string; own: string };
}

export interface StandingRow {
  label: string;
  shortLabel: string;
  latest: string;
  when: string | null;
  inspection: string | null;
  note: string | null;
  own: string | null;
  reason: string | null;
  /** Places along the ladder in percent; null when there is nothing to mark, or it belongs to another scale. */
  latestAt: number | null;
  ownAt: number | null;
  move: { from: number; to: number } | null;
  rail: { from: number; to: number; stops: number[] };
  sections: { text: string; href: string }[];
}

export function standingView(writing: Writing): StandingView | null {
  const { report } = writing;
  if (report.standings.length === 0) return null;
  const grades = report.framework.grades;
  return {
    caption: word(writing, 'standing.caption', { framework: report.framework.title }),
    words: {
      judgement: word(writing, 'judgements.judgement'),
      latest: word(writing, 'standing.latest'),
      own: word(writing, 'standing.own'),
    },
    grades: grades.map((grade) => grade.label),
    hasOwn: report.standings.some((standing) => standing.own !== null),
    rows: report.standings.map((standing) => rowOf(writing, standing)),
    legend: { latest: word(writing, 'standing.latestMark'), own: word(writing, 'standing.ownMark') },
  };
}

function rowOf(writing: Writing, standing: Standing): StandingRow {
  const { report, lookup } = writing;
  const { latest, own } = standing;
  const latestAt = placeOn(report, latest?.grade ?? null);
  const ownAt = placeOn(report, own?.grade ?? null);
  const stops = report.framework.grades.map((_, index, grades) => middleOf(index + 1, grades.length));
  return {
    label: standing.label,
    shortLabel: standing.shortLabel,
    latest: latest?.grade.label ?? standing.latestText,
    when: latest?.when ?? null,
    inspection: latest && link(writing, { page: 'inspection', id: latest.inspection }),
    note: latest?.note ?? null,
    own: own?.grade.label ?? null,
    reason: own?.reason ?? null,
    latestAt,
    ownAt,
    move: latestAt !== null && ownAt !== null && latestAt !== ownAt ? { from: latestAt, to: ownAt } : null,
    rail: { from: stops[0] ?? 0, to: stops.at(-1) ?? 0, stops },
    sections: standing.sections.flatMap((id) => {
      const section = lookup.sections.get(id);
      return section ? [{ text: section.title, href: link(writing, { page: 'section', id }) }] : [];
    }),
  };
}

/** Grades of different scales are never put on one ladder. */
function placeOn(report: Report, grade: ReportGrade | null): number | null {
  return grade && report.framework.grades[0]?.scale === grade.scale ? middleOf(grade.step, grade.outOf) : null;
}

function middleOf(step: number, outOf: number): number {
  return Math.round(((step - 0.5) / outOf) * 1000) / 10;
}
