import type { Report, ReportComparator, ReportIndicator, ReportObservation } from '../../model/report.ts';
import { startOnWhole } from '../links.ts';
import { chartView, type ChartView } from './chart.ts';
import { backlinks, type BacklinkView } from './cited.ts';
import { frameView, type FrameView } from './frame.ts';
import { figureView, type FigureView } from './figures.ts';
import { lookupOf } from './lookup.ts';
import { directionView, ragView, type DirectionView, type RagView } from './marks.ts';
import type { PagerLink } from './section.ts';
import { link, spellOut, startWriting, word, type Writing } from './writing.ts';

export interface IndicatorView {
  frame: FrameView;
  content: IndicatorContent;
  previous: PagerLink | null;
  next: PagerLink | null;
  pagerLabel: string;
}

export interface IndicatorContent {
  titleId: string;
  level: number;
  reference: string | null;
  title: string;
  theme: string;
  headline: FigureView;
  period: string | null;
  rag: RagView;
  target: string | null;
  direction: DirectionView | null;
  sentence: string;
  chart: ChartView | null;
  figures: FigureTable | null;
  comparators: ComparatorTable | null;
  facts: { heading: string; rows: { term: string; text: string }[] };
  citedBy: { heading: string; entries: BacklinkView[]; none: string };
}

export interface FigureTable {
  heading: string;
  caption: string;
  words: { period: string; value: string; numerator: string; denominator: string; note: string };
  hasFraction: boolean;
  hasNotes: boolean;
  rows: { period: string; value: string; withheld: boolean; numerator: string; denominator: string; note: string }[];
}

export interface ComparatorTable {
  heading: string;
  caption: string;
  words: { who: string; period: string; value: string; ours: string; verdict: string; source: string };
  rows: { who: string; period: string; value: string; ours: string; verdict: string; tone: 'better' | 'worse' | 'same' | null; source: string }[];
}

export function indicatorView(report: Report, id: string): IndicatorView {
  const indicator = lookupOf(report).indicators.get(id);
  if (!indicator) throw new Error(`The report has no indicator ${id}.`);
  const writing = startWriting(report, { ref: { page: 'indicator', id: indicator.id }, whole: false });
  const content = indicatorContent(writing, indicator);
  const scorecard = { text: word(writing, 'nav.scorecard'), href: link(writing, { page: 'scorecard', anchor: indicator.id }) };
  return {
    frame: frameView(writing, { title: indicator.title, description: indicator.sentence, above: [scorecard] }),
    content,
    ...pager(writing, indicator),
    pagerLabel: word(writing, 'indicator.pager', { theme: indicator.theme }),
  };
}

/** An indicator without what stands around it. */
export function indicatorContent(writing: Writing, indicator: ReportIndicator): IndicatorContent {
  const { page, deeper } = writing;
  return {
    titleId: page.whole ? startOnWhole(page.ref) : 'title',
    level: 1 + deeper,
    reference: indicator.reference,
    title: indicator.title,
    theme: indicator.theme,
    headline: figureView(writing, indicator.current),
    period: indicator.current?.periodText ?? null,
    rag: ragView(indicator.rag),
    target: indicator.target && word(writing, 'indicator.targetIs', { target: indicator.target.text }),
    direction: directionView(indicator.direction),
    sentence: spellOut(writing, indicator.sentence),
    chart: chartView(writing, indicator),
    figures: figureTable(writing, indicator),
    comparators: comparatorTable(writing, indicator),
    facts: factsOf(writing, indicator),
    citedBy: {
      heading: word(writing, 'cited.heading'),
      entries: backlinks(writing, indicator.citedBy),
      none: word(writing, 'cited.none'),
    },
  };
}

