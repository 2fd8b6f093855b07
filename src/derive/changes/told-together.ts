import type { ActionChange, Outcome } from '../../model/report.ts';
import { earlierClaim, type Claim } from './claims-in.ts';
import type { Say } from './editions.ts';
import { actionLikes } from './like-action.ts';

/** Finds the actions of the earlier edition that promise what one of its plans does: which it cites, which answer it, or one with alike words. */
export function samePromises(actions: readonly ActionChange[]): (claim: Claim) => ActionChange[] {
  const earlier = actions.filter(({ then }) => then !== null);
  const likes = actionLikes(earlier);
  return (claim) => {
    if (claim.kind !== 'plan') return [];
    const named = earlier.filter(({ then }) => claim.actions.includes(then!.id));
    return named.length > 0 ? named : [likes(claim) ?? []].flat();
  };
}

/** Each action with the plans that promise the same, so that a promise that was made twice is told of and counted once. */
export function withPlans(actions: readonly ActionChange[], plans: readonly Claim[], ofWords: (claim: Claim) => Outcome[], say: Say): ActionChange[] {
  const same = samePromises(actions);
  const byAction = new Map<ActionChange, Claim[]>();
  for (const plan of plans) for (const action of same(plan)) byAction.set(action, [...(byAction.get(action) ?? []), plan]);
  return actions.map((action) => {
    const own = byAction.get(action);
    if (own === undefined) return action;
    const saidIn = own.map((plan) => ({ then: earlierClaim(plan), outcomes: ofWords(plan).filter((outcome) => !isToldBeside(outcome, action)) }));
    const isToldThere = saidIn.some(({ outcomes }) => outcomes.length > 0);
    return { ...action, saidIn, told: action.told || isToldThere, text: action.now === null && !action.told && isToldThere ? say('changes.action.goneAndTold') : action.text };
  });
}

/** Whether what takes up the action itself stands there. */
function isToldBeside({ target }: Outcome, { takenUp = [] }: ActionChange): boolean {
  return takenUp.some(({ section, anchor }) => target?.page === 'section' && target.id === section && target.anchor === anchor);
}
