import type { Report, Thread } from '../../model/report.ts';
import { anchorOn } from '../links.ts';
import { actionView, type ActionView, type Given } from './action-entry.ts';
import { actionWords, type ActionWords } from './action-words.ts';
import { backlinkView, sourceLink, type BacklinkView, type SourceLink } from './cited.ts';
import { frameView, type FrameView } from './frame.ts';
import { pick } from './lookup.ts';
import type { LinkView } from './marks.ts';
import { countWord, spellOut, startWriting, word, type Writing } from './writing.ts';

export interface ActionsView {
  frame: FrameView;
  content: ActionsContent;
}

export interface ActionsContent {
  title: string;
  intro: string;
  plan: { heading: string; caption: string; words: ActionWords; entries: ActionView[] } | null;
  threads: { heading: string; intro: string; words: ThreadWords; entries: ThreadView[] } | null;
  gaps: { heading: string; intro: string; entries: BacklinkView[] } | null;
  empty: string | null;
}

export interface ThreadWords {
  improvement: string;
  evidence: string;
  action: string;
  measure: string;
}

/** Area for improvement, evidence, action, measure: four cards, with words where one is missing. */
export interface ThreadView {
  improvement: BacklinkView;
  evidence: { entries: SourceLink[]; none: string | null };
  action: { entries: { link: LinkView; owner: Given; due: Given }[]; none: string | null };
  measure: { entries: { given: Given; indicator: LinkView | null }[]; none: string | null };
}

export function actionsView(report: Report): ActionsView {
  const writing = startWriting(report, { ref: { page: 'actions' }, whole: false });
  const content = actionsContent(writing);
  return { frame: frameView(writing, { title: content.title, description: content.intro }), content };
}

export function actionsContent(writing: Writing): ActionsContent {
  const { actions, threads } = writing.report;
  const answered = threads.filter((thread) => thread.actions.length > 0);
  const gaps = threads.filter((thread) => thread.actions.length === 0);
  return {
    title: word(writing, 'actions.title'),
    intro: word(writing, 'actions.intro'),
    plan: actions.length === 0 ? null : {
      heading: word(writing, 'actions.plan'),
      caption: word(writing, 'actions.caption', { date: writing.report.edition.asAt.text }),
      words: actionWords(writing),
      entries: actions.map((action) => actionView(writing, action, anchorOn(writing.page, action.id))),
    },
    threads: answered.length === 0 ? null : {
      heading: word(writing, 'actions.threads'),
      intro: word(writing, 'actions.threadsIntro'),
      words: threadWords(writing),
      entries: answered.map((thread) => threadView(writing, thread)),
    },
    gaps: gaps.length === 0 ? null : {
      heading: word(writing, 'actions.gaps'),
      intro: countWord(writing, 'actions.gapsIntro', gaps.length),
      entries: gaps.map((thread) => backlinkView(writing, thread.statement)),
    },
    empty: actions.length === 0 ? word(writing, 'actions.empty') : null,
  };
}

function threadView(writing: Writing, thread: Thread): ThreadView {
  const entries = pick(writing.lookup.actions, thread.actions).map((action) => actionView(writing, action, null));
  return {
    improvement: { ...backlinkView(writing, thread.statement), text: spellOut(writing, thread.statement.text) },
    evidence: {
      entries: thread.sources.map((source) => sourceLink(writing, source)),
      none: thread.sources.length === 0 ? word(writing, 'thread.noEvidence') : null,
    },
    action: {
      entries: entries.map((action) => ({ link: { text: `${action.number} ${action.title}`, href: action.href }, owner: action.owner, due: action.due })),
      none: entries.length === 0 ? word(writing, 'statement.noAction') : null,
    },
    measure: measureCard(writing, entries),
  };
}

function measureCard(writing: Writing, actions: readonly ActionView[]): ThreadView['measure'] {
  const measured = actions.filter((action) => action.measure.given);
  return {
    entries: measured.map((action) => ({ given: action.measure, indicator: action.measureIndicator })),
    none: measured.length === 0 ? word(writing, 'action.noMeasure') : null,
  };
}

function threadWords(writing: Writing): ThreadWords {
  return {
    improvement: word(writing, 'thread.improvement'),
    evidence: word(writing, 'thread.evidence'),
    action: word(writing, 'action.action'),
    measure: word(writing, 'action.measure'),
  };
}
