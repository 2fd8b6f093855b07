import { listText } from '../format/list.ts';
import { uncapitalised } from '../format/sentence-case.ts';
import { markOf } from '../model/audience.ts';
import type { LabelKey } from '../model/labels.ts';
import { threadStep } from '../model/report/thread.ts';
import type { Report, ReportAction, Target, Thread, ThreadReach, ThreadStep } from '../model/report.ts';
import { dueCell, measureCell, ownerCell } from './action-table.ts';
import { actionLink, statementLink, type StatementLink } from './link.ts';
import { given } from './lists.ts';
import { pick } from './lookup.ts';
import { cell, linkingOnce, tableOf, type Cell, type Table } from './table.ts';
import { countWord, spellOut, word, type Writing } from './writing.ts';

/** Every area for improvement with all that follows from it, by judgement area. */
export interface ThreadPageView {
  title: string;
  description: string;
  sentence: string | null;
  /** How it is counted. */
  counted: string | null;
  /** What no thread of the report has. */
  note: string | null;
  picture: ReachView | null;
  /** The areas with their threads; of a report with many, each has a page of its own. */
  areas: ThreadAreaView[];
  empty: string | null;
}

/** How many of each judgement area have what, as a list that is a picture too. */
export interface ReachView {
  caption: string;
  areas: { name: { text: string; to: Target | null }; count: string; steps: { head: string; count: number }[]; threads: (readonly ThreadStep[])[] }[];
  /** Of the area with the most. */
  most: number;
}

export interface ThreadAreaView {
  place: Target;
  title: string;
  description: string;
  count: string;
  caption: string;
  /** What none of its threads has, for which there is no column. */
  note: string | null;
  improvementHead: string;
  /** Null where no thread has any. */
  evidenceHead: string | null;
  /** Of what is known of actions; none where there is no action. */
  actionHeads: { step: ThreadStep; text: string }[];
  entries: ThreadRow[];
}

export interface ThreadRow {
  improvement: StatementLink;
  evidence: Cell[];
  /** A cell for each head; none where nothing is done. */
  actions: Cell[][];
}

type Area = ThreadReach['areas'][number];

/** With more threads than this each judgement area has a page of its own. */
const togetherAtMost = 100;

export function threadsAreSplit({ threads }: Report): boolean {
  return threads.length > togetherAtMost;
}

export function threadView(writing: Writing): ThreadPageView {
  const { report } = writing;
  const { areas, sentence } = report.threadReach;
  const isEmpty = areas.length === 0;
  const missing = stepsMissing(report.threads.map((thread) => wordsOf(writing, thread)));
  return {
    title: word(writing, 'thread.title'),
    description: word(writing, 'thread.intro'),
    sentence,
    counted: isEmpty ? null : word(writing, 'thread.counted'),
    note: isEmpty ? null : noteOn(writing, [...missing]),
    picture: isEmpty ? null : reachView(writing, areas, (area) => areaPlace(report, area)),
    areas: threadsAreSplit(report) ? [] : areas.map((area) => threadAreaView(writing, area, missing)),
    empty: isEmpty ? word(writing, 'thread.empty') : null,
  };
}

const heads: Readonly<Record<ThreadStep, LabelKey>> = {
  evidence: 'thread.evidence', action: 'action.action', owner: 'action.owner', due: 'action.due', measure: 'action.measure', 'on-target': 'rag.green',
};

/** How far areas for improvement are followed through, for a document that has no page of it: as a picture, and as the same numbers in a table. */
export interface Reached {
  sentence: string;
  counted: string;
  picture: ReachView;
  table: Table<Area>;
}

export function reachedView(writing: Writing): Reached | null {
  const { areas, sentence } = writing.report.threadReach;
  if (sentence === null) return null;
  const columns = threadStep.options.map((step) => ({ head: word(writing, heads[step]), numeric: true, cell: ({ steps }: Area) => cell(String(steps.find((each) => each.step === step)?.count ?? 0)) }));
  return {
    sentence,
    counted: word(writing, 'thread.counted'),
    picture: reachView(writing, areas, () => null),
    table: tableOf<Area>(word(writing, 'thread.pictureOf'), [{ head: word(writing, 'coverage.area'), cell: ({ label, count }) => cell(label, { below: [countWord(writing, 'home.improvements', count)] }) }, ...columns], areas),
  };
}

