import type { ReportComparator, ReportIndicator, ReportQuartile } from '../model/report.ts';
import { given } from './lists.ts';
import { cell, givenCell, tableOf, type Cell, type Table } from './table.ts';
import { word, type Writing } from './writing.ts';

type HeadedTable = { heading: string; table: Table };

/** What an indicator is set against: the newest of each kind with our figure and the verdict, and those before side by side, a row a period. */
export function comparisonTables(writing: Writing, indicator: ReportIndicator): HeadedTable[] {
  const { newest, earlier } = byAge(indicator);
  return given(newest.length > 0 && newestTable(writing, indicator, newest), earlier.length > 0 && earlierTable(writing, indicator, earlier));
}

function byAge(indicator: ReportIndicator): { newest: ReportComparator[]; earlier: ReportComparator[] } {
  const newest = newestComparators(indicator);
  return { newest: given(indicator.lastYear, ...newest), earlier: indicator.comparators.filter((each) => !newest.includes(each)) };
}

/** Of each kind the newest: they stand kind by kind, the newest first. */
export function newestComparators({ comparators }: Pick<ReportIndicator, 'comparators'>): ReportComparator[] {
  return comparators.filter(({ kind }, index) => comparators[index - 1]?.kind !== kind);
}

/** True where it is set against our figure of its own period, which may be another than the current one. */
export function isOfSamePeriod({ observations, lastYear }: ReportIndicator, { at, period }: ReportComparator): boolean {
  return [...observations, lastYear].some((own) => own?.at === at && own.period === period);
}

/** True where it is set against a figure of ours that is not the current one. */
export function isOfEarlierPeriod(indicator: ReportIndicator, comparator: ReportComparator): boolean {
  return isOfSamePeriod(indicator, comparator) && comparator.at !== indicator.current?.at;
}

function newestTable(writing: Writing, { title }: ReportIndicator, entries: readonly ReportComparator[]): HeadedTable {
  return {
    heading: word(writing, 'indicator.comparators'),
    table: tableOf<ReportComparator>(
      word(writing, 'indicator.comparatorsCaption', { title }),
      [
        { head: word(writing, 'indicator.comparator'), cell: ({ label }) => cell(label) },
        { head: word(writing, 'indicator.period'), cell: ({ periodText }) => cell(periodText) },
        { head: word(writing, 'indicator.value'), numeric: true, cell: ({ figure }) => cell(figure.text) },
        { head: word(writing, 'indicator.ours'), numeric: true, cell: ({ ours }) => cell(ours?.text ?? word(writing, 'indicator.oursNone')) },
        {
          head: word(writing, 'indicator.verdict'),
          cell: ({ verdict, verdictText }) => cell(verdictText ?? word(writing, 'indicator.noVerdict'), { mark: verdict && { type: 'verdict', verdict } }),
        },
        { head: word(writing, 'indicator.source'), cell: ({ source }) => cell(source ?? '') },
      ],
      entries,
    ),
  };
}

function earlierTable(writing: Writing, { title }: ReportIndicator, earlier: readonly ReportComparator[]): HeadedTable {
  const rows = [...Map.groupBy(earlier, ({ at, period }) => `${at} ${period}`).values()].sort(([a], [b]) => (a!.at < b!.at ? 1 : -1));
  const labels = [...new Set(earlier.map(({ label }) => label))];
  const sources = [...new Set(earlier.flatMap(({ source }) => source ?? []))];
  const table = tableOf<ReportComparator[]>(
    word(writing, 'indicator.earlierCaption', { title }),
    [
      { head: word(writing, 'indicator.period'), cell: ([first]) => cell(first!.periodText) },
      { head: word(writing, 'indicator.ours'), numeric: true, cell: (row) => cell(row.find(({ ours }) => ours)?.ours?.text ?? word(writing, 'indicator.oursNone')) },
      ...labels.map((label) => ({ head: label, numeric: true, cell: (row: ReportComparator[]) => theirCell(writing, row.find((each) => each.label === label)) })),
    ],
    rows,
  );
  return { heading: word(writing, 'indicator.earlier'), table: { ...table, note: sources.length === 0 ? null : word(writing, 'indicator.sources', { sources: sources.join('; ') }) } };
}

/** Their figure, and in a word whether ours is better. */
function theirCell(writing: Writing, comparator: ReportComparator | undefined): Cell {
  if (comparator === undefined) return cell(word(writing, 'indicator.oursNone'), { state: 'absent' });
  const { figure, verdict, verdictText } = comparator;
  if (verdict === null) return cell(figure.text, { below: verdictText === null ? [word(writing, 'indicator.noVerdict')] : [] });
  return cell(figure.text, { below: [word(writing, `indicator.${verdict}`)] });
}

/** Where we stand among councils, a row a period; null where nothing says so. */
export function quartileTable(writing: Writing, { title, quartiles = [] }: ReportIndicator): HeadedTable | null {
  if (quartiles.length === 0) return null;
  const sources = [...new Set(quartiles.flatMap(({ source }) => source ?? []))];
  const table = tableOf<ReportQuartile>(
    word(writing, 'indicator.quartilesCaption', { title }),
    given(
      { head: word(writing, 'indicator.period'), cell: ({ periodText }: ReportQuartile) => cell(periodText) },
      { head: word(writing, 'indicator.ours'), numeric: true, cell: ({ ours }: ReportQuartile) => cell(ours.text) },
      { head: word(writing, 'indicator.quartile'), cell: (each: ReportQuartile) => cell(each.word, { below: [each.amongText] }) },
      quartiles.some(({ bounds }) => bounds) && { head: word(writing, 'indicator.quartileBounds'), cell: ({ bounds }: ReportQuartile) => givenCell(bounds?.text ?? null, word(writing, 'indicator.oursNone')) },
    ),
    quartiles,
  );
  const notes = given(word(writing, 'scorecard.quartileNote'), sources.length > 0 && word(writing, 'indicator.sources', { sources: sources.join('; ') }));
  return { heading: word(writing, 'indicator.quartiles'), table: { ...table, note: notes.join(' ') } };
}
