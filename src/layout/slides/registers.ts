import { uncapitalised } from '../../format/sentence-case.ts';
import { actionTable } from '../../views/action-table.ts';
import { evidenceRegisterView } from '../../views/evidence.ts';
import { actionsView } from '../../views/actions.ts';
import { given } from '../../views/lists.ts';
import { inspectionsView } from '../../views/inspections.ts';
import { figureColumns } from '../../views/figures.ts';
import { pick } from '../../views/lookup.ts';
import { missingSaidOnceInGroups } from '../../views/missing.ts';
import { rowsOf as rowsIn, tableOf, type ColumnOf, type GroupedTable } from '../../views/table.ts';
import type { ReportIndicator } from '../../model/report.ts';
import { sentences } from '../../views/statements.ts';
import { countWord, word, type Writing } from '../../views/writing.ts';
import { layoutTable, tablesOfGroups } from '../table.ts';
import { historyTable } from '../inspections.ts';
import { tagged, text } from '../words.ts';
import { largest, onSlides, type FlowingWords } from './fit.ts';
import { body, columnsPage, heading, line, slidesOf, twoColumns, within, wordsBlock, type SlidePage } from './frame.ts';
import { figureNotes } from './notes.ts';
import { firstSentence } from './short.ts';
import type { Slide, SlideBlock } from './slide.ts';
import { headCell, leastSize, rowsOf, tableParts, type TablePart } from './table.ts';

const headingHeight = 22;
const between = 10;

/** Every indicator, by theme; a theme that finds no room goes on on the next slide. */
export function scorecardSlides(writing: Writing): Slide[] {
  const { report, lookup } = writing;
  if (report.indicators.length === 0) return [];
  const table = scorecard(writing);
  const parts = tablesOfGroups(writing, table).flatMap(({ title, table }, theme) => {
    const ids = report.themes[theme]!.indicators.filter((id) => lookup.indicators.has(id));
    return tableParts(rowsOf(table, (row) => figureNotes(writing, [ids[row]!])), body.width, body.height - headingHeight).map((part) => ({ title, part }));
  });
  const heightOf = (page: readonly { part: TablePart }[]): number => page.reduce((sum, { part }) => sum + headingHeight + part.height, (page.length - 1) * between);
  const pages = onSlides(parts, heightOf, body.height).map((page): SlidePage => {
    let y = 0;
    const blocks = page.flatMap(({ title, part }): SlideBlock[] => {
      const at = y;
      y += headingHeight + part.height + between;
      return [wordsBlock(title, [heading(title, leastSize.words)], within(0, at, body.width, 20)), tableBlock(part, at + headingHeight)];
    });
    return { blocks, notes: given(table.note, ...page.flatMap(({ part }) => part.notes)) };
  });
  const title = report.atAGlance.at(-1) ?? countWord(writing, 'slides.scorecard', report.indicators.length).replace('{date}', report.edition.asAt.text);
  return slidesOf(writing, 'scorecard', word(writing, 'scorecard.title'), title, pages);
}

/** The scorecard with a line for each indicator, as far as that goes: what stands below its figures is in the notes. */
function scorecard(writing: Writing): GroupedTable {
  const { report, lookup } = writing;
  const { indicator, current, period, lastYear, target, rag, direction } = figureColumns(writing);
  const alone = (column: ColumnOf<ReportIndicator>): ColumnOf<ReportIndicator> => ({ ...column, cell: (each) => ({ ...column.cell(each), below: [] }) });
  const moved: ColumnOf<ReportIndicator> = { ...direction, cell: (each) => ({ ...direction.cell(each), below: [], ...(each.direction && { text: `${each.direction.word}: ${each.direction.change.text}` }) }) };
  const columns = [indicator, alone(current), period, alone(lastYear), target, rag, moved];
  return missingSaidOnceInGroups(writing, {
    ...tableOf<ReportIndicator>(word(writing, 'scorecard.caption', { date: report.edition.asAt.text }), columns, []),
    groups: report.themes.map(({ id, title, tally, indicators }) => ({ id, title, sentence: tally.sentence, rows: rowsIn(columns, pick(lookup.indicators, indicators)) })),
  });
}

function tableBlock(part: TablePart, y: number): SlideBlock {
  return { type: 'table', name: part.table.caption, box: within(0, y, body.width, part.height), table: part.table };
}

