import { markOf } from '../../model/audience.ts';
import type { ClaimChanges, Outcome } from '../../model/report.ts';
import { backlinkOf, earlierClaim, type Claim } from './claims-in.ts';
import { withoutFigures, type ClaimPair, type MatchedClaims } from './match-claims.ts';
import { wordDiff } from './word-diff.ts';

/** Which claims are new, gone and reworded, and which say the same as they did. */
export function claimChanges({ pairs, gone, added, sections }: MatchedClaims, outcomesOf: (claim: Claim) => Outcome[]): ClaimChanges {
  const { 'same-words': same = [], 'other-figures': refigured = [], reworded = [] } = Object.groupBy(pairs, howSaid);
  const inBoth = ({ then, now }: ClaimPair): ClaimChanges['reworded'][number] =>
    ({ then: earlierClaim(then), now: backlinkOf(now), kind: now.kind, pieces: wordDiff(then.text, now.text), moved: (sections.get(then.section) ?? then.section) !== now.section });
  return {
    reworded: reworded.map(inBoth),
    refigured: refigured.map(inBoth),
    added: added.map((claim) => ({ now: backlinkOf(claim), kind: claim.kind })),
    gone: gone.map((claim) => ({ then: earlierClaim(claim), outcomes: outcomesOf(claim) })),
    same: [...Map.groupBy(same, ({ now }) => now.section)].map(([section, all]) => ({
      section,
      sectionTitle: all[0]!.now.sectionTitle,
      pairs: all.map(({ then, now }) => ({ then: then.number, now: now.number, anchor: now.anchor, ...markOf(now.internal ? { internal: true } : {}) })),
    })),
  };
}

/** Another figure in the same words is what is expected of another year, and no change of mind. */
export function howSaid({ then, now }: ClaimPair): 'same-words' | 'other-figures' | 'reworded' {
  if (then.text === now.text) return 'same-words';
  return then.kind === now.kind && withoutFigures(then.text) === withoutFigures(now.text) ? 'other-figures' : 'reworded';
}
