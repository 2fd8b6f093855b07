import { wholeReportView, type ContentsEntry, type WholeView } from './whole-report.ts';
import type { Writing } from './writing.ts';

/** What of a report is printed as a document. */
export interface PaperChoice {
  /** Ids of the only sections that are wanted; null for the whole report. */
  sections: readonly string[] | null;
  /** Whether the details of the indicators follow, behind everything else. */
  annex: boolean;
}

/** What a document prints of the whole report; null is what it leaves out. */
export type PrintedView = Pick<WholeView, 'cover' | 'contents' | 'sections' | 'inspectionPages'> & { [Part in OnlyInWhole]: WholeView[Part] | null };

type OnlyInWhole = 'overview' | 'scorecard' | 'indicators' | 'inspections' | 'evidence' | 'actions' | 'glossary' | 'about';

export interface PaperView {
  title: string;
  description: string;
  printed: PrintedView;
  /** The details of the indicators, where they are wanted. */
  annex: WholeView['indicators'];
}

export function paperView(writing: Writing, stamp: string, { sections, annex }: PaperChoice): PaperView {
  const { description, indicators, contents, ...whole } = wholeReportView(writing, stamp, annex);
  const { edition } = writing.report;
  const named = { title: edition.title, description: edition.summary ?? description };
  if (sections === null) {
    const details = contents.entries.filter(({ to }) => to === indicators?.place);
    const entries = [...contents.entries.filter((entry) => !details.includes(entry)), ...details];
    return { ...named, printed: { ...whole, overview: overviewOf(writing, whole.overview), indicators: null, contents: { ...contents, entries } }, annex: indicators };
  }
  const wanted = whole.sections.filter(({ place }) => sections.includes(place.id));
  const entries = contents.entries.filter(({ to }: ContentsEntry) => wanted.some(({ place }) => place === to));
  const nothingElse = { overview: null, scorecard: null, indicators: null, inspections: null, inspectionPages: [], evidence: null, actions: null, glossary: null, about: null };
  return { ...named, printed: { cover: whole.cover, contents: { ...contents, entries }, sections: wanted, ...nothingElse }, annex: null };
}

/** Key messages that stand in a chapter of their own, on the next page, are not said here as well. */
function overviewOf({ report }: Writing, overview: WholeView['overview']): WholeView['overview'] {
  const follow = report.sections.some(({ kind, parts }) => kind === 'overview' && parts.some(({ keyMessages }) => keyMessages));
  return follow ? { ...overview, view: { ...overview.view, keyMessages: null } } : overview;
}
