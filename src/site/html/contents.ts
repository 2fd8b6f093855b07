import type { Report } from '../../model/report.ts';
import { linkTo, type Link } from '../../views/link.ts';
import type { SectionView } from '../../views/section.ts';
import { word } from '../../views/writing.ts';
import { neighbours } from './neighbours.ts';

/** The list of sections beside a section, with this one's own parts. */
export interface ContentsView {
  heading: string;
  entries: (Link & { number: number; parts: SectionView['parts'] | null })[];
  /** Leads to the full list where only a window of it is shown. */
  all: Link | null;
}

/** Reports with more sections than this show a window of them. */
const shownAtMost = 40;

export function contentsView(report: Report, here: SectionView): ContentsView {
  const { sections } = report;
  const shown = neighbours(sections, sections.findIndex(({ id }) => id === here.place.id), shownAtMost);
  return {
    heading: word({ report }, 'section.contents'),
    entries: shown.map((section) => ({
      ...linkTo('section', section),
      number: section.number,
      parts: section.id === here.place.id ? here.parts.filter(({ title }) => title !== null) : null,
    })),
    all: shown.length === sections.length ? null : { text: word({ report }, 'section.allSections'), to: { page: 'home', anchor: 'sections' } },
  };
}
