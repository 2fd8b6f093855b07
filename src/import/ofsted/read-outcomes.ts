import { isRealDate } from '../../model/scalars.ts';
import type { Grade } from '../../published/pack.ts';

/** What a list of Ofsted's says of one inspection or visit. */
export interface Outcome {
  /** Row of the list, from 1. */
  row: number;
  kind: 'standard' | 'short' | 'inspection' | 'focused-visit';
  start: string;
  end: string | null;
  published: string | null;
  link: string | null;
  topic: string | null;
  /** Null where it was not judged. */
  grades: Readonly<Record<JudgedArea, Grade | null>>;
}

export type JudgedArea = 'overall' | 'leaders' | 'help-and-protection' | 'children-in-care' | 'care-leavers';

export interface ReadOutcomes {
  outcomes: Outcome[];
  /** Rows of the council in which something cannot be read, with what stands there. */
  unread: { row: number; what: string; text: string }[];
}

/** Heads under which lists have a field, in lower case. */
const names = {
  code: ['local authority area code', 'ltla23cd'],
  number: ['la_code'],
  name: ['local authority name', 'local authority', 'local_authority'],
  type: ['inspection type', 'inspection_framework', 'event type'],
  start: ['inspection date', 'inspection_start_date', 'inspection start date'],
  end: ['inspection_end_date', 'inspection end date'],
  published: ['publication date', 'publication_date'],
  link: ['inspection_link', 'report link'],
  topic: ['topic', 'theme', 'focused visit theme', 'inspection_theme'],
  overall: ['overall effectiveness', 'overall_effectiveness_grade'],
  leaders: ['the impact of leaders on social work practice with children and families', 'the impact of leaders on practice with children and families', 'impact_of_leaders_grade'],
  'help-and-protection': ['the experiences and progress of children who need help and protection', 'help_and_protection_grade'],
  'children-in-care': ['the experiences and progress of children in care', 'in_care_grade'],
  'care-leavers': ['the experiences and progress of care leavers', 'care_leavers_grade'],
} as const;

type Field = keyof typeof names;

export function isOutcomes(head: readonly string[]): boolean {
  const at = columnsOf(head);
  return (['start', 'leaders', 'help-and-protection', 'children-in-care'] as const).every((field) => at.has(field)) && (at.has('code') || at.has('name'));
}

function columnsOf(head: readonly string[]): Map<Field, number> {
  const plain = head.map((name) => name.toLowerCase().replace(/\s+/g, ' ').trim());
  return new Map((Object.keys(names) as Field[]).flatMap((field) => {
    const at = plain.findIndex((name) => (names[field] as readonly string[]).includes(name));
    return at === -1 ? [] : [[field, at] as const];
  }));
}

/** The council of which outcomes are wanted, in every way in which a list may name it. */
export interface Named {
  codes: ReadonlySet<string>;
  number: number | null;
  names: ReadonlySet<string>;
}

export function outcomesIn([head = [], ...rows]: readonly (readonly string[])[], council: Named): ReadOutcomes {
  const at = columnsOf(head);
  const read: ReadOutcomes = { outcomes: [], unread: [] };
  rows.forEach((row, index) => {
    const get = (field: Field): string => meant(row[at.get(field) ?? -1] ?? '');
    const isOurs = council.codes.has(get('code')) || (council.number !== null && get('number') === String(council.number)) || council.names.has(get('name').toLowerCase());
    if (!isOurs || get('start') === '') return;
    const unread: ReadOutcomes['unread'] = [];
    const day = (field: Field): string | null => {
      const text = get(field);
      const iso = text === '' ? null : dayOf(text);
      if (text !== '' && iso === null) unread.push({ row: index + 2, what: head[at.get(field)!]!, text });
      return iso;
    };
    const grade = (field: JudgedArea): Grade | null => {
      const found = gradeOf(get(field));
      if (found === undefined) unread.push({ row: index + 2, what: head[at.get(field)!]!, text: get(field) });
      return found ?? null;
    };
    const kind = kindOf(get('type'));
    if (kind === null) unread.push({ row: index + 2, what: head[at.get('type')!]!, text: get('type') });
    const [start, link] = [day('start'), get('link')];
    const outcome = {
      row: index + 2, end: day('end'), published: day('published'), link: /^https:\/\/\S+$/.test(link) ? link : null, topic: get('topic') || null,
      grades: { overall: grade('overall'), leaders: grade('leaders'), 'help-and-protection': grade('help-and-protection'), 'children-in-care': grade('children-in-care'), 'care-leavers': grade('care-leavers') },
    };
    read.unread.push(...unread);
    if (unread.length === 0 && start !== null && kind !== null) read.outcomes.push({ ...outcome, kind, start });
  });
  return { ...read, outcomes: read.outcomes.toSorted((a, b) => (a.start < b.start ? -1 : 1)) };
}

const nothing = new Set(['nan', 'null', 'none', 'n/a', '-', 'inspection_pre_dates_judgement', 'not judged']);

/** Words that stand where there is nothing say nothing. */
function meant(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return nothing.has(plain.toLowerCase()) ? '' : plain;
}

function kindOf(type: string): Outcome['kind'] | null {
  if (type === '') return 'inspection';
  if (/focus/i.test(type)) return 'focused-visit';
  if (/short/i.test(type)) return 'short';
  return /standard|ilacs/i.test(type) ? 'standard' : null;
}

const grades: Readonly<Record<string, Grade | null>> = { '': null, outstanding: 'outstanding', good: 'good', 'requires improvement': 'requires-improvement', 'requires-improvement': 'requires-improvement', 'requires improvement to be good': 'requires-improvement', inadequate: 'inadequate' };

/** Undefined for what is no grade. */
export function gradeOf(text: string): Grade | null | undefined {
  return grades[text.toLowerCase()];
}

function dayOf(text: string): string | null {
  if (/^\d{4}-\d\d-\d\d/.test(text)) return real(text.slice(0, 10));
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(text) ?? [];
  return day === undefined ? null : real(`${year!.length === 2 ? `20${year}` : year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function real(iso: string): string | null {
  return isRealDate(iso) ? iso : null;
}
