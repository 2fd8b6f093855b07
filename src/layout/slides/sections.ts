import { pick } from '../../views/lookup.ts';
import { given } from '../../views/lists.ts';
import { plainText } from '../../views/plain-text.ts';
import { directionView } from '../../views/marks.ts';
import { statementsOf } from '../../views/statements.ts';
import { countWord, word, type Writing } from '../../views/writing.ts';
import type { ReportBlock, ReportIndicator, ReportInline, ReportSection, Statement } from '../../model/report.ts';
import type { Marked } from '../../model/audience.ts';
import { tagged, text } from '../words.ts';
import { chartNote, slideChart, type SlideChart } from './chart.ts';
import { inColumns, type FlowingWords } from './fit.ts';
import { body, columnWidth, gutter, heading, line, moreInReport, slidesOf, within, wordsBlock, type SlidePage } from './frame.ts';
import { heightOf } from './measure.ts';
import { figureNotes, statementNote } from './notes.ts';
import { firstParagraph, firstSentence, shortOf } from './short.ts';
import type { Slide, SlideBlock, SlideCell, SlideParagraph } from './slide.ts';
import { headCell, leastSize, slideCell, tableParts, type TablePart, type TableRows } from './table.ts';

/** What we know by area: of each section its figures, its strengths and areas for improvement, or what it says otherwise. */
export function sectionSlides(writing: Writing): Slide[] {
  return writing.report.sections.filter(({ kind }) => kind !== 'appendix').flatMap((section) => slidesOfSection(writing, section));
}

function slidesOfSection(writing: Writing, section: ReportSection): Slide[] {
  const over = tagged(writing, [text(`${section.number} ${section.title}`)], section).map((run) => (run.type === 'text' || run.type === 'tag' ? run.text : '')).join('');
  const summary = section.summary === null ? null : firstSentence(section.summary);
  const isMessages = section.parts.some(({ keyMessages }) => keyMessages);
  const figures = isMessages ? [] : figureSlides(writing, section, over, summary);
  const findings = findingSlides(writing, section, over, figures.length === 0 ? summary : null);
  const isSaid = section.kind === 'overview' && figures.length > 0;
  const points = findings.length > 0 || isSaid || isMessages ? [] : pointSlides(writing, section, over, figures.length === 0 ? summary : null);
  return [...figures, ...findings, ...points];
}

const mostFigures = 6;

/** Its figures that are worst first, as many as stand on one slide, and the chart of the worst that has one. */
function figureSlides(writing: Writing, section: ReportSection, over: string, summary: string | null): Slide[] {
  const indicators = pick(writing.lookup.indicators, section.indicators).toSorted((a, b) => a.worstFirst - b.worstFirst);
  if (indicators.length === 0) return [];
  const charted = chartToShow(writing, indicators);
  const width = charted ? 490 : body.width;
  const moreHeight = 26;
  const { part, shown } = mostOnOneSlide(writing, indicators, width, body.height - moreHeight);
  const left = indicators.length - shown;
  const title = summary ?? word(writing, 'slides.tally', { section: section.title, tally: section.tally.sentence });
  return slidesOf(writing, 'figures', over, title, [{
    blocks: [
      { type: 'table', name: part.table.caption, box: within(0, 0, width, part.height), table: part.table },
      ...(left > 0 ? [wordsBlock(word(writing, 'section.figures'), [line(countWord(writing, 'section.moreFigures', left), leastSize.words, { colour: 'muted' })], within(0, part.height + 8, width, 18))] : []),
      ...(charted ? chartBlocks(writing, charted, width + 24) : []),
    ],
    notes: [...part.notes, ...(charted ? figureNotes(writing, [charted.indicator.id]) : [])],
  }]);
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
function chartToShow(writing: Writing, indicators: readonly ReportIndicator[]): Charted | null {
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
  const state = given(anyRated && word(writing, 'scorecard.rag'), anyMoved && word(writing, 'scorecard.direction')).join(', ') || word(writing, 'scorecard.target');
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
    { numeric: false, paragraphs: [line(tagged(writing, [text(title)], indicator), leastSize.words), ...given(tag, current?.periodText).map(quiet)] },
    { numeric: false, paragraphs: [...(rated ? state.paragraphs : []), ...(moved ? moved.paragraphs : rated ? [] : [quiet(word(writing, 'direction.none'))])] },
  ];
}

const arrows = { up: '▲', down: '▼', level: '►' } as const;

interface Point extends Marked {
  statement: Statement;
  children: readonly ReportInline[];
  whole: string;
}

/** Its strengths and its areas for improvement side by side. All of these are shown; of the strengths, as many as stand beside them. */
function findingSlides(writing: Writing, section: ReportSection, over: string, summary: string | null): Slide[] {
  const points = (finding: Statement['finding']): Point[] => pointsIn(section.parts.flatMap(({ groups }) => groups.filter((group) => group.finding === finding).flatMap(({ blocks }) => blocks)));
  const [strengths, improvements] = [points('strength'), points('area-for-improvement')];
  if (strengths.length + improvements.length === 0) return [];
  const both = strengths.length > 0 && improvements.length > 0;
  const width = both ? columnWidth : body.width;
  const said = answeredSentence(writing, section, strengths.length);
  const lead = summary === null ? [] : [line(said, 16, { bold: true })];
  const top = lead.length === 0 ? 0 : heightOf(lead, body.width) + 12;
  const headHeight = 28;
  const room = body.height - top - headHeight;
  const slidesIn = (each: number): number => Math.max(1, columnsOf(writing, improvements, each, width, room).length);
  const size = [18, 16].find((each) => slidesIn(each) === slidesIn(leastSize.words) && columnsOf(writing, strengths, each, width, room).length <= slidesIn(each)) ?? leastSize.words;
  const right = columnsOf(writing, improvements, size, width, room);
  const left = strengthColumns(writing, strengths, { size, width, room, slides: right.length });
  const pages = Array.from({ length: Math.max(left.length, right.length) }, (_, index): SlidePage => {
    const columns = given(
      left[index] && { head: word(writing, 'finding.strengths'), words: left[index], x: 0 },
      right[index] && { head: word(writing, 'finding.improvements'), words: right[index], x: both ? width + gutter : 0 },
    );
    return {
      blocks: [
        ...(lead.length === 0 ? [] : [wordsBlock(said, lead, within(0, 0, body.width, top - 12))]),
        ...columns.flatMap(({ head, words, x }): SlideBlock[] => [
          wordsBlock(head, [heading(head)], within(x, top, width, 20)),
          wordsBlock(head, words.map(({ content }) => content), within(x, top + headHeight, width, room)),
        ]),
      ],
      notes: columns.flatMap(({ words }) => words.flatMap(({ notes }) => notes)),
    };
  });
  return slidesOf(writing, 'findings', over, summary ?? said, pages);
}

