import { firstSentence } from '../../format/first-sentence.ts';
import { given } from '../../views/lists.ts';
import { standingView } from '../../views/standing.ts';
import { overviewView } from '../../views/home.ts';
import { countWord, word, type Writing } from '../../views/writing.ts';
import { plainText } from '../../format/plain-text.ts';
import { uncapitalised } from '../../format/sentence-case.ts';
import { layoutTable } from '../table.ts';
import { tagged, text } from '../words.ts';
import type { LayoutTable } from '../blocks.ts';
import { figureNotes } from './notes.ts';
import { inColumns, largest, type FlowingWords } from './fit.ts';
import { body, columnsPage, fittedTitle, heading, line, slidesOf, tableBlock, twoColumns, within, wordsBlock } from './frame.ts';
import { heightOf } from './measure.ts';
import { leadOf } from './short.ts';
import { slideSize, type Slide, type SlideBlock } from './slide.ts';
import { leastSize, ragColour, rowsOf, tableParts, type TablePart } from './table.ts';

/** What it is, whose, of when, and how far it may be relied on. */
export function coverSlides(writing: Writing): Slide[] {
  const { council, edition } = writing.report;
  const { title, titleSize, whole } = coverTitle(edition.title);
  const lines = [line(council.name, 24, { bold: true, after: 8 }), ...overviewView(writing).facts.map((fact) => line(fact, 18, { after: 4 }))];
  const room = { x: 60, y: 322, width: council.logo === null ? 840 : 620, height: 172 };
  const blocks: SlideBlock[] = [
    { type: 'words', name: word(writing, 'slides.about'), box: room, paragraphs: lines },
    ...(council.logo === null ? [] : [{ type: 'picture', box: { x: slideSize.width - 60 - 180, y: 322, width: 180, height: 110 }, src: council.logo, alt: council.logoAlt } as const]),
  ];
  const notice = edition.notice;
  const cover: Slide = { kind: 'cover', title, titleSize, over: null, blocks, notes: given(whole, edition.summary, notice) };
  if (notice === null) return [cover];
  const beside = line(notice, leastSize.words, { colour: 'muted' });
  const above = heightOf([...lines, beside], room.width);
  if (above + 12 <= room.height) return [{ ...cover, blocks: [{ ...blocks[0]!, paragraphs: [...lines.slice(0, -1), { ...lines.at(-1)!, after: 12 }, beside] } as SlideBlock, ...blocks.slice(1)] }];
  const pages = inColumns([{ content: line(notice, 18), notes: [] }], body.width, body.height);
  return [cover, ...slidesOf(writing, 'cover', null, word(writing, 'frame.noticeMore'), pages.map((page) => ({ blocks: [wordsBlock(word(writing, 'frame.notice'), page.map(({ content }) => content), body)], notes: [] })))];
}

function coverTitle(title: string): ReturnType<typeof fittedTitle> {
  const fitted = fittedTitle(title);
  return fitted.titleSize === 26 ? { ...fitted, titleSize: 40 } : { ...fitted, titleSize: fitted.titleSize + 6 };
}

/** Each with the words in bold that it begins with, and the sentence after them. */
export function messageSlides(writing: Writing): Slide[] {
  const { keyMessages, edition } = writing.report;
  if (keyMessages.length === 0) return [];
  const messages = (size: number): FlowingWords[] => keyMessages.map((message) => {
    const whole = plainText(message.text).replace(/\s+/g, ' ').trim();
    const lead = leadOf(message.text) ?? '';
    const rest = firstSentence(whole.slice(lead.length));
    const runs = given(lead !== '' && text(lead, { strong: true }), lead !== '' && rest !== '' && text(' '), rest !== '' && text(rest));
    return { content: line(tagged(writing, runs, message), size, { after: size * 0.75, mark: '•' }), notes: [whole] };
  });
  const name = word(writing, 'section.keyMessages');
  const title = edition.summary === null ? countWord(writing, 'slides.messages', keyMessages.length) : firstSentence(edition.summary);
  const pages = largest([24, 20, 18, 16, leastSize.words], (size) => twoColumns(messages(size)));
  return slidesOf(writing, 'messages', name, title, pages.map((columns) => columnsPage(name, columns)));
}

