import { markOf, type Marked } from '../model/audience.ts';
import type { Backlink, ReportAction, Target } from '../model/report.ts';
import { word, type Writing } from './writing.ts';

/** Words that lead to a place of the report; each renderer knows how it gets there. */
export interface Link extends Marked {
  text: string;
  to: Target;
}

/** What is named among others; with a link where its list or row names it first. */
export type Mention = Omit<Link, 'to'> & { to: Target | null };

/** Passes each place once, and null from then on: within one list, or one row of a table, a second link to a place hides the others. */
export function firstLinks(): (to: Target | null) => Target | null {
  const linked = new Set<string>();
  return (to) => {
    const key = JSON.stringify(to);
    if (linked.has(key)) return null;
    linked.add(key);
    return to;
  };
}

/** A line of words; some lead out of the report. */
export interface Line {
  text: string;
  outside: string | null;
}

/** A statement that cites something, from the thing's side. */
export interface StatementLink extends Link {
  number: string;
  section: string;
}

/** Pages of which there is one, by their short names. */
type NamedPage = Exclude<Target['page'], 'section' | 'indicator' | 'inspection' | 'thread-area' | 'changes-section'>;

export function pageLink(writing: Pick<Writing, 'report'>, page: NamedPage): Link {
  return { text: word(writing, `nav.${page}`), to: { page } };
}

/** To the list of all sections. */
export function sectionsLink(writing: Pick<Writing, 'report'>): Link {
  return { text: word(writing, 'nav.sections'), to: { page: 'home', anchor: 'sections' } };
}

export function linkTo(page: 'section' | 'indicator' | 'inspection', entry: { id: string; title: string } & Marked): Link {
  return { text: entry.title, to: { page, id: entry.id }, ...markOf(entry) };
}

export function actionLink(action: ReportAction): Link {
  const { id, number, title } = action;
  return { text: `${number} ${title}`, to: { page: 'actions', anchor: id }, ...markOf(action) };
}

export function statementLink(backlink: Backlink): StatementLink {
  const { section, sectionTitle, anchor, number, text } = backlink;
  return { ...markOf(backlink), number, text, section: sectionTitle, to: { page: 'section', id: section, anchor } };
}

const safeSchemes = /^(https?:|mailto:|tel:)/i;

/** A link that can do nothing but lead somewhere; null for anything else, such as `javascript:`. */
export function safeHref(href: string): string | null {
  const plain = href.trim();
  return safeSchemes.test(plain) && !/[\u0000-\u001f]/.test(plain) ? plain : null;
}
