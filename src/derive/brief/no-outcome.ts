import { fill } from '../../model/labels.ts';
import type { Enquire } from './materials.ts';
import { weights } from './weights.ts';

/** Actions, plans and areas for improvement of the edition before of which this one does not say what became of them, together. */
export const noOutcome: Enquire = ({ report: { changes, labels } }) => {
  if (!changes) return [];
  const count = changes.promises.filter(({ outcomes }) => outcomes.length === 0).length + changes.actions.filter(({ told }) => !told).length;
  if (count === 0) return [];
  const about = { text: fill(labels['brief.promised'], { edition: changes.since.title }), target: { page: 'changes' as const }, paragraph: null, sections: [] };
  return [{ about, reason: { kind: 'no-outcome', count, weight: weights.noOutcome } }];
};
