import { markOf } from '../model/audience.ts';
import type { Thread } from '../model/report.ts';
import { actionPlan, dueCell, measureCell, ownerCell } from './action-table.ts';
import { actionLink, statementLink, type StatementLink } from './link.ts';
import { given, headed, type Headed } from './lists.ts';
import { pick } from './lookup.ts';
import { cell, linkingOnce, type Cell, type Table } from './table.ts';
import { countWord, spellOut, word, type Writing } from './writing.ts';

export interface ActionsView {
  title: string;
  description: string;
  plan: { heading: string; table: Table } | null;
  threads: (Headed<ThreadView> & { intro: string }) | null;
  gaps: (Headed<StatementLink> & { intro: string }) | null;
  empty: string | null;
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

export function actionsView(writing: Writing): ActionsView {
  const { actions, threads } = writing.report;
  const plan = actions.length === 0 ? null : { heading: word(writing, 'actions.plan'), table: actionPlan(writing, actions) };
  const answered = headed(word(writing, 'actions.threads'), threads.filter((thread) => thread.actions.length > 0));
  const gaps = headed(word(writing, 'actions.gaps'), threads.filter((thread) => thread.actions.length === 0));
  return {
    title: word(writing, 'actions.title'),
    description: word(writing, 'actions.intro'),
    plan,
    threads: answered && {
      ...answered,
      intro: word(writing, 'actions.threadsIntro'),
      entries: answered.entries.map((thread) => threadView(writing, thread)),
    },
    gaps: gaps && {
      ...gaps,
      intro: countWord(writing, 'actions.gapsIntro', gaps.entries.length),
      entries: gaps.entries.map(({ statement }) => statementLink(statement)),
    },
    empty: actions.length === 0 ? word(writing, 'actions.empty') : null,
  };
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
        word(writing, 'thread.evidence'),
        thread.sources.map((source) => cell(source.title, { to: source.target, below: given(source.detail), ...markOf(source) })).map(once),
        word(writing, 'thread.noEvidence'),
      ),
      card(
        word(writing, 'action.action'),
        actions.map((action) => {
          const { text, ...link } = actionLink(action);
          const facts = [ownerCell(writing, action), dueCell(writing, action)].filter(({ state }) => state === null);
          return cell(spellOut(writing, text), { ...link, below: facts.map((fact) => fact.text) });
        }).map(once),
        word(writing, 'statement.noAction'),
      ),
      card(
        word(writing, 'action.measure'),
        actions.map((action) => measureCell(writing, action)).filter(({ state }) => state === null).map(once),
        word(writing, 'action.noMeasure'),
      ),
    ],
  };
}

function card(label: string, entries: Cell[], none: string): ThreadCard {
  return { label, entries, none: entries.length === 0 ? none : null };
}
