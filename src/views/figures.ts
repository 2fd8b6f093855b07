import type { ReportIndicator } from '../model/report.ts';
import { markOf } from '../model/audience.ts';
import { capitalised } from '../format/sentence-case.ts';
import { hasSparkline } from '../chart/sparkline.ts';
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
export function figureColumns(writing: Writing): Record<'indicator' | 'current' | 'lastYear' | 'target' | 'rag' | 'trend' | 'direction' | 'period', ColumnOf<ReportIndicator>> {
  return {
    indicator: { head: word(writing, 'scorecard.indicator'), cell: nameCell, by: { name: 'indicator', order: ({ title }) => title } },
    current: { head: word(writing, 'scorecard.current'), numeric: true, cell: ({ current }) => headlineCell(current, word(writing, 'figure.none')), by: { name: 'current', order: ({ current }) => current?.figure.value ?? null } },
    lastYear: { head: word(writing, 'scorecard.lastYear'), numeric: true, cell: ({ lastYear }) => lastYearCell(writing, lastYear), by: { name: 'last-year', order: ({ lastYear }) => lastYear?.figure.value ?? null } },
    target: { head: word(writing, 'scorecard.target'), numeric: true, cell: ({ target }) => givenCell(target?.shortText ?? null, word(writing, 'figure.noTarget')) },
    rag: { head: word(writing, 'scorecard.rag'), cell: ragCell, by: { name: 'rating', order: ({ worstFirst }) => worstFirst } },
    trend: { head: word(writing, 'scorecard.trend'), cell: (indicator) => cell('', { mark: { type: 'trend', indicator: hasSparkline(indicator) ? indicator : null } }) },
    direction: { head: word(writing, 'scorecard.direction'), cell: ({ direction }) => directionCell(writing, direction), by: { name: 'direction', order: ({ direction }) => worseFirst(direction) } },
    period: { head: word(writing, 'scorecard.period'), cell: ({ periodTypeText, current }) => cell(current ? capitalised(current.periodText) : periodTypeText), by: { name: 'period', order: ({ current }) => current?.at ?? null } },
  };
}

const tones = ['worse', 'neither', 'better'] as const;

function worseFirst(direction: ReportIndicator['direction']): number | null {
  const view = directionView(direction);
  return view && tones.indexOf(view.tone);
}

function lastYearCell(writing: Writing, lastYear: ReportIndicator['lastYear']): Cell {
  return lastYear ? { ...figureCell(lastYear.figure), below: [lastYear.periodText] } : cell(word(writing, 'figure.none'), { state: 'absent' });
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
