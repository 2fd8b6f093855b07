import type { Labels } from '../../model/labels.ts';
import type { FindingKind, Question } from '../../model/section.ts';

/** Headings that mean something, with the level at which they do. */
export interface Landmark {
  label: string;
  depth: 2 | 3;
  question?: Question;
  keyMessages?: true;
  finding?: FindingKind;
}

export function landmarksOf(labels: Labels): Landmark[] {
  return [
    { label: labels['question.know'], depth: 2, question: 'know' },
    { label: labels['question.how'], depth: 2, question: 'how' },
    { label: labels['question.next'], depth: 2, question: 'next' },
    { label: labels['section.keyMessages'], depth: 2, keyMessages: true },
    { label: labels['finding.strengths'], depth: 3, finding: 'strength' },
    { label: labels['finding.improvements'], depth: 3, finding: 'area-for-improvement' },
  ];
}

/** How the two kinds of finding are headed in other words. */
export const inOtherWords: Readonly<Record<FindingKind, RegExp>> = {
  strength: /^(?:(?:our|key|main|areas? of) strengths?|strengths? and (?:progress|achievements?)|what (?:is working|works|we do|are we doing) well)$/,
  'area-for-improvement': /^(?:(?:our |key |main )?(?:weakness(?:es)?|areas? (?:for|of) (?:development|improvement|focus)|areas? to (?:develop|improve))|what (?:we )?needs? to improve|(?:development|improvement) areas?)$/,
};

/** How each question is asked in other words. */
export const otherWords: Readonly<Record<Question, RegExp>> = {
  know: /^(?:what (?:do |did )?(?:we|you) (?:now )?know\b|what we have found)/,
  how: /^how (?:do |did )?(?:we|you) know\b/,
  next: /^(?:next steps?|what next|what(?: is| will happen)? next|what (?:are (?:our|the)|will|shall|do) .*(?:plans?|next|do)|(?:our )?plans? for the (?:next|coming)\b)/,
};

/** Case, spaces and closing punctuation do not matter in a heading. */
export function plainHeading(title: string): string {
  return title.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').replace(/(?<![\s?!.:])[\s?!.:]+$/, '').trim();
}
