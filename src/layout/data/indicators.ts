import type { ReportBreakdown, ReportIndicator, ReportObservation, ReportQuartile } from '../../model/report.ts';
import { dateText } from '../../format/date.ts';
import { comparatorOf } from '../../views/figures.ts';
import { nationalText } from '../../views/national-tags.ts';
import { word, type Writing } from '../../views/writing.ts';
import { audienceColumn } from './audience.ts';
import { dataTable, dateValue, figureValue, listValue, nothing, textValue, type DataTable, type DataValue } from './data-table.ts';

/** An indicator a row, as it stands in this edition. */
export function scorecardTable(writing: Writing): DataTable {
  return dataTable<ReportIndicator>(writing, 'scorecard', [
    ['reference', ({ reference }) => textValue(reference)],
    ['indicator', ({ title }) => textValue(title)],
    ['theme', ({ theme }) => textValue(theme)],
    ['value', ({ current, unit }) => figureValue(current?.figure, unit), 'number'],
    ['shown', ({ current }) => textValue(current?.figure.text ?? word(writing, 'figure.none'))],
    ['period', ({ current }) => textValue(current?.periodText)],
    ['last-year', ({ lastYear, unit }) => figureValue(lastYear?.figure, unit), 'number'],
    ['last-year-period', ({ lastYear }) => textValue(lastYear?.periodText)],
    ['comparator', (each) => textValue(comparatorOf(each)?.label)],
    ['comparator-value', (each) => figureValue(comparatorOf(each)?.figure, each.unit), 'number'],
    ['comparator-period', (each) => textValue(comparatorOf(each)?.periodText)],
    ['quartile', ({ quartiles: [newest] = [] }) => textValue(newest?.word)],
    ['target', ({ target }) => textValue(target?.text ?? word(writing, 'figure.noTarget'))],
    ['rating', ({ rag }): DataValue => ({ type: 'text', text: rag.word, rag: rag.state })],
    ['direction', ({ direction }) => textValue(direction?.word ?? word(writing, 'direction.none'))],
    ['change', ({ direction }) => textValue(direction && `${direction.change.text} ${direction.basis}`)],
    ['indicator-id', ({ id }) => textValue(id)],
    ...audienceColumn(writing),
  ], writing.report.indicators);
}

type Observed = { indicator: ReportIndicator; observation: ReportObservation };

/** A figure a row: tidy, so that it can be filtered and counted. */
export function figureTable(writing: Writing): DataTable {
  return dataTable<Observed>(writing, 'figures', [
    ...indicatorColumns,
    ...observationColumns(writing),
    ...audienceColumn<Observed>(writing, ({ indicator }) => indicator),
  ], writing.report.indicators.flatMap((indicator) => indicator.observations.map((observation) => ({ indicator, observation }))));
}

type Part = Observed & { breakdown: ReportBreakdown; part: string };

export function breakdownTable(writing: Writing): DataTable {
  const parts = writing.report.indicators.flatMap((indicator) =>
    (indicator.breakdowns ?? []).flatMap((breakdown) =>
      breakdown.parts.flatMap(({ name, observations }) => observations.map((observation): Part => ({ indicator, breakdown, part: name, observation })))));
  return dataTable<Part>(writing, 'breakdowns', [
    ...indicatorColumns,
    ['broken-down-by', ({ breakdown }) => textValue(breakdown.by)],
    ['part', ({ part }) => textValue(part)],
    ...observationColumns(writing),
    ['source', ({ breakdown, indicator }) => textValue(breakdown.source ?? indicator.source)],
    ...audienceColumn<Part>(writing, ({ indicator }) => indicator),
  ], parts);
}

const indicatorColumns = [
  ['indicator-id', ({ indicator }: Observed) => textValue(indicator.id)],
  ['indicator', ({ indicator }: Observed) => textValue(indicator.title)],
] as const;

function observationColumns(writing: Writing) {
  return [
    ['period', ({ observation }: Observed) => textValue(observation.periodText)],
    ['date', ({ observation: { at } }: Observed) => dateValue({ iso: at, text: dateText(at, writing.report.labels) }), 'date'],
    ['period-type', ({ observation }: Observed) => textValue(word(writing, `periodType.${observation.period}`))],
    ['value', ({ indicator, observation }: Observed) => figureValue(observation.figure, indicator.unit), 'number'],
    ['shown', ({ observation }: Observed) => textValue(observation.figure.text)],
    ['numerator', ({ observation }: Observed) => figureValue(observation.numerator, 'count'), 'number'],
    ['denominator', ({ observation }: Observed) => figureValue(observation.denominator, 'count'), 'number'],
    ['note', ({ observation: { note } }: Observed) => textValue(note)],
    ['new-series', ({ observation: { breakBefore } }: Observed) => (breakBefore ? textValue(word(writing, 'data.yes')) : nothing)],
  ] as const;
}

