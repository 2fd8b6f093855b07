import { isGraded } from '../../derive/grades.ts';
import { inspectionsInOrder } from '../../derive/timeline.ts';
import type { Framework } from '../../model/framework.ts';
import type { Inspection } from '../../model/inspection.ts';
import type { Located } from '../../model/origin.ts';
import type { Project } from '../../model/project.ts';

/**
 * The inspections and visits of the council's services whose recommendations still stand. One of the same line of
 * frameworks takes the place of those before it; a full inspection of the line that the report is written for also
 * takes the place of visits and of letters without grades. Inspections of schools are not the council's to answer.
 */
export function standingInspections(project: Project): Located<Inspection>[] {
  const frameworks = new Map(project.frameworks.map(({ data }) => [data.id, data]));
  const present = project.settings?.data.framework ?? '';
  const ordered = inspectionsInOrder(project.inspections, ({ data }) => data);
  return ordered.filter(({ data }, index) => {
    const own = frameworks.get(data.framework);
    if (own?.kind === 'education') return false;
    return !ordered.slice(index + 1).some((later) => {
      const framework = frameworks.get(later.data.framework);
      return framework !== undefined && isGraded(framework) && framework.kind === 'inspection' && supersedes(framework, own, present, frameworks);
    });
  });
}

function supersedes(later: Framework, own: Framework | undefined, present: string, frameworks: ReadonlyMap<string, Framework>): boolean {
  if (own && isGraded(own)) return isInLineOf(own.id, later, frameworks);
  return isInLineOf(later.id, frameworks.get(present), frameworks) || isInLineOf(present, later, frameworks);
}

/** True when `framework` is `id`, or replaced it, however many others lie between. */
function isInLineOf(id: string, framework: Framework | undefined, frameworks: ReadonlyMap<string, Framework>): boolean {
  const seen = new Set<string>();
  const open = framework ? [framework] : [];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.id === id) return true;
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    open.push(...(next.successorOf ?? []).flatMap((before) => frameworks.get(before) ?? []));
  }
  return false;
}
