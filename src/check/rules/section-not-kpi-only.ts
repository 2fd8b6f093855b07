import type { EvidenceKind } from '../../model/evidence.ts';
import type { NamedKind } from '../facts/names.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that a section about practice or quality assurance which rests on figures also rests on something that looked
 * at practice or asked people: an audit, observation, feedback, survey, voice of staff, review or inspection.
 * Why: that councils describe impact through indicators alone is Ofsted's own complaint about self-evaluations.
 * Does not catch: an audit that counted compliance and did not look at practice.
 */
export default defineRule({
  id: 'section-not-kpi-only',
  severity: 'warning',
  summary: 'A section about practice rests on more than figures.',
  needs: ['evidence', 'inspections'],
  check({ project, names, outlines, missingIds }, report) {
    const missing = new Set(missingIds.map(({ id }) => id));
    const kinds = new Map<string, NamedKind>(names.map(({ id, kind }) => [id, kind]));
    const evidence = new Map(project.evidence.map(({ data }) => [data.id, data.kind]));
    for (const { section, plan, statements } of outlines) {
      const kind = section.matter.kind ?? 'practice';
      if (kind !== 'practice' && kind !== 'quality-assurance') continue;
      if (!statements.some(({ finding }) => finding !== null)) continue;
      const { cited, figures } = plan.references;
      const isFigure = (id: string): boolean => kinds.get(id) === 'indicator' || evidence.get(id) === 'data';
      if (figures.length === 0 && !cited.some(isFigure)) continue;
      if (cited.some((id) => missing.has(id) || looksAtPractice(kinds.get(id), evidence.get(id)))) continue;
      report({
        message: `The section \`${section.matter.title}\` rests on figures alone: it cites no audit, observation, feedback, survey, voice of staff, review or inspection.`,
        place: section.origin.place(['title']),
        hint: 'Cite what was seen in practice or said by children and families, or say under `## How we know it` that nobody has looked yet.',
      });
    }
  },
});

const practiceKinds: readonly EvidenceKind[] = ['audit', 'observation', 'feedback', 'survey', 'staff', 'review', 'inspection'];

function looksAtPractice(kind: NamedKind | undefined, evidence: EvidenceKind | undefined): boolean {
  if (kind === 'inspection' || kind === 'finding' || kind === 'recommendation') return true;
  return evidence !== undefined && practiceKinds.includes(evidence);
}
