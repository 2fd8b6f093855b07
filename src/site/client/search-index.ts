import { sameInSearch } from '../../model/search-lists.ts';
import { apartWeight, meaningsOf, needsOf, partsOf, type Need } from './search-query.ts';
import { Terms } from './search-terms.ts';
import { wordsIn } from './search-words.ts';

/** Something that can be found; its kind and its context are those of these numbers in `kinds` and `contexts`. */
export type DocumentRow = [reference: string, title: string, context: number, kind: number, text: string, href: string];

export interface SearchData {
  kinds: string[];
  /** Where things stand, as far as their titles do not say so. */
  contexts: string[];
  /** The report's acronyms, each with its term. */
  acronyms: string[][];
  rows: DocumentRow[];
  /** The number of the first row that only an earlier edition says, which stand last; not there where nothing is gone. */
  firstGone?: number;
  /** The tag of what is for the council and Ofsted only, and the numbers of its rows; not there where nothing is. */
  internal?: { tag: string; rows: number[] };
}

export interface Hit {
  name: string;
  kind: string;
  /** That it is for the council and Ofsted only; empty where it is for everyone. */
  tag: string;
  text: string;
  href: string;
  /** Runs of terms to be marked. */
  phrases: readonly (readonly string[])[];
}

export type Search = (query: string) => Hit[];

/** How exactly something answers, best last; within each, by score. */
const Fit = { some: 0, all: 1, title: 2, exact: 3 } as const;

/** How much a match in each field counts. */
const weights = { title: 3, context: 0.5, text: 1 };
const bonusOfWholePhrase = 1.5;

interface Fields { title: Terms; context: Terms; text: Terms }
interface Answer { id: number; fit: (typeof Fit)[keyof typeof Fit]; met: number; score: number }

/** How well each entry meets one need, by field. */
type Met = Map<number, Record<keyof Fields, number>>;

export function searchOver({ kinds, contexts, acronyms, rows, firstGone = rows.length, internal }: SearchData): Search {
  const meanings = meaningsOf([...sameInSearch, ...acronyms]);
  const fields: Fields = { title: new Terms(), context: new Terms(), text: new Terms() };
  rows.forEach(([reference, title, context, , text], id) => {
    fields.title.add(id, `${reference} ${title}`);
    fields.context.add(id, contexts[context] ?? '');
    fields.text.add(id, text);
  });
  const internalRows = new Set(internal?.rows);
  const titles = rows.map(([, title]) => [title, title.replace(/ \([^)]*\)$/, '')].map((text) => partsOf(text).join(' ')));
  return (query) => {
    const needs = needsOf(query, Object.values(fields), meanings);
    const answers = [...answersTo(query, needs, fields, (id) => isExactly(query, rows[id], titles[id] ?? [], kinds))];
    for (const [id, row] of rows.entries()) {
      if (isReference(query, row, kinds) && !answers.some((answer) => answer.id === id)) answers.push({ id, fit: Fit.exact, met: 0, score: 0 });
    }
    const full = answers.filter(({ fit }) => fit !== Fit.some);
    const phrases = needs.flatMap(({ sayings, apart }) => [...sayings.map(({ phrase }) => phrase), ...apart.map((term) => [term])]);
    return (full.length > 0 ? full : answers).sort((a, b) => better(a, b, firstGone)).map(({ id }) => {
      const [reference, title, context = 0, kind = 0, text = '', href = ''] = rows[id] ?? [];
      const place = [contexts[context], title].filter(Boolean).join(': ');
      return { name: [reference, place].filter(Boolean).join(' '), kind: kinds[kind] ?? '', tag: internalRows.has(id) ? (internal?.tag ?? '') : '', text, href, phrases };
    });
  };
}

/** What this edition says comes before what one before it said. */
function better(a: Answer, b: Answer, firstGone: number): number {
  return b.fit - a.fit || b.met - a.met || Number(a.id >= firstGone) - Number(b.id >= firstGone) || b.score - a.score || a.id - b.id;
}

function answersTo(query: string, needs: readonly Need[], fields: Fields, isExact: (id: number) => boolean): Answer[] {
  const met = needs.map((need) => metBy(need, fields));
  const whole = partsOf(query);
  const wholeIn = whole.length < 2 ? [] : [fields.title.countsOf(whole), fields.text.countsOf(whole)];
  const ids = new Set(met.flatMap((each) => [...each.keys()]));
  const total = Math.max(1, ids.size);
  return [...ids].map((id): Answer => {
    const found = met.flatMap((each) => {
      const strength = each.get(id);
      return strength ? [{ strength, rarity: Math.log(1 + total / each.size) }] : [];
    });
    const sum = found.reduce((score, { strength, rarity }) => score + rarity * (weights.title * strength.title + weights.context * strength.context + weights.text * strength.text), 0);
    const inTitle = found.filter(({ strength }) => strength.title >= apartWeight).length;
    const score = sum * (wholeIn.some((counts) => counts.has(id)) ? bonusOfWholePhrase : 1);
    const fit = isExact(id) ? Fit.exact : inTitle === needs.length ? Fit.title : found.length === needs.length ? Fit.all : Fit.some;
    return { id, fit, met: found.length, score };
  });
}

function metBy({ sayings, apart }: Need, fields: Fields): Met {
  const met: Met = new Map();
  for (const field of ['title', 'context', 'text'] as const) {
    const terms = fields[field];
    const raise = (id: number, strength: number): void => {
      const known = met.get(id) ?? { title: 0, context: 0, text: 0 };
      known[field] = Math.max(known[field], strength);
      met.set(id, known);
    };
    for (const { phrase, weight } of sayings) {
      for (const [id, count] of terms.countsOf(phrase)) raise(id, weight * share(field, terms.size(id), phrase.length, count));
    }
    if (apart.length > 1) for (const id of allOf(apart, terms)) raise(id, apartWeight);
  }
  return met;
}

/** A title counts more the more of it is met; a text, the more often it is met, but ever less so. */
function share(field: keyof Fields, size: number, length: number, count: number): number {
  return field === 'title' ? 1 + Math.min(1, length / Math.max(1, size)) : 2 * count / (count + 1);
}

function allOf(terms: readonly string[], field: Terms): number[] {
  const [first = [], ...rest] = terms.map((term) => [...field.countsOf([term]).keys()]);
  return first.filter((id) => rest.every((ids) => ids.includes(id)));
}

/** Its title, with or without what stands in brackets at its end, or its number. */
function isExactly(query: string, row: DocumentRow | undefined, titles: readonly string[], kinds: readonly string[]): boolean {
  const asked = partsOf(query).join(' ');
  return row !== undefined && ((asked !== '' && titles.includes(asked)) || isReference(query, row, kinds));
}

/** Its number or reference, alone or with the word for what it is: 3.12, A4, paragraph 3.12. */
function isReference(query: string, [reference, title, , kind]: DocumentRow, kinds: readonly string[]): boolean {
  if (reference === '') return false;
  const sign = wordsIn(reference).map(({ plain }) => plain).join(' ');
  const typed = wordsIn(query).map(({ plain }) => plain);
  const at = typed.indexOf(sign);
  if (at === -1) return false;
  const kindWord = (kinds[kind] ?? '').toLowerCase();
  const others = typed.filter((_, index) => index !== at);
  return others.every((word) => kindWord.startsWith(word)) || partsOf(others.join(' ')).join(' ') === partsOf(title).join(' ');
}
