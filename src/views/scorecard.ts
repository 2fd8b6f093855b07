import type { ReportIndicator, Target } from '../model/report.ts';
import { quartileNote, scorecardColumns } from './figures.ts';
import { given } from './lists.ts';
import { pick } from './lookup.ts';
import { missingSaidOnceInGroups } from './missing.ts';
import { tallyView, type TallyView } from './marks.ts';
import { rowsOf, tableOf, type GroupedTable } from './table.ts';
import { word, type Writing } from './writing.ts';

export interface ScorecardView {
  title: string;
  description: string;
  intro: string;
  tally: TallyView | null;
  /** The indicators by theme. */
  table: GroupedTable<ReportIndicator>;
  empty: string | null;
}

/** `placeOf` says where each row stands, in a document in which it is no place of the scorecard. */
export function scorecardView(writing: Writing, placeOf: (indicator: ReportIndicator) => Target = rowPlace): ScorecardView {
  const { report, lookup } = writing;
  const columns = scorecardColumns(writing);
  const table = missingSaidOnceInGroups(writing, {
    ...tableOf(word(writing, 'scorecard.caption', { date: report.edition.asAt.text }), columns, []),
    groups: report.themes.map(({ id, title, tally, indicators }) => ({
      id,
      title,
      sentence: tally.sentence,
      rows: rowsOf(columns, pick(lookup.indicators, indicators), placeOf),
    })),
  });
  const notes = given(table.note, quartileNote(writing), report.disclosure?.short);
  const empty = report.indicators.length === 0 ? word(writing, 'scorecard.empty') : null;
  return {
    title: word(writing, 'scorecard.title'),
    description: empty ?? report.tally.sentence,
    intro: word(writing, 'scorecard.intro'),
    tally: tallyView(writing, report.tally),
    table: { ...table, note: notes.length === 0 ? null : notes.join(' ') },
    empty,
  };
}

function rowPlace({ id }: ReportIndicator): Target {
  return { page: 'scorecard', anchor: id };
}
