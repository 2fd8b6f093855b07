import { compareText } from '../diagnostics/compare-text.ts';
import { actionPriority } from '../model/action.ts';
import type { LabelKey } from '../model/labels.ts';
import type { ReportAction } from '../model/report.ts';
import { dueStates, dueStateWords } from './action-table.ts';
import { actionLink, type Link } from './link.ts';
import { word, type Writing } from './writing.ts';

export const orderNames = ['priority', 'owner', 'due', 'status'] as const;
export type OrderName = (typeof orderNames)[number];

/** The plan in another order: the groups that a reader may choose among, each with its actions in turn. */
export interface ActionOrder {
  name: OrderName;
  /** What it is ordered by, as its column is called. */
  label: string;
  heading: string;
  groups: ActionGroup[];
}

export interface ActionGroup {
  /** By which a row says that it belongs here. */
  value: string;
  title: string;
  entries: (Link & { below: string[] })[];
}

/** What an action says of itself in an order; `none` where it says nothing. */
export function valueIn(name: OrderName, action: ReportAction): string {
  switch (name) {
    case 'priority':
      return action.priority ?? none;
    case 'owner':
      return action.owner ?? none;
    case 'due':
      return action.dueState ?? none;
    case 'status':
      return action.status ?? none;
  }
}

const none = 'none';

const statuses = ['in-progress', 'not-started', none, 'complete', 'stopped'];

/** Every order in which actions differ. */
export function actionOrders(writing: Writing, actions: readonly ReportAction[]): ActionOrder[] {
  return orderNames.flatMap((name) => {
    const inGroups = Map.groupBy(inTurn(actions), (action) => valueIn(name, action));
    const groups = valuesOf(name, [...inGroups.keys()]).map((value): ActionGroup => {
      const group = inGroups.get(value)!;
      return { value, title: titleOf(writing, name, value), entries: group.map((action) => ({ ...actionLink(action), below: besides(name, action) })) };
    });
    return groups.length < 2 ? [] : [{ name, label: word(writing, `action.${name}`), heading: word(writing, `actions.by.${name}`), groups }];
  });
}

/** Those that are due first stand first; those without a date last, as they stand in the plan. */
export function inTurn(actions: readonly ReportAction[]): ReportAction[] {
  return [...actions].sort((a, b) => compareText(lastDay(a), lastDay(b)));
}

/** `2023` comes after `2023-12`, as its last day does. */
function lastDay({ due }: ReportAction): string {
  return due === null ? '~' : `${due.iso}~`;
}

function valuesOf(name: OrderName, found: readonly string[]): string[] {
  const known: readonly string[] = name === 'priority' ? actionPriority.options : name === 'due' ? dueStates : name === 'status' ? statuses : found.filter((value) => value !== none).sort(compareText);
  return [...new Set([...known, none])].filter((value) => found.includes(value));
}

function titleOf(writing: Writing, name: OrderName, value: string): string {
  if (name === 'owner') return value === none ? word(writing, 'action.noOwner') : value;
  return word(writing, titles[name][value]!);
}

const titles: Readonly<Record<Exclude<OrderName, 'owner'>, Readonly<Record<string, LabelKey>>>> = {
  priority: { high: 'actionPriority.high', medium: 'actionPriority.medium', low: 'actionPriority.low', none: 'action.noPriority' },
  due: { ...dueStateWords, none: 'action.noDue' },
  status: { 'not-started': 'actionStatus.not-started', 'in-progress': 'actionStatus.in-progress', complete: 'actionStatus.complete', stopped: 'actionStatus.stopped', none: 'actionStatus.unknown' },
};

/** What tells one from another within its group. */
function besides(name: OrderName, { due, owner }: ReportAction): string[] {
  return [due?.text, name === 'owner' ? undefined : owner].filter((text) => text !== undefined && text !== null);
}
