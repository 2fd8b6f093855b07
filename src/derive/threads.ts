import { listText } from '../format/list.ts';
import { countLabel } from '../format/plural.ts';
import type { Action } from '../model/action.ts';
import { threadStep } from '../model/report/thread.ts';
import type { SectionPlan } from './outline.ts';
import type { StatementPlan } from './numbering.ts';
import { backlinkTo } from './backlinks.ts';
import type { CitedSource, ReportAction, Thread, ThreadReach, ThreadStep } from '../model/report.ts';
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

/** What threads are drawn from. */
interface ThreadMaterials {
  plans: readonly SectionPlan[];
  answers: Answers;
  sources: Sources;
  actions: readonly ReportAction[];
  /** The judgement area that a section is counted in, by its id. */
  areaOf: (plan: SectionPlan) => string | null;
}

/** Every area for improvement with what it rests on and what follows from it. */
export function threadsOf({ plans, answers, sources, actions, areaOf }: ThreadMaterials, wording: Wording): Thread[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  return plans.flatMap((plan) =>
    improvementsIn(plan).map((statement): Thread => {
      const { cited, figures, charts } = statement.references;
      const found = new Map([...cited, ...figures, ...charts].flatMap((id) => {
        const source = sources(id);
        return source ? [[source.id, source] as const] : [];
      }));
      const answering = answers.toStatement(statement);
      const own = [...found.values()];
      return { statement: backlinkTo(plan, statement, wording), sources: own, actions: answering, countedIn: areaOf(plan), has: stepsOf(own, answering.flatMap((id) => byId.get(id) ?? [])) };
    }),
  );
}

/** An action says what is done, and a paragraph of the report says again what the report says: neither shows that something is weak. */
export function shows({ kind }: CitedSource): boolean {
  return kind !== 'action' && kind !== 'statement';
}

function stepsOf(sources: readonly CitedSource[], actions: readonly ReportAction[]): ThreadStep[] {
  const has: Readonly<Record<ThreadStep, boolean>> = {
    evidence: sources.some(shows),
    action: actions.length > 0,
    owner: actions.length > 0 && actions.every(({ owner }) => owner !== null),
    due: actions.length > 0 && actions.every(({ due }) => due !== null),
    measure: actions.some(({ measureText, measureIndicator }) => measureText !== null || measureIndicator !== null),
    'on-target': isOnTarget(actions),
  };
  return threadStep.options.filter((step) => has[step]);
}

function isOnTarget(actions: readonly ReportAction[]): boolean {
  const standings = actions.flatMap(({ measureStanding }) => measureStanding ?? []);
  return standings.length > 0 && standings.every(({ state }) => state === 'green');
}

/** How many threads have each step, by judgement area and in all. */
export function reachOf(threads: readonly Thread[], areas: readonly { id: string; label: string }[], wording: Wording): ThreadReach {
  const reached = (among: readonly Thread[]): ThreadReach['steps'] => threadStep.options.map((step) => ({ step, count: among.filter(({ has }) => has.includes(step)).length }));
  const byArea = Map.groupBy(threads, ({ countedIn }) => countedIn);
  const named = [...areas.map(({ id, label }) => ({ area: id, label })), { area: null, label: wording.labels['thread.noArea'] }];
  const steps = reached(threads);
  return {
    steps,
    areas: named.flatMap(({ area, label }) => {
      const own = byArea.get(area) ?? [];
      return own.length === 0 ? [] : [{ area, label, count: own.length, steps: reached(own) }];
    }),
    sentence: threads.length === 0 ? null : reachSentence(steps, threads.length, wording),
  };
}

function reachSentence(steps: ThreadReach['steps'], total: number, wording: Wording): string {
  const { labels } = wording;
  const said = steps.map(({ step, count }) => wording.say(count === 0 ? 'thread.none' : count === total ? 'thread.all' : 'thread.some', { count, step: labels[`threadStep.${step}`] }));
  return wording.say('thread.sentence', { improvements: countLabel(labels, 'home.improvements', total), steps: listText(said, labels) });
}

export function improvementsIn(plan: SectionPlan): StatementPlan[] {
  return plan.statements.filter(({ finding }) => finding === 'area-for-improvement');
}