function figureTable(writing: Writing, indicator: ReportIndicator): FigureTable | null {
  const { observations } = indicator;
  if (observations.length === 0) return null;
  return {
    heading: word(writing, 'indicator.figures'),
    caption: word(writing, 'indicator.figuresCaption', { title: indicator.title }),
    words: {
      period: word(writing, 'indicator.period'),
      value: word(writing, 'indicator.value'),
      numerator: indicator.numeratorLabel ?? word(writing, 'indicator.numerator'),
      denominator: indicator.denominatorLabel ?? word(writing, 'indicator.denominator'),
      note: word(writing, 'indicator.note'),
    },
    hasFraction: observations.some(({ numerator, denominator }) => numerator ?? denominator),
    hasNotes: observations.some(({ note, breakBefore }) => breakBefore || note !== null),
    rows: [...observations].reverse().map((observation) => figureRow(writing, observation)),
  };
}

function figureRow(writing: Writing, observation: ReportObservation): FigureTable['rows'][number] {
  const notes = [observation.note, observation.breakBefore ? word(writing, 'indicator.break') : null];
  return {
    period: observation.periodText,
    value: observation.figure.text,
    withheld: observation.figure.status !== 'known',
    numerator: observation.numerator?.text ?? '',
    denominator: observation.denominator?.text ?? '',
    note: notes.filter((note) => note !== null).map((note) => spellOut(writing, note)).join(' '),
  };
}

function comparatorTable(writing: Writing, indicator: ReportIndicator): ComparatorTable | null {
  const entries = [...(indicator.lastYear ? [indicator.lastYear] : []), ...indicator.comparators];
  if (entries.length === 0) return null;
  return {
    heading: word(writing, 'indicator.comparators'),
    caption: word(writing, 'indicator.comparatorsCaption', { title: indicator.title }),
    words: {
      who: word(writing, 'indicator.comparator'),
      period: word(writing, 'indicator.period'),
      value: word(writing, 'indicator.value'),
      ours: word(writing, 'indicator.ours'),
      verdict: word(writing, 'indicator.verdict'),
      source: word(writing, 'indicator.source'),
    },
    rows: entries.map((entry) => comparatorRow(writing, entry)),
  };
}

function comparatorRow(writing: Writing, comparator: ReportComparator): ComparatorTable['rows'][number] {
  return {
    who: comparator.label,
    period: comparator.periodText,
    value: comparator.figure.text,
    ours: comparator.ours?.text ?? word(writing, 'indicator.oursNone'),
    verdict: comparator.verdictText ?? word(writing, 'indicator.noVerdict'),
    tone: comparator.verdict,
    source: comparator.source ?? '',
  };
}

function factsOf(writing: Writing, indicator: ReportIndicator): IndicatorContent['facts'] {
  const rows: { term: string; text: string | null }[] = [
    { term: word(writing, 'indicator.definition'), text: indicator.definition ?? word(writing, 'indicator.noDefinition') },
    { term: word(writing, 'indicator.unit'), text: indicator.unitText },
    { term: word(writing, 'indicator.polarity'), text: indicator.polarityText },
    { term: word(writing, 'indicator.periodType'), text: indicator.periodTypeText },
    { term: word(writing, 'indicator.target'), text: indicator.target?.text ?? word(writing, 'rag.unrated') },
    { term: word(writing, 'indicator.source'), text: indicator.source ?? word(writing, 'indicator.noSource') },
    { term: word(writing, 'indicator.notes'), text: indicator.notes },
  ];
  return {
    heading: word(writing, 'indicator.about'),
    rows: rows.flatMap(({ term, text }) => (text === null ? [] : [{ term, text: spellOut(writing, text) }])),
  };
}

/** The neighbours within the same theme. */
function pager(writing: Writing, indicator: ReportIndicator): Pick<IndicatorView, 'previous' | 'next'> {
  const theme = writing.report.themes.find(({ id }) => id === indicator.themeId);
  const ids = theme?.indicators ?? [];
  const index = ids.indexOf(indicator.id);
  const at = (position: number, label: 'section.previous' | 'section.next'): PagerLink | null => {
    const neighbour = writing.lookup.indicators.get(ids[position] ?? '');
    return neighbour ? { text: neighbour.title, href: link(writing, { page: 'indicator', id: neighbour.id }), label: word(writing, label) } : null;
  };
  return { previous: at(index - 1, 'section.previous'), next: at(index + 1, 'section.next') };
}
