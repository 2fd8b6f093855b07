import { listText } from '../../format/list.ts';
import { countLabel, type CountedLabel } from '../../format/plural.ts';
import { capitalised } from '../../format/sentence-case.ts';
import type { ActionChange, Changes, ClaimKind, Report } from '../../model/report.ts';
import { sayIn } from './editions.ts';

/** How much has changed, in a sentence for each kind of thing; what has not is not in it. */
export function sentenceOf({ since, actions, recommendations, figures, judgements, sameJudgements, claims }: Omit<Changes, 'sentence'>, unlinked: string, { labels }: Report): string {
  const say = sayIn({ labels });
  const list = (parts: readonly Counted[]): string => counted(parts, { labels });
  const actionsWith = (...kinds: (typeof actions)[number]['changes']): number => actions.filter(({ changes }) => kinds.some((kind) => changes.includes(kind))).length;
  const figuresThat = (...states: string[]): number => figures.filter(({ direction }) => direction && states.includes(direction.state)).length;
  const ratings = (verdict: 'better' | 'worse'): number => figures.filter(({ rating }) => rating?.verdict === verdict).length;
  const within = (key: `changes.count.of${'Actions' | 'Figures' | 'Ratings' | 'Claims'}`, parts: string): string => (parts === '' ? '' : say(key, { parts, edition: since.id }));
  const said = [
    within('changes.count.ofActions', list([
      ['changes.count.actionsDone', actionsWith('complete')], ['changes.count.actionsLate', actionsWith('late')],
      ['changes.count.actionsStillLate', actions.filter(({ late, changes }) => late && !changes.includes('late')).length],
      ['changes.count.actionsMoved', actionsWith('later', 'earlier')], ['changes.count.actionsDated', actionsWith('dated')], ['changes.count.actionsUndated', actionsWith('undated')],
      ['changes.count.actionsDropped', actionsWith('stopped') + actions.filter(isDropped).length], ['changes.count.actionsNew', actionsWith('new')],
    ])),
    list([['changes.count.answered', recommendations.filter(({ better }) => better).length]]),
    within('changes.count.ofFigures', list([['changes.count.better', figuresThat('improving')], ['changes.count.worse', figuresThat('worsening')]])),
    within('changes.count.ofRatings', list([['changes.count.ratedBetter', ratings('better')], ['changes.count.ratedWorse', ratings('worse')]])),
    list([['changes.count.judgements', judgements.length]]),
    within('changes.count.ofClaims', list([['changes.count.reworded', claims.reworded.length], ['changes.count.refigured', claims.refigured.length], ['changes.count.added', claims.added.length], ['changes.count.gone', claims.gone.length]])),
    unlinked === '' ? '' : say('changes.count.noOutcome', { parts: unlinked }),
  ].filter((part) => part !== '');
  if (said.length > 0 && sameJudgements !== undefined) said.push(say('changes.count.noJudgement'));
  const [first, ...more] = said;
  return first === undefined ? say('changes.nothing', { edition: since.id }) : [say('changes.sentence', { edition: since.id, parts: first }), ...more.map((part) => `${capitalised(part)}.`)].join(' ');
}

type Counted = readonly [CountedLabel, number];

function counted(parts: readonly Counted[], { labels }: Pick<Report, 'labels'>): string {
  return listText(parts.flatMap(([label, count]) => (count === 0 ? [] : [countLabel(labels, label, count)])), labels);
}

/** Not here any more, and neither done nor stopped before. */
function isDropped({ now, told, takenUp, saidIn = [] }: ActionChange): boolean {
  return !now && (!told || takenUp !== undefined || saidIn.some(({ outcomes }) => outcomes.length > 0));
}

/** With how many promises of the earlier edition nothing in this one is linked, by what they were; empty where there is none. */
export function unlinkedText({ promises, actions }: Pick<Changes, 'promises' | 'actions'>, { labels }: Pick<Report, 'labels'>): string {
  const without = (kind: ClaimKind): number => promises.filter(({ then, outcomes }) => then.kind === kind && outcomes.length === 0).length;
  return counted([['areas.actions', actions.filter(({ told }) => !told).length], ['home.improvements', without('area-for-improvement')], ['changes.count.plans', without('plan')]], { labels });
}
