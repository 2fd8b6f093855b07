import type { Report } from '../../model/report.ts';
import { pageFile } from '../links.ts';
import { frameView, type FrameView } from './frame.ts';
import type { LinkView } from './marks.ts';
import { link, startWriting, word } from './writing.ts';

export interface SearchView {
  frame: FrameView;
  title: string;
  action: string;
  field: string;
  hint: string;
  button: string;
  more: string;
  heading: string;
  /** Words that the script prints, as JSON in the page. */
  words: string;
  contents: { heading: string; links: LinkView[] };
}

export interface SearchWords {
  none: string;
  one: string;
  other: string;
}

export function searchView(report: Report): SearchView {
  const writing = startWriting(report, { ref: { page: 'search' }, whole: false });
  const title = word(writing, 'nav.search');
  return {
    frame: frameView(writing, { title, description: word(writing, 'search.hint'), scripts: ['assets/search-documents.js', 'assets/search.js'] }),
    title,
    action: pageFile({ page: 'search' }),
    field: word(writing, 'search.field'),
    hint: word(writing, 'search.hint'),
    button: word(writing, 'search.button'),
    heading: word(writing, 'search.results'),
    words: JSON.stringify({
      none: word(writing, 'search.none'),
      one: word(writing, 'search.found.one'),
      other: word(writing, 'search.found.other'),
    } satisfies SearchWords),
    more: word(writing, 'search.more'),
    contents: {
      heading: word(writing, 'search.contents'),
      links: [
        ...report.sections.map(({ id, title: text }) => ({ text, href: link(writing, { page: 'section', id }) })),
        { text: word(writing, 'scorecard.title'), href: link(writing, { page: 'scorecard' }) },
        { text: word(writing, 'inspections.title'), href: link(writing, { page: 'inspections' }) },
        { text: word(writing, 'evidence.title'), href: link(writing, { page: 'evidence' }) },
        { text: word(writing, 'actions.title'), href: link(writing, { page: 'actions' }) },
        { text: word(writing, 'glossary.title'), href: link(writing, { page: 'glossary' }) },
      ],
    },
  };
}
