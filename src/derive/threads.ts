import type { Action } from '../model/action.ts';
import type { SectionPlan } from './outline.ts';
import type { StatementPlan } from './numbering.ts';
import { backlinkTo } from './backlinks.ts';
import type { Thread } from '../model/report.ts';
import type { Sources } from './sources.ts';
import type { Wording } from './wording.ts';

/** Which actions answer what. */
export interface Answers {
  /** Ids of the actions that answer a finding, recommendation or statement, in the order of the register; a stopped one answers nothing. */
  to(id: string): string[];
  /** Ids of the actions that answer a statement of a section. */
  toStatement(statement: StatementPlan): string[];
}

/**
 * An action answers a statement when it names it. An area for improvement is also answered by an action
 * that answers something it cites, such as a recommendation, and by an action that it cites itself.
 */
export function answersOf(actions: readonly Action[]): Answers {
  const going = actions.filter(({ status }) => status !== 'stopped');
  const order = new Map(going.map(({ id }, index) => [id, index]));
  const answering = new Map<string, string[]>();
  for (const { id, answers = [] } of going) {
    for (const answered of answers) answering.set(answered, [...(answering.get(answered) ?? []), id]);
  }
  const to = (id: string): string[] => answering.get(id) ?? [];
  return {
    to,
    toStatement({ id, finding, references: { cited } }) {
      const found = new Set(id === null ? [] : to(id));
      if (finding === 'area-for-improvement') {
        for (const source of cited) {
          if (order.has(source)) found.add(source);
          for (const action of to(source)) found.add(action);
        }
      }
      return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    },
  };
}

/** Every area for improvement with what it rests on and what follows from it. */
export function threadsOf(plans: readonly SectionPlan[], answers: Answers, sources: Sources, wording: Wording): Thread[] {
  return plans.flatMap((plan) =>
    improvementsIn(plan).map((statement): Thread => {
      const cited = new Map(statement.references.cited.flatMap((id) => {
        const source = sources(id);
        return source ? [[source.id, source] as const] : [];
      }));
      return { statement: backlinkTo(plan, statement, wording), sources: [...cited.values()], actions: answers.toStatement(statement) };
    }),
  );
}

export function improvementsIn(plan: SectionPlan): StatementPlan[] {
  return plan.statements.filter(({ finding }) => finding === 'area-for-improvement');
}
