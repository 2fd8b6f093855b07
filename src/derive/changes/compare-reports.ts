import { countLabel } from '../../format/plural.ts';
import type { Changes, Report } from '../../model/report.ts';
import { actionChanges } from './actions.ts';
import { claimChanges } from './claims.ts';
import { claimsIn, earlierClaim, type Claim } from './claims-in.ts';
import { sayIn, type Editions } from './editions.ts';
import { figureChanges } from './figures.ts';
import { judgementChanges, newInspections } from './judgements.ts';
import { matchClaims } from './match-claims.ts';
import { outcomesIn } from './outcomes.ts';
import { recommendationChanges } from './recommendations.ts';
import { sentenceOf } from './sentence.ts';

/** What is otherwise in an edition than in an earlier one, from what was released of both and from nothing else. */
export function compareReports(before: Report, now: Report): Changes {
  const editions = { before, now };
  const { figures, same } = figureChanges(editions);
  const actions = actionChanges(editions);
  const earlier = claimsIn(before);
  const matched = matchClaims(earlier, claimsIn(now));
  const partners = new Map(matched.pairs.map(({ then, now: present }) => [then, present]));
  const outcomesOf = outcomesIn({ partners, actions, figures, say: sayIn(now) });
  const { id, title, asAt } = before.edition;
  const changes = {
    since: { id, title, asAt },
    remarks: remarksOn(editions),
    promises: earlier.filter(isPromise).map((claim) => ({ then: earlierClaim(claim), outcomes: outcomesOf(claim) })),
    actions,
    recommendations: recommendationChanges(editions),
    figures,
    sameFigures: same === 0 ? null : countLabel(now.labels, 'changes.figures.same', same),
    inspections: newInspections(editions),
    judgements: judgementChanges(editions),
    claims: claimChanges(matched, outcomesOf),
  };
  return { ...changes, sentence: sentenceOf(changes, now) };
}

function isPromise({ kind }: Claim): boolean {
  return kind === 'plan' || kind === 'area-for-improvement';
}

function remarksOn({ before, now }: Editions): string[] {
  const say = sayIn(now);
  const isSmaller = before.audience === 'public' && now.audience !== 'public';
  return [
    ...(isSmaller ? [say('changes.publicBefore')] : []),
    ...(before.framework.id === now.framework.id ? [] : [say('changes.framework', { from: before.framework.title, to: now.framework.title })]),
  ];
}
