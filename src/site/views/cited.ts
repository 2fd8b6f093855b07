import type { Backlink, CitedSource } from '../../model/report.ts';
import { link, type Writing } from './writing.ts';

/** A statement that cites something, from the thing's side. */
export interface BacklinkView {
  number: string;
  href: string;
  section: string;
  text: string;
}

export interface SourceLink {
  title: string;
  detail: string;
  /** Null when what it leads to is not published. */
  href: string | null;
}

export function backlinks(writing: Writing, citedBy: readonly Backlink[]): BacklinkView[] {
  return citedBy.map((statement) => backlinkView(writing, statement));
}

export function backlinkView(writing: Writing, statement: Backlink): BacklinkView {
  return {
    number: statement.number,
    href: link(writing, { page: 'section', id: statement.section, anchor: statement.anchor }),
    section: statement.sectionTitle,
    text: statement.text,
  };
}

export function sourceLink(writing: Writing, source: CitedSource): SourceLink {
  return { title: source.title, detail: source.detail, href: source.target && link(writing, source.target) };
}
