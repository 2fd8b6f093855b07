import type { Report } from '../model/report.ts';
import { wholeReportView, type ContentsEntry, type WholeView } from './whole-report.ts';
import type { Writing } from './writing.ts';

/** What of a report is printed as a document. */
export interface PaperChoice {
  /** Ids of the only sections that are wanted; null for the whole report. */
  sections: readonly string[] | null;
  /** Whether what changed and the details of the indicators follow, behind everything else. */
  annex: boolean;
}

/** What a document prints of the whole report; null is what it leaves out. */
export type PrintedView = Pick<WholeView, 'cover' | 'contents' | 'sections' | 'inspectionPages'> & { [Part in OnlyInWhole]: WholeView[Part] | null };

type OnlyInWhole = 'overview' | 'scorecard' | 'indicators' | 'inspections' | 'evidence' | 'actions' | 'changes' | 'glossary' | 'about';

export interface PaperView {
  title: string;
  description: string;
  printed: PrintedView;
  /** What changed since the edition before, and the details of the indicators, where they are wanted. */
  changes: WholeView['changes'];
  annex: WholeView['indicators'];
}

/** By this name, where no section has it, what changed is chosen as a section is. */
const changesName = 'changes';

/** Whether what changed is among the parts that are wanted. */
export function choosesChanges({ changes, sections }: Report, chosen: readonly string[]): boolean {
  return changes !== null && chosen.includes(changesName) && sections.every(({ id }) => id !== changesName);
}

/** What may be chosen of a report, each by its name. */
export function choices({ changes, sections }: Report): string[] {
  const ids = sections.map(({ id }) => id);
  return changes === null || ids.includes(changesName) ? ids : [...ids, changesName];
}

export function paperView(writing: Writing, stamp: string, { sections, annex }: PaperChoice): PaperView {
  const withChanges = sections === null ? annex : choosesChanges(writing.report, sections);
  const { description, indicators, changes, contents, ...whole } = wholeReportView(writing, stamp, { details: annex, changes: withChanges });
  const { edition } = writing.report;
  const named = { title: edition.title, description: edition.summary ?? description };
  if (sections === null) {
    const behind = [changes, indicators].flatMap((chapter) => contents.entries.filter(({ to }) => to === chapter?.place));
    const entries = [...contents.entries.filter((entry) => !behind.includes(entry)), ...behind];
    return { ...named, printed: { ...whole, overview: overviewOf(writing, whole.overview), indicators: null, changes: null, contents: { ...contents, entries } }, changes, annex: indicators };
  }
  const wanted = whole.sections.filter(({ place }) => sections.includes(place.id));
  const entries = contents.entries.filter(({ to }: ContentsEntry) => to === changes?.place || wanted.some(({ place }) => place === to));
  const nothingElse = { overview: null, scorecard: null, indicators: null, inspections: null, inspectionPages: [], evidence: null, actions: null, changes: null, glossary: null, about: null };
  return { ...named, printed: { cover: whole.cover, contents: { ...contents, entries }, sections: wanted, ...nothingElse }, changes, annex: null };
}

/** Key messages that stand in a chapter of their own, on the next page, are not said here as well. */
function overviewOf({ report }: Writing, overview: WholeView['overview']): WholeView['overview'] {
  const follow = report.sections.some(({ kind, parts }) => kind === 'overview' && parts.some(({ keyMessages }) => keyMessages));
  return follow ? { ...overview, view: { ...overview.view, keyMessages: null } } : overview;
}
