import { listText } from '../format/list.ts';
import { uncapitalised } from '../format/sentence-case.ts';
import type { DueState } from '../model/action.ts';
import { markOf } from '../model/audience.ts';
import type { ReportAction, Thread } from '../model/report.ts';
import { actionOrders, inTurn, type ActionOrder } from './action-orders.ts';
import { actionPlan, dueCell, dueStates, dueStateWords, measureCell, ownerCell } from './action-table.ts';
import { actionLink, statementLink, type Link, type StatementLink } from './link.ts';
import { given, headed, type Headed } from './lists.ts';
import { pick } from './lookup.ts';
import { cell, linkingOnce, type Cell, type Table } from './table.ts';
import { reachedView, type Reached } from './thread.ts';
import { countWord, spellOut, word, type Writing } from './writing.ts';

export interface ActionsView {
  title: string;
  description: string;
  /** How many are overdue, due soon and so on; null where none has a date. */
  standing: string | null;
  plan: { heading: string; table: Table<ReportAction> } | null;
  /** What the plan may be ordered by, and chosen from. */
  orders: { heading: string; entries: ActionOrder[] } | null;
  timeline: TimelineView | null;
  /** How far areas for improvement are followed through, and each that is answered with what follows from it. */
  threads: { heading: string; reached: Reached; answered: { intro: string; entries: ThreadView[] } | null } | null;
  /** Where the page of the thread has them: how far they reach, and the way there. */
  reach: { heading: string; sentence: string; link: Link } | null;
  gaps: (Headed<StatementLink> & { intro: string }) | null;
  /** Actions that answer nothing that the report says or was asked for. */
  loose: (Headed<Link> & { intro: string }) | null;
  empty: string | null;
}

/** What is due when, in its order: words for a list, and dates for the picture beside each. */
export interface TimelineView {
  heading: string;
  intro: string;
  asAt: string;
  /** The short names of the months, for the picture. */
  months: readonly string[];
  entries: (Link & { when: string; due: string; state: DueState })[];
}

/** What follows from an area for improvement: evidence, actions and measures. */
export interface ThreadView {
  label: string;
  improvement: StatementLink;
  cards: ThreadCard[];
}

export interface ThreadCard {
  label: string;
  entries: Cell[];
  /** Said where there is no entry. */
  none: string | null;
}

/** With each thread, or where a page of its own has them with the way there. */
export function actionsView(writing: Writing, { threadsElsewhere = false } = {}): ActionsView {
  const { actions, threads } = writing.report;
  const plan = actions.length === 0 ? null : { heading: word(writing, 'actions.plan'), table: actionPlan(writing, actions) };
  const orders = actionOrders(writing, actions);
  const reached = reachedView(writing);
  const answered = threads.filter((thread) => thread.actions.length > 0);
  const gaps = headed(word(writing, 'actions.gaps'), threads.filter((thread) => thread.actions.length === 0));
  const loose = headed(word(writing, 'actions.loose'), actions.filter(answersNothing).map(actionLink).map((link) => ({ ...link, text: spellOut(writing, link.text) })));
  return {
    title: word(writing, 'actions.title'),
    description: word(writing, 'actions.intro'),
    standing: standingOf(writing, actions),
    plan,
    orders: headed(word(writing, 'actions.orders'), orders),
    timeline: timelineView(writing, actions),
    threads: threadsElsewhere || reached === null ? null : {
      heading: word(writing, 'actions.threads'),
      reached,
      answered: answered.length === 0 ? null : { intro: word(writing, 'actions.threadsIntro'), entries: answered.map((thread) => threadView(writing, thread)) },
    },
    reach: threadsElsewhere && reached !== null ? { heading: word(writing, 'actions.threads'), sentence: reached.sentence, link: { text: word(writing, 'thread.title'), to: { page: 'thread' } } } : null,
    gaps: gaps && {
      ...gaps,
      intro: countWord(writing, 'actions.gapsIntro', gaps.entries.length),
      entries: gaps.entries.map(({ statement }) => statementLink(statement)),
    },
    loose: loose && { ...loose, intro: countWord(writing, 'actions.looseIntro', loose.entries.length) },
    empty: actions.length === 0 ? word(writing, 'actions.empty') : null,
  };
}

export function answersNothing({ paragraphs, asked }: ReportAction): boolean {
  return paragraphs.length + asked.length === 0;
}

function standingOf(writing: Writing, actions: readonly ReportAction[]): string | null {
  const states = Map.groupBy(actions, ({ dueState }) => dueState);
  if (states.size === 0 || (states.size === 1 && states.has(null))) return null;
  const parts = ([...dueStates, null] as const).flatMap((state) => {
    const count = states.get(state)?.length ?? 0;
    return count === 0 ? [] : [state === null ? word(writing, 'actions.standingUndated', { count }) : word(writing, 'actions.standingPart', { count, state: uncapitalised(word(writing, dueStateWords[state])) })];
  });
  return word(writing, 'actions.standing', { date: writing.report.edition.asAt.text, parts: listText(parts, writing.report.labels) });
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

function timelineView(writing: Writing, actions: readonly ReportAction[]): TimelineView | null {
  const entries = inTurn(actions).flatMap((action): TimelineView['entries'] => {
    const { due, dueState, statusText } = action;
    if (due === null || dueState === null) return [];
    return [{ ...actionLink(action), when: word(writing, 'actions.dueWhen', { date: due.text, state: uncapitalised(dueState === 'closed' ? statusText : word(writing, dueStateWords[dueState])) }), due: due.iso, state: dueState }];
  });
  if (entries.length === 0) return null;
  const { asAt } = writing.report.edition;
  const undated = actions.length - entries.length;
  const intro = [word(writing, 'actions.timelineIntro', { date: asAt.text }), ...(undated === 0 ? [] : [countWord(writing, 'actions.timelineUndated', undated)])].join(' ');
  return { heading: word(writing, 'actions.timeline'), intro, asAt: asAt.iso, months: months.map((month) => word(writing, `monthShort.${month}`)), entries };
}

function threadView(writing: Writing, thread: Thread): ThreadView {
  const actions = pick(writing.lookup.actions, thread.actions);
  const improvement = statementLink(thread.statement);
  const once = linkingOnce();
  return {
    label: word(writing, 'thread.improvement'),
    improvement: { ...improvement, text: spellOut(writing, improvement.text) },
    cards: [
      card(
        writing,
        word(writing, 'thread.evidence'),
        thread.sources.map((source) => cell(source.title, { to: source.target, below: given(source.detail), ...markOf(source) })).map(once),
      ),
      card(
        writing,
        word(writing, 'action.action'),
        actions.map((action) => {
          const { text, ...link } = actionLink(action);
          const facts = [ownerCell(writing, action), dueCell(writing, action)].filter(({ state }) => state === null);
          return cell(spellOut(writing, text), { ...link, below: facts.map((fact) => fact.text) });
        }).map(once),
      ),
      card(
        writing,
        word(writing, 'action.measure'),
        actions.map((action) => measureCell(writing, action)).filter(({ state }) => state === null).map(once),
      ),
    ],
  };
}

/** What is not there is a short word: how many lack it stands once, above all threads. */
function card(writing: Writing, label: string, entries: Cell[]): ThreadCard {
  return { label, entries, none: entries.length === 0 ? word(writing, 'thread.gapMark') : null };
}
