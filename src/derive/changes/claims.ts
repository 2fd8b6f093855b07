import { markOf } from '../../model/audience.ts';
import type { ClaimChanges, Outcome } from '../../model/report.ts';
import { backlinkOf, earlierClaim, type Claim } from './claims-in.ts';
import type { ClaimPair, MatchedClaims } from './match-claims.ts';
import { wordDiff } from './word-diff.ts';

/** Which claims are new, gone and reworded, and which say the same as they did. */
export function claimChanges({ pairs, gone, added }: MatchedClaims, outcomesOf: (claim: Claim) => Outcome[]): ClaimChanges {
  const [same, reworded] = [pairs.filter(isSame), pairs.filter((pair) => !isSame(pair))];
  return {
    reworded: reworded.map(({ then, now }) => ({ then: earlierClaim(then), now: backlinkOf(now), kind: now.kind, pieces: wordDiff(then.text, now.text) })),
    added: added.map((claim) => ({ now: backlinkOf(claim), kind: claim.kind })),
    gone: gone.map((claim) => ({ then: earlierClaim(claim), outcomes: outcomesOf(claim) })),
    same: [...Map.groupBy(same, ({ now }) => now.section)].map(([section, all]) => ({
      section,
      sectionTitle: all[0]!.now.sectionTitle,
      pairs: all.map(({ then, now }) => ({ then: then.number, now: now.number, anchor: now.anchor, ...markOf(now.internal ? { internal: true } : {}) })),
    })),
  };
}

function isSame({ then, now }: ClaimPair): boolean {
  return then.text === now.text;
}
