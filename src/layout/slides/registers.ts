import { firstSentence } from '../../format/first-sentence.ts';
import { listText } from '../../format/list.ts';
import { uncapitalised } from '../../format/sentence-case.ts';
import { actionTable } from '../../views/action-table.ts';
import { actionsView } from '../../views/actions.ts';
import { evidenceRegisterView } from '../../views/evidence.ts';
import { inspectionsView, newestFirst } from '../../views/inspections.ts';
import { given } from '../../views/lists.ts';
import { sentences } from '../../format/plain-text.ts';
import { countWord, word, type Writing } from '../../views/writing.ts';
import { historyTable } from '../inspections.ts';
import { layoutTable } from '../table.ts';
import { tagged, text } from '../words.ts';
import { aligned, largest, type FlowingWords } from './fit.ts';
import { body, columnsPage, line, slidesOf, tableBlock, twoColumns, within, wordsBlock, type SlidePage } from './frame.ts';
import { heightOf, textOf } from './measure.ts';
import type { Box, Slide } from './slide.ts';
import { headCell, leastSize, rowsOf, tableParts, type TablePart, type TableRows } from './table.ts';

/** Every judgement through the years. */
export function historySlides(writing: Writing): Slide[] {
  const view = inspectionsView(writing).history;
  if (!view) return [];
  const history = newestFirst(writing.report.history);
  const table = historyTable(writing, { ...view, rows: view.rows.map((row, index) => ({ ...row, cells: row.cells.map((cell, column) => ({ ...cell, called: history.rows[index]!.cells[column]!.joint ? cell.called : null })) })) });
  const said = word(writing, 'slides.scales');
  const legend = line(said, leastSize.words, { colour: 'muted' });
  const legendHeight = heightOf([legend], body.width) + 8;
  const notesOf = (row: number): string[] => history.rows[row]!.cells.flatMap(({ grade, note, label, text: said }, column) => (grade ? [sentences([given(history.columns[column]!.when, label, said).join(', '), note])] : []));
  const parts = largest([leastSize.words, leastSize.table], (size) => tableParts(rowsOf(table, notesOf, { first: size, below: leastSize.table }), body.width, body.height - legendHeight));
  return slidesOf(writing, 'history', view.heading, historyTitle(writing), parts.map((part) => ({
    blocks: [tableBlock(part, 0), wordsBlock(said, [legend], within(0, part.height + 8, body.width, legendHeight - 8))],
    notes: [view.sentence, ...part.notes],
  })));
}

/** How the overall judgement began and how it stands, or that of the first line where there is no overall one. */
function historyTitle(writing: Writing): string {
  const { history, inspections } = writing.report;
  const overall = new Set(inspections.flatMap(({ judgements }) => judgements.filter((judgement) => judgement.overall).flatMap(({ lineage }) => lineage)));
  const row = history.rows.find(({ lineage }) => overall.has(lineage)) ?? history.rows[0];
  const graded = row?.cells.flatMap(({ grade }, column) => (grade ? [{ grade: uncapitalised(grade.label), when: history.columns[column]!.when }] : [])) ?? [];
  const [first, last] = [graded[0], graded.at(-1)];
  if (!row || !first || !last) return history.sentence;
  return first === last ? word(writing, 'slides.judgedOnce', { judgement: row.label, ...last }) : word(writing, 'slides.judged', { judgement: row.label, from: first.grade, fromWhen: first.when, to: last.grade, toWhen: last.when });
}

/** Of each kind, or the fewer where that brings all kinds onto one slide. */
const mostNamed = [3, 2] as const;

/** How we know it: how many sources of each kind, and the newest of each. */
export function evidenceSlides(writing: Writing): Slide[] {
  const { evidence } = writing.report;
  const view = evidenceRegisterView(writing);
  if (view.groups.length === 0) return [];
  const quiet = (words: string) => line(words, leastSize.table, { colour: 'muted' });
  const rows = (named: number): TableRows['rows'] => view.groups.map(({ heading: kind, count, entries }) => {
    const newest = evidence.filter(({ kindText }) => kindText === kind).toSorted((a, b) => (b.date?.iso ?? '').localeCompare(a.date?.iso ?? ''));
    const shown = newest.slice(0, named);
    const left = entries.length - shown.length;
    return {
      content: [
        { numeric: false, paragraphs: [line(kind, leastSize.words, { bold: true }), quiet(count)] },
        { numeric: false, paragraphs: [
          ...shown.map((entry) => line(tagged(writing, [text(entry.title), text(`, ${entry.date?.text ?? word(writing, 'evidence.noDate')}`, { quiet: true })], entry), leastSize.words, { after: 3 })),
          ...(left > 0 ? [line(countWord(writing, 'slides.moreEvidence', left), leastSize.words, { colour: 'muted' })] : []),
        ] },
      ],
      notes: newest.map((entry) => sentences([given(entry.title, entry.date?.text, entry.scope).join(', '), entry.summary, entry.citedBy.length === 0 ? null : `${word(writing, 'cited.heading')}: ${entry.citedBy.map(({ number }) => number).join(', ')}`])),
    };
  });
  const head = [headCell([text(word(writing, 'slides.kind'))], false, leastSize.words), headCell([text(word(writing, 'slides.newest'))], false, leastSize.words)];
  const all = mostNamed.map((named) => tableParts({ caption: view.title, head, rows: rows(named) }, body.width, body.height));
  const parts = all.find(({ length }) => length === 1) ?? all[0]!;
  const title = countWord(writing, 'slides.evidence', evidence.length).replace('{kinds}', countWord(writing, 'slides.kinds', view.groups.length));
  return slidesOf(writing, 'evidence', word(writing, 'question.how'), title, parts.map((part, index): SlidePage => ({
    ...(index === 0 ? {} : { title: countWord(writing, 'slides.evidenceGoesOn', part.table.rows.length).replace('{kinds}', listText(namesIn(part).map(uncapitalised), writing.report.labels)) }),
    blocks: [tableBlock(part, 0)],
    notes: part.notes,
  })));
}

