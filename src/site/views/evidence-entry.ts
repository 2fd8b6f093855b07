import type { ReportEvidence } from '../../model/report.ts';
import { backlinks, type BacklinkView } from './cited.ts';
import { safeHref } from './html.ts';
import { link, spellOut, word, type Writing } from './writing.ts';

/** One entry of the evidence register. */
export interface EvidenceView {
  anchor: string | null;
  href: string;
  title: string;
  kind: string;
  date: string;
  dated: boolean;
  scope: string | null;
  summary: string | null;
  owner: string | null;
  outside: string | null;
  citedBy: BacklinkView[];
}

export function evidenceView(writing: Writing, evidence: ReportEvidence, anchor: string | null): EvidenceView {
  return {
    anchor,
    href: link(writing, { page: 'evidence', anchor: evidence.id }),
    title: spellOut(writing, evidence.title),
    kind: evidence.kindText,
    date: evidence.date?.text ?? word(writing, 'evidence.noDate'),
    dated: evidence.date !== null,
    scope: evidence.scope && spellOut(writing, evidence.scope),
    summary: evidence.summary && spellOut(writing, evidence.summary),
    owner: evidence.owner,
    outside: evidence.link === null ? null : safeHref(evidence.link),
    citedBy: backlinks(writing, evidence.citedBy),
  };
}
