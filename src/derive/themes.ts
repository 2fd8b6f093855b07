import type { Report } from '../model/report.ts';
import { movedSentence } from './at-a-glance.ts';
import type { DerivedIndicator } from './indicator.ts';
import { tallyOf } from './tally.ts';
import type { Wording } from './wording.ts';

/** Indicators under the headings of their files, in the order of the report. */
export function themesOf(indicators: readonly DerivedIndicator[], wording: Wording): Report['themes'] {
  const byTheme = Map.groupBy(indicators, ({ printed }) => printed.themeId);
  return [...byTheme].map(([id, members]) => ({
    id,
    title: members[0]?.printed.theme ?? id,
    indicators: members.map(({ printed }) => printed.id),
    tally: tallyOf(members.map(({ printed }) => printed), wording.labels),
    moved: movedSentence(members, wording)[0] ?? null,
  }));
}
