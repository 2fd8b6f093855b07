import { listText } from '../../format/list.ts';
import { countLabel } from '../../format/plural.ts';
import type { Changes, Report, SectionChange } from '../../model/report.ts';
import { actionChanges } from './actions.ts';
import { claimChanges } from './claims.ts';
import { claimsIn, earlierClaim, type Claim } from './claims-in.ts';
import { sayIn, type Editions } from './editions.ts';
import { figureChanges } from './figures.ts';
import { judgementChanges, newInspections, sameJudgements } from './judgements.ts';
import { matchClaims, namedPairs } from './match-claims.ts';
import { isOnlyForUs, isPublicBefore } from './only-for-us.ts';
import { outcomesIn } from './outcomes.ts';
import { recommendationChanges } from './recommendations.ts';
import { sectionChanges } from './sections.ts';
import { sentenceOf, unlinkedText } from './sentence.ts';
import { samePromises, withPlans } from './told-together.ts';

/** What is otherwise in an edition than in an earlier one, from what was released of both and from nothing else. */
export function compareReports(before: Report, now: Report): Changes {
  const editions = { before, now };
  const { figures, same, byEarlierId } = figureChanges(editions);
  const asked = recommendationChanges(editions);
  const [earlier, present] = [claimsIn(before), claimsIn(now)];
  const knownActions = actionChanges(editions, present);
  const all = matchClaims(earlier, present);
  const matched = { ...all, added: all.added.filter((claim) => !isOnlyForUs(editions, claim.internal ? { internal: true } : {})) };
  const sections = sectionChanges(editions, matched.sections);
  const partners = new Map(matched.pairs.map((pair) => [pair.then, pair.now]));
  const outcomes = outcomesIn({ partners, takenUp: takenUpIn(earlier, present), actions: knownActions, figures: byEarlierId, edition: before.edition.id, say: sayIn(now) });
  const promisedBy = samePromises(knownActions);
  const actions = withPlans(knownActions, earlier, outcomes.ofWords, sayIn(now));
  const { id, title, asAt } = before.edition;
  const judgements = judgementChanges(editions);
  const changes = {
    since: { id, title, asAt },
    remarks: [...remarksOn(editions), ...sectionRemarks(sections, editions)],
    sections,
    promises: earlier.filter((claim) => isPromise(claim) && promisedBy(claim).length === 0).map((claim) => ({ then: earlierClaim(claim), outcomes: outcomes.of(claim) })),
    actions,
    recommendations: asked.recommendations,
    sameRecommendations: asked.same === 0 ? null : countLabel(now.labels, 'changes.recommendations.same', asked.same),
    figures,
    sameFigures: same === 0 ? null : countLabel(now.labels, 'changes.figures.same', same),
    inspections: newInspections(editions),
    judgements,
    ...(judgements.length === 0 && sameJudgements(editions)),
    claims: claimChanges(matched, outcomes.of),
  };
  const unlinked = unlinkedText(changes, now);
  return { ...changes, ...(unlinked !== '' && { unlinkedText: unlinked }), sentence: sentenceOf(changes, unlinked, now) };
}

function takenUpIn(earlier: readonly Claim[], present: readonly Claim[]): Map<Claim, Claim[]> {
  return new Map([...Map.groupBy(namedPairs(earlier, present), ({ then }) => then)].map(([then, pairs]) => [then, [...new Set(pairs.map(({ now }) => now))]]));
}

function isPromise({ kind }: Claim): boolean {
  return kind === 'plan' || kind === 'area-for-improvement';
}

function remarksOn({ before, now }: Editions): string[] {
  const say = sayIn(now);
  return [
    ...(isPublicBefore({ before, now }) ? [say('changes.publicBefore')] : []),
    ...(before.framework.id === now.framework.id ? [] : [say('changes.framework', { from: before.framework.title, to: now.framework.title })]),
  ];
}

function sectionRemarks(sections: readonly SectionChange[], { before: { edition: { id } }, now }: Editions): string[] {
  const say = sayIn(now);
  const named = (title: string): string => say('changes.sections.name', { title });
  const renamed = sections.flatMap(({ title, then, isGone }) => (then && !isGone && then.title !== title ? [say('changes.sections.renamed', { edition: id, from: named(then.title), to: named(title) })] : []));
  const listed = (key: 'changes.sections.new' | 'changes.sections.gone', all: readonly SectionChange[]): string[] =>
    (all.length === 0 ? [] : [say(key, { edition: id, sections: listText(all.map(({ title }) => named(title)), now.labels) })]);
  return [...renamed, ...listed('changes.sections.new', sections.filter(({ isNew }) => isNew)), ...listed('changes.sections.gone', sections.filter(({ isGone }) => isGone))];
}
