import type { Report } from '../model/report.ts';
import type { PublishingChecklist } from '../model/publishing-checklist.ts';

/** What publish hands to the pages: the report, what was found in it, and the stamp of the build. */
export interface SiteInput {
  report: Report;
  /** Null for every edition that has no page of it. */
  checklist: PublishingChecklist | null;
  /** Fingerprint of everything the report was made from; the same input gives the same stamp. */
  contentHash: string;
  /** The script of a preview, which hears of changes; no site that is published has one. */
  preview?: string;
}

const holder = Symbol.for('selfeval.report');
const checklistHolder = Symbol.for('selfeval.checklist');
const stampHolder = Symbol.for('selfeval.content-hash');
const previewHolder = Symbol.for('selfeval.preview');

type Holder = { [holder]?: Report; [checklistHolder]?: PublishingChecklist | null; [stampHolder]?: string; [previewHolder]?: string | undefined };

/** Puts the report where the pages find it; they are made in the same process. */
export function holdReport({ report, checklist, contentHash, preview }: SiteInput): void {
  const shared = globalThis as Holder;
  shared[holder] = report;
  shared[checklistHolder] = checklist;
  shared[stampHolder] = contentHash;
  shared[previewHolder] = preview;
}

/** The report that the site is being made from. */
export function currentReport(): Report {
  const report = (globalThis as Holder)[holder];
  if (!report) throw new Error('The site was started without a report: publish must hold one first.');
  return report;
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

/** The script that a preview adds to every page; undefined everywhere else. */
export function currentPreview(): string | undefined {
  return (globalThis as Holder)[previewHolder];
}