type Compared = { indicator: ReportIndicator; comparator: ReportIndicator['comparators'][number] };

export function comparatorTable(writing: Writing): DataTable {
  return dataTable<Compared>(writing, 'comparators', [
    ['indicator-id', ({ indicator }) => textValue(indicator.id)],
    ['indicator', ({ indicator }) => textValue(indicator.title)],
    ['compared-with', ({ comparator }) => textValue(comparator.label)],
    ['period', ({ comparator }) => textValue(comparator.periodText)],
    ['date', ({ comparator: { at } }) => dateValue({ iso: at, text: dateText(at, writing.report.labels) }), 'date'],
    ['their-value', ({ indicator, comparator }) => figureValue(comparator.figure, indicator.unit), 'number'],
    ['our-value', ({ indicator, comparator }) => figureValue(comparator.ours, indicator.unit), 'number'],
    ['comparison', ({ comparator }) => textValue(comparator.verdictText ?? word(writing, 'indicator.noVerdict'))],
    ['source', ({ comparator }) => textValue(comparator.source)],
    ...audienceColumn<Compared>(writing, ({ indicator }) => indicator),
  ], writing.report.indicators.flatMap((indicator) => [...(indicator.lastYear ? [indicator.lastYear] : []), ...indicator.comparators].map((comparator) => ({ indicator, comparator }))));
}

type Placed = { indicator: ReportIndicator; quartile: ReportQuartile };

export function quartileTable(writing: Writing): DataTable {
  return dataTable<Placed>(writing, 'quartiles', [
    ['indicator-id', ({ indicator }) => textValue(indicator.id)],
    ['indicator', ({ indicator }) => textValue(indicator.title)],
    ['period', ({ quartile }) => textValue(quartile.periodText)],
    ['date', ({ quartile: { at } }) => dateValue({ iso: at, text: dateText(at, writing.report.labels) }), 'date'],
    ['our-value', ({ indicator, quartile }) => figureValue(quartile.ours, indicator.unit), 'number'],
    ['shown', ({ quartile }) => textValue(quartile.ours.text)],
    ['quartile', ({ quartile }) => textValue(quartile.word)],
    ['among', ({ quartile }) => textValue(quartile.amongText)],
    ['lower-quartile', ({ indicator, quartile: { bounds } }) => figureValue(bounds?.lower, indicator.unit), 'number'],
    ['median', ({ indicator, quartile: { bounds } }) => figureValue(bounds?.median, indicator.unit), 'number'],
    ['upper-quartile', ({ indicator, quartile: { bounds } }) => figureValue(bounds?.upper, indicator.unit), 'number'],
    ['source', ({ quartile }) => textValue(quartile.source)],
    ...audienceColumn<Placed>(writing, ({ indicator }) => indicator),
  ], writing.report.indicators.flatMap((indicator) => (indicator.quartiles ?? []).map((quartile) => ({ indicator, quartile }))));
}

/** What each indicator counts, and where its figures come from. */
export function definitionTable(writing: Writing): DataTable {
  return dataTable<ReportIndicator>(writing, 'definitions', [
    ['indicator-id', ({ id }) => textValue(id)],
    ['indicator', ({ title }) => textValue(title)],
    ['definition', ({ definition }) => textValue(definition ?? word(writing, 'indicator.noDefinition'))],
    ['unit', ({ unitText }) => textValue(unitText)],
    ['which-is-better', ({ polarityText }) => textValue(polarityText)],
    ['period-type', ({ periodTypeText }) => textValue(periodTypeText)],
    ['source', ({ source }) => textValue(source ?? word(writing, 'indicator.noSource'))],
    ['bears-on', ({ bearsOn }) => textValue(bearsOn)],
    ['national-framework', (each) => textValue(nationalText(writing, each))],
    ['notes', ({ notes }) => textValue(notes)],
    ['cited-in', ({ citedBy }) => listValue(citedBy.map(({ number }) => number))],
    ...audienceColumn(writing),
  ], writing.report.indicators);
}
