import type { ReleasedProject } from '../model/project.ts';
import type { SectionPlan } from './outline.ts';
import { indicatorsOf } from './sections.ts';

/**
 * The one section that each indicator belongs to, so that sections' tallies can be added up: the first that
 * names its theme, otherwise the first about practice or its quality that cites or shows it. An appendix, which
 * is about the report, has none; nor has an indicator that no such section speaks of.
 */
export function belonging(plans: readonly SectionPlan[], released: ReleasedProject): Map<string, string> {
  const kindOf = ({ section }: SectionPlan): string => section.matter.kind ?? 'practice';
  const naming = plans.filter((plan) => kindOf(plan) !== 'appendix' && plan.section.matter.themes?.length);
  const speaking = plans.filter((plan) => ['practice', 'quality-assurance'].includes(kindOf(plan)));
  const owners = new Map<string, string>();
  for (const plan of [...naming, ...speaking]) {
    for (const id of indicatorsOf(plan, released)) if (!owners.has(id)) owners.set(id, plan.section.id);
  }
  return owners;
}
