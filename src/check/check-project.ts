import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkListsWith } from '../model/check-lists.ts';
import type { Project } from '../model/project.ts';
import type { Rule } from './rule.ts';
import { runRule } from './run-rule.ts';
import { rules } from './rules.ts';
import { rulesFor, unknownSeverities } from './severities.ts';
import { applyWaivers, type Waived } from './waivers.ts';

/** Everything that every rule says of the project. A rule that throws is reported as our fault; the others still run. */
export function checkProject(project: Project, toRun: readonly Rule[] = rules): Diagnostic[] {
  const lists = checkListsWith(project.settings?.data.checks?.lists);
  return rulesFor(project, toRun).flatMap((rule) => runRule(rule, (report) => rule.check(project, report, lists)));
}

export interface ReviewOptions {
  /** The day against which the ends of waivers are judged; the edition's own unless given. */
  today?: string | undefined;
  /** The only rules to run; every one unless given. */
  only?: readonly string[] | undefined;
  /** False when parts of the report could not be read. */
  complete: boolean;
}

/** What the rules say of the project once its own severities and waivers are counted in. */
export function reviewProject(project: Project, { today, only, complete }: ReviewOptions): Waived {
  const toRun = only === undefined ? rules : rules.filter(({ id }) => only.includes(id));
  const reviewed = applyWaivers(checkProject(project, toRun), project, { rules, ran: new Set(toRun.map(({ id }) => id)), today, complete });
  return { ...reviewed, diagnostics: [...unknownSeverities(project, rules), ...reviewed.diagnostics] };
}