function answeredSentence(writing: Writing, { title: section, improvements, improvementsWithAction: answered }: ReportSection, strengths: number): string {
  if (improvements === 0) return countWord(writing, 'slides.strengthsOnly', strengths).replace('{section}', section);
  const said = answered === 0 ? countWord(writing, 'slides.answeredNone', improvements) : answered === improvements ? countWord(writing, 'slides.answeredAll', improvements) : countWord(writing, 'slides.answeredSome', answered);
  return said.replace('{total}', String(improvements)).replace('{section}', section);
}

function pointsIn(blocks: readonly ReportBlock[]): Point[] {
  const inner = (block: ReportBlock): Point[] => {
    switch (block.type) {
      case 'paragraph': return block.statement ? [{ statement: block.statement, children: block.children, whole: plainText(block.children), ...block.statement }] : [];
      case 'list': return block.items.flatMap((item) => (item.statement ? [{ statement: item.statement, children: firstParagraph(item.children), whole: statementsOf([{ ...block, items: [item] }])[0]?.text ?? '', ...item.statement }] : item.children.flatMap(inner)));
      case 'quote': return block.children.flatMap(inner);
      default: return [];
    }
  };
  return blocks.flatMap(inner);
}

function columnsOf(writing: Writing, points: readonly Point[], size: number, width: number, room: number): FlowingWords[][] {
  return points.length === 0 ? [] : inColumns(points.map((point) => pointWords(writing, point, size)), width, room);
}

function pointWords(writing: Writing, point: Point, size: number): FlowingWords {
  const { statement, children, whole } = point;
  const actions = pick(writing.lookup.actions, statement.actions).map(({ number }) => number);
  const short = shortOf(children);
  const runs = tagged(writing, [text(short === '' ? whole : short), ...(actions.length === 0 ? [] : [text(` ${countWord(writing, 'slides.answeredBy', actions.length).replace('{numbers}', actions.join(', '))}`, { quiet: true })])], statement);
  return { content: line(runs, size, { mark: statement.number, after: 8 }), notes: [statementNote(writing, statement, whole)] };
}

interface StrengthRoom {
  size: number;
  width: number;
  room: number;
  /** How many slides the areas for improvement take. */
  slides: number;
}

/** As many columns as there are slides of areas for improvement; what finds no room is named by its number. */
function strengthColumns(writing: Writing, strengths: readonly Point[], { size, width, room, slides }: StrengthRoom): FlowingWords[][] {
  const columns = columnsOf(writing, strengths, size, width, room);
  const most = Math.max(1, slides);
  if (columns.length <= most) return columns;
  const shown = fittingColumns(writing, strengths, { size, width, room, slides: most });
  const left = strengths.slice(shown.flat().length);
  const more = moreInReport(writing, left.map(({ statement }) => statement), size).map((content): FlowingWords => ({ content, notes: left.map(({ statement, whole }) => statementNote(writing, statement, whole)) }));
  return [...shown.slice(0, -1), [...(shown.at(-1) ?? []), ...more]];
}

function fittingColumns(writing: Writing, strengths: readonly Point[], { size, width, room, slides }: StrengthRoom): FlowingWords[][] {
  const last = room - 2 * size * 1.2 - 8;
  for (let count = strengths.length - 1; count > 0; count -= 1) {
    const columns = columnsOf(writing, strengths.slice(0, count), size, width, slides === 1 ? last : room);
    const fits = columns.length <= slides && heightOf(columns.at(-1)!.map(({ content }) => content), width) <= last;
    if (fits && columns.flat().length === count) return columns;
  }
  return [[]];
}

const mostPoints = 10;

/** What a section says that names neither strengths nor areas for improvement: its statements in short. */
function pointSlides(writing: Writing, section: ReportSection, over: string, summary: string | null): Slide[] {
  const points = pointsIn(section.parts.flatMap(({ groups }) => groups.flatMap(({ blocks }) => blocks)));
  if (points.length === 0) return [];
  const size = 16;
  const room = body.height - 2 * size * 1.2;
  const [first = []] = inColumns(points.slice(0, mostPoints).map((point) => pointWords(writing, point, size)), body.width, 10_000);
  const shown = first.filter((_, index) => heightOf(first.slice(0, index + 1).map(({ content }) => content), body.width) <= room);
  const left = points.slice(shown.length);
  const words = [...shown.map(({ content }) => content), ...moreInReport(writing, left.map(({ statement }) => statement), size)];
  const title = summary ?? section.title;
  return slidesOf(writing, 'points', over, title, [{ blocks: [wordsBlock(section.title, words, body)], notes: points.map(({ statement, whole }) => statementNote(writing, statement, whole)) }]);
}
