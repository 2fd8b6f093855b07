import type { Indicator } from '../../model/indicator.ts';
import { isPublished } from '../figures/published-source.ts';

/** What a row calls itself. */
export interface RowName {
  id: string;
  reference: string;
  title: string;
}

/** `by` a name that somebody gave it, or by its words alone. */
export type Match = { kind: 'sure'; indicator: Indicator; by: 'name' | 'words' } | { kind: 'left-out' } | { kind: 'unsure'; near: readonly Indicator[]; isAlike: boolean };

/** Finds the indicator that a row is about. */
export type Matcher = (name: RowName) => Match;

/** How a row is named in `data/imports.yaml`: its reference and its title, as they stand in the file. */
export function rowKey({ id, reference, title }: RowName): string {
  return [reference, title === '' ? id : title].filter((part) => part !== '').join(' ');
}

export interface Known {
  indicators: readonly Indicator[];
  /** What somebody has confirmed: the key of a row → an indicator's id, or null for a row that is left out. */
  confirmed: ReadonlyMap<string, string | null>;
  /** Short forms of the report's glossary: short → in full. */
  acronyms: ReadonlyMap<string, string>;
}

const mostNear = 5;

/** Half of all words that two titles have between them. */
const alike = 0.5;

/**
 * A row is sure by what was confirmed, by its id, by its reference where its words have anything to do with the indicator, or by the
 * same words. What is only alike is never taken: it is offered, and so is an indicator of published figures.
 */
export function createMatcher({ indicators, confirmed, acronyms }: Known): Matcher {
  const worded = indicators.map((indicator) => ({ indicator, title: wordsOf(indicator.title, acronyms), all: wordsOf([indicator.title, indicator.definition, indicator.source, indicator.numeratorLabel, indicator.denominatorLabel].join(' '), acronyms) }));
  const byKey = new Map([...confirmed].map(([key, id]) => [loose(key), id]));
  return (name) => {
    const said = [rowKey(name), name.title].map(loose).map((key) => byKey.get(key)).find((id) => id !== undefined);
    if (said === null) return { kind: 'left-out' };
    const words = wordsOf(name.title, acronyms);
    const compared = [...worded].map((each) => ({ ...each, like: likeness(words, each.title) })).filter(({ like }) => like > 0.2).sort((a, b) => b.like - a.like).slice(0, mostNear);
    const only = (found: readonly { indicator: Indicator }[]): Indicator | null => (found.length === 1 ? found[0]!.indicator : null);
    const confirmedOne = only(worded.filter(({ indicator }) => indicator.id === said));
    if (confirmedOne) return { kind: 'sure', indicator: confirmedOne, by: 'name' };
    const byId = only(worded.filter(({ indicator }) => name.id !== '' && indicator.id === name.id.toLowerCase()));
    if (byId) return { kind: 'sure', indicator: byId, by: 'name' };
    const byTitle = only(worded.filter(({ title }) => words.size > 0 && likeness(words, title) === 1));
    const sameReference = worded.filter(({ indicator }) => name.reference !== '' && indicator.reference !== undefined && loose(indicator.reference) === loose(name.reference));
    const byReference = only(sameReference.filter(({ all }) => words.size === 0 || [...words].some((word) => all.has(word))));
    const other = sameReference.find(({ indicator }) => byTitle !== null && indicator !== byTitle);
    if (byTitle && other) return { kind: 'unsure', near: [other.indicator, byTitle], isAlike: true };
    const sure = byReference ?? byTitle;
    if (!sure) return { kind: 'unsure', near: compared.map(({ indicator }) => indicator), isAlike: (compared[0]?.like ?? 0) >= alike };
    return isPublished(sure) ? { kind: 'unsure', near: [sure], isAlike: true } : { kind: 'sure', indicator: sure, by: byReference ? 'name' : 'words' };
  };
}

/** 1 where both have the same words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Short forms that every council uses, whether or not its glossary has them. */
const usual: Readonly<Record<string, string>> = {
  lac: 'children in care', cla: 'children in care', 'looked after children': 'children in care', 'children looked after': 'children in care', cpp: 'child protection plan', cpps: 'child protection plan', cp: 'child protection', cin: 'children in need',
  icpc: 'initial child protection conference', s47: 'section 47', eet: 'education employment training', neet: 'not education employment training', eha: 'early help assessment', sa: 'single assessment', wd: 'working days', iro: 'independent reviewing officer', uasc: 'unaccompanied asylum seeking children',
};

/** Words that tell one measure from another no more than capitals do. */
const idle: ReadonlySet<string> = new Set(['the', 'a', 'an', 'of', 'on', 'in', 'to', 'by', 'for', 'at', 'and', 'or', 'with', 'who', 'that', 'are', 'is', 'was', 'were', 'number', 'no', 'percentage', 'percent', 'proportion', 'share', 'total', 'all']);

function wordsOf(text: string, acronyms: ReadonlyMap<string, string>): Set<string> {
  let words = ` ${loose(text)} `;
  for (const [short, full] of [...Object.entries(usual), ...[...acronyms].map(([short, full]): [string, string] => [loose(short), loose(full)])]) words = words.replaceAll(` ${short} `, ` ${full} `);
  return new Set(words.split(' ').filter((word) => word !== '' && word !== '%' && !idle.has(word)).map((word) => stemmed(digits.includes(word) ? String(digits.indexOf(word)) : word)));
}

const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Plural and singular are one word. */
function stemmed(word: string): string {
  return word === 'children' ? 'child' : word.length > 3 ? word.replace(/(?<!s)s$/, '') : word;
}

/** Words without what differs from table to table: capitals, signs, spaces. */
export function loose(text: string): string {
  return text.toLowerCase().replace(/&/g, ' and ').replace(/[*†‡]+$/, '').replace(/[^\p{L}\p{N}%.]+/gu, ' ').replace(/\.(?!\d)/g, ' ').replace(/\s+/g, ' ').trim();
}
