import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { releaseRules } from '../release-rules.ts';
import type { Cell } from './own-figures.ts';
import type { Guarding } from './withhold-further.ts';

/** What is worked out of a small count grows with the square of what it hangs together with; this much takes about a second. */
const mostWork = 20_000_000;

/** A finding where so many figures hang together with small ones that nobody could say in reasonable time whether those stay hidden; said before anything is worked out. */
export function tooManyTogether(hidden: readonly Cell[], { relationsOf }: Pick<Guarding, 'relationsOf'>): Diagnostic | null {
  let work = 0;
  for (const cell of hidden) {
    const beside = (relationsOf.get(cell) ?? []).flatMap(({ terms }) => terms).reduce((sum, [quantity]) => sum + (relationsOf.get(quantity)?.length ?? 0), 0);
    work += beside ** 2;
    if (work > mostWork) {
      return {
        ruleId: 'small-number-worked-out' satisfies keyof typeof releaseRules,
        severity: releaseRules['small-number-worked-out'].severity,
        message: `So many figures of \`${cell.figure.indicator.id}\` add up to one another, or are given again, that nobody can say in reasonable time whether its small counts stay hidden.`,
        place: cell.figure.place(),
        hint: 'Put parts together until there are fewer than 200, give each figure once, or leave the breakdown out. Where its source has published it, write `disclosure: published`; where it counts no people, `disclosure: no-people`.',
      };
    }
  }
  return null;
}
