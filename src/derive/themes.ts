import type { Labels } from '../model/labels.ts';
import type { Report, ReportIndicator } from '../model/report.ts';
import { tallyOf } from './tally.ts';

/** Indicators under the headings of their files, in the order of the report. */
export function themesOf(indicators: readonly ReportIndicator[], labels: Labels): Report['themes'] {
  const byTheme = Map.groupBy(indicators, ({ themeId }) => themeId);
  return [...byTheme].map(([id, members]) => ({
    id,
    title: members[0]?.theme ?? id,
    indicators: members.map((indicator) => indicator.id),
    tally: tallyOf(members, labels),
  }));
}
