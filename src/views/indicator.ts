import { markOf, type Marked } from '../model/audience.ts';
import type { RagStatus, ReportIndicator, ReportObservation, Target } from '../model/report.ts';
import { breakdownViews, type BreakdownView } from './breakdown.ts';
import { chartView, type ChartView } from './chart.ts';
import { comparisonTables, quartileTable } from './comparisons.ts';
import { bearsOn } from './judgement-areas.ts';
import { nationalText } from './national-tags.ts';
import { actionLink, firstLinks } from './link.ts';
import { citedBy, factsOf, given, type CitedBy, type Fact } from './lists.ts';
import { directionView, type DirectionView } from './marks.ts';
import { cell, figureCell, headlineCell, tableOf, type Cell, type Table } from './table.ts';
import { spellOut, word, type Writing } from './writing.ts';

export interface IndicatorView extends Marked {
  place: Target;
  reference: string | null;
  title: string;
  tag: string | null;
  description: string;
  theme: string;
  headline: Cell;
  period: string | null;
  rag: RagStatus;
  target: string | null;
  direction: DirectionView | null;
  /** The newest place among councils, where it is that of the current figure. */
  quartile: string | null;
  sentence: string;
  chart: ChartView | null;
  /** Its figures, and what they are set against; those that hold nothing are left out. */
  tables: { heading: string; table: Table }[];
  breakdowns: BreakdownView[];
  facts: { heading: string; entries: Fact[] };
  citedBy: CitedBy;
}

export function indicatorView(writing: Writing, indicator: ReportIndicator): IndicatorView {
  const figures = everyFigure(writing, indicator);
  return {
    place: { page: 'indicator', id: indicator.id },
    reference: indicator.reference,
    title: indicator.title,
    ...markOf(indicator),
    tag: indicator.tag,
    description: indicator.sentence,
    theme: indicator.theme,
    headline: headlineCell(indicator.current, word(writing, 'figure.none')),
    period: indicator.current?.periodText ?? null,
    rag: indicator.rag,
    target: indicator.target && word(writing, 'indicator.targetIs', { target: indicator.target.text }),
    direction: directionView(indicator.direction),
    quartile: currentQuartile(indicator),
    sentence: spellOut(writing, indicator.sentence),
    chart: chartView(writing, indicator),
    tables: given(figures && { heading: word(writing, 'indicator.figures'), table: figures }, ...comparisonTables(writing, indicator), quartileTable(writing, indicator)),
    breakdowns: breakdownViews(writing, indicator),
    facts: indicatorFacts(writing, indicator),
    citedBy: citedBy(writing, indicator.citedBy),
  };
}

/** Every figure, newest first; columns in which none has anything are left out. */
export function everyFigure(writing: Writing, { title, observations, numeratorLabel, denominatorLabel }: ReportIndicator): Table<ReportObservation> | null {
  if (observations.length === 0) return null;
  const hasFraction = observations.some(({ numerator, denominator }) => numerator ?? denominator);
  const hasNotes = observations.some(({ note, breakBefore }) => breakBefore || note !== null);
  const number = (head: string, textOf: (observation: ReportObservation) => string | undefined) =>
    ({ head, numeric: true, cell: (observation: ReportObservation) => cell(textOf(observation) ?? '') });
  const columns = given(
    { head: word(writing, 'indicator.period'), cell: ({ periodText }: ReportObservation) => cell(periodText) },
    { head: word(writing, 'indicator.value'), numeric: true, cell: ({ figure }: ReportObservation) => figureCell(figure) },
    hasFraction && number(numeratorLabel ?? word(writing, 'indicator.numerator'), ({ numerator }) => numerator?.text),
    hasFraction && number(denominatorLabel ?? word(writing, 'indicator.denominator'), ({ denominator }) => denominator?.text),
    hasNotes && { head: word(writing, 'indicator.note'), cell: (observation: ReportObservation) => noteCell(writing, observation) },
  );
  return tableOf(word(writing, 'indicator.figuresCaption', { title }), columns, [...observations].reverse());
}

function currentQuartile({ current, quartiles: [newest] = [] }: ReportIndicator): string | null {
  return newest !== undefined && newest.at === current?.at && newest.period === current.period ? newest.text : null;
}

function noteCell(writing: Writing, { note, breakBefore }: ReportObservation): Cell {
  const notes = given(note, breakBefore && word(writing, 'indicator.break'));
  return cell(notes.map((each) => spellOut(writing, each)).join(' '));
}

function indicatorFacts(writing: Writing, indicator: ReportIndicator): IndicatorView['facts'] {
  const measured = (writing.lookup.measuredBy.get(indicator.id) ?? []).map(actionLink);
  const entries = factsOf(writing, {
    'indicator.definition': indicator.definition ?? word(writing, 'indicator.noDefinition'),
    'indicator.unit': indicator.unitText,
    'indicator.polarity': indicator.polarityText,
    'indicator.periodType': indicator.periodTypeText,
    'indicator.target': indicator.target?.text ?? word(writing, 'rag.no-target'),
    'indicator.bearsOn': bearsOn(writing, indicator, firstLinks()),
    'nationalFramework.tags': nationalText(writing, indicator),
    'indicator.measures': measured.length === 0 ? null : { text: measured.map(({ text }) => text).join('; '), outside: null, mentions: measured },
    'indicator.source': indicator.source ?? word(writing, 'indicator.noSource'),
    'indicator.smallNumbers': indicator.protection === undefined ? (writing.report.disclosure?.short ?? null) : word(writing, `indicator.smallNumbers.${indicator.protection}`),
    'indicator.notes': indicator.notes,
  });
  return { heading: word(writing, 'indicator.about'), entries: entries.map((fact) => ({ ...fact, text: spellOut(writing, fact.text) })) };
}
