import type { Report } from '../../model/report.ts';
import { linkTo, type Link } from '../../views/link.ts';
import type { SectionView } from '../../views/section.ts';
import { saidAtHead } from '../../views/said-at-head.ts';
import { word } from '../../views/writing.ts';
import { neighbours } from './neighbours.ts';

/** The list of sections beside a section, with this one's own parts. */
export interface ContentsView {
  heading: string;
  /** Every section is for the council and Ofsted only, and none of them says so again. */
  internal: boolean;
  entries: (Link & { number: number; parts: SectionView['parts'] | null })[];
  /** Leads to the full list where only a window of it is shown. */
  all: Link | null;
}

/** Reports with more sections than this show a window of them. */
const shownAtMost = 40;

export function contentsView(report: Report, here: SectionView): ContentsView {
  const { report: { sections }, note } = saidAtHead(report, 'sections');
  const shown = neighbours(sections, sections.findIndex(({ id }) => id === here.place.id), shownAtMost);
  return {
    heading: word({ report }, 'section.contents'),
    internal: note !== null,
    entries: shown.map((section) => ({
      ...linkTo('section', section),
      number: section.number,
      parts: section.id === here.place.id ? here.parts.filter(({ title }) => title !== null) : null,
    })),
    all: shown.length === sections.length ? null : { text: word({ report }, 'section.allSections'), to: { page: 'home', anchor: 'sections' } },
  };
}
