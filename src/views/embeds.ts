import { markOf, type Marked } from '../model/audience.ts';
import type { ReportEmbed } from '../model/report.ts';
import { actionTable } from './action-table.ts';
import { chartView, type ChartView } from './chart.ts';
import { evidenceView, type EvidenceView } from './evidence-entry.ts';
import { figureTable } from './figures.ts';
import { everyFigure } from './indicator.ts';
import { judgementTable } from './judgements.ts';
import { pick } from './lookup.ts';
import type { Table } from './table.ts';
import { spellOut, type Writing } from './writing.ts';

/** Something from the data in the middle of prose. */
export type EmbedView =
  | { type: 'chart'; chart: ChartView }
  /** What a chart would show that has too few figures to be drawn. */
  | ({ type: 'undrawn'; title: string; sentence: string; table: Table | null } & Marked)
  | { type: 'evidence'; entries: EvidenceView[] }
  | { type: 'figures' | 'actions' | 'judgements'; table: Table };

/** What an author put in with `::name`; null when it holds nothing to show. */
export function embedView(writing: Writing, embed: ReportEmbed): EmbedView | null {
  const { lookup } = writing;
  switch (embed.type) {
    case 'chart': {
      const indicator = lookup.indicators.get(embed.indicator);
      if (!indicator) return null;
      const chart = chartView(writing, indicator);
      return chart ? { type: 'chart', chart } : { type: 'undrawn', title: indicator.title, sentence: spellOut(writing, indicator.sentence), table: everyFigure(writing, indicator), ...markOf(indicator) };
    }
    case 'evidence-list': {
      const entries = pick(lookup.evidence, embed.evidence).map((entry) => evidenceView(writing, entry));
      return entries.length === 0 ? null : { type: 'evidence', entries };
    }
    case 'scorecard':
      return tableView('figures', figureTable(writing, pick(lookup.indicators, embed.indicators)));
    case 'action-list':
      return tableView('actions', actionTable(writing, pick(lookup.actions, embed.actions)));
    case 'judgement-table':
      return tableView('judgements', judgementTable(writing, pick(lookup.inspections, embed.inspections)));
  }
}

function tableView(type: 'figures' | 'actions' | 'judgements', table: Table): EmbedView | null {
  return table.rows.length === 0 ? null : { type, table };
}
