import type { TextPart } from './about.ts';
import { contactLines, plainLines } from './contact.ts';
import type { Line } from './link.ts';
import { given } from './lists.ts';
import { countWord, word, type Writing } from './writing.ts';

export interface AccessibilityView {
  title: string;
  description: string;
  intro: string[];
  parts: StatementPart[];
}

export interface StatementPart extends TextPart {
  level: 2 | 3;
}

/** The accessibility statement: the lines that the law fixes, from the report's own fields. */
export function accessibilityView(writing: Writing): AccessibilityView {
  const { council, edition, accessibility } = writing.report;
  const names = { council: council.name, title: edition.title };
  const scope = word(writing, 'accessibility.scope', names);
  return {
    title: word(writing, 'accessibility.title'),
    description: scope,
    intro: [scope, word(writing, 'accessibility.can')],
    parts: [
      part(word(writing, 'accessibility.commitment'), 2, [word(writing, 'accessibility.law', names)]),
      part(word(writing, 'accessibility.status'), 2, [word(writing, `accessibility.status.${accessibility.compliance}`)]),
      ...shortcomings(writing),
      part(word(writing, 'accessibility.feedback'), 2, [word(writing, 'accessibility.feedbackText'), ...responseTime(writing)], contactLines(writing)),
      part(word(writing, 'accessibility.enforcement'), 2, [word(writing, 'accessibility.enforcementText')]),
      part(word(writing, 'accessibility.preparation'), 2, preparation(writing)),
    ],
  };
}

function part(heading: string, level: 2 | 3, paragraphs: string[], lines: Line[] = []): StatementPart {
  return { heading, level, paragraphs, lines };
}

function shortcomings(writing: Writing): StatementPart[] {
  const { compliance, knownIssues, disproportionateBurden, outOfScope } = writing.report.accessibility;
  const listed = [
    { heading: word(writing, 'accessibility.nonCompliance'), items: knownIssues },
    { heading: word(writing, 'accessibility.burden'), items: disproportionateBurden },
    { heading: word(writing, 'accessibility.outOfScope'), items: outOfScope },
  ].filter(({ items }) => items.length > 0);
  if (compliance === 'full' && listed.length === 0) return [];
  const intro = word(writing, listed.length > 0 ? 'accessibility.listed' : 'accessibility.noneListed');
  return [
    part(word(writing, 'accessibility.nonAccessible'), 2, [intro]),
    ...listed.map(({ heading, items }) => part(heading, 3, [], plainLines(items))),
  ];
}

function responseTime(writing: Writing): string[] {
  const days = writing.report.accessibility.responseDays;
  return days === null ? [] : [countWord(writing, 'accessibility.response', days)];
}

function preparation(writing: Writing): string[] {
  const { preparedOn, reviewedOn, testedOn, testedBy, method } = writing.report.accessibility;
  return given(
    word(writing, 'accessibility.prepared', { date: preparedOn.text }),
    reviewedOn && word(writing, 'accessibility.reviewed', { date: reviewedOn.text }),
    testedOn ? word(writing, 'accessibility.tested', { date: testedOn.text }) : word(writing, 'accessibility.notTested'),
    testedBy !== null && word(writing, 'accessibility.testedBy', { who: testedBy }),
    method,
  );
}