/** Every judgement through the years. */
export function historySlides(writing: Writing): Slide[] {
  const view = inspectionsView(writing).history;
  if (!view) return [];
  const { history } = writing.report;
  const table = historyTable(writing, view);
  const legend = line(view.legend, leastSize.words, { colour: 'muted' });
  const legendHeight = 2 * leastSize.words * 1.2 + 8;
  const notesOf = (row: number): string[] => history.rows[row]!.cells.flatMap(({ grade, note }, column) => (grade && note !== null ? [sentences([`${history.rows[row]!.label}, ${history.columns[column]!.when}: ${note}`])] : []));
  const parts = tableParts(rowsOf(table, notesOf), body.width, body.height - legendHeight);
  return slidesOf(writing, 'history', view.heading, historyTitle(writing), parts.map((part) => ({
    blocks: [tableBlock(part, 0), wordsBlock(view.legend, [legend], within(0, part.height + 8, body.width, legendHeight - 8))],
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

const mostNamed = 3;

/** How we know it: how many sources of each kind, and the newest of each. */
export function evidenceSlides(writing: Writing): Slide[] {
  const { evidence } = writing.report;
  const view = evidenceRegisterView(writing);
  if (view.groups.length === 0) return [];
  const quiet = (words: string) => line(words, leastSize.table, { colour: 'muted' });
  const rows = view.groups.map(({ heading: kind, count, entries }) => {
    const newest = evidence.filter(({ kindText }) => kindText === kind).toSorted((a, b) => (b.date?.iso ?? '').localeCompare(a.date?.iso ?? ''));
    const shown = newest.slice(0, mostNamed);
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
  const table = { caption: view.title, head: [headCell([text(word(writing, 'slides.kind'))], false, leastSize.words), headCell([text(word(writing, 'slides.newest'))], false, leastSize.words)], rows };
  const parts = tableParts(table, body.width, body.height);
  const title = countWord(writing, 'slides.evidence', evidence.length).replace('{kinds}', countWord(writing, 'slides.kinds', view.groups.length));
  return slidesOf(writing, 'evidence', word(writing, 'question.how'), title, parts.map((part) => ({ blocks: [tableBlock(part, 0)], notes: part.notes })));
}

/** What is to be done, and what has no answer yet. */
export function actionSlides(writing: Writing): Slide[] {
  const view = actionsView(writing);
  return [
    ...(view.plan === null ? [] : planSlides(writing, view.plan.heading)),
    ...(view.gaps === null ? [] : gapSlides(writing, view.gaps.entries.length)),
  ];
}

function planSlides(writing: Writing, over: string): Slide[] {
  const { actions, threads } = writing.report;
  const answered = threads.filter((thread) => thread.actions.length > 0).length;
  const title = threads.length === 0
    ? countWord(writing, 'slides.actions', actions.length)
    : countWord(writing, 'slides.actionsAnswer', actions.length).replace('{answered}', String(answered)).replace('{total}', String(threads.length));
  const table = actionTable(writing, actions);
  const laid = layoutTable(writing, table);
  const note = table.note === null ? [] : [line(table.note, leastSize.words, { colour: 'muted' })];
  const noteHeight = note.length === 0 ? 0 : 26;
  const notesOf = (row: number): string[] => {
    const { number, title: said, source, citedBy, answers } = actions[row]!;
    return [sentences([`${number} ${said}`, source === null ? null : `${word(writing, 'action.source')}: ${source}`, answers.length === 0 ? null : answers.map((answer) => answer.title).join('; '), citedBy.length === 0 ? null : `${word(writing, 'cited.heading')}: ${citedBy.map((each) => each.number).join(', ')}`])];
  };
  const parts = tableParts(rowsOf(laid, notesOf), body.width, body.height - noteHeight);
  return slidesOf(writing, 'actions', over, title, parts.map((part) => ({
    blocks: [tableBlock(part, 0), ...(note.length === 0 ? [] : [wordsBlock(table.note!, note, within(0, part.height + 8, body.width, 18))])],
    notes: part.notes,
  })));
}

/** Areas for improvement that nothing is said to be done about, with their numbers. */
function gapSlides(writing: Writing, count: number): Slide[] {
  const open = writing.report.threads.filter((thread) => thread.actions.length === 0);
  const words = (size: number): FlowingWords[] => open.map(({ statement }) => ({
    content: line(tagged(writing, [text(firstSentence(statement.text))], statement), size, { mark: statement.number, after: 8 }),
    notes: [sentences([`${statement.number} ${statement.text}`])],
  }));
  const pages = largest([18, 16, leastSize.words], (size) => twoColumns(words(size)));
  return slidesOf(writing, 'actions', word(writing, 'nav.actions'), countWord(writing, 'actions.gapsIntro', count), pages.map((columns) => columnsPage(word(writing, 'actions.gaps'), columns)));
}
