import type { Action } from '../model/action.ts';
import type { ReleasedProject } from '../model/project.ts';
import type { ReportAction } from '../model/report.ts';
import { backlinkTo } from './backlinks.ts';
import type { SectionPlan } from './outline.ts';
import type { Sources } from './sources.ts';
import type { Answers } from './threads.ts';
import type { Wording } from './wording.ts';

/** What an action answers: paragraphs of the report, and what inspections found and asked for. */
export type Answered = Pick<ReportAction, 'paragraphs' | 'asked'>;

interface AnsweredMaterials {
  released: Pick<ReleasedProject, 'actions' | 'inspections'>;
  plans: readonly SectionPlan[];
  answers: Answers;
  /** The actions that answer a recommendation. */
  answeringOf: (recommendation: string) => readonly string[];
  sources: Sources;
}

/** What each action answers, seen from the action: what it names, and whatever says of itself that the action answers it. */
export function answeredBy({ released, plans, answers, answeringOf, sources }: AnsweredMaterials, wording: Wording): (action: Action) => Answered {
  const paragraphs = new Map<string, ReportAction['paragraphs']>();
  const asked = new Map<string, string[]>();
  const add = <T>(to: Map<string, T[]>, action: string, entry: T): unknown => to.get(action)?.push(entry) ?? to.set(action, [entry]);
  const namedBy = new Map<string, string[]>();
  for (const { id, answers: named = [] } of released.actions) for (const each of new Set(named)) add(namedBy, each, id);

  for (const plan of plans) {
    for (const statement of plan.statements) {
      const named = statement.id === null ? [] : (namedBy.get(statement.id) ?? []);
      for (const action of new Set([...named, ...answers.toStatement(statement)])) add(paragraphs, action, backlinkTo(plan, statement, wording));
    }
  }
  for (const { findings = [], recommendations = [] } of released.inspections) {
    for (const { id } of findings) for (const action of namedBy.get(id) ?? []) add(asked, action, id);
    for (const { id } of recommendations) for (const action of new Set([...(namedBy.get(id) ?? []), ...answeringOf(id)])) add(asked, action, id);
  }
  return ({ id }) => ({
    paragraphs: paragraphs.get(id) ?? [],
    asked: (asked.get(id) ?? []).flatMap((each) => sources(each) ?? []),
  });
}
