import type { ProseBlock, ProseDocument, Sentence } from '../prose/document.ts';
import type { Reader } from '../prose/reader.ts';
import { isWithin, quotationsIn } from '../prose/quoted.ts';
import { topicsOf } from './subjects.ts';
import { timesNamedIn } from './times.ts';

/** Something that a sentence says of a thing, by which another sentence about the same thing can be told to say otherwise. */
export interface SaidOfThing {
  /** What sort of thing is said: how many, when, how often, whether there is enough. */
  sort: string;
  /** What it is said of, where it is counted. */
  of: string;
  value: string;
  /** As it stands. */
  phrase: string;
  start: number;
  end: number;
  topics: ReadonlySet<string>;
  /** The months that the sentence names. */
  months: string;
  block: ProseBlock;
  sentence: Sentence;
}

const often: readonly (readonly [value: string, pattern: RegExp])[] = [
  ['daily', /(?<!\p{L})(?:daily|every day|each day|once a day)(?!\p{L})/iu],
  ['weekly', /(?<!\p{L})(?:weekly|every week|each week|once a week)(?!\p{L})/iu],
  ['fortnightly', /(?<!\p{L})(?:fortnightly|every fortnight|every two weeks|once a fortnight)(?!\p{L})/iu],
  ['monthly', /(?<!\p{L})(?:monthly|every month|each month|once a month)(?!\p{L})/iu],
  ['quarterly', /(?<!\p{L})(?:quarterly|every quarter|each quarter|once a quarter|every three months)(?!\p{L})/iu],
  ['yearly', /(?<!\p{L})(?:annually|yearly|every year|once a year)(?!\p{L})/iu],
];

const opposed: readonly (readonly [sort: string, value: string, pattern: RegExp])[] = [
  ['supply', 'enough', /(?<!not |n't )(?<!\p{L})(?:plenty of|enough|sufficient|ample)(?!\p{L})/iu],
  ['supply', 'too few', /(?<!\p{L})(?:too few|not enough|insufficient|a shortage of|short of|a lack of|too little)(?!\p{L})/iu],
  ['time', 'on time', /(?<!not |not always |n't )(?<!\p{L})(?:on time|in time|promptly|timely)(?!\p{L})/iu],
  ['time', 'late', /(?<!\p{L})(?:late|delayed|not on time|not in time|not timely|overdue)(?!\p{L})/iu],
];

const ends = new Set(['were', 'was', 'are', 'is', 'have', 'has', 'had', 'who', 'with', 'than', 'by', 'from', 'in', 'on', 'to', 'at', 'for', 'when', 'after', 'while', 'but', 'per', 'out', 'across', 'during', 'or', 'and', 'that', 'which', 'since', 'until', 'will', 'can', 'of', 'every', 'each', 'a', 'work', 'share', 'run', 'open', 'took', 'take', 'made', 'spent', 'visited', 'look', 'looked', 'live']);

/** What each sentence of a document says of things that another sentence may say something else of. */
export function saidOfThings(document: ProseDocument, reader: Reader): SaidOfThing[] {
  return document.blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'cell' || block.kind === 'quote' ? [] : block.sentences.flatMap((sentence) => saidIn(block, sentence, reader))));
}

const longest = 400;

function saidIn(block: ProseBlock, sentence: Sentence, reader: Reader): SaidOfThing[] {
  const { text } = sentence;
  if (text.length > longest || /(?<!\p{L})(?:will|would|should|if|may|might|could|aim|target|next year)(?!\p{L})/u.test(text)) return [];
  const quotations = quotationsIn(text);
  const times = timesNamedIn(text);
  const months = times.map(({ when }) => JSON.stringify(when)).join(' ');
  const topics = topicsOf(text);
  const shared = { topics, months, block, sentence };
  const found: SaidOfThing[] = [];
  for (const quantity of reader.quantitiesOf(sentence)) {
    if (quantity.kind !== 'count' || quantity.hedge !== 'exact' || isWithin(quotations, quantity)) continue;
    if (/(?<!\p{L})(?:by|than|from|to|other|another|further|of (?:the|our|these|them|those))\s$/iu.test(text.slice(0, quantity.start))) continue;
    const of = nounAfter(text.slice(quantity.end, quantity.end + 60));
    if (of !== '') found.push({ ...shared, sort: 'how many', of, value: String(quantity.value), phrase: quantity.text, start: quantity.start, end: quantity.end });
  }
  const [time, ...others] = times;
  const lead = time ? /(?<!\p{L})(since|until|in|by|from)\s(?:the\s)?(?:end of\s|start of\s)?$/iu.exec(text.slice(0, time.start))?.[1]?.toLowerCase() : undefined;
  if (time && others.length === 0 && time.when.kind === 'calendar' && (lead === 'since' || lead === 'until')) {
    found.push({ ...shared, months: '', sort: `when ${lead}`, of: '', value: JSON.stringify(time.when), phrase: text.slice(time.start, time.end), start: time.start, end: time.end });
  }
  for (const [value, pattern] of often) {
    const match = pattern.exec(text);
    if (match) found.push({ ...shared, sort: 'how often', of: '', value, phrase: match[0], start: match.index, end: match.index + match[0].length });
  }
  for (const [sort, value, pattern] of opposed) {
    const match = pattern.exec(text);
    if (match && !/(?<!\p{L})(?:not|some|often|sometimes|always|too many|more|most|%|per cent|share)(?!\p{L})/iu.test(text.replace(match[0], '')) && sentence.figures.length === 0) {
      found.push({ ...shared, sort, of: '', value, phrase: match[0], start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}

/** The noun that a number counts, by its stems: `children's homes`, `family hubs`. */
function nounAfter(after: string): string {
  const words: string[] = [];
  for (const word of after.trim().split(/\s+/)) {
    const plain = word.toLowerCase().replace(/[.,;:)]+$/, '');
    if (ends.has(plain) || !/^[\p{L}'’-]+$/u.test(plain)) break;
    words.push(plain);
    if (/[.,;:)]$/.test(word) || words.length === 3) break;
  }
  return [...topicsOf(words.join(' '))].filter((topic) => !topic.startsWith('=')).sort().join(' ');
}

/** Whether two sentences are about the same thing at the same time, so that what they say otherwise is a contradiction. */
export function areOfOne(a: SaidOfThing, b: SaidOfThing): boolean {
  if (a.sentence === b.sentence || a.value === b.value || a.months !== b.months) return false;
  let shared = 0;
  for (const topic of a.topics) if (!topic.startsWith('=') && b.topics.has(topic)) shared += 1;
  const size = Math.min(plainSize(a.topics), plainSize(b.topics));
  return shared >= (a.sort === 'supply' || a.sort === 'time' ? 2 : 3) && shared >= size * 0.7;
}

function plainSize(topics: ReadonlySet<string>): number {
  let size = 0;
  for (const topic of topics) if (!topic.startsWith('=')) size += 1;
  return size;
}
