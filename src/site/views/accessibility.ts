import type { Report } from '../../model/report.ts';
import { frameView, type FrameView } from './frame.ts';
import { safeHref } from './html.ts';
import { countWord, startWriting, word, type Writing } from './writing.ts';

export interface AccessibilityView {
  frame: FrameView;
  title: string;
  intro: string[];
  parts: StatementPart[];
}

export interface StatementPart {
  heading: string;
  level: 2 | 3;
  paragraphs: string[];
  items: ContactLine[];
}

/** A line of a list; some lead somewhere. */
export interface ContactLine {
  text: string;
  href: string | null;
}

/** The accessibility statement: the lines that the law fixes, from the report's own fields. */
export function accessibilityView(report: Report): AccessibilityView {
  const writing = startWriting(report, { ref: { page: 'accessibility' }, whole: false });
  const title = word(writing, 'accessibility.title');
  return {
    frame: frameView(writing, { title, description: word(writing, 'accessibility.scope', namesOf(report)) }),
    title,
    intro: [word(writing, 'accessibility.scope', namesOf(report)), word(writing, 'accessibility.can')],
    parts: [
      part(word(writing, 'accessibility.commitment'), 2, [word(writing, 'accessibility.law', namesOf(report))]),
      part(word(writing, 'accessibility.status'), 2, [word(writing, `accessibility.status.${report.accessibility.compliance}`)]),
      ...shortcomings(writing),
      part(word(writing, 'accessibility.feedback'), 2, [word(writing, 'accessibility.feedbackText'), responseTime(writing)], contactLines(writing)),
      part(word(writing, 'accessibility.enforcement'), 2, [word(writing, 'accessibility.enforcementText')]),
      part(word(writing, 'accessibility.preparation'), 2, preparation(writing)),
    ],
  };
}

function namesOf(report: Report): Record<'council' | 'title', string> {
  return { council: report.council.name, title: report.edition.title };
}

function part(heading: string, level: 2 | 3, paragraphs: string[], items: ContactLine[] = []): StatementPart {
  return { heading, level, paragraphs: paragraphs.filter((text) => text !== ''), items };
}

function shortcomings(writing: Writing): StatementPart[] {
  const { compliance, knownIssues, disproportionateBurden, outOfScope } = writing.report.accessibility;
  const listed = [
    { heading: word(writing, 'accessibility.nonCompliance'), items: knownIssues },
    { heading: word(writing, 'accessibility.burden'), items: disproportionateBurden },
    { heading: word(writing, 'accessibility.outOfScope'), items: outOfScope },
  ].filter(({ items }) => items.length > 0);
  const none = compliance === 'full' ? [] : [word(writing, 'accessibility.noneListed')];
  const above = part(word(writing, 'accessibility.nonAccessible'), 2, listed.length > 0 ? [word(writing, 'accessibility.listed')] : none);
  if (compliance === 'full' && listed.length === 0) return [];
  return [above, ...listed.map(({ heading, items }) => part(heading, 3, [], items.map((text) => ({ text, href: null }))))];
}

function responseTime(writing: Writing): string {
  const days = writing.report.accessibility.responseDays;
  return days === null ? '' : countWord(writing, 'accessibility.response', days);
}

/** Whom to ask, one line each; says so when the report names nobody. */
export function contactLines(writing: Writing): ContactLine[] {
  const { team, email, phone, address } = writing.report.contact;
  const lines: (ContactLine | null)[] = [
    team === null ? null : { text: team, href: null },
    email === null ? null : { text: word(writing, 'contact.email', { email }), href: safeHref(`mailto:${email}`) },
    phone === null ? null : { text: word(writing, 'contact.phone', { phone }), href: null },
    address === null ? null : { text: word(writing, 'contact.address', { address }), href: null },
  ];
  const given = lines.filter((line) => line !== null);
  return given.length > 0 ? given : [{ text: word(writing, 'contact.none'), href: null }];
}

function preparation(writing: Writing): string[] {
  const { preparedOn, reviewedOn, testedOn, testedBy, method } = writing.report.accessibility;
  return [
    word(writing, 'accessibility.prepared', { date: preparedOn.text }),
    reviewedOn ? word(writing, 'accessibility.reviewed', { date: reviewedOn.text }) : '',
    testedOn ? word(writing, 'accessibility.tested', { date: testedOn.text }) : word(writing, 'accessibility.notTested'),
    testedBy === null ? '' : word(writing, 'accessibility.testedBy', { who: testedBy }),
    method ?? '',
  ];
}
