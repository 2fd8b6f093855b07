import { namedIdsIn } from '../check/facts/named-ids.ts';
import { isOpen } from '../derive/actions.ts';
import type { Action } from '../model/action.ts';
import { audienceOf } from '../model/audience.ts';
import type { Located } from '../model/origin.ts';
import type { Project } from '../model/project.ts';
import { hasEnded } from './report-steps.ts';
import { step, type Step } from './step.ts';

export interface CarriedActions {
  steps: Step[];
  open: number;
  /** Those that are done or stopped and stay, each with what still names it. */
  staying: string[];
}

/** Where an edition lies when the next is begun. */
export interface KeptIn {
  /** The frozen edition; undefined where there is none. */
  everybody: string | undefined;
  /** Where the files themselves are kept. */
  rest: string;
}

/**
 * Every open action goes into the next edition without its notes of progress. One that is done or stopped goes to where the edition
 * that had it is kept, unless something that stays still names it.
 */
export function actionSteps(project: Project, next: string, keptIn: KeptIn): CarriedActions {
  const namedBy = namesOf(project, next);
  const places = placesInFiles(project.actions);
  const closed = project.actions.filter(({ data }) => !isOpen(data));
  const going = closed.filter(({ data }) => !namedBy.has(data.id));
  const open = project.actions.filter(({ data }) => isOpen(data));
  return {
    steps: [
      ...going.map(({ data, origin: { path } }): Step => {
        const { id, title, status } = data;
        const isPublic = audienceOf(data, project.settings?.data) === 'public';
        const { change } = step(path, `action ${id} (${status})`, { from: title, to: (isPublic ? keptIn.everybody : undefined) ?? `${keptIn.rest}/${path}` }, []);
        return { path, change: { ...change, status: 'moved' }, edits: [{ kind: 'remove', at: ['actions', places.get(id)!] }] };
      }),
      ...open.flatMap(({ data: { id, progress }, origin: { path } }) =>
        progress === undefined ? [] : [step(path, `progress of ${id}`, { from: saidBy(progress), to: null }, [{ kind: 'remove', at: ['actions', places.get(id)!, 'progress'] }])],
      ),
    ],
    open: open.length,
    staying: closed.flatMap(({ data: { id, status } }) => (namedBy.has(id) ? [`${id} (${status}), since ${namedBy.get(id)} names it`] : [])),
  };
}

function saidBy(progress: NonNullable<Action['progress']>): string {
  return progress.map(({ date, text }) => `${date}: ${text}`).join('; ');
}

/** Where each id is named: in words, and by waivers that go on. */
function namesOf(project: Project, next: string): Map<string, string> {
  const { settings } = project;
  const waived = (settings?.data.waivers ?? []).flatMap((waiver) => (waiver.place === undefined || hasEnded(waiver, next) ? [] : [[waiver.place.replace(/^[^#]*#/, ''), `a waiver in ${settings?.origin.path ?? ''}`] as const]));
  const named = namedIdsIn(project).map(({ id, place }) => [id, `${place.path}:${place.start.line}`] as const);
  return new Map([...waived, ...named].reverse());
}

/** Each entry's place among those of its file, of which all could be read. */
function placesInFiles(all: readonly Located<{ id: string }>[]): Map<string, number> {
  const files = Map.groupBy(all, ({ origin }) => origin.path);
  return new Map([...files.values()].flatMap((entries) => entries.map(({ data }, index) => [data.id, index] as const)));
}
