import type { ProseBlock, ProseDocument, Sentence } from '../prose/document.ts';
import type { Quantity } from '../prose/numbers.ts';
import type { Reader } from '../prose/reader.ts';
import { isWithin, quotationsIn } from '../prose/quoted.ts';
import { topicsOf } from './subjects.ts';
import { timesNamedIn, type Month } from './times.ts';

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
  /** From when to when, where a time is said. */
  span?: { first: Month; last: Month };
  /** Of several things the first or last, or a part of them: they may have another time than all. */
  isPart?: boolean;
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
  ['supply', 'enough', /(?<!not |n't )(?<!\p{L})(?:plenty of|a surplus of|no shortage of|more than enough|exceeds? what (?:we|is) need(?:ed)?|more than we need|enough|sufficient|ample)(?!\p{L})/iu],
  ['supply', 'too few', /(?<!\p{L})(?:too few|not enough|insufficient|a shortage of|short of|a lack of|too little)(?!\p{L})/iu],
  ['time', 'on time', /(?<!not |not always |n't )(?<!\p{L})(?:on time|in time|prompt(?:ly)?|timely)(?!\p{L})/iu],
  ['time', 'late', /(?<!\p{L})(?:late|delayed|not on time|not in time|not timely|not prompt(?:ly)?|overdue)(?!\p{L})/iu],
];

const nounEnds = new Set(['were', 'was', 'are', 'is', 'have', 'has', 'had', 'who', 'with', 'than', 'by', 'from', 'in', 'on', 'to', 'at', 'for', 'when', 'after', 'while', 'but', 'per', 'out', 'across', 'during', 'or', 'and', 'that', 'which', 'since', 'until', 'will', 'can', 'of', 'every', 'each', 'a', 'work', 'share', 'run', 'open', 'took', 'take', 'made', 'spent', 'visited', 'look', 'looked', 'live']);

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
  const quantities = reader.quantitiesOf(sentence);
  for (const quantity of quantities) {
    if (quantity.kind !== 'count' || quantity.hedge !== 'exact' || isWithin(quotations, quantity)) continue;
    if (/(?<!\p{L})(?:by|than|from|to|other|another|further|of (?:the|our|these|them|those))\s$/iu.test(text.slice(0, quantity.start))) continue;
    const of = nounAfter(text.slice(quantity.end, quantity.end + 60));
    if (of !== '') found.push({ ...shared, sort: 'how many', of, value: String(quantity.value), phrase: quantity.text, start: quantity.start, end: quantity.end });
  }
  for (const each of heldIn(text, quantities)) if (!isWithin(quotations, each)) found.push({ ...shared, ...each });
  const [time, ...others] = times;
  if (time && others.length === 0 && time.when.kind === 'calendar') {
    const way = ends.find(([, pattern]) => pattern.test(text.slice(0, time.start)))?.[0];
    // What is said after the time is about something else.
    if (way !== undefined) found.push({ ...shared, topics: topicsOf(text.slice(0, time.start)), months: '', sort: `when ${way}`, of: '', value: JSON.stringify(time.when), span: time.when, isPart: part.test(text.slice(0, time.start)), phrase: text.slice(time.start, time.end), start: time.start, end: time.end });
  }
  for (const [value, pattern] of often) {
    const match = pattern.exec(text);
    // Only its own clause says what it is that happens so often.
    if (match) found.push({ ...shared, topics: topicsOf(clauseAt(text, match.index)), sort: 'how often', of: '', value, phrase: match[0], start: match.index, end: match.index + match[0].length });
  }
  for (const [sort, value, pattern] of opposed) {
    const match = pattern.exec(text);
    if (match && !quantities.some(({ kind }) => kind === 'percent' || kind === 'share' || kind === 'fraction') && !/(?<!\p{L})(?:not|some|often|sometimes|always|too many|more|most|%|per cent|share)(?!\p{L})/iu.test(text.replace(match[0], '')) && sentence.figures.length === 0) {
      found.push({ ...shared, sort, of: '', value, phrase: match[0], start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}

function clauseAt(text: string, at: number): string {
  return text.slice(Math.max(text.lastIndexOf(',', at), text.lastIndexOf(';', at)) + 1, at) + /^[^,;]*/.exec(text.slice(at))![0];
}

const part = /(?<!\p{L})(?:(?:first|one|two|three|some|half|most|several|many|others?) of|the (?:first|earliest|oldest|other)|some|others)(?!\p{L})/iu;

/** By what a sentence says since when or until when something is. */
const ends: readonly (readonly [way: string, before: RegExp])[] = [
  ['since', /(?<!\p{L})(?:since|(?:opened|launched|began|started|set up|established|introduced) (?:in|on|at))\s(?:the\s)?(?:end of\s|start of\s)?(?:\d{1,2}\s)?$/iu],
  ['expected', /(?<!\p{L})(?:expects?|expected|scheduled|planned|foresees?|foreseen)\s(?:[^.;:,]{1,70}\s)?(?:in|for|by|at|during)\s(?:the\s)?(?:end of\s|start of\s)?$/iu],
  ['until', /(?<!\p{L})(?:until|(?:ends?|ended|finish(?:es|ed)?|closed?|closes|concluded?|concludes) (?:in|on|at))\s(?:the\s)?(?:end of\s|start of\s)?(?:\d{1,2}\s)?$/iu],
];

const having = /(?:(?:^|\s)(?:our|with|all|all our|all of our|its|has|have|runs?|operates?|owns?|there are|sets? out|comprises?|consists? of|(?:the|our) (?:council|county|borough|city|authority|service|division)['’]s|set (?:itself|ourselves|themselves|us)|works? to)|^)\s?(?:a total of\s)?$/iu;
const people = /^(?:children|people|families|parents|carers|workers|staff|referrals|contacts|assessments|visits|cases|audits|meetings|weeks|days|months|years|quarters|hours|times|points|recommendations|complaints|posts|vacancies|measures|young)$/iu;
const goesOn = /^(?:\s*[.,;:!]|\s*$|\s(?:have|has|are|were|is|was|opened|open|now open|in (?:the|our) (?:county|borough|city|council|area)|of (?:our|its|their) own|which|that|and (?:all|each)|for the (?:next|coming|year))(?!\p{L}))/iu;

/** How many of a thing there are in all: `the council has five family hubs`, `all our four districts`. */
function heldIn(text: string, quantities: readonly Quantity[]): Pick<SaidOfThing, 'sort' | 'of' | 'value' | 'phrase' | 'start' | 'end' | 'topics' | 'months'>[] {
  const none = /(?<=(?:has|have|runs?|operates?|owns?|there are)\s)no(?=\s\p{L}+)/iu.exec(text);
  const counts = quantities.flatMap(({ kind, hedge, value, start, end, text: said }) => (kind === 'count' && hedge === 'exact' && value >= 2 && value <= 200 ? [{ value, start, end, said }] : []));
  return [...counts, ...(none ? [{ value: 0, start: none.index, end: none.index + 2, said: none[0] }] : [])].flatMap(({ value, start, end, said }) => {
    const noun = /^\s((?:(?!and\s)\p{L}[\p{L}'’-]*\s){0,2}(?:\p{L}+\sand\s\p{L}+\s)?\p{L}[\p{L}'’-]*s)(?!\p{L})/u.exec(text.slice(end));
    if (!noun) return [];
    const words = noun[1]!.split(' ');
    const before = text.slice(0, start);
    const after = text.slice(end + noun[0].length);
    const isRun = before === '' && /^\s(?:are|is) (?:run|owned|operated|managed|kept) by (?:the council|us|the county|the borough)/i.test(after);
    const isTitle = before === '' && /^\sfor the (?:next|coming|year|division|service|council)(?!\p{L})/iu.test(after);
    if (people.test(words.at(-1)!) || words.some((word) => word !== 'and' && nounEnds.has(word.toLowerCase())) || !(isRun || isTitle || (having.test(before) && before !== '' && goesOn.test(after)) || (/(?:^|\s)the\s$/iu.test(before) && words.length > 2))) return [];
    const all = new Set([...topicsOf(noun[1]!)].filter((topic) => !topic.startsWith('=')));
    const head = [...topicsOf(words.at(-1)!)].find((topic) => !topic.startsWith('='));
    return head === undefined ? [] : [{ sort: 'has', of: head, value: String(value), phrase: said, start, end, topics: all, months: '' }];
  });
}

/** The noun that a number counts, by its stems: `children's homes`, `family hubs`. */
function nounAfter(after: string): string {
  const words: string[] = [];
  for (const word of after.trim().split(/\s+/)) {
    const plain = word.toLowerCase().replace(/[.,;:)]+$/, '');
    if (nounEnds.has(plain) || !/^[\p{L}'’-]+$/u.test(plain)) break;
    words.push(plain);
    if (/[.,;:)]$/.test(word) || words.length === 3) break;
  }
  return [...topicsOf(words.join(' '))].filter((topic) => !topic.startsWith('=')).sort().join(' ');
}

/** Whether two sentences are about the same thing at the same time, so that what they say otherwise is a contradiction. */
export function areOfOne(a: SaidOfThing, b: SaidOfThing): boolean {
  if (a.sentence === b.sentence || a.value === b.value || a.months !== b.months) return false;
  if (a.span && b.span && !areApart(a, b)) return false;
  if (a.sort === 'has') return [...a.topics].every((topic) => b.topics.has(topic)) || [...b.topics].every((topic) => a.topics.has(topic));
  let shared = 0;
  for (const topic of a.topics) if (!topic.startsWith('=') && b.topics.has(topic)) shared += 1;
  // What rests on one and the same source is about one thing sooner.
  if (a.sort === 'how often' && isOfOneSource(a.sentence, b.sentence)) return shared >= 2;
  const size = Math.min(plainSize(a.topics), plainSize(b.topics));
  return shared >= (a.sort === 'supply' || a.sort === 'time' || a.sort === 'when until' ? 2 : 3) && shared >= size * (a.sort.startsWith('when') || a.sort === 'supply' ? 0.5 : 0.7);
}

/** Whether two times cannot both be so: one of several may have begun before all had, and none after. */
function areApart({ sort, span: one, isPart }: SaidOfThing, { span: other, isPart: isOtherPart }: SaidOfThing): boolean {
  if (isPart === isOtherPart) return one!.first > other!.last || other!.first > one!.last;
  const [ofPart, ofAll] = isPart ? [one!, other!] : [other!, one!];
  return sort === 'when since' && ofPart.first > ofAll.last;
}

function isOfOneSource({ cited: [one, ...more] }: Sentence, { cited: [other, ...others] }: Sentence): boolean {
  return one !== undefined && one === other && more.length === 0 && others.length === 0;
}

function plainSize(topics: ReadonlySet<string>): number {
  let size = 0;
  for (const topic of topics) if (!topic.startsWith('=')) size += 1;
  return size;
}
