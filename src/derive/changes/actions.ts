import { capitalised, uncapitalised } from '../../format/sentence-case.ts';
import { markOf } from '../../model/audience.ts';
import type { ActionChange, ReportAction } from '../../model/report.ts';
import { backlinkOf, nameIn, type Claim } from './claims-in.ts';
import { byId, sayIn, type Editions, type Say } from './editions.ts';
import { isOnlyForUs } from './only-for-us.ts';
import { sayTheSame } from './same-words.ts';

/** What became of every action of either edition that can be set beside the other, by its id, otherwise by its title: first those of the earlier one. */
export function actionChanges({ before, now }: Editions, claims: readonly Claim[]): ActionChange[] {
  const say = sayIn(now);
  const present = byId(now.actions);
  const earlierIds = new Set(before.actions.map(({ id }) => id));
  const free = now.actions.filter(({ id }) => !earlierIds.has(id));
  const takersOf = ({ id, number }: ReportAction): Claim[] => {
    const names = [id, number].map((name) => nameIn(before.edition.id, name));
    return claims.filter(({ was }) => names.some((name) => was.includes(name)));
  };
  const known = before.actions.map((then) => {
    const named = present.get(then.id) ?? free.find(({ title }) => sayTheSame(title, then.title)) ?? null;
    if (named && free.includes(named)) free.splice(free.indexOf(named), 1);
    return withTakers(named ? changeOf(then, named, say) : goneFrom(then, say), takersOf(then), say);
  });
  return [...known, ...free.filter((action) => !isOnlyForUs({ before, now }, action)).map((action) => newTo(action, say))];
}

/** What a paragraph says that it takes up is told of, also where the action itself is not there any more or nobody says how far it is. */
function withTakers(change: ActionChange, takers: readonly Claim[], say: Say): ActionChange {
  if (takers.length === 0) return change;
  return { ...change, told: true, takenUp: takers.map(backlinkOf), text: change.now ? change.text : say('changes.action.goneAndTold') };
}

/** What was done or stopped then need not be told of again. */
function goneFrom(then: ReportAction, say: Say): ActionChange {
  const wasOver = then.status === 'complete' || then.status === 'stopped';
  return { then: entry(then), now: null, changes: ['gone'], late: false, told: wasOver, text: wasOver ? say('changes.action.over', { status: then.statusText }) : say('changes.action.gone') };
}

function newTo(action: ReportAction, say: Say): ActionChange {
  return { then: null, now: entry(action), changes: ['new', ...(action.overdue ? ['late' as const] : [])], late: action.overdue, told: true, text: say('changes.action.new'), ...markOf(action) };
}

function changeOf(then: ReportAction, now: ReportAction, say: Say): ActionChange {
  const [status, date] = [statusChange(then, now), dateChange(then, now)];
  const becameLate = now.overdue && !then.overdue;
  return {
    then: entry(then),
    now: entry(now),
    changes: [...status, ...(becameLate ? ['late' as const] : []), ...date],
    late: now.overdue,
    told: now.status !== null || now.overdue,
    text: capitalised([
      statusText(then, now, status.length > 0, say),
      ...(now.overdue && now.due ? [say('changes.action.late', { date: now.due.text })] : []),
      ...date.map((each) => say(`changes.action.${each}`, { from: then.due?.text ?? '', to: now.due?.text ?? '' })),
    ].join('; ')),
    ...markOf(now),
  };
}

function statusText(then: ReportAction, now: ReportAction, changed: boolean, say: Say): string {
  if (changed) return say('changes.action.was', { status: now.statusText, before: uncapitalised(then.statusText) });
  if (now.status === null) return say('changes.action.unknown');
  return say('changes.action.still', { status: uncapitalised(now.statusText) });
}

function statusChange(then: ReportAction, now: ReportAction): ('complete' | 'stopped' | 'reopened' | 'status')[] {
  if (then.status === now.status) return [];
  if (now.status === 'complete' || now.status === 'stopped') return [now.status];
  return [then.status === 'complete' || then.status === 'stopped' ? 'reopened' : 'status'];
}

/** A month that has become a day of that month is no other date. */
function dateChange({ due: then }: ReportAction, { due: now }: ReportAction): ('later' | 'earlier' | 'dated' | 'undated')[] {
  if (!then || !now) return then ? ['undated'] : now ? ['dated'] : [];
  if (now.iso.startsWith(then.iso) || then.iso.startsWith(now.iso)) return [];
  return [now.iso > then.iso ? 'later' : 'earlier'];
}

function entry({ id, number, title, due, statusText: status }: ReportAction): NonNullable<ActionChange['then']> {
  return { id, number, title, due, statusText: status };
}
