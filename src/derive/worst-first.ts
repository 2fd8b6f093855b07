import type { DerivedIndicator } from './indicator.ts';
import { sizeOf } from './movers.ts';

/**
 * The place of each indicator where the worst stand first, from 1: off target, furthest from it first; then
 * without a rating and worsening, fastest first; near target; on target, nearest to its bound first; then the
 * rest, as they stood.
 */
export function worstFirst(indicators: readonly DerivedIndicator[]): Map<string, number> {
  const ranked = indicators.map((derived) => ({ id: derived.indicator.id, ...rankOf(derived) }));
  ranked.sort((a, b) => a.group - b.group || a.within - b.within);
  return new Map(ranked.map(({ id }, index) => [id, index + 1]));
}

function rankOf({ indicator, printed, distance, move }: DerivedIndicator): { group: number; within: number } {
  switch (printed.rag.state) {
    case 'red':
      return { group: 0, within: distance ?? 0 };
    case 'amber':
      return { group: 2, within: distance ?? 0 };
    case 'green':
      return { group: 3, within: distance ?? 0 };
    case 'not-rated':
    case 'no-target':
      return move?.direction.state === 'worsening' ? { group: 1, within: -sizeOf(indicator, move) } : { group: 4, within: 0 };
  }
}
