import type { Evidence } from '../model/evidence.ts';
import type { Backlinks } from './backlinks.ts';
import type { ReportEvidence } from '../model/report.ts';
import type { Wording } from './wording.ts';

export function writtenEvidence(evidence: Evidence, backlinks: Backlinks, wording: Wording): ReportEvidence {
  const { id, title, kind } = evidence;
  return {
    id,
    title,
    kind,
    kindText: wording.labels[`evidenceKind.${kind}`],
    date: wording.dateOrNull(evidence.date),
    scope: evidence.scope ?? null,
    summary: evidence.summary ?? null,
    owner: evidence.owner ?? null,
    link: evidence.link ?? null,
    citedBy: backlinks(id),
    ...wording.markOf(evidence),
  };
}
