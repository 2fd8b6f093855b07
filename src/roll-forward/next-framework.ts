import { hasEnded } from '../check/facts/frameworks.ts';
import type { Framework } from '../model/framework.ts';
import type { WholeProject } from '../model/project.ts';

/** What the next edition goes by where the present framework will have ended. */
export interface NextFramework {
  ended: Framework;
  /** The ids of those that took its place. */
  successors: string[];
  /** The one of them that judges every area which the report names; null where a person has to say what becomes of an area. */
  fits: string | null;
}

/** Null where the framework is still in use on the day. */
export function nextFramework(project: WholeProject, asAt: string): NextFramework | null {
  const frameworks = project.frameworks.map(({ data }) => data);
  const ended = frameworks.find(({ id }) => id === project.settings.data.framework);
  if (ended === undefined || !hasEnded(ended, asAt)) return null;
  const successors = frameworks.filter(({ successorOf }) => successorOf?.includes(ended.id) === true);
  const [only, ...others] = successors;
  const named = areasNamed(project);
  const fits = only && others.length === 0 && !hasEnded(only, asAt) && named.every((area) => only.judgements.some(({ id }) => id === area)) ? only.id : null;
  return { ended, successors: successors.map(({ id }) => id), fits };
}

/** Inspections have frameworks of their own. */
function areasNamed({ settings, sections, indicators, evidence }: WholeProject): string[] {
  return [
    ...(settings.data.selfJudgements ?? []).map(({ judgement }) => judgement),
    ...sections.flatMap(({ matter }) => matter.judgements ?? []),
    ...[...indicators, ...evidence].flatMap(({ data }) => data.judgements ?? []),
  ];
}
