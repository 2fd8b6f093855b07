import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Project } from '../../model/project.ts';
import { createCheckContext, type CheckContext } from './context.ts';
import { createCheckMemory, type CheckMemory } from './memory.ts';
import { rules } from './registry.ts';
import type { Rule } from './rule.ts';
import { runRule } from './run-rule.ts';
import { rulesFor, unknownSeverities } from './severities.ts';
import { applyWaivers, type Waived } from './waivers.ts';

/** Everything that every rule says of the project. A rule that throws is reported as our fault; the others still run. */
export function checkProject(project: Project, toRun: readonly Rule[] = rules): Diagnostic[] {
  return toEnd(findingsIn(createCheckContext(project, createCheckMemory()), toRun));
}

/** Stops after each rule, so that whoever runs them can do something else in between. */
function* findingsIn(context: CheckContext, toRun: readonly Rule[]): Generator<void, Diagnostic[]> {
  const found: Diagnostic[][] = [];
  for (const rule of rulesFor(context.project, toRun)) {
    found.push(runRule(rule, (report) => rule.check(context, report)));
    yield;
  }
  return found.flat();
}

/** What comes of steps when nothing else is done in between. */
export function toEnd<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

export interface ReviewOptions {
  /** The day against which the ends of waivers are judged; the edition's own unless given. */
  today?: string | undefined;
  /** The only rules to run; every one unless given. */
  only?: readonly string[] | undefined;
  /** False when parts of the report could not be read. */
  complete: boolean;
  /** What is remembered of earlier readings; nothing unless given. */
  memory?: CheckMemory | undefined;
}

/** What the rules say of the project once its own severities and waivers are counted in. */
export function reviewProject(project: Project, options: ReviewOptions): Waived {
  return toEnd(reviewInSteps(project, options));
}

/** The same, a rule a step. */
export function* reviewInSteps(project: Project, { today, only, complete, memory = createCheckMemory() }: ReviewOptions): Generator<void, Waived> {
  // Without the settings nobody knows what is waived, or how grave anything is.
  const toRun = project.settings === null ? [] : only === undefined ? rules : rules.filter(({ id }) => only.includes(id));
  const context = createCheckContext(project, memory);
  const reviewed = applyWaivers(yield* findingsIn(context, toRun), context, { rules, ran: new Set(toRun.map(({ id }) => id)), today, complete });
  return { ...reviewed, diagnostics: [...unknownSeverities(project, rules), ...reviewed.diagnostics] };
}
