import type { Report } from '../model/report.ts';
import { word } from './writing.ts';

/** What a page may list, all of one kind. */
type Kind = 'sections' | 'indicators' | 'inspections' | 'evidence' | 'actions';

export interface SaidAtHead {
  /** The report, its entries of this kind without their mark where the note speaks for all of them. */
  report: Report;
  /** That every entry is for the council and Ofsted only; null where some are not, which then have to be told apart. */
  note: string | null;
}

/** A tag on every line tells nobody anything: where it would stand on all entries of a kind, the head of their page says it once. */
export function saidAtHead(report: Report, kind: Kind): SaidAtHead {
  const entries = report[kind];
  if (entries.length < 2 || entries.some(({ internal }) => !internal)) return { report, note: null };
  return { report: { ...report, [kind]: entries.map((entry) => ({ ...entry, internal: undefined })) }, note: word({ report }, `internal.all.${kind}`) };
}
