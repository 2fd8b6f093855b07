import { beginning } from '../../format/beginning.ts';
import { listText } from '../../format/list.ts';
import { uncapitalised } from '../../format/sentence-case.ts';
import { markOf } from '../../model/audience.ts';
import type { ActionChange, Changes, EarlierClaim, Outcome, Target } from '../../model/report.ts';
import { statementLink, type Link, type Mention } from '../link.ts';
import { given, headed, type Headed } from '../lists.ts';
import { cell, givenCell, tableOf, type Cell, type Table } from '../table.ts';
import { spellOut, word, type Writing } from '../writing.ts';
import { earlierPlace } from './side-by-side.ts';

/** What an edition said that it would do or mend, and what became of it. */
export interface PromisesView {
  groups: { heading: string; table: Table }[];
  newActions: Headed<Link & { due: string | null }> | null;
}

type Promised = Changes['promises'][number];

/** Of promises that the pages of their sections have in full, their beginnings. */
export function promisesView(writing: Writing, { since, actions, promises }: Changes, inFull: boolean): PromisesView {
  const known = actions.filter(({ then }) => then !== null);
  return {
    groups: [
      ...group<ActionChange>(writing, since, word(writing, 'changes.actions'), known, (action) => actionThen(writing, since, action), (action) => actionNow(writing, action)),
      ...promisedGroups(writing, since, promises, inFull),
    ],
    newActions: headed(word(writing, 'changes.newActions'), actions.flatMap((action) => newAction(writing, action))),
  };
}

/** The areas for improvement and the plans among these. */
export function promisedGroups(writing: Writing, since: Changes['since'], promises: readonly Promised[], inFull: boolean): PromisesView['groups'] {
  const ofKind = (label: 'changes.improvements' | 'changes.plans', kind: EarlierClaim['kind']): PromisesView['groups'] =>
    group(writing, since, word(writing, label), promises.filter(({ then }) => then.kind === kind), ({ then }) => claimCell(writing, since, then, inFull), ({ outcomes }) => outcomesCell(writing, outcomes));
  return [...ofKind('changes.improvements', 'area-for-improvement'), ...ofKind('changes.plans', 'plan')];
}

function group<Entry>(writing: Writing, since: Changes['since'], heading: string, entries: readonly Entry[], then: (entry: Entry) => Cell, became: (entry: Entry) => Cell): PromisesView['groups'] {
  if (entries.length === 0) return [];
  const columns = [{ head: word(writing, 'changes.then', { edition: since.id }), cell: then }, { head: word(writing, 'changes.became'), cell: became }];
  return [{ heading, table: tableOf(word(writing, 'changes.caption', { group: heading, edition: since.id }), columns, entries) }];
}

function actionThen(writing: Writing, since: Changes['since'], { then, saidIn = [] }: ActionChange): Cell {
  const below = given(
    then && given(then.statusText, then.due && word(writing, 'changes.due', { date: then.due.text })).join(', '),
    saidIn.length > 0 && word(writing, 'changes.action.saidIn', { numbers: listText(saidIn.map((plan) => plan.then.number), writing.report.labels) }),
  );
  return cell(then ? spellOut(writing, then.title) : '', { reference: then?.number ?? null, earlier: then && inEdition(writing, since, { page: 'actions', anchor: then.id }), below });
}

function actionNow(writing: Writing, action: ActionChange): Cell {
  const { then, now, text, told, takenUp = [], saidIn = [] } = action;
  const takers = [
    ...takenUp.map((taker): Mention[] => [{ text: word(writing, 'changes.outcome.takenUp', { number: taker.number }), to: statementLink(taker).to, ...markOf(taker) }]),
    ...saidIn.flatMap(({ outcomes }) => outcomeMentions(outcomes).map((mention) => [mention])),
  ];
  if (!now) return { ...givenCell(takers.length > 0 ? text : null, text), below: takers };
  const link = { text: `${now.number} ${spellOut(writing, now.title)}`, to: { page: 'actions', anchor: now.id } as const };
  return cell(then?.title === now.title ? word(writing, 'changes.action.here', { number: now.number, what: uncapitalised(text) }) : text, { state: told ? null : 'absent', to: then?.title === now.title ? link.to : null, below: [...(then?.title === now.title ? [] : [[link]]), ...takers], flag: action.late ? word(writing, 'action.overdue') : null, ...markOf(action) });
}

function newAction(writing: Writing, { then, now, ...marked }: ActionChange): (Link & { due: string | null })[] {
  if (then || !now) return [];
  return [{ text: `${now.number} ${spellOut(writing, now.title)}`, to: { page: 'actions', anchor: now.id }, due: now.due && word(writing, 'changes.due', { date: now.due.text }), ...markOf(marked) }];
}

/** Whoever has last year's copy in hand finds the number there; who has not, by this. */
function inEdition(writing: Writing, { id }: Changes['since'], to: Target): Cell['earlier'] {
  const earlier = earlierPlace(writing.report, id, to);
  return earlier && { ...earlier, name: word(writing, 'changes.then', { edition: id }) };
}

function claimCell(writing: Writing, since: Changes['since'], { section, anchor, number, sectionTitle, text }: EarlierClaim, inFull: boolean): Cell {
  return cell(spellOut(writing, inFull ? text : beginning(text, longestBeginning)), { reference: number, earlier: inEdition(writing, since, { page: 'section', id: section, anchor }), below: [sectionTitle] });
}

function outcomesCell(writing: Writing, outcomes: readonly Outcome[]): Cell {
  const [first, ...others] = outcomeMentions(outcomes);
  return first ? cell(first.text, { ...first, below: others.map((other) => [other]) }) : givenCell(null, word(writing, 'changes.noOutcome'));
}

/** What became of a claim, each with where the report says it. */
export function outcomeMentions(outcomes: readonly Outcome[]): Mention[] {
  return outcomes.map(({ text, target, ...marked }) => ({ text, to: target, ...markOf(marked) }));
}

/** Of what stands elsewhere in full. */
export const longestBeginning = 90;
