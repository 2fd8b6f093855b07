import { roundedTo, type DisclosurePolicy } from '../../model/disclosure.ts';
import type { Cell, OwnFigure } from './own-figures.ts';
import type { Quantity, Reach } from './quantity.ts';

/** What a reader takes each quantity for, before working anything out. */
export type Knowledge = (quantity: Quantity) => Reach;

/**
 * What is known of a cell. The reader is taken to know the policy, and of a figure that is kept back whether it is small: so
 * what holds against this reader holds against every other.
 */
export function knownOf(cell: Cell, policy: DisclosurePolicy, withheld: ReadonlySet<OwnFigure>): Reach {
  const { truth, figure, what, isSmall } = cell;
  const hidden = isHidden(cell, withheld);
  if (isSmall && hidden) return smallReach(policy);
  if (truth === null || figure.given.qualifier !== undefined || (what === 'rest' && figure.indicator.sensitiveRest !== true)) return unlimited;
  if (hidden) return truth > policy.threshold ? { least: policy.threshold + 1, most: Infinity } : { least: 0, most: truth };
  return policy.method === 'round' && figure.isGuarded ? roundedReach(truth, policy) : { least: truth, most: truth };
}

const unlimited: Reach = { least: 0, most: Infinity };

/** What a small count must be able to be, wherever it is kept back. */
export function smallReach({ threshold, zero }: DisclosurePolicy): Reach {
  return { least: zero === 'withheld' ? 0 : 1, most: threshold };
}

/** Those who are not counted stand nowhere; what a share that is given is of can be read from it, even where it stands in another indicator only. */
function isHidden({ figure, what }: Cell, withheld: ReadonlySet<OwnFigure>): boolean {
  return what === 'rest' || withheld.has(figure) || figure.given.status !== undefined;
}

/** What may be rounded to the same as a count, or to a rounded one: whole counts; of a share of a post, a little more on both sides. */
export function roundedReach(truth: number, { threshold }: Pick<DisclosurePolicy, 'threshold'>): Reach {
  if (truth === 0) return { least: 0, most: 0 };
  const printed = roundedCount(truth);
  const room = Number.isInteger(truth) ? (roundedTo - 1) / 2 : roundedTo / 2;
  return { least: Math.max(printed - room, Number.isInteger(truth) ? threshold + 1 : threshold), most: printed + room };
}

export function roundedCount(count: number): number {
  return Math.round(count / roundedTo) * roundedTo;
}
