import { aboutIndicator, type Enquire } from './materials.ts';
import { isWeak } from './risks.ts';
import { weights } from './weights.ts';

/** Weak figures that no paragraph speaks of. */
export const unspoken: Enquire = (materials) =>
  materials.report.indicators
    .filter((indicator) => isWeak(indicator) && materials.paragraphOn(indicator) === null)
    .map((indicator) => ({ about: aboutIndicator(indicator, materials), reason: { kind: 'unspoken', indicator: indicator.id, weight: weights.unspoken } }));
