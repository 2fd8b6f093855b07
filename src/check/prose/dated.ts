import type { Project } from '../../model/project.ts';
import { saysWhen } from './says-when.ts';

/** Ids of sources that carry a date: who cites one says when. */
export function datedIdsIn(project: Project): Set<string> {
  const dated = new Set<string>();
  for (const { data } of project.indicators) if (data.observations.length > 0) dated.add(data.id);
  for (const { data } of project.evidence) {
    if (data.date !== undefined || saysWhen(`${data.title} ${data.scope ?? ''}`)) dated.add(data.id);
  }
  for (const { data } of project.inspections) {
    for (const { id } of [data, ...(data.findings ?? []), ...(data.recommendations ?? [])]) dated.add(id);
  }
  for (const { data } of project.actions) if (data.due !== undefined || data.progress !== undefined) dated.add(data.id);
  return dated;
}
