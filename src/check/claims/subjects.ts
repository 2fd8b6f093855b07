import { stemmer } from 'stemmer';
import type { DerivedIndicator } from '../../derive/indicator.ts';
import { otherThings, synonyms } from './vocabulary.ts';

/** Words that nearly every indicator and nearly every sentence has. */
const general = new Set(
  ('the a an of in on at to for and or who whose which that this these those it its they them their our we us here with from by has have had been being is are was were be as than more most less fewer few many much all ' +
    'number numbers share proportion percentage rate rates figure figures child children young people person council county borough city service services year years month months quarter week weeks day days per every each 10000 average one two three in').split(' '),
);

const groups = new Map(synonyms.flatMap(([first, ...others]) => [first!, ...others].map((word) => [stemOf(word), stemOf(first!)] as const)));

function stemOf(word: string): string {
  return stemmer(word.toLowerCase().replace(/['’]s?$/, ''));
}

/** What a text is about: the stems of its words, things that are called in several ways by one name. */
export function topicsOf(text: string): Set<string> {
  const topics = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)) {
    if (general.has(word)) continue;
    const stem = stemOf(word);
    topics.add(stem);
    const group = groups.get(stem);
    if (group !== undefined) topics.add(`=${group}`);
  }
  return topics;
}

/** The stems of the words of a text that are about something, in order. */
export function stemsOf(text: string): string[] {
  return [...text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].flatMap(([word]) => (general.has(word) ? [] : [stemOf(word.replaceAll('-', ''))]));
}

/** The stems of the words by which an indicator is called, and no others of the same thing. */
export function namesOf({ indicator: { title, id, numeratorLabel = '' } }: DerivedIndicator): Set<string> {
  return new Set(stemsOf(`${title} ${numeratorLabel} ${id.replaceAll('-', ' ')}`));
}

/** What an indicator is about. */
export function topicsOfIndicator({ indicator }: DerivedIndicator): Set<string> {
  const { title, numeratorLabel = '', denominatorLabel = '', id, definition = '' } = indicator;
  return new Set([...topicsOf(`${title} ${numeratorLabel} ${id.replaceAll('-', ' ')}`), ...[...topicsOf(`${denominatorLabel} ${definition.slice(0, 400)}`)].map((topic) => `~${topic}`)]);
}

/** How much a text is about an indicator: 2 for each word of its name, 1 for another of the same thing or one of its definition. */
export function fit(topics: ReadonlySet<string>, about: ReadonlySet<string>): number {
  let score = 0;
  for (const topic of topics) if (about.has(topic)) score += topic.startsWith('=') ? 1 : 2;
  if (score === 0) for (const topic of topics) if (about.has(`~${topic}`)) score += 1;
  return score;
}

const pronouns = /^(?:(?:it|they|this|that|these|those|which|both|there|here|we|performance|figures?|numbers?|rates?|shares?|the (?:number|figure|rate|share|proportion|percentage|position|trend|picture)|our (?:figures?|rate|performance))(?:\s|$)|$)/i;

/** How surely a clause speaks of the indicator that is cited: by what stands before its verb, and in it at all. */
export function subjectOf(before: string, clause: string, about: ReadonlySet<string>): 'surely' | 'perhaps' | 'other' {
  const heads = before.toLowerCase().match(/\p{L}+/gu) ?? [];
  const own = topicsOf(before);
  // `demand for reviews` is no review.
  const other = heads.findIndex((word) => otherThings.has(word));
  if (other !== -1 && other <= 1 && /^(?:for|of|on|from)$/.test(heads[other + 1] ?? '')) return 'other';
  if (fit(own, about) > 0) return 'surely';
  if (heads.slice(0, 3).some((word) => otherThings.has(word))) return 'other';
  if (fit(topicsOf(clause), about) > 0) return 'surely';
  return pronouns.test(before.trim()) ? 'surely' : 'perhaps';
}
