import { sparkline } from '../../chart/sparkline.ts';
import type { ReportIndicator } from '../../model/report.ts';

/** The last figures as a line of the size of a word, drawn; its words stand beside it. One figure makes no line. */
export interface SparklineView {
  svg: string;
}

export function sparklineView(indicator: ReportIndicator): SparklineView | null {
  const known = indicator.trend.slice(-6).filter(({ figure }) => figure.value !== null);
  return known.length < 2 ? null : { svg: sparkline(indicator) };
}
