import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Project } from '../../model/project.ts';
import { blocksOf, statementsIn } from '../../model/section.ts';

export type NamedKind = 'indicator' | 'evidence' | 'finding' | 'recommendation' | 'action' | 'inspection' | 'statement';

/** Something that has an id in the one namespace of the report. */
export interface Named {
  id: string;
  kind: NamedKind;
  /** Found only when it is asked for: places in data cost a reading of their file. */
  place: () => Place;
}

/** Everything that can be cited, in the order of the folders; ids may stand twice. */
export function namesIn(project: Project): Named[] {
  const names: Named[] = [];
  for (const { data, origin } of project.indicators) names.push({ id: data.id, kind: 'indicator', place: () => origin.place(['id']) });
  for (const { data, origin } of project.evidence) names.push({ id: data.id, kind: 'evidence', place: () => origin.place(['id']) });
  for (const { data, origin } of project.actions) names.push({ id: data.id, kind: 'action', place: () => origin.place(['id']) });
  for (const { data, origin } of project.inspections) {
    names.push({ id: data.id, kind: 'inspection', place: () => origin.place(['id']) });
    data.findings?.forEach((finding, index) =>
      names.push({ id: finding.id, kind: 'finding', place: () => origin.place(['findings', index, 'id']) }),
    );
    data.recommendations?.forEach((recommendation, index) =>
      names.push({ id: recommendation.id, kind: 'recommendation', place: () => origin.place(['recommendations', index, 'id']) }),
    );
  }
  for (const section of project.sections) {
    for (const { id, place } of statementsIn(blocksOf(section))) names.push({ id, kind: 'statement', place: () => place });
  }
  return names;
}

/** The ids that stand twice: nobody can tell what a citation of one of them means. */
export function repeatedIn(names: readonly Named[]): ReadonlySet<string> {
  const met = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of names) {
    if (met.has(id)) repeated.add(id);
    met.add(id);
  }
  return repeated;
}
