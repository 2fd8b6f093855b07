import { contactLines, plainLines } from './contact.ts';
import type { Line } from './link.ts';
import { factsOf, type Fact } from './lists.ts';
import { word, type Writing } from './writing.ts';

export interface AboutView {
  title: string;
  description: string;
  facts: Fact[];
  parts: TextPart[];
}

/** Paragraphs and lines under a heading. */
export interface TextPart {
  heading: string;
  paragraphs: string[];
  lines: Line[];
}

/** `stamp` is the fingerprint of everything that the report was made from. */
export function aboutView(writing: Writing, stamp: string): AboutView {
  const { notice, sources } = writing.report.edition;
  return {
    title: word(writing, 'about.title'),
    description: word(writing, 'about.description'),
    facts: aboutFacts(writing, stamp),
    parts: [
      ...(notice === null ? [] : [plainPart(word(writing, 'frame.notice'), notice)]),
      { ...plainPart(word(writing, 'about.sources'), ...(sources.length === 0 ? [word(writing, 'about.noSources')] : [])), lines: plainLines(sources) },
      ...methods(writing),
      { ...plainPart(word(writing, 'about.contact')), lines: contactLines(writing) },
    ],
  };
}

function aboutFacts(writing: Writing, stamp: string): Fact[] {
  const { council, edition, framework, audienceText } = writing.report;
  return factsOf(writing, {
    'about.council': `${council.name}, ${council.region}`,
    'about.edition': edition.title,
    'about.period': edition.period,
    'about.asAt': edition.asAt.text,
    'about.published': edition.published?.text ?? null,
    'about.status': edition.statusText,
    'frame.marking': edition.marking,
    'about.audience': audienceText,
    'about.framework': framework.title,
    'about.stamp': stamp === '' ? edition.id : `${edition.id} ${stamp}`,
  });
}

function methods(writing: Writing): TextPart[] {
  return [
    plainPart(word(writing, 'about.numbering'), word(writing, 'about.numberingText')),
    plainPart(word(writing, 'about.rag'), word(writing, 'about.ragText'), word(writing, 'about.ragUnrated')),
    plainPart(word(writing, 'about.direction'), word(writing, 'about.directionText')),
    plainPart(word(writing, 'about.rounding'), word(writing, 'about.roundingText')),
    plainPart(word(writing, 'about.withheld'), word(writing, 'about.withheldText')),
    ...(writing.report.disclosure === null ? [] : [plainPart(word(writing, 'disclosure.title'), ...writing.report.disclosure.sentences)]),
    plainPart(word(writing, 'about.judgements'), word(writing, 'about.judgementsText')),
  ];
}

function plainPart(heading: string, ...paragraphs: string[]): TextPart {
  return { heading, paragraphs, lines: [] };
}
