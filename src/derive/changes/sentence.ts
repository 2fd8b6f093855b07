import { listText } from '../../format/list.ts';
import { countLabel, type CountedLabel } from '../../format/plural.ts';
import type { Changes, Report } from '../../model/report.ts';
import { sayIn } from './editions.ts';

/** How much has changed, in one sentence; what has not is not in it. */
export function sentenceOf({ since, promises, actions, recommendations, figures, judgements, claims }: Omit<Changes, 'sentence'>, { labels }: Report): string {
  const say = sayIn({ labels });
  const list = (parts: readonly (readonly [CountedLabel, number])[]): string => listText(parts.flatMap(([label, count]) => (count === 0 ? [] : [countLabel(labels, label, count)])), labels);
  const actionsWith = (...kinds: (typeof actions)[number]['changes']): number => actions.filter(({ changes }) => kinds.some((kind) => changes.includes(kind))).length;
  const figuresThat = (...states: string[]): number => figures.filter(({ direction }) => direction && states.includes(direction.state)).length;
  const ratings = (verdict: 'better' | 'worse'): number => figures.filter(({ rating }) => rating?.verdict === verdict).length;
  const within = (key: `changes.count.of${'Actions' | 'Figures' | 'Ratings' | 'Claims'}`, parts: string): string => (parts === '' ? '' : say(key, { parts, edition: since.id }));
  const said = [
    within('changes.count.ofActions', list([
      ['changes.count.actionsDone', actionsWith('complete')], ['changes.count.actionsLate', actionsWith('late')],
      ['changes.count.actionsStillLate', actions.filter(({ late, changes }) => late && !changes.includes('late')).length],
      ['changes.count.actionsMoved', actionsWith('later', 'earlier')], ['changes.count.actionsDated', actionsWith('dated')], ['changes.count.actionsUndated', actionsWith('undated')],
      ['changes.count.actionsDropped', actionsWith('stopped') + actions.filter(({ now, told, takenUp }) => !now && (!told || takenUp !== undefined)).length], ['changes.count.actionsNew', actionsWith('new')],
    ])),
    list([['changes.count.answered', recommendations.filter(({ better }) => better).length]]),
    within('changes.count.ofFigures', list([['changes.count.better', figuresThat('improving')], ['changes.count.worse', figuresThat('worsening')]])),
    within('changes.count.ofRatings', list([['changes.count.ratedBetter', ratings('better')], ['changes.count.ratedWorse', ratings('worse')]])),
    list([['changes.count.judgements', judgements.length]]),
    within('changes.count.ofClaims', list([['changes.count.reworded', claims.reworded.length], ['changes.count.refigured', claims.refigured.length], ['changes.count.added', claims.added.length], ['changes.count.gone', claims.gone.length]])),
    list([['changes.count.noOutcome', promises.filter(({ outcomes }) => outcomes.length === 0).length + actions.filter(({ told }) => !told).length]]),
  ].filter((part) => part !== '');
  return said.length === 0 ? say('changes.nothing', { edition: since.id }) : say('changes.sentence', { edition: since.id, parts: said.join('; ') });
}