function reachView(writing: Writing, areas: readonly Area[], placeOf: (area: Area) => Target | null): ReachView {
  return {
    caption: word(writing, 'thread.pictureOf'),
    areas: areas.map((area) => ({
      name: { text: area.label, to: placeOf(area) },
      count: countWord(writing, 'home.improvements', area.count),
      steps: area.steps.map(({ step, count }) => ({ head: word(writing, heads[step]), count })),
      threads: threadsIn(writing.report, area).map(({ has }) => has),
    })),
    most: Math.max(...areas.map(({ count }) => count)),
  };
}

/** `said` is what a page that has several of them says above them all. */
export function threadAreaView(writing: Writing, area: Area, said: ReadonlySet<TableStep> = new Set()): ThreadAreaView {
  const threads = threadsIn(writing.report, area).map((thread) => wordsOf(writing, thread));
  const missing = stepsMissing(threads);
  const shown = actionSteps.filter((step) => !missing.has(step));
  return {
    place: areaPlace(writing.report, area),
    title: area.label,
    description: word(writing, 'thread.caption', { area: area.label }),
    count: countWord(writing, 'home.improvements', area.count),
    caption: word(writing, 'thread.caption', { area: area.label }),
    note: noteOn(writing, [...missing].filter((step) => !said.has(step))),
    improvementHead: word(writing, 'thread.improvement'),
    evidenceHead: missing.has('evidence') ? null : word(writing, heads.evidence),
    actionHeads: shown.map((step) => ({ step, text: word(writing, heads[step]) })),
    entries: threads.map(({ improvement, evidence, actions }) => ({ improvement, evidence, actions: actions.map((cells) => shown.map((step) => cells[step])) })),
  };
}

const actionSteps = ['action', 'owner', 'due', 'measure'] as const satisfies readonly ThreadStep[];

/** A column of its own beside the area for improvement. */
type TableStep = 'evidence' | (typeof actionSteps)[number];

/** Of what no thread has, a column would say nothing but that, row for row. */
function stepsMissing(threads: readonly ThreadWords[]): ReadonlySet<TableStep> {
  const has = (step: TableStep): boolean => threads.some(({ evidence, actions }) => (step === 'evidence' ? evidence.length > 0 : actions.some((cells) => cells[step].state !== 'absent')));
  return new Set((['evidence', ...actionSteps] as const).filter((step) => !has(step)));
}

function noteOn(writing: Writing, missing: readonly TableStep[]): string | null {
  const steps = missing.map((step) => uncapitalised(word(writing, heads[step])));
  return steps.length === 0 ? null : word(writing, 'table.missing', { columns: listText(steps, writing.report.labels) });
}

function threadsIn({ threads }: Report, { area }: Area): Thread[] {
  return threads.filter(({ countedIn }) => countedIn === area);
}

/** The name of the page or place of an area; no id holds two hyphens. */
export function areaName({ area }: Pick<Area, 'area'>): string {
  return area ?? 'no--area';
}

function areaPlace(report: Report, area: Area): Target {
  return threadsAreSplit(report) ? { page: 'thread-area', id: areaName(area) } : { page: 'thread', anchor: areaName(area) };
}

interface ThreadWords extends Pick<ThreadRow, 'improvement' | 'evidence'> {
  actions: Record<(typeof actionSteps)[number], Cell>[];
}

function wordsOf(writing: Writing, thread: Thread): ThreadWords {
  const once = linkingOnce();
  const improvement = statementLink(thread.statement);
  return {
    improvement: { ...improvement, text: spellOut(writing, improvement.text) },
    evidence: thread.sources.filter(({ kind }) => kind !== 'action').map((source) => once(cell(spellOut(writing, source.title), { to: source.target, below: given(source.detail), ...markOf(source) }))),
    actions: pick(writing.lookup.actions, thread.actions).map((action) => {
      const { text, ...link } = actionLink(action);
      const isOver = action.status === 'complete' || action.status === 'stopped';
      return { action: once(cell(spellOut(writing, text), { ...link, below: given(isOver && action.statusText) })), owner: ownerCell(writing, action), due: dueCell(writing, action), measure: once(standingCell(writing, action)) };
    }),
  };
}

/** The measure of an action, and below it where that stands. */
function standingCell(writing: Writing, action: ReportAction): Cell {
  const measure = measureCell(writing, action);
  const { measureStanding } = action;
  if (measure.state === 'absent') return measure;
  if (!measureStanding) return { ...measure, below: [word(writing, 'thread.inWords')] };
  return { ...measure, mark: { type: 'rag', state: measureStanding.state }, flag: measureStanding.word, below: [measureStanding.figure] };
}
