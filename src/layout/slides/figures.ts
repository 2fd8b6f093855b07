import { firstSentence } from '../../format/first-sentence.ts';
import { listText } from '../../format/list.ts';
import { uncapitalised } from '../../format/sentence-case.ts';
import type { ReportIndicator, ReportSection } from '../../model/report.ts';
import { given } from '../../views/lists.ts';
import { directionView } from '../../views/marks.ts';
import { countWord, word, type Writing } from '../../views/writing.ts';
import { tagged, text } from '../words.ts';
import { chartNote, slideChart, type SlideChart } from './chart.ts';
import { body, line, slidesOf, within, wordsBlock } from './frame.ts';
import { heightOf } from './measure.ts';
import { figureNotes } from './notes.ts';
import type { Slide, SlideBlock, SlideCell, SlideParagraph } from './slide.ts';
import { headCell, leastSize, slideCell, tableParts, type TablePart, type TableRows } from './table.ts';

const mostFigures = 6;
/** So few figures without a chart stand above what is said of them, and have no slide of their own. */
const mostInStrip = 3;

interface FiguresOf {
  over: string;
  summary: string | null;
  /** The worst first. */
  indicators: readonly ReportIndicator[];
  charted: Charted | null;
}

/** Its figures that are worst first, as many as stand on one slide, and the chart of the worst that has one. */
export function figureSlides(writing: Writing, section: ReportSection, { over, summary, indicators, charted }: FiguresOf): Slide[] {
  if (indicators.length === 0) return [];
  const width = charted ? 490 : body.width;
  const moreHeight = 26;
  const { part, shown } = mostOnOneSlide(writing, indicators, width, body.height - moreHeight);
  const left = section.indicators.length - shown;
  return slidesOf(writing, 'figures', over, summary ?? titleOf(writing, section, indicators[0]!), [{
    blocks: [
      { type: 'table', name: part.table.caption, box: within(0, 0, width, part.height), table: part.table },
      ...(left > 0 ? [wordsBlock(word(writing, 'section.figures'), [line(countWord(writing, 'section.moreFigures', left), leastSize.words, { colour: 'muted' })], within(0, part.height + 8, width, 18))] : []),
      ...(charted ? chartBlocks(writing, charted, width + 24) : []),
    ],
    notes: [...part.notes, ...(charted ? figureNotes(writing, [charted.indicator.id]) : [])],
  }]);
}

/** How its indicators stand against their targets; of one that only cites indicators, what the worst of them shows. */
function titleOf(writing: Writing, { title, tally }: ReportSection, worst: ReportIndicator): string {
  return tally.total > 0
    ? word(writing, 'slides.tally', { section: title, tally: uncapitalised(tally.sentence) })
    : word(writing, 'slides.tally', { section: worst.title, tally: uncapitalised(firstSentence(worst.sentence)) });
}

/** The figures as a table of a few rows; null where they are many, or too high for that. */
export function figureStrip(writing: Writing, indicators: readonly ReportIndicator[]): TablePart | null {
  if (indicators.length === 0 || indicators.length > mostInStrip) return null;
  const [part, ...others] = tableParts(figureRows(writing, indicators), body.width, body.height / 3);
  return others.length === 0 ? part! : null;
}

function mostOnOneSlide(writing: Writing, indicators: readonly ReportIndicator[], width: number, height: number): { part: TablePart; shown: number } {
  for (let shown = Math.min(mostFigures, indicators.length); ; shown -= 1) {
    const [part, ...others] = tableParts(figureRows(writing, indicators.slice(0, shown)), width, height);
    if (others.length === 0 || shown === 1) return { part: part!, shown };
  }
}

interface Charted {
  indicator: ReportIndicator;
  chart: SlideChart;
}

/** A course over time tells more than a comparison: the worst that has one, otherwise the worst that has a chart. */
export function chartToShow(writing: Writing, indicators: readonly ReportIndicator[]): Charted | null {
  const charted = indicators.flatMap((indicator): Charted[] => {
    const chart = slideChart(writing, indicator);
    return chart ? [{ indicator, chart }] : [];
  });
  return charted.find(({ chart }) => chart.kind === 'line') ?? charted[0] ?? null;
}

function chartBlocks(writing: Writing, { indicator, chart }: Charted, x: number): SlideBlock[] {
  const width = body.width - x;
  const title = line(tagged(writing, [text(indicator.title)], indicator), leastSize.words, { bold: true });
  const note = chartNote(writing, indicator);
  const noteLine = note === null ? [] : [line(note, leastSize.words, { colour: 'muted' })];
  const [titleHeight, noteHeight] = [heightOf([title], width) + 4, noteLine.length === 0 ? 0 : heightOf(noteLine, width) + 6];
  return [
    wordsBlock(word(writing, 'slides.chartTitle'), [title], within(x, 0, width, titleHeight)),
    { type: 'chart', name: indicator.title, box: within(x, titleHeight, width, body.height - titleHeight - noteHeight), chart, alt: given(`${indicator.title}: ${indicator.sentence}`, note).join(' ') },
    ...(note === null ? [] : [wordsBlock(note, noteLine, within(x, body.height - noteHeight + 4, width, noteHeight - 4))]),
  ];
}

function figureRows(writing: Writing, indicators: readonly ReportIndicator[]): TableRows {
  const anyRated = indicators.some(({ target }) => target !== null);
  const anyMoved = indicators.some(({ direction }) => direction !== null);
  const heads = given(anyRated && word(writing, 'scorecard.rag'), anyMoved && word(writing, 'scorecard.direction'));
  const state = heads.length === 0 ? word(writing, 'scorecard.target') : listText([heads[0]!, ...heads.slice(1).map(uncapitalised)], writing.report.labels);
  return {
    caption: word(writing, 'section.figures'),
    head: [headCell([text(word(writing, 'scorecard.current'))], true), headCell([text(word(writing, 'scorecard.indicator'))], false), headCell([text(state)], false)],
    rows: indicators.map((indicator) => ({ content: figureCells(writing, indicator, anyRated || !anyMoved), notes: figureNotes(writing, [indicator.id]) })),
  };
}

function figureCells(writing: Writing, indicator: ReportIndicator, rated: boolean): SlideCell[] {
  const { current, title, tag, rag, target } = indicator;
  const direction = directionView(indicator.direction);
  const figure = current?.figure.text ?? word(writing, 'figure.none');
  const quiet = (words: string): SlideParagraph => line(words, leastSize.table, { colour: 'muted' });
  const state = slideCell({ lines: [target ? [text(rag.word), text(` (${word(writing, 'section.target', { target: target.shortText })})`)] : [text(rag.word)]], state: null, rag: rag.state, tone: null }, false);
  const moved = direction && slideCell({ lines: [[text(`${arrows[direction.arrow]}\u00a0${direction.word}: ${direction.change} ${direction.basis}`)]], state: null, rag: null, tone: direction.tone }, false);
  return [
    { numeric: true, paragraphs: [line(figure, figure.length > 12 ? 14 : 24, { bold: true, align: 'right' })] },
    { numeric: false, paragraphs: [line(tagged(writing, [text(title)], indicator), leastSize.words), ...given(given(tag, current?.periodText).join(', ')).map(quiet)] },
    { numeric: false, paragraphs: [...(rated ? state.paragraphs : []), ...(moved ? moved.paragraphs : rated ? [] : [quiet(word(writing, 'direction.none'))])] },
  ];
}

const arrows = { up: '▲', down: '▼', level: '►' } as const;
