import type { Polarity } from '../../model/indicator.ts';
import type { Unit } from '../../model/value.ts';
import type { Answers, Question } from '../proposal.ts';
import { rowKey } from './match-rows.ts';
import type { Measure } from './measures.ts';

/** Something that must be said of one row before it can become an indicator. */
export interface OpenRow {
  measure: Measure;
  asks: 'covers' | 'unit' | 'better';
  question: Question;
}

const fewest = 3;

/** How the rows of a sheet are asked about at once: those that are named, and what the others then are. */
const together = {
  unit: { key: 'percentages', words: 'In which of these rows are the figures percentages? The others are then numbers of children, workers or events.', form: /^(?:none|[a-z]+\d+(?:, ?[a-z]+\d+)*)$/i, example: (cells: readonly string[]) => `${cells.slice(0, 2).join(', ')} or none` },
  better: { key: 'lower is better', words: 'In which of these rows is a lower figure better, and in which neither? In the others a higher one is then better.', form: /^(?:none|[a-z]+\d+(?: neither)?(?:, ?[a-z]+\d+(?: neither)?)*)$/i, example: (cells: readonly string[]) => `${cells[0] ?? ''}, ${cells[1] ?? ''} neither, or none` },
} as const;

/** As few questions as say what is open. Which way is better is asked last, when it is known of which rows. */
export function askTogether(open: readonly OpenRow[], others: readonly Question[]): Question[] {
  const isLast = others.length === 0 && open.every(({ asks }) => asks === 'better');
  const questions = new Map<string, Question>(others.map((question) => [question.key, question]));
  for (const [name, rows] of Map.groupBy(open, ({ asks, measure }) => `${asks} ${sheetOf(measure)}`)) {
    const [{ asks, measure }] = rows as [OpenRow];
    if (asks === 'covers' || rows.length < fewest) {
      for (const { question } of rows) questions.set(question.key, question);
    } else if (asks === 'unit' || isLast) {
      const { words, form, example } = together[asks];
      const cells = rows.map((row) => cellOf(row.measure));
      questions.set(name, { key: keyFor(asks, measure), words: `${words}\n${rows.map((row) => `  ${cellOf(row.measure)}  ${rowKey(row.measure.name)}`).join('\n')}\n`, answers: { form, example: example(cells) } });
    }
  }
  return [...questions.values()];
}

/** What was said of a row together with others; null where nothing was. */
export function unitSaid(measure: Measure, answers: Answers): Unit | null {
  const said = cellsSaid('unit', measure, answers);
  return said === null ? null : said.has(cellOf(measure)) ? 'percent' : 'count';
}

export function betterSaid(measure: Measure, answers: Answers): Polarity | null {
  const said = cellsSaid('better', measure, answers);
  if (said === null) return null;
  return said.has(`${cellOf(measure)} NEITHER`) ? 'neutral' : said.has(cellOf(measure)) ? 'lower' : 'higher';
}

function cellsSaid(asks: keyof typeof together, measure: Measure, answers: Answers): ReadonlySet<string> | null {
  const answer = answers.get(keyFor(asks, measure));
  return answer === undefined || !together[asks].form.test(answer) ? null : new Set(answer.toUpperCase().split(/, ?/));
}

function keyFor(asks: keyof typeof together, measure: Measure): string {
  const sheet = sheetOf(measure);
  return sheet === '' ? together[asks].key : `${together[asks].key} in ${sheet}`;
}

/** `Scorecard, cell B8` stands in the sheet Scorecard, and is B8 there. */
function cellOf({ where }: Measure): string {
  return where.slice(where.lastIndexOf(' ') + 1);
}

function sheetOf({ where }: Measure): string {
  return where.replace(/(?:^|, )cell \w+$/, '');
}
