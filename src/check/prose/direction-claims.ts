import type { CheckLists } from '../../model/check-lists.ts';
import type { Reader } from './reader.ts';

export type ClaimedDirection = 'rising' | 'falling' | 'improving' | 'worsening' | 'stable' | 'highest' | 'lowest';

/** A word which says how a figure has moved. */
export interface DirectionClaim {
  direction: ClaimedDirection;
  phrase: string;
  start: number;
  end: number;
}

const listed: readonly (readonly [ClaimedDirection, keyof CheckLists])[] = [
  ['rising', 'risingWords'],
  ['falling', 'fallingWords'],
  ['improving', 'improvingWords'],
  ['worsening', 'worseningWords'],
  ['stable', 'stableWords'],
  ['highest', 'highestWords'],
  ['lowest', 'lowestWords'],
];

/** What a sentence claims; words that are denied, hoped for or only name the thing that moves are left out. */
export function directionClaimsIn(text: string, { lists, phrasesIn }: Reader): DirectionClaim[] {
  return listed
    .flatMap(([direction, list]) => phrasesIn(text, lists[list] as readonly string[]).map((found) => ({ ...found, direction })))
    .filter((claim) => isClaimed(text, claim))
    .sort((a, b) => a.start - b.start);
}

const denied = /\b(?:(?:not|no|never|yet|without|nor|neither|cannot|hardly|stopped|stop|will|shall|should|must|could|would|may|might|can|needs?|requires?|aims?|if|unless|whether|no longer|slow(?:ed|er|ing)?|despite|although|though|while|whilst)\s(?:\p{L}+\s)?|to\s(?:be\s|have\s|see\s|keep\s|start\s)?|(?:about|for|of|on|at|by|with|fewer|less)\s)$/iu;
const finite = /(?:^|[^\p{L}])(?:is|are|was|were|has|have|had|been|be|it|they|this|that|which|who|continues?|continued|kept|keeps|remains?|remained|stays?|stayed|now|also|steadily|slightly|sharply|further|again|markedly|significantly|slowly|gradually|greatly|clearly|much|still)\s(?:\p{L}+ly\s)?$/iu;
const past = /^(?:rose|grew|fell|shrank|climbed|dropped|increased|decreased|declined|improved|worsened|deteriorated|went up|went down|got better|got worse)$/i;
const objectNext = /^\s(?:behind|short|through|out|apart|into|the|our|their|its|a|an|this|that|these|those|how|what|number of|demand|need|pressure|practice|quality|outcomes|access|awareness|capacity|understanding|confidence|focus|use)\b/i;

function isClaimed(text: string, { direction, start, end, phrase }: DirectionClaim): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 24);
  if (denied.test(before)) return false;
  if (direction === 'highest' || direction === 'lowest') return !/^\s(?:since|in|for|of|among|across|level (?:since|in|for)|rate in)\b/i.test(after);
  if (direction === 'stable') return finite.test(before) && !/^\s(?:homes?|placements?|leaders?|leadership|workforce|team|staff|famil)/i.test(after);
  if (/^(?:better|worse) than/i.test(phrase)) return true;
  if (objectNext.test(after)) return false;
  return finite.test(before) || (past.test(phrase) && /^\s(?:from|by|to|again|in|since|over|sharply|slightly|steadily|further|\d)/i.test(after) && /\p{L}\s$/u.test(before));
}
