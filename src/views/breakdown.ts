import { multiplesOf, type Multiples } from '../chart/multiples.ts';
import { partBars } from '../chart/part-bars.ts';
import { markOf, type Marked } from '../model/audience.ts';
import type { ReportBreakdown, ReportIndicator, ReportObservation } from '../model/report.ts';
import { uncapitalised } from '../format/sentence-case.ts';
import type { ChartView } from './chart.ts';
import { given } from './lists.ts';
import { cell, figureCell, tableOf, type Cell, type Table } from './table.ts';
import { spellOut, word, type Writing } from './writing.ts';

/** The figures of an indicator for parts of the children that it counts. */
export interface BreakdownView extends Marked {
  heading: string;
  sentence: string | null;
  /** A small chart for each part; null where none makes a line. */
  multiples: Multiples | null;
  /** Bars of its newest period, where there are no lines to draw. */
  bars: ChartView | null;
  table: Table;
  /** Said on paper, which has no room for more periods than this. */
  earlier: string | null;
  notes: string[];
}

/** As many as a page of paper holds side by side; the styles for print leave out the others. */
const columnsOnPaper = 7;

export function breakdownViews(writing: Writing, indicator: ReportIndicator): BreakdownView[] {
  return (indicator.breakdowns ?? []).map((breakdown) => {
    const by = uncapitalised(breakdown.by);
    const named = { ...breakdown, by };
    const multiples = multiplesOf(indicator, named, writing.report.labels);
    const bars = multiples ? null : partBars(indicator, named, writing.report.labels);
    const table = partTable(writing, indicator, breakdown, by);
    return {
      ...markOf(indicator),
      heading: word(writing, 'breakdown.heading', { by }),
      sentence: breakdown.sentence && spellOut(writing, breakdown.sentence),
      multiples,
      bars: bars && { spec: bars, sentence: breakdown.sentence ?? '', ...markOf(indicator) },
      table,
      earlier: table.columns.length > columnsOnPaper ? word(writing, 'breakdown.earlier') : null,
      notes: given(
        breakdown.overlap && word(writing, 'breakdown.overlap'),
        breakdown.note && spellOut(writing, breakdown.note),
        breakdown.source && word(writing, 'breakdown.source', { source: breakdown.source }),
      ),
    };
  });
}

interface RowOfPart {
  name: string;
  observations: readonly ReportObservation[];
  againstWhole: ReportBreakdown['parts'][number]['againstWhole'];
}

/** A row for each part and one for the whole, the newest period first. */
function partTable(writing: Writing, indicator: ReportIndicator, { by: head, periods, parts }: ReportBreakdown, by: string): Table {
  const whole: RowOfPart = { name: word(writing, 'breakdown.all'), observations: indicator.observations, againstWhole: null };
  const [newest, ...earlier] = periods.map(({ at, period, periodText }) => ({
    head: periodText,
    numeric: true,
    cell: ({ observations }: RowOfPart) => partCell(writing, observations.find((each) => each.at === at && each.period === period)),
  }));
  const against = word(writing, indicator.unit === 'count' ? 'breakdown.share' : 'breakdown.difference');
  const columns = given(
    { head, cell: ({ name }: RowOfPart) => cell(name) },
    newest,
    parts.some(({ againstWhole }) => againstWhole !== null) && { head: against, numeric: true, cell: ({ againstWhole }: RowOfPart) => cell(againstWhole?.text ?? '') },
    ...earlier,
  );
  return tableOf(word(writing, 'breakdown.caption', { title: indicator.title, by }), columns, [...parts, whole]);
}

function partCell(writing: Writing, observation: ReportObservation | undefined): Cell {
  if (!observation) return cell(word(writing, 'breakdown.none'), { state: 'absent' });
  const { figure, fraction, note, breakBefore } = observation;
  return { ...figureCell(figure), below: given(fraction, note && spellOut(writing, note), breakBefore && word(writing, 'indicator.break')) };
}
