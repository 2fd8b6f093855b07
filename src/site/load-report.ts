import type { Report } from '../derive/report.ts';

/** What publish hands to the pages: the report, and the stamp of the build. */
export interface SiteInput {
  report: Report;
  /** Fingerprint of everything the report was made from; the same input gives the same stamp. */
  contentHash: string;
}

const holder = Symbol.for('selfeval.report');
const stampHolder = Symbol.for('selfeval.content-hash');

type Holder = { [holder]?: Report; [stampHolder]?: string };

/** Puts the report where the pages find it; they are made in the same process. */
export function holdReport({ report, contentHash }: SiteInput): void {
  const shared = globalThis as Holder;
  shared[holder] = report;
  shared[stampHolder] = contentHash;
}

/** The report that the site is being made from. */
export function currentReport(): Report {
  const report = (globalThis as Holder)[holder];
  if (!report) throw new Error('The site was started without a report: publish must hold one first.');
  return report;
}

/** The fingerprint of the report's input, or an empty text where none was given. */
export function currentContentHash(): string {
  return (globalThis as Holder)[stampHolder] ?? '';
}
