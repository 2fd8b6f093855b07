import type { ReleasedProject, ReleasedSection } from '../model/project.ts';
import type { Report, ReportSection } from '../model/report.ts';
import type { Wording } from './wording.ts';

/** The covering report, where the report goes to a committee; `write` writes its words as those of a section. */
export function committeeOf({ settings, committee: words }: ReleasedProject, write: (section: ReleasedSection) => ReportSection, wording: Wording): Report['committee'] {
  const { committee: facts, edition, contact } = settings;
  if (facts === undefined && words === null) return null;
  const title = facts?.title ?? edition.title;
  return {
    name: facts?.name ?? null,
    date: wording.dateOrNull(facts?.date),
    title,
    reportOf: facts?.reportOf ?? null,
    wards: facts?.wards ?? null,
    keyDecision: facts?.keyDecision ?? null,
    author: facts?.author ?? null,
    contact: facts?.contact ?? ([contact.team, contact.phone, contact.email].filter((part) => part !== undefined).join(', ') || null),
    accountableDirectors: facts?.accountableDirectors ?? [],
    backgroundPapers: facts?.backgroundPapers ?? null,
    appendices: facts?.appendices ?? [edition.title],
    words: write({ id: 'committee', matter: { title, kind: 'appendix' }, parts: words?.parts ?? [], footnotes: words?.footnotes ?? [] }),
  };
}
