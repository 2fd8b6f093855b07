import type { Rag, Report } from '../../model/report.ts';
import { frameView, type FrameView } from './frame.ts';
import { indicatorRow, type IndicatorRow } from './figures.ts';
import { pick } from './lookup.ts';
import { stateWord, tallyView, type TallyView } from './marks.ts';
import { scorecardWords, type ScorecardWords } from './scorecard-words.ts';
import { startWriting, word, type Writing } from './writing.ts';

export interface ScorecardView {
  frame: FrameView;
  content: ScorecardContent;
}

export interface ScorecardContent {
  title: string;
  intro: string;
  caption: string;
  words: ScorecardWords;
  tally: TallyView | null;
  groups: ScorecardGroup[];
  tools: ScorecardTools;
  empty: string | null;
}

export type { IndicatorRow, ScorecardWords };

export interface ScorecardGroup {
  id: string;
  title: string;
  sentence: string;
  rows: IndicatorRow[];
}

/** What the reader may choose where scripts run; hidden until they do. */
export interface ScorecardTools {
  label: string;
  show: string;
  rags: { value: Rag | ''; text: string }[];
  theme: string;
  themes: { value: string; text: string }[];
  worstFirst: string;
  /** `Showing {shown} of {total} indicators`, filled in by the script. */
  status: string;
}

export function scorecardView(report: Report): ScorecardView {
  const writing = startWriting(report, { ref: { page: 'scorecard' }, whole: false });
  const content = scorecardContent(writing);
  return { frame: frameView(writing, { title: content.title, description: report.tally.sentence }), content };
}

export function scorecardContent(writing: Writing): ScorecardContent {
  const { report, lookup } = writing;
  return {
    title: word(writing, 'scorecard.title'),
    intro: word(writing, 'scorecard.intro'),
    caption: word(writing, 'scorecard.caption', { date: report.edition.asAt.text }),
    words: scorecardWords(writing),
    tally: tallyView(writing, report.tally),
    groups: report.themes.map((theme) => ({
      id: theme.id,
      title: theme.title,
      sentence: theme.tally.sentence,
      rows: pick(lookup.indicators, theme.indicators).map((indicator) => indicatorRow(writing, indicator)),
    })),
    tools: toolsView(writing),
    empty: report.indicators.length === 0 ? word(writing, 'scorecard.empty') : null,
  };
}

function toolsView(writing: Writing): ScorecardTools {
  const { tally, themes } = writing.report;
  const states: readonly Rag[] = ['red', 'amber', 'green', 'unrated'];
  const counted = states.filter((state) => tally[state] > 0);
  return {
    label: word(writing, 'scorecard.tools'),
    show: word(writing, 'scorecard.show'),
    rags: [
      { value: '', text: word(writing, 'scorecard.showAll', { count: tally.total }) },
      ...counted.map((state) => ({ value: state, text: `${stateWord(writing, tally, state)} (${tally[state]})` })),
    ],
    theme: word(writing, 'scorecard.theme'),
    themes: [{ value: '', text: word(writing, 'scorecard.allThemes') }, ...themes.map(({ id, title }) => ({ value: id, text: title }))],
    worstFirst: word(writing, 'scorecard.worstFirst'),
    status: word(writing, 'scorecard.showing'),
  };
}
