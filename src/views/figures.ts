import type { ReportComparator, ReportIndicator } from '../model/report.ts';
import { markOf } from '../model/audience.ts';
import { capitalised } from '../format/sentence-case.ts';
import { hasSparkline } from '../chart/sparkline.ts';
import { isOfEarlierPeriod } from './comparisons.ts';
import { given } from './lists.ts';
import { directionView } from './marks.ts';
import { cell, figureCell, givenCell, headlineCell, tableOf, type Cell, type ColumnOf, type Table } from './table.ts';
import { word, type Writing } from './writing.ts';

/** Some indicators in the middle of prose; columns in which no row has anything are left out. */
export function figureTable(writing: Writing, indicators: readonly ReportIndicator[]): Table<ReportIndicator> {
  const all = figureColumns(writing);
  const targetLabel = word(writing, 'scorecard.target');
  const columns = given(
    { ...all.indicator, cell: (each: ReportIndicator) => ({ ...nameCell(each), below: given(each.tag, each.current?.periodText) }) },
    all.current,
    indicators.some(({ lastYear }) => lastYear !== null) && all.lastYear,
    indicators.some(({ target }) => target !== null) && {
      ...all.rag,
      cell: (each: ReportIndicator) => ({ ...ragCell(each), below: given(each.target && `${targetLabel}: ${each.target.shortText}`) }),
    },
    all.direction,
  );
  return tableOf(word(writing, 'scorecard.captionEmbedded'), columns, indicators);
}

/** Every column in which an indicator may stand, in the order of the scorecard. */
export function figureColumns(writing: Writing): Record<'indicator' | 'current' | 'lastYear' | 'comparator' | 'quartile' | 'target' | 'rag' | 'trend' | 'direction' | 'period', ColumnOf<ReportIndicator>> {
  const { indicators } = writing.report;
  const beside = indicators.flatMap((indicator) => comparatorOf(indicator) ?? []);
  // Where it is England's throughout, the head says so once.
  const onlyEngland = beside.every(({ kind }) => kind === 'england') ? beside[0]?.label : undefined;
  return {
    indicator: { head: word(writing, 'scorecard.indicator'), cell: nameCell, by: { name: 'indicator', order: ({ title }) => title } },
    current: { head: word(writing, 'scorecard.current'), numeric: true, cell: ({ current }) => headlineCell(current, word(writing, 'figure.none')), by: { name: 'current', order: ({ current }) => current?.figure.value ?? null } },
    lastYear: { head: word(writing, 'scorecard.lastYear'), numeric: true, cell: ({ lastYear }) => lastYearCell(writing, lastYear), by: { name: 'last-year', order: ({ lastYear }) => lastYear?.figure.value ?? null } },
    comparator: { head: onlyEngland ?? word(writing, 'scorecard.comparator'), numeric: true, cell: (indicator) => comparatorCell(writing, indicator, onlyEngland === undefined) },
    quartile: { head: word(writing, 'scorecard.quartile'), cell: (indicator) => quartileCell(writing, indicator), by: { name: 'quartile', order: worstQuartileFirst } },
    target: { head: word(writing, 'scorecard.target'), numeric: true, cell: ({ target }) => givenCell(target?.shortText ?? null, word(writing, 'figure.noTarget')) },
    rag: { head: word(writing, 'scorecard.rag'), cell: ragCell, by: { name: 'rating', order: ({ worstFirst }) => worstFirst } },
    trend: { head: word(writing, 'scorecard.trend'), cell: (indicator) => cell('', { mark: { type: 'trend', indicator: hasSparkline(indicator) ? indicator : null } }) },
    direction: { head: word(writing, 'scorecard.direction'), cell: ({ direction }) => directionCell(writing, direction), by: { name: 'direction', order: ({ direction }) => worseFirst(direction) } },
    period: { head: word(writing, 'scorecard.period'), cell: ({ periodTypeText, current }) => cell(current ? capitalised(current.periodText) : periodTypeText), by: { name: 'period', order: ({ current }) => current?.at ?? null } },
  };
}

