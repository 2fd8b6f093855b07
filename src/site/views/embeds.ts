import type { ReportEmbed } from '../../model/report.ts';
import { actionView, type ActionView } from './action-entry.ts';
import { actionWords, type ActionWords } from './action-words.ts';
import { chartView, type ChartView } from './chart.ts';
import { evidenceView, type EvidenceView } from './evidence-entry.ts';
import { indicatorRow, type IndicatorRow } from './figures.ts';
import { judgementTable, type JudgementTableView } from './judgement-table.ts';
import { pick } from './lookup.ts';
import { scorecardWords, type ScorecardWords } from './scorecard-words.ts';
import { word, type Writing } from './writing.ts';

/** Something from the data in the middle of prose. */
export type EmbedView =
  | { type: 'chart'; chart: ChartView }
  | FigureListView
  | { type: 'evidence'; entries: EvidenceView[] }
  | { type: 'actions'; caption: string; words: ActionWords; entries: ActionView[] }
  | { type: 'judgements'; table: JudgementTableView };

/** Some indicators in the middle of prose; columns in which no row has anything are left out. */
export interface FigureListView {
  type: 'scorecard';
  caption: string;
  words: ScorecardWords;
  rows: IndicatorRow[];
  hasLastYear: boolean;
  hasRating: boolean;
}

/** What an author put in with `::name`; null when it holds nothing to show. */
export function embedView(writing: Writing, embed: ReportEmbed): EmbedView | null {
  const { lookup } = writing;
  switch (embed.type) {
    case 'chart': {
      const indicator = lookup.indicators.get(embed.indicator);
      const chart = indicator ? chartView(writing, indicator) : null;
      return chart && { type: 'chart', chart };
    }
    case 'scorecard': {
      const rows = pick(lookup.indicators, embed.indicators).map((indicator) => indicatorRow(writing, indicator));
      return rows.length === 0 ? null : figureList(writing, rows);
    }
    case 'evidence-list': {
      const entries = pick(lookup.evidence, embed.evidence).map((entry) => evidenceView(writing, entry, null));
      return entries.length === 0 ? null : { type: 'evidence', entries };
    }
    case 'action-list': {
      const entries = pick(lookup.actions, embed.actions).map((entry) => actionView(writing, entry, null));
      return entries.length === 0 ? null : { type: 'actions', caption: word(writing, 'nav.actions'), words: actionWords(writing), entries };
    }
    case 'judgement-table': {
      const table = judgementTable(writing, pick(lookup.inspections, embed.inspections));
      return table && { type: 'judgements', table };
    }
  }
}

function figureList(writing: Writing, rows: IndicatorRow[]): FigureListView {
  return {
    type: 'scorecard',
    caption: word(writing, 'scorecard.captionEmbedded'),
    words: scorecardWords(writing),
    rows,
    hasLastYear: rows.some(({ lastYear }) => lastYear !== null),
    hasRating: rows.some(({ target }) => target !== null),
  };
}