/** The latest grade on every judgement of the present framework, and our own. */
export function standingSlides(writing: Writing): Slide[] {
  const view = standingView(writing);
  if (!view || writing.report.inspections.length === 0) return [];
  const { standings, framework } = writing.report;
  const overall = standings.findLast(({ latest }) => latest !== null);
  const title = overall?.latest
    ? word(writing, 'slides.standing', { judgement: overall.label, grade: uncapitalised(overall.latest.grade.label), when: overall.latest.when })
    : word(writing, 'slides.noStanding', { framework: framework.title });
  const table = layoutTable(writing, view.table);
  const size = { first: 18, below: leastSize.words };
  const note = view.noOwn === null ? [] : [line(view.noOwn, leastSize.words, { colour: 'muted' })];
  const room = body.height - (note.length === 0 ? 0 : 30);
  const parts = tableParts(rowsOf(table, (row) => standingNotes(writing, row), size), body.width, room);
  return slidesOf(writing, 'standing', word(writing, 'home.standing'), title, parts.map((part, index) => ({
    blocks: [
      { type: 'table', name: table.caption, box: within(0, 0, body.width, part.height), table: part.table },
      ...(index === parts.length - 1 && note.length > 0 ? [wordsBlock(view.noOwn!, note, within(0, part.height + 12, body.width, 18))] : []),
    ],
    notes: part.notes,
  })));
}

function standingNotes({ report }: Writing, row: number): string[] {
  const standing = report.standings[row]!;
  return given(`${standing.label}: ${standing.latestText}${standing.latest ? `, ${standing.latest.when}` : ''}.`, standing.latest?.note, standing.own?.reason);
}

/** How many indicators are where against their targets, how they compare, and what moved most. */
export function performanceSlides(writing: Writing): Slide[] {
  const { tally, atAGlance, movers } = overviewView(writing);
  if (!tally) return [];
  const gap = 14;
  const tileWidth = Math.min(280, (body.width - gap * (tally.view.parts.length - 1)) / tally.view.parts.length);
  const tiles = tally.view.parts.flatMap(({ state, count, word: said }, index): SlideBlock[] => {
    const x = index * (tileWidth + gap);
    return [{
      type: 'words', name: said, box: within(x, 0, tileWidth, 86), edge: ragColour(state),
      paragraphs: [line(String(count), 36, { bold: true, colour: ragColour(state), align: 'centre' }), line(said, leastSize.words, { align: 'centre' })],
    }, { type: 'rag', box: within(x + 12, 14, 16, 16), state }];
  });
  const sentences = atAGlance.map((sentence) => line(sentence, 16, { after: 6, mark: '•' }));
  const wordsHeight = heightOf(sentences, body.width) + 4;
  const top = 86 + 18;
  const tableTop = top + (sentences.length === 0 ? 0 : wordsHeight + 14);
  const moved = movers && mostMovers(writing, body.height - tableTop - 26);
  const over = word(writing, 'nav.scorecard');
  const first = {
    blocks: [
      ...tiles,
      ...(sentences.length === 0 ? [] : [wordsBlock(over, sentences, within(0, top, body.width, wordsHeight))]),
      ...(moved ? [wordsBlock(moved.table.caption, [heading(moved.table.caption)], within(0, tableTop, body.width, 22)), tableBlock(moved, tableTop + 26)] : []),
    ],
    notes: [tally.view.sentence, ...atAGlance, ...(moved?.notes ?? [])],
  };
  return slidesOf(writing, 'performance', over, tally.view.sentence, [first]);
}

/** What moved most, as far as there is room: the largest changes stand first. */
function mostMovers(writing: Writing, height: number): TablePart | null {
  for (let count = writing.report.movers.length; count > 0; count -= 1) {
    const [part, ...others] = tableParts(rowsOf(moverTable(writing, count), (row) => figureNotes(writing, [writing.report.movers[row]!.indicator])), body.width, height);
    if (part && others.length === 0 && part.height <= height) return part;
  }
  return null;
}

function moverTable(writing: Writing, count: number): LayoutTable {
  const { movers } = overviewView(writing);
  const head = (words: string, numeric = false) => ({ head: [text(words)], numeric });
  const plain = (words: string, more: Partial<LayoutTable['rows'][number]['cells'][number]> = {}) => ({ lines: [[text(words)]], state: null, rag: null, tone: null, ...more });
  return {
    caption: movers!.heading,
    note: null,
    columns: [head(word(writing, 'scorecard.indicator')), head(word(writing, 'slides.from')), head(word(writing, 'slides.to')), head(word(writing, 'scorecard.direction'))],
    rows: movers!.entries.slice(0, count).map(({ name, from, to, direction }) => ({
      place: null,
      cells: [{ ...plain(''), lines: [tagged(writing, [text(name.text)], name)] }, plain(from), plain(to), plain(`${direction.word}: ${direction.change}`, { tone: direction.tone })],
    })),
  };
}
