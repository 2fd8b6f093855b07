import type { Action } from '../model/action.ts';
import type { Audience } from '../model/audience.ts';
import type { Indicator, Observation } from '../model/indicator.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Note } from '../model/note.ts';

/** Whether something within an entry may be seen by whoever may see the entry. */
export type MaySee = (within: { audience?: Audience | undefined }) => boolean;

/** An inspection without what of its findings, recommendations and notes may not be seen. */
export function openInspection({ findings, recommendations, judgements, ...inspection }: Inspection, maySee: MaySee): Inspection {
  return {
    ...inspection,
    ...(judgements && { judgements: judgements.map((judgement) => openNote('note', judgement, maySee)) }),
    ...(findings && { findings: findings.filter(maySee) }),
    ...(recommendations && { recommendations: recommendations.filter(maySee) }),
  };
}

/** An action without what of its progress may not be seen. */
export function openAction(action: Action, maySee: MaySee): Action {
  return action.progress?.every(maySee) === false ? { ...action, progress: action.progress.filter(maySee) } : action;
}

/** An indicator without notes that may not be seen; the same one where there are none, so that what was worked out of it holds. */
export function openIndicator(indicator: Indicator, maySee: MaySee): Indicator {
  const notes = [indicator.notes, ...notesOf(indicator.observations), ...(indicator.breakdowns ?? []).flatMap(({ note, parts }) => [note, ...parts.flatMap(({ observations }) => notesOf(observations))])];
  if (notes.every((note) => isOpen(note, maySee))) return indicator;
  const open = (observations: readonly Observation[]): Observation[] => observations.map((observation) => openNote('note', observation, maySee));
  return {
    ...openNote('notes', indicator, maySee),
    observations: open(indicator.observations),
    ...(indicator.breakdowns && {
      breakdowns: indicator.breakdowns.map((breakdown) => ({ ...openNote('note', breakdown, maySee), parts: breakdown.parts.map((part) => ({ ...part, observations: open(part.observations) })) })),
    }),
  };
}

function notesOf(observations: readonly Observation[]): (Note | undefined)[] {
  return observations.map(({ note }) => note);
}

function isOpen(note: Note | undefined, maySee: MaySee): boolean {
  return typeof note !== 'object' || maySee(note);
}

function openNote<Key extends 'note' | 'notes', Entry extends { [each in Key]?: Note | undefined }>(key: Key, entry: Entry, maySee: MaySee): Entry {
  return isOpen(entry[key], maySee) ? entry : { ...entry, [key]: undefined };
}