/** The columns of the scorecard. Those that set us beside others stand only where some indicator is: that none is, is no fault of a report. */
export function scorecardColumns(writing: Writing): ColumnOf<ReportIndicator>[] {
  const { indicator, current, lastYear, comparator, quartile, target, rag, trend, direction, period } = figureColumns(writing);
  const { indicators } = writing.report;
  return given(
    indicator, current, lastYear,
    indicators.some((each) => comparatorOf(each) !== undefined) && comparator,
    indicators.some(({ quartiles }) => quartiles !== undefined) && quartile,
    target, rag, trend, direction, period,
  );
}

/** How quartiles are to be read, where there are any. */
export function quartileNote(writing: Writing): string | null {
  return writing.report.indicators.some(({ quartiles }) => quartiles !== undefined) ? word(writing, 'scorecard.quartileNote') : null;
}

const tones = ['worse', 'neither', 'better'] as const;

function worseFirst(direction: ReportIndicator['direction']): number | null {
  const view = directionView(direction);
  return view && tones.indexOf(view.tone);
}

function lastYearCell(writing: Writing, lastYear: ReportIndicator['lastYear']): Cell {
  return lastYear ? { ...figureCell(lastYear.figure), below: [lastYear.periodText] } : cell(word(writing, 'figure.none'), { state: 'absent' });
}

const comparatorOrder = ['england', 'statistical-neighbours', 'region'] as const;

/**
 * Whose figure stands beside ours in the scorecard: England's, otherwise that of those who are most like us; the newest.
 * A number of children has none: beside that of a country it is neither high nor low.
 */
export function comparatorOf({ unit, comparators }: ReportIndicator): ReportComparator | undefined {
  if (unit === 'count') return undefined;
  return comparatorOrder.flatMap((kind) => comparators.filter((each) => each.kind === kind && each.figure.status === 'known').slice(0, 1))[0];
}

/** Of another period than our figure it says which, and where ours of that period is another than the one beside it, that one with the verdict. */
function comparatorCell(writing: Writing, indicator: ReportIndicator, named: boolean): Cell {
  const comparator = comparatorOf(indicator);
  if (comparator === undefined) return cell(word(writing, 'figure.none'), { state: 'absent' });
  const { label, periodText, verdict, ours } = comparator;
  const isOfNow = comparator.at === indicator.current?.at && comparator.period === indicator.current.period;
  const told = verdict && word(writing, `indicator.${verdict}`);
  return { ...figureCell(comparator.figure), below: given(named && label, !isOfNow && periodText, told && ours && isOfEarlierPeriod(indicator, comparator) ? word(writing, 'scorecard.verdictThen', { verdict: told, figure: ours.text }) : told) };
}

/** The newest place among councils; of another period than our figure it says which. */
function quartileCell(writing: Writing, { current, quartiles: [newest] = [] }: ReportIndicator): Cell {
  if (newest === undefined) return cell(word(writing, 'figure.none'), { state: 'absent' });
  const isOfNow = newest.at === current?.at && newest.period === current.period;
  const among = newest.among === 'england' ? word(writing, 'scorecard.quartileOf', { councils: newest.councils }) : newest.amongText;
  return cell(newest.word, { below: given(among, !isOfNow && newest.periodText), mark: { type: 'place' } });
}

const fromTheWorst = ['fourth', 'third', 'second', 'first'];

function worstQuartileFirst({ quartiles: [newest] = [] }: ReportIndicator): number | null {
  const place = fromTheWorst.indexOf(newest?.quarter ?? '');
  return place === -1 ? null : place;
}

function nameCell(indicator: ReportIndicator): Cell {
  const { id, reference, title, tag } = indicator;
  return cell(title, { ...markOf(indicator), reference, to: { page: 'indicator', id }, below: given(tag) });
}

function ragCell({ rag }: ReportIndicator): Cell {
  return cell(rag.word, { state: rag.state === 'no-target' ? 'absent' : null, mark: { type: 'rag', state: rag.state } });
}

function directionCell(writing: Writing, direction: ReportIndicator['direction']): Cell {
  const view = directionView(direction);
  return view ? cell(view.word, { below: [`${view.change} ${view.basis}`], mark: { type: 'direction', direction: view } }) : cell(word(writing, 'direction.none'), { state: 'absent' });
}
