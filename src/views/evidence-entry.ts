import { markOf, type Marked } from '../model/audience.ts';
import type { ReportEvidence, Target } from '../model/report.ts';
import { safeHref, type Line } from './link.ts';
import { citedBy, type CitedBy } from './lists.ts';
import { spellOut, word, type Writing } from './writing.ts';

/** One entry of the evidence register. */
export interface EvidenceView extends Marked {
  place: Target;
  title: string;
  kind: string;
  date: string;
  dated: boolean;
  scope: string | null;
  owner: string | null;
  summary: string | null;
  /** Leads to the evidence itself. */
  read: Line | null;
  citedBy: CitedBy;
}

export function evidenceView(writing: Writing, evidence: ReportEvidence): EvidenceView {
  const outside = evidence.link === null ? null : safeHref(evidence.link);
  return {
    place: { page: 'evidence', anchor: evidence.id },
    title: spellOut(writing, evidence.title),
    kind: evidence.kindText,
    date: evidence.date?.text ?? word(writing, 'evidence.noDate'),
    dated: evidence.date !== null,
    scope: evidence.scope && spellOut(writing, evidence.scope),
    owner: evidence.owner && `${word(writing, 'evidence.owner')}: ${evidence.owner}`,
    summary: evidence.summary && spellOut(writing, evidence.summary),
    read: outside === null ? null : { text: word(writing, 'evidence.read'), outside },
    citedBy: citedBy(writing, evidence.citedBy),
    ...markOf(evidence),
  };
}
