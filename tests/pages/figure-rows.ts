import type { Report, ReportIndicator } from '../../src/model/report.ts';
import type { Place, Row } from './read-page.ts';
import { rating, travel, travelOf } from './marks.ts';
import { present, type Site } from './sites.ts';

/** The row of an indicator in the scorecard, column by column. */
export function scorecardRow(one: ReportIndicator, report: Report): Row['cells'] {
  const { labels } = report;
  return {
    [labels['scorecard.indicator']]: present(one.reference, one.title, one.tag, one.theme),
    ...currentCells(one, labels),
    [labels['scorecard.lastYear']]: lastYearCell(one, labels),
    ...besideCells(one, report),
    [labels['scorecard.target']]: [one.target?.shortText ?? labels['figure.noTarget']],
    [labels['scorecard.rag']]: [one.rag.word],
    [labels['scorecard.trend']]: [],
    [labels['scorecard.direction']]: directionCell(one, labels),
    [labels['scorecard.period']]: [one.current ? one.current.periodText.replace(/^./, (letter) => letter.toUpperCase()) : one.periodTypeText],
  };
}

/** England's figure, or that of who else is nearest, and the place among councils; nothing where no indicator of the report has one. */
function besideCells(one: ReportIndicator, { labels, indicators }: Report): Row['cells'] {
  const nearest = ({ unit, comparators }: ReportIndicator) => (unit === 'count' ? [] : ['england', 'statistical-neighbours', 'region'].flatMap((kind) => comparators.filter((each) => each.kind === kind && each.figure.value !== null).slice(0, 1)))[0];
  const kinds = new Set(indicators.flatMap((each) => nearest(each)?.kind ?? []));
  const hadThen = (other: { at: string; period: string }): boolean => [...one.observations, one.lastYear].some((own) => own?.at === other.at && own.period === other.period);
  const isOfNow = (other: { at: string; period: string }): boolean => other.at === one.current?.at && other.period === one.current.period;
  const theirs = nearest(one);
  const head = kinds.size === 1 && kinds.has('england') ? labels['comparator.england'] : labels['scorecard.comparator'];
  const [place] = one.quartiles ?? [];
  return {
    ...(kinds.size > 0 && { [head]: theirs === undefined ? [labels['figure.none']] : present(theirs.figure.text, head === labels['scorecard.comparator'] && theirs.label, !isOfNow(theirs) && theirs.periodText, theirs.verdict !== null && `${labels[`indicator.${theirs.verdict}`]}${isOfNow(theirs) || !hadThen(theirs) ? '' : `, at ${theirs.ours!.text} then`}`) }),
    ...(indicators.some(({ quartiles }) => quartiles) && { [labels['scorecard.quartile']]: place === undefined ? [labels['figure.none']] : present(place.word, place.among === 'england' ? `of ${place.councils} councils` : place.amongText, !isOfNow(place) && place.periodText) }),
  };
}

/** The rows of some indicators in the middle of a section: without the columns in which none has anything. */
export function embeddedRows(all: readonly ReportIndicator[], { labels }: Report): Row['cells'][] {
  const hasLastYear = all.some(({ lastYear }) => lastYear !== null);
  const hasTarget = all.some(({ target }) => target !== null);
  return all.map((one) => ({
    [labels['scorecard.indicator']]: present(one.reference, one.title, one.tag, one.current?.periodText),
    ...currentCells(one, labels),
    ...(hasLastYear ? { [labels['scorecard.lastYear']]: lastYearCell(one, labels) } : {}),
    ...(hasTarget ? { [labels['scorecard.rag']]: present(one.rag.word, one.target && `${labels['scorecard.target']}: ${one.target.shortText}`) } : {}),
    [labels['scorecard.direction']]: directionCell(one, labels),
  }));
}

function currentCells({ current }: ReportIndicator, labels: Report['labels']): Row['cells'] {
  return { [labels['scorecard.current']]: present(current?.figure.text ?? labels['figure.none'], current?.fraction) };
}

function lastYearCell({ lastYear }: ReportIndicator, labels: Report['labels']): string[] {
  return lastYear ? [lastYear.figure.text, lastYear.periodText] : [labels['figure.none']];
}

function directionCell({ direction }: ReportIndicator, labels: Report['labels']): string[] {
  return direction ? [direction.word, `${direction.change.text} ${direction.basis}`] : [labels['direction.none']];
}

/** What colour, shape and arrow of a row say. */
export function marksOf(row: Place): { rating: ReturnType<typeof rating> | null; travel: ReturnType<typeof travel> | null; withheld: boolean } {
  return {
    rating: row.has('.rag') ? rating(row) : null,
    travel: row.has('.direction') ? travel(row) : null,
    withheld: row.has('.withheld'),
  };
}

export function marksFor(one: ReportIndicator): ReturnType<typeof marksOf> {
  return {
    rating: { state: one.rag.state, word: one.rag.word },
    travel: one.direction && travelOf(one.direction),
    withheld: one.current?.figure.status !== 'known',
  };
}

/** The indicators of a table's rows, by where their names lead. */
export function indicatorsOf(rows: readonly Row[], site: Site): ReportIndicator[] {
  return rows.map(({ place }) => site.indicator(/indicators\/(?:indicator-)?(.*)\.html$/.exec(place.one('th a').attribute('href') ?? '')?.[1] ?? ''));
}
