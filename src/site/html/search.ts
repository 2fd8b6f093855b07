import type { Report } from '../../model/report.ts';
import { linkTo, type Link } from '../../views/link.ts';
import { searchDocuments } from '../../views/search-documents.ts';
import { word } from '../../views/writing.ts';
import type { SearchData } from '../client/search-index.ts';
import { linksOn, pageFile, type Links } from '../links.ts';
import { jsonForScript } from './escape.ts';

export interface SearchView {
  title: string;
  description: string;
  action: string;
  field: string;
  button: string;
  more: string;
  heading: string;
  /** Words that the script prints, as JSON in the page. */
  words: string;
  contents: { heading: string; links: Link[] };
}

export interface SearchWords {
  none: string;
  one: string;
  other: string;
}

export function searchView(report: Report, action = pageFile({ page: 'search' })): SearchView {
  const writing = { report };
  return {
    title: word(writing, 'nav.search'),
    description: word(writing, 'search.hint'),
    action,
    field: word(writing, 'search.field'),
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
        ...report.sections.map((section) => linkTo('section', section)),
        ...(['scorecard', 'inspections', 'evidence', 'actions', 'glossary'] as const).map((page) => ({ text: word(writing, `${page}.title`), to: { page } })),
      ],
    },
  };
}

/** The name under which the browser's search finds its documents. */
const documentsGlobal = 'selfevalSearchDocuments';

/** What search can find, as a classic script, since pages opened by double-click cannot fetch. */
export function searchDocumentsScript(report: Report, links?: Links): string {
  return `self.${documentsGlobal}=${jsonForScript(searchData(report, links))};\n`;
}

/** Each kind and each context once, since hundreds of rows share them. */
export function searchData(report: Report, links: Links = linksOn({ page: 'search' })): SearchData {
  const documents = searchDocuments(report);
  const kinds = [...new Set(documents.map(({ kind }) => kind))];
  const contexts = [...new Set(documents.map(({ context }) => context))];
  const firstGone = documents.findIndex(({ gone }) => gone);
  const internal = documents.flatMap((document, row) => (document.internal ? [row] : []));
  return {
    kinds,
    contexts,
    acronyms: report.glossary.flatMap(({ acronym, term }) => (acronym === null ? [] : [[acronym, term]])),
    rows: documents.map(({ reference, title, context, kind, text, to }) => [reference, title, contexts.indexOf(context), kinds.indexOf(kind), text, links.href(to)]),
    ...(firstGone === -1 ? {} : { firstGone }),
    ...(internal.length === 0 ? {} : { internal: { tag: word({ report }, 'internal.tag'), rows: internal } }),
  };
}
