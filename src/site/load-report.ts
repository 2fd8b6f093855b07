import type { Download } from '../model/download.ts';
import type { Brief, Report } from '../model/report.ts';
import type { PublishingChecklist } from '../model/publishing-checklist.ts';
import type { PaperChoice } from '../views/paper.ts';

/** What publish hands to the pages: the report, what was found in it, and the stamp of the build. */
export interface SiteInput {
  report: Report;
  /** Null for every edition that has no page of it. */
  checklist: PublishingChecklist | null;
  /** Fingerprint of everything the report was made from; the same input gives the same stamp. */
  contentHash: string;
  /** Files of the report that lie beside its pages; known only when they are made, which is after most pages are. */
  downloads?: readonly Download[];
  /** The script of a preview, which hears of changes; no site that is published has one. */
  preview?: string;
  /** True for an edition before the one that the site is of. */
  isEarlier?: boolean;
  /** The files of the pages of the present edition, where this is an earlier one. */
  presentPages?: readonly string[];
  /** What of it is printed, where it is made into a document on paper. */
  paper?: PaperChoice;
}

const holder = Symbol.for('selfeval.report');
const checklistHolder = Symbol.for('selfeval.checklist');
const stampHolder = Symbol.for('selfeval.content-hash');
const previewHolder = Symbol.for('selfeval.preview');
const downloadsHolder = Symbol.for('selfeval.downloads');
const earlierHolder = Symbol.for('selfeval.is-earlier');
const presentHolder = Symbol.for('selfeval.present-pages');
const paperHolder = Symbol.for('selfeval.paper');

type Holder = { [holder]?: Report; [checklistHolder]?: PublishingChecklist | null; [stampHolder]?: string; [previewHolder]?: string | undefined; [downloadsHolder]?: readonly Download[]; [earlierHolder]?: boolean; [presentHolder]?: readonly string[]; [paperHolder]?: PaperChoice | undefined };

/** Puts the report where the pages find it; they are made in the same process. */
export function holdReport({ report, checklist, contentHash, downloads = [], preview, isEarlier = false, presentPages = [], paper }: SiteInput): void {
  const shared = globalThis as Holder;
  shared[holder] = report;
  shared[checklistHolder] = checklist;
  shared[stampHolder] = contentHash;
  shared[previewHolder] = preview;
  shared[downloadsHolder] = downloads;
  shared[earlierHolder] = isEarlier;
  shared[presentHolder] = presentPages;
  shared[paperHolder] = paper;
}

/** The report that the site is being made from. */
export function currentReport(): Report {
  const report = (globalThis as Holder)[holder];
  if (!report) throw new Error('The site was started without a report: publish must hold one first.');
  return report;
}

/** The brief of the report; only an edition that has one may ask. */
export function currentBrief(): Brief {
  const { brief } = currentReport();
  if (!brief) throw new Error('The site of an edition without a brief was asked for its page.');
  return brief;
}

/** What was found in the report; only an internal edition may ask. */
export function currentChecklist(): PublishingChecklist {
  const checklist = (globalThis as Holder)[checklistHolder];
  if (!checklist) throw new Error('The site of an internal edition was started without a checklist: publish must hold one with the report.');
  return checklist;
}

/** The fingerprint of the report's input, or an empty text where none was given. */
export function currentContentHash(): string {
  return (globalThis as Holder)[stampHolder] ?? '';
}

/** The files that lie beside the pages. */
export function currentDownloads(): readonly Download[] {
  return (globalThis as Holder)[downloadsHolder] ?? [];
}

/** The script that a preview adds to every page; undefined everywhere else. */
export function currentPreview(): string | undefined {
  return (globalThis as Holder)[previewHolder];
}

/** Whether the pages are those of an edition before the one that the site is of. */
export function isEarlierEdition(): boolean {
  return (globalThis as Holder)[earlierHolder] === true;
}

/** The files of the pages of the present edition, on the pages of an earlier one. */
export function currentPresentPages(): readonly string[] {
  return (globalThis as Holder)[presentHolder] ?? [];
}

/** What is printed on paper; everything but the details of the indicators where nothing was chosen. */
export function currentPaperChoice(): PaperChoice {
  return (globalThis as Holder)[paperHolder] ?? { sections: null, annex: false };
}
