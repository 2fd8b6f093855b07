import { lastDayOf, monthsAfter } from '../format/date.ts';
import { capitalised } from '../format/sentence-case.ts';
import { dueSoonMonths, type Action, type DueState } from '../model/action.ts';
import type { Answered } from './answered.ts';
import type { Backlinks } from './backlinks.ts';
import type { DerivedIndicator } from './indicator.ts';
import { nationalBearingOf } from './national-framework.ts';
import type { SectionPlan } from './outline.ts';
import { ragStatus } from './rag.ts';
import type { ReportAction } from '../model/report.ts';
import type { Sources } from './sources.ts';
import { goalWords } from './target.ts';
import type { Wording } from './wording.ts';

interface ActionMaterials {
  numbers: ReadonlyMap<string, string>;
  indicators: ReadonlyMap<string, DerivedIndicator>;
  plans: readonly SectionPlan[];
  sources: Sources;
  backlinks: Backlinks;
  answered: (action: Action) => Answered;
}

/** `A7`, in the order of the register. */
export function actionNumbers(actions: readonly Action[], wording: Wording): Map<string, string> {
  return new Map(actions.map(({ id }, index) => [id, wording.say('actionNumber', { number: index + 1 })]));
}

export function writtenAction(action: Action, materials: ActionMaterials, wording: Wording): ReportAction {
  const { numbers, indicators, plans, sources, backlinks, answered } = materials;
  const measured = action.measure?.indicator === undefined ? undefined : indicators.get(action.measure.indicator);
  return {
    id: action.id,
    number: numbers.get(action.id) ?? '',
    title: action.title,
    owner: action.owner ?? null,
    due: wording.dateOrNull(action.due),
    overdue: isOverdue(action, wording.asAt),
    dueState: dueStateOf(action, wording.asAt),
    priority: action.priority ?? null,
    priorityText: action.priority === undefined ? null : wording.labels[`actionPriority.${action.priority}`],
    measureText: measureText(action, measured, wording),
    measureIndicator: measured?.indicator.id ?? null,
    measureStanding: measured ? measureStanding(measured, action.measure?.goal, wording) : null,
    status: action.status ?? null,
    statusText: wording.labels[`actionStatus.${action.status ?? 'unknown'}`],
    progress: (action.progress ?? []).map(({ date, ...note }) => ({ date: wording.date(date), text: wording.note(note) ?? '' })),
    sections: plans
      .filter(({ section }) => action.sections?.includes(section.id))
      .map(({ section }) => ({ id: section.id, title: section.matter.title })),
    answers: (action.answers ?? []).flatMap((id) => sources(id) ?? []),
    ...answered(action),
    ...nationalBearingOf(action),
    source: action.source ?? null,
    citedBy: backlinks(action.id),
    ...wording.markOf(action),
  };
}

/** True while there is still something to do. */
export function isOpen({ status }: Action): boolean {
  return status !== 'complete' && status !== 'stopped';
}

/** True when the last day for it lay before the day of the figures and there is still something to do. */
export function isOverdue(action: Action, asAt: string): boolean {
  return isOpen(action) && action.due !== undefined && lastDayOf(action.due) < asAt;
}

/** How the due date stands to the day of the figures; null where there is none. */
function dueStateOf(action: Action, asAt: string): DueState | null {
  if (action.due === undefined) return null;
  if (!isOpen(action)) return 'closed';
  if (isOverdue(action, asAt)) return 'overdue';
  return lastDayOf(action.due) <= monthsAfter(asAt, dueSoonMonths) ? 'due-soon' : 'later';
}

/** The words of the measure, with the goal of its indicator. */
function measureText({ measure }: Action, measured: DerivedIndicator | undefined, wording: Wording): string | null {
  if (!measure) return null;
  const goal = measured && goalText(measured, measure.goal, wording);
  if (measure.text === undefined) return goal ?? null;
  return goal === undefined ? measure.text : wording.say('actionMeasure.textAndGoal', { text: measure.text, measure: goal });
}

function goalText({ indicator }: DerivedIndicator, goal: number | undefined, wording: Wording): string {
  if (goal === undefined) return indicator.title;
  return wording.say('actionMeasure.goal', { title: indicator.title, goal: goalWords(goal, indicator, wording) });
}

/** Against the goal that the action sets, where its figure can be held against one; otherwise as the indicator is rated. */
function measureStanding({ indicator, current, printed }: DerivedIndicator, goal: number | undefined, wording: Wording): NonNullable<ReportAction['measureStanding']> {
  const figure = current ? wording.say('cited.figure', { figure: capitalised(current.reading.figure.text), period: wording.period(current.reading.at, current.reading.period).phrase }) : wording.labels['cited.noFigure'];
  if (goal === undefined) return { ...printed.rag, figure };
  const isReached = reachesGoal({ indicator, current }, goal);
  if (isReached === null) return { ...ragStatus('not-rated', wording.labels), figure };
  return { state: isReached ? 'green' : 'red', word: wording.labels[isReached ? 'actionMeasure.reached' : 'actionMeasure.notReached'], figure };
}

/** Null where there is no figure, or none that can be held against a goal. */
export function reachesGoal({ indicator: { polarity }, current }: Pick<DerivedIndicator, 'indicator' | 'current'>, goal: number): boolean | null {
  const value = current?.reading.exact ?? null;
  if (value === null || polarity === 'neutral') return null;
  if (polarity === 'target') return value === goal;
  return polarity === 'lower' ? value <= goal : value >= goal;
}
