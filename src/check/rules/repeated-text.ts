import { committeePath } from '../../model/file-names.ts';
import { furnitureOf, type ProseBlock, type ProseDocument, type Sentence } from '../prose/document.ts';
import type { Reader } from '../prose/reader.ts';
import { shown } from '../prose/shown.ts';
import { wordsIn } from '../prose/words.ts';
import { defineProseRule } from '../engine/prose-rule.ts';

/*
 * Checks that no sentence stands twice in the same words or in nearly the same.
 * Why: text that was pasted twice is read as two findings, and one of the two is not kept up.
 * Does not catch: short sentences, headings, cells of tables, what stands on page after page; a thought said again in other words;
 * sentences of one mould with other numbers in them, which say different things.
 */
export default defineProseRule({
  id: 'repeated-text',
  severity: 'warning',
  summary: 'No sentence stands twice in the same or nearly the same words.',
  checkWords({ documents, reader }, report) {
    const [inReport, inCovering] = [createMemory(), createMemory()];
    const furniture = furnitureOf(documents.flatMap(({ blocks }) => blocks));
    for (const said of documents.flatMap((document) => reader.readingOf(document, sayingsOf))) {
      if (furniture.has(said.where.block)) continue;
      // A covering report may say again what the report says.
      const seen = said.where.path === committeePath ? inCovering : inReport;
      const earlier = seen.find(said);
      seen.add(said);
      // Of two files that make one section another message speaks.
      if (!earlier || (said.where.section !== null && said.where.section === earlier.where.section && said.where.path !== earlier.where.path)) continue;
      const [first, again] = [earlier.where.place(), said.where.place()];
      const { path, start } = first;
      const elsewhere = path === again.path ? `in line ${start.line}` : `in \`${path}\`, line ${start.line}`;
      report({
        message: `\`${shortened(said.where.text)}\` ${earlier.exact ? 'stands already' : 'says nearly the same as a sentence'} ${elsewhere}.`,
        place: again,
        hint: 'Say it once, where it belongs best.',
        related: [{ message: 'It first stands here.', place: first }],
      });
    }
  },
});

/** A sentence reduced to what makes it the same as another one. */
interface Saying {
  /** The words and numbers, by which it is found in the same words. */
  key: string;
  /** The numbers and figures in it: sentences that differ in these say different things. */
  numbers: string;
  /** Word and word after it, all that there are, by number. */
  pairs: ReadonlySet<number>;
  where: { text: string; path: string; section: string | null; block: string; place: () => ReturnType<ProseBlock['place']> };
}

function sayingsOf({ path, blocks }: ProseDocument, { lists, numberOf }: Reader): Saying[] {
  const sayings: Saying[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'cell') continue;
    for (const sentence of block.sentences) {
      const words = withoutNumber(wordsIn(sentence.text).map((word) => word.plain));
      if (words.length < lists.repeatedWords || isTitle(block, sentence)) continue;
      const figures = sentence.figures.map(({ reference }) => `${reference.indicator} ${reference.show} ${reference.at ?? ''} ${reference.of ?? ''} ${reference.period ?? ''} ${reference.part ?? ''}`);
      const numbers = [...words.filter((word) => /\d/.test(word)), ...figures].join('; ');
      sayings.push({
        key: `${words.join(' ')}|${numbers}`,
        numbers,
        pairs: pairsOf(words.map(numberOf)),
        where: { text: sentence.text, path, section: block.context.section, block: block.text, place: () => block.place(sentence.start, sentence.end) },
      });
    }
  }
  return sayings;
}

function pairsOf(words: readonly number[]): Set<number> {
  return new Set(words.slice(1).map((second, index) => words[index]! * mostWords + second));
}

/** More than there are in any language, and few enough for a number to hold two. */
const mostWords = 2 ** 26;

/** Without the number of a paragraph before it: 1.3. */
function withoutNumber(words: string[]): string[] {
  return /^\d+(?:\.\d+)*$/.test(words[0] ?? '') ? words.slice(1) : words;
}

/** A paragraph of one short line without a full stop is a title of a slide. */
function isTitle(block: ProseBlock, sentence: Sentence): boolean {
  return block.kind === 'paragraph' && sentence.start === 0 && sentence.end === block.text.trimEnd().length && sentence.text.length < 90 && !/[.!?…]["'”’)]*$/.test(sentence.text);
}

interface Earlier {
  exact: boolean;
  where: Saying['where'];
}

/** Word pairs that stand in more sentences than this tell nothing about which are alike. */
const mostSharing = 40;
/** Of all word pairs of two sentences, the share that both have when they are nearly the same. */
const nearlySame = 0.5;

/** Sentences met so far, found again by their words: each is compared only with those that have the same numbers and share a rare pair of words. */
function createMemory(): { find: (said: Saying) => Earlier | undefined; add: (said: Saying) => void } {
  const exact = new Map<string, Saying>();
  const all: Saying[] = [];
  /** In how many sayings each pair stands. */
  const times = new Map<number, number>();
  /** By their numbers, of each pair the sayings that have it, by their place in `all`. */
  const byNumbers = new Map<string, Map<number, number[]>>();
  /** How many pairs each saying shares with the one that is looked for. */
  const shared: number[] = [];

  function find(said: Saying): Earlier | undefined {
    const same = exact.get(said.key);
    if (same) return { exact: true, where: same.where };
    const byPair = byNumbers.get(said.numbers);
    if (!byPair) return undefined;
    const met: number[] = [];
    for (const pair of said.pairs) {
      const holders = byPair.get(pair);
      if (!holders || times.get(pair)! > mostSharing) continue;
      for (const index of holders) {
        if (shared[index] === 0) met.push(index);
        shared[index]! += 1;
      }
    }
    const found = met.find((index) => isNearlySame(said, all[index]!, shared[index]!));
    for (const index of met) shared[index] = 0;
    return found === undefined ? undefined : { exact: false, where: all[found]!.where };
  }

  function add(said: Saying): void {
    if (exact.has(said.key)) return;
    exact.set(said.key, said);
    const index = all.push(said) - 1;
    shared.push(0);
    const byPair = byNumbers.get(said.numbers) ?? new Map<number, number[]>();
    byNumbers.set(said.numbers, byPair);
    for (const pair of said.pairs) {
      const before = times.get(pair) ?? 0;
      times.set(pair, before + 1);
      if (before > mostSharing) continue;
      const holders = byPair.get(pair);
      if (holders) holders.push(index);
      else byPair.set(pair, [index]);
    }
  }

  return { find, add };
}

/** Of two that have the same numbers. */
function isNearlySame(a: Saying, b: Saying, shared: number): boolean {
  return shared / (a.pairs.size + b.pairs.size - shared) >= nearlySame;
}

function shortened(text: string): string {
  const plain = shown(text);
  return plain.length <= 80 ? plain : `${plain.slice(0, plain.lastIndexOf(' ', 78))} …`;
}
