import { markOf } from '../model/audience.ts';
import type { Report, ReportGrade, Standing } from '../model/report.ts';
import { datedTitle } from './judgements.ts';
import { linkTo, type Link } from './link.ts';
import { given } from './lists.ts';
import { pick } from './lookup.ts';
import { cell, tableOf, type Cell, type Mark, type Table } from './table.ts';
import { word, type Writing } from './writing.ts';

/** Where the service stands on every judgement of its framework: a ladder with words. */
export interface StandingView {
  /** Judgement, latest grade and, where the report gives any, our own. */
  table: Table<Standing>;
  hasOwn: boolean;
  /** The scale's grades, worst first; empty where the framework has none. */
  grades: string[];
  legend: { latest: string; own: string };
  /** The inspections that the grades are from, each once. */
  inspections: { text: string; links: Link[] } | null;
  /** Said where the report gives no judgement of its own at all. */
  noOwn: string | null;
}

export function standingView(writing: Writing): StandingView | null {
  const { standings, framework } = writing.report;
  if (standings.length === 0) return null;
  const hasOwn = standings.some(({ own }) => own !== null);
  const columns = given(
    { head: word(writing, 'judgements.judgement'), cell: ({ shortLabel }: Standing) => cell(shortLabel) },
    { head: word(writing, 'standing.latest'), cell: (standing: Standing) => latestCell(writing, standing) },
    hasOwn && { head: word(writing, 'standing.own'), cell: (standing: Standing) => ownCell(writing, standing) },
  );
  return {
    table: tableOf(word(writing, 'standing.caption', { framework: framework.title }), columns, standings),
    hasOwn,
    grades: framework.grades.map(({ label }) => label),
    legend: { latest: word(writing, 'standing.latestMark'), own: word(writing, 'standing.ownMark') },
    inspections: inspectionsOf(writing),
    noOwn: hasOwn ? null : word(writing, 'standing.noOwnAtAll'),
  };
}

function inspectionsOf(writing: Writing): StandingView['inspections'] {
  const ids = new Set(writing.report.standings.flatMap(({ latest }) => latest?.inspection ?? []));
  const links = pick(writing.lookup.inspections, [...ids]).map((inspection) => linkTo('inspection', { ...inspection, title: datedTitle(writing, inspection) }));
  return links.length === 0 ? null : { text: word(writing, 'standing.read'), links };
}

/** The grade of the last inspection that gave one, with how long ago that was. */
export function latestCell(writing: Writing, { latest, latestText }: Standing): Cell {
  if (!latest) return cell(latestText, { state: 'absent' });
  return cell(latest.grade.label, {
    ...markOf(writing.lookup.inspections.get(latest.inspection) ?? {}),
    below: given(latest.age === null ? latest.when : word(writing, 'standing.dated', { when: latest.when, age: latest.age }), latest.note),
    mark: markOn(writing.report, latest.grade),
  });
}

export function ownCell(writing: Writing, { own }: Standing): Cell {
  return own ? cell(own.grade.label, { below: given(own.reason), mark: markOn(writing.report, own.grade) }) : cell(word(writing, 'standing.noOwn'), { state: 'absent' });
}

/** Grades of different scales are never put on one ladder. */
function markOn(report: Report, grade: ReportGrade): Mark | null {
  return report.framework.grades[0]?.scale === grade.scale ? { type: 'grade', grade } : null;
}
