import type { Report, ReportIndicator, ReportObservation } from '../../model/report.ts';
import { anchorOn, startOnWhole } from '../links.ts';
import { directionView, ragView, type DirectionView, type LinkView, type RagView } from './marks.ts';
import { sparklineView, type SparklineView } from './sparkline.ts';
import { link, word, type Writing } from './writing.ts';

/** One figure as it is printed: large, with what stands under it. */
export interface FigureView {
  text: string;
  withheld: boolean;
  /** `204 of 214`. */
  fraction: string | null;
  note: string | null;
}

/** An indicator in one row of a table or one entry of a list. */
export interface IndicatorRow {
  id: string;
  anchor: string | null;
  reference: string | null;
  name: LinkView;
  theme: string;
  themeId: string;
  rag: RagView;
  current: FigureView;
  lastYear: string | null;
  lastYearText: string;
  target: string | null;
  targetText: string;
  spark: SparklineView | null;
  direction: DirectionView | null;
  directionText: string;
  periodType: string;
  period: string | null;
  /** For worst first; empty when it cannot be rated. */
  distance: string;
}

export function indicatorRow(writing: Writing, indicator: ReportIndicator): IndicatorRow {
  const { current, lastYear } = indicator;
  const direction = directionView(indicator.direction);
  return {
    id: indicator.id,
    anchor: rowAnchor(writing, indicator.id),
    reference: indicator.reference,
    name: { text: indicator.title, href: link(writing, { page: 'indicator', id: indicator.id }) },
    theme: indicator.theme,
    themeId: indicator.themeId,
    rag: ragView(indicator.rag),
    current: figureView(writing, current),
    lastYear: lastYear?.figure.text ?? null,
    lastYearText: lastYear?.figure.text ?? word(writing, 'figure.none'),
    target: indicator.target?.shortText ?? null,
    targetText: indicator.target?.shortText ?? word(writing, 'figure.noTarget'),
    spark: sparklineView(indicator),
    direction,
    directionText: direction ? direction.word : word(writing, 'direction.none'),
    periodType: indicator.periodTypeText,
    period: current?.periodText ?? null,
    distance: indicator.distance === null ? '' : String(indicator.distance),
  };
}

export function figureView(writing: Writing, observation: ReportObservation | null): FigureView {
  if (!observation) return { text: word(writing, 'figure.none'), withheld: true, fraction: null, note: null };
  return {
    text: observation.figure.text,
    withheld: observation.figure.status !== 'known',
    fraction: observation.fraction,
    note: observation.note,
  };
}

/** With more indicators than this, one page cannot hold their details as well. */
const detailsOnOnePage = 150;

/** True when the report on one page has a part for each indicator besides the scorecard. */
export function hasDetailsOnOnePage(report: Report): boolean {
  return report.indicators.length <= detailsOnOnePage;
}

/** A row can be linked to on the scorecard alone; on one page it stands for its indicator where that has no part of its own. */
function rowAnchor({ page, report }: Writing, id: string): string | null {
  if (page.ref.page !== 'scorecard') return null;
  return page.whole && !hasDetailsOnOnePage(report) ? startOnWhole({ page: 'indicator', id }) : anchorOn(page, id);
}
