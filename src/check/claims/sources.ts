import type { Evidence } from '../../model/evidence.ts';
import type { Framework } from '../../model/framework.ts';
import type { Inspection } from '../../model/inspection.ts';
import { numberInWords } from '../prose/number-words.ts';
import { quantitiesIn, type Quantity } from '../prose/numbers.ts';
import { topicsOf } from './subjects.ts';
import { monthOf, timesNamedIn, type Month } from './times.ts';

/** A number that a source gives, with the words around it that say what it counts. */
export interface SourceNumber {
  quantity: Quantity;
  topics: ReadonlySet<string>;
  /** Those right after it, or before it where nothing follows. */
  near: ReadonlySet<string>;
  /** The stretch of the source in which it stands. */
  words: string;
}

/** What a cited source says that a sentence about it can be held against. */
export interface Source {
  id: string;
  title: string;
  numbers: readonly SourceNumber[];
  /** The months that it names or is dated by. */
  months: readonly { first: Month; last: Month }[];
  /** How its own date is said: `November 2024`. */
  date: string | null;
  /** The services that it speaks of. */
  services: ReadonlySet<string>;
  /** Its grades by what they are of; null where it is no inspection. */
  grades: ReadonlyMap<string, string> | null;
  recommendations: number | null;
  topics: ReadonlySet<string>;
  /** What it says, sentence by sentence. */
  stretches: readonly { topics: ReadonlySet<string>; words: string }[];
  /** What it says of none. */
  denials: readonly { topics: ReadonlySet<string>; words: string }[];
}

export function sourceOfEvidence({ id, title, date, scope = '', summary = '' }: Evidence): Source {
  const text = `${title}. ${scope}. ${summary}`;
  return { ...saidBy(id, title, text, date === undefined ? [] : [date]), grades: null, recommendations: null };
}

export function sourceOfInspection(inspection: Inspection, framework: Framework | undefined): Source {
  const { id, title, start, end, published, topic = '', summary = '', findings = [], recommendations = [], judgements = [] } = inspection;
  const labels = new Map((framework?.judgements ?? []).map((area) => [area.id, area.label]));
  const grades = new Map(judgements.flatMap(({ judgement, grade }) => (grade === undefined ? [] : [[judgement, gradeName(grade)] as const])));
  const text = [title, summary, topic.replaceAll('-', ' '), ...findings.map((finding) => finding.text)].join('. ');
  const said = saidBy(id, title, text, [start, end, published].flatMap((day) => day ?? []));
  return { ...said, services: servicesIn(`${title} ${topic.replaceAll('-', ' ')} ${[...labels.values()].join(' ')}`), grades, recommendations: recommendations.length };
}

function saidBy(id: string, title: string, text: string, dates: readonly string[]): Omit<Source, 'grades' | 'recommendations'> {
  const named = timesNamedIn(text).flatMap(({ when }) => (when.kind === 'calendar' ? [{ first: when.first, last: when.last }] : []));
  return {
    id,
    title,
    numbers: numbersIn(text),
    months: [...dates.map(spanOf), ...named],
    date: dates[0] ?? null,
    services: servicesIn(text),
    topics: topicsOf(text),
    stretches: text.slice(0, 3_000).split(/(?<=[.;])\s/).map((words) => ({ words, topics: topicsOf(words) })),
    denials: [...text.slice(0, 3_000).matchAll(/(?<!\p{L})(?:none|no \p{L}+)\s[^.;]{1,80}/giu)].map(([words]) => ({ words, topics: topicsOf(words.replace(/^no(?:ne)?\s/i, '')) })),
  };
}

function spanOf(date: string): { first: Month; last: Month } {
  return date.length === 4 ? { first: Number(date) * 12, last: Number(date) * 12 + 11 } : { first: monthOf(date), last: monthOf(date) };
}

/** Every number of a text with the words about it: up to the next number or stop, and before it those of the same stretch. */
function numbersIn(text: string): SourceNumber[] {
  return text.slice(0, 3_000).split(/(?<=[.;])\s|,\s(?=\d)/).flatMap((stretch) => {
    const quantities = quantitiesIn(stretch).filter(({ kind }) => kind !== 'other');
    return quantities.map((quantity, index): SourceNumber => {
      const after = stretch.slice(quantity.end, quantities[index + 1]?.start ?? stretch.length);
      const before = stretch.slice(quantities[index - 1]?.end ?? 0, quantity.start);
      return { quantity, topics: topicsOf(index === 0 ? `${before} ${after}` : after), near: nearTopics(before, after), words: stretch };
    });
  });
}

/** What the words right after a number say that it counts; those before it where they say nothing. */
export function nearTopics(before: string, after: string): Set<string> {
  const next = after.trim().split(/\s+/).slice(0, 7).join(' ');
  const people = /^(?:young people|children|families|parents|people|pupils)(?!\p{L})/iu.exec(next)?.[0].toLowerCase();
  const topics = topicsOf(next);
  if (people !== undefined) topics.add(`#${people}`);
  return topics.size > 0 ? topics : topicsOf(before);
}

const services: readonly (readonly [string, RegExp])[] = [
  ['front-door', /front door|\bmash\b|contacts?|referrals?|safeguarding hub/i],
  ['assessment', /\bassessments?\b/i],
  ['early-help', /early help|family hub/i],
  ['protection', /help and protection|child protection|protection plan|children in need/i],
  ['care', /children in (?:our )?care|looked after/i],
  ['care-leavers', /care leavers|leaving care/i],
  ['fostering', /foster/i],
  ['adoption', /adopt/i],
  ['disabled', /disab|\bsend\b|special educational/i],
  ['exploitation', /exploit|missing/i],
  ['leaders', /leader|leadership/i],
];

export function servicesIn(text: string): Set<string> {
  return new Set(services.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : [])));
}

/** Grades by one name each, however they are written. */
export function gradeName(grade: string): string {
  const plain = grade.trim().toLowerCase().replaceAll('-', ' ');
  return /^require|^ri$/.test(plain) ? 'requires improvement' : plain;
}

/** A count in words or digits. */
export function countNamed(word: string): number | undefined {
  return /^\d+$/.test(word) ? Number(word) : numberInWords(word);
}
