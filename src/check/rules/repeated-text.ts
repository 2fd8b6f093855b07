import { furnitureOf, type ProseBlock, type ProseDocument, type Sentence } from '../prose/document.ts';
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
  checkWords({ documents, lists }, report) {
    const seen = createMemory();
    for (const said of sayingsOf(documents, lists.repeatedWords)) {
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
  words: string[];
  /** The numbers and figures in it: sentences that differ in these say different things. */
  numbers: string;
  /** Word and word after it, all that there are, by number. */
  pairs: ReadonlySet<number>;
  where: { text: string; path: string; section: string | null; place: () => ReturnType<ProseBlock['place']> };
}

function sayingsOf(documents: readonly ProseDocument[], fewest: number): Saying[] {
  const furniture = furnitureOf(documents.flatMap(({ blocks }) => blocks));
  const sayings: Saying[] = [];
  const pairsOf = createNumbering();
  for (const { path, blocks } of documents) {
    for (const block of blocks) {
      if (block.kind === 'heading' || block.kind === 'cell' || furniture.has(block.text)) continue;
      for (const sentence of block.sentences) {
        const words = withoutNumber(wordsIn(sentence.text).map((word) => word.plain));
        if (words.length < fewest || isTitle(block, sentence)) continue;
        const figures = sentence.figures.map(({ reference }) => `${reference.indicator} ${reference.show} ${reference.at ?? ''} ${reference.of ?? ''} ${reference.period ?? ''} ${reference.part ?? ''}`);
        sayings.push({
          words,
          numbers: [...words.filter((word) => /\d/.test(word)), ...figures].join('; '),
          pairs: pairsOf(words),
          where: { text: sentence.text, path, section: block.context.section, place: () => block.place(sentence.start, sentence.end) },
        });
      }
    }
  }
  return sayings;
}

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

/** Sentences met so far, found again by their words: each is compared only with those that share a rare pair of words. */
function createMemory(): { find: (said: Saying) => Earlier | undefined; add: (said: Saying) => void } {
  const exact = new Map<string, Saying>();
  const all: Saying[] = [];
  /** Of each pair the sayings that have it, by their place in `all`. */
  const byPair = new Map<number, number[]>();
  /** How many pairs each saying shares with the one that is looked for. */
  const shared: number[] = [];
  const keyOf = ({ words, numbers }: Saying): string => `${words.join(' ')}|${numbers}`;

  function find(said: Saying): Earlier | undefined {
    const same = exact.get(keyOf(said));
    if (same) return { exact: true, where: same.where };
    const met: number[] = [];
    for (const pair of said.pairs) {
      const holders = byPair.get(pair);
      if (!holders || holders.length > mostSharing) continue;
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
    if (exact.has(keyOf(said))) return;
    exact.set(keyOf(said), said);
    const index = all.push(said) - 1;
    shared.push(0);
    for (const pair of said.pairs) {
      const holders = byPair.get(pair);
      if (!holders) byPair.set(pair, [index]);
      else if (holders.length <= mostSharing) holders.push(index);
    }
  }

  return { find, add };
}

function isNearlySame(a: Saying, b: Saying, shared: number): boolean {
  return shared / (a.pairs.size + b.pairs.size - shared) >= nearlySame && a.numbers === b.numbers;
}

/** Gives each pair of words a number, which is quicker to look up than its letters. */
function createNumbering(): (words: readonly string[]) => Set<number> {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  return (words) => {
    const numbered = words.map(numberOf);
    return new Set(numbered.slice(1).map((second, index) => numbered[index]! * mostWords + second));
  };
}

/** More than there are in any language, and few enough for a number to hold two. */
const mostWords = 2 ** 26;

function shortened(text: string): string {
  const plain = shown(text);
  return plain.length <= 80 ? plain : `${plain.slice(0, plain.lastIndexOf(' ', 78))} …`;
}
