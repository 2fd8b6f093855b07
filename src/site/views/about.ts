import type { Report } from '../../model/report.ts';
import { contactLines, type ContactLine } from './accessibility.ts';
import { frameView, type FrameView } from './frame.ts';
import { startWriting, word, type Writing } from './writing.ts';

export interface AboutView {
  frame: FrameView;
  content: AboutContent;
}

export interface AboutContent {
  title: string;
  facts: { term: string; text: string }[];
  parts: { heading: string; paragraphs: string[]; items: ContactLine[] }[];
}

export function aboutView(report: Report, contentHash: string): AboutView {
  const writing = startWriting(report, { ref: { page: 'about' }, whole: false });
  const content = aboutContent(writing, contentHash);
  return { frame: frameView(writing, { title: content.title, description: word(writing, 'about.description') }), content };
}

export function aboutContent(writing: Writing, contentHash: string): AboutContent {
  const { edition } = writing.report;
  return {
    title: word(writing, 'about.title'),
    facts: factsOf(writing, contentHash),
    parts: [
      ...(edition.notice === null ? [] : [{ heading: word(writing, 'frame.notice'), paragraphs: [edition.notice], items: [] }]),
      {
        heading: word(writing, 'about.sources'),
        paragraphs: edition.sources.length === 0 ? [word(writing, 'about.noSources')] : [],
        items: edition.sources.map((text) => ({ text, href: null })),
      },
      ...methods(writing),
      { heading: word(writing, 'about.contact'), paragraphs: [], items: contactLines(writing) },
    ],
  };
}

function factsOf(writing: Writing, contentHash: string): AboutContent['facts'] {
  const { council, edition, framework, audienceText } = writing.report;
  const facts: { term: string; text: string | null }[] = [
    { term: word(writing, 'about.council'), text: `${council.name}, ${council.region}` },
    { term: word(writing, 'about.edition'), text: edition.title },
    { term: word(writing, 'about.period'), text: edition.period },
    { term: word(writing, 'about.asAt'), text: edition.asAt.text },
    { term: word(writing, 'about.published'), text: edition.published?.text ?? null },
    { term: word(writing, 'about.status'), text: edition.statusText },
    { term: word(writing, 'frame.marking'), text: edition.marking },
    { term: word(writing, 'about.audience'), text: audienceText },
    { term: word(writing, 'about.framework'), text: framework.title },
    { term: word(writing, 'about.stamp'), text: contentHash === '' ? edition.id : `${edition.id} ${contentHash}` },
  ];
  return facts.flatMap(({ term, text }) => (text === null ? [] : [{ term, text }]));
}

function methods(writing: Writing): AboutContent['parts'] {
  const plain = (heading: string, ...paragraphs: string[]): AboutContent['parts'][number] => ({ heading, paragraphs, items: [] });
  return [
    plain(word(writing, 'about.numbering'), word(writing, 'about.numberingText')),
    plain(word(writing, 'about.rag'), word(writing, 'about.ragText'), word(writing, 'about.ragUnrated')),
    plain(word(writing, 'about.direction'), word(writing, 'about.directionText')),
    plain(word(writing, 'about.rounding'), word(writing, 'about.roundingText')),
    plain(word(writing, 'about.withheld'), word(writing, 'about.withheldText')),
    plain(word(writing, 'about.judgements'), word(writing, 'about.judgementsText')),
  ];
}