/** What its rows are called. */
function namesIn({ table: { rows } }: TablePart): string[] {
  return rows.map(([name]) => textOf(name!.paragraphs[0]!.runs));
}

/** What is to be done, and what has no answer yet: a little of that stands below the last of what is to be done. */
export function actionSlides(writing: Writing): Slide[] {
  const view = actionsView(writing);
  if (view.plan === null) return gapSlides(writing);
  const { slides, room } = planSlides(writing, view.plan.heading);
  const below = gapsBelow(writing, room);
  const last = slides.at(-1)!;
  return below.blocks.length === 0 ? [...slides, ...gapSlides(writing)] : [...slides.slice(0, -1), { ...last, blocks: [...last.blocks, ...below.blocks], notes: [...last.notes, ...below.notes] }];
}

function planSlides(writing: Writing, over: string): { slides: Slide[]; room: Box } {
  const { actions, threads } = writing.report;
  const answered = threads.filter((thread) => thread.actions.length > 0).length;
  const title = threads.length === 0
    ? countWord(writing, 'slides.actions', actions.length)
    : countWord(writing, 'slides.actionsAnswer', actions.length).replace('{answered}', String(answered)).replace('{total}', String(threads.length));
  const table = actionTable(writing, actions);
  const note = table.note === null ? [] : [line(table.note, leastSize.words, { colour: 'muted' })];
  const noteHeight = note.length === 0 ? 0 : heightOf(note, body.width) + 8;
  const notesOf = (row: number): string[] => {
    const { number, title: said, source, citedBy, answers } = actions[row]!;
    return [sentences([`${number} ${said}`, source === null ? null : `${word(writing, 'action.source')}: ${source}`, answers.length === 0 ? null : answers.map((answer) => answer.title).join('; '), citedBy.length === 0 ? null : `${word(writing, 'cited.heading')}: ${citedBy.map((each) => each.number).join(', ')}`])];
  };
  const parts = tableParts(rowsOf(layoutTable(writing, table), notesOf), body.width, body.height - noteHeight);
  const slides = slidesOf(writing, 'actions', over, title, parts.map((part, index): SlidePage => ({
    ...(index === 0 ? {} : { title: furtherActions(writing, namesIn(part).map((name) => name.split(' ')[0]!)) }),
    blocks: [tableBlock(part, 0), ...(note.length === 0 ? [] : [wordsBlock(table.note!, note, within(0, part.height + 8, body.width, noteHeight - 8))])],
    notes: part.notes,
  })));
  const used = parts.at(-1)!.height + noteHeight;
  return { slides, room: within(0, used, body.width, body.height - used) };
}

function furtherActions(writing: Writing, numbers: readonly string[]): string {
  return countWord(writing, 'slides.actionsGoOn', numbers.length).replace('{from}', numbers[0]!).replace('{to}', numbers.at(-1)!);
}

const mostBelow = 4;

function gapsBelow(writing: Writing, room: Box): SlidePage {
  const words = gapWords(writing, leastSize.words);
  const title = countWord(writing, 'actions.gapsIntro', words.length);
  const head = line(title, 16, { bold: true, after: 8 });
  const paragraphs = [head, ...aligned(words).map(({ content }) => content)];
  const fits = words.length > 0 && words.length <= mostBelow && heightOf(paragraphs, room.width) + 20 <= room.height;
  return fits ? { blocks: [wordsBlock(title, paragraphs, { ...room, y: room.y + 20, height: room.height - 20 })], notes: words.flatMap(({ notes }) => notes) } : { blocks: [], notes: [] };
}

function gapWords(writing: Writing, size: number): FlowingWords[] {
  return writing.report.threads.filter((thread) => thread.actions.length === 0).map(({ statement }) => ({
    content: line(tagged(writing, [text(firstSentence(statement.text))], statement), size, { mark: statement.number, after: 8 }),
    notes: [sentences([`${statement.number} ${statement.text}`])],
  }));
}

/** Areas for improvement that nothing is said to be done about, with their numbers. */
function gapSlides(writing: Writing): Slide[] {
  const count = gapWords(writing, leastSize.words).length;
  if (count === 0) return [];
  const pages = largest([20, 18, 16, leastSize.words], (size) => twoColumns(aligned(gapWords(writing, size))));
  return slidesOf(writing, 'actions', word(writing, 'nav.actions'), countWord(writing, 'actions.gapsIntro', count), pages.map((columns) => columnsPage(word(writing, 'actions.gaps'), columns)));
}
