import { aboutIndicator, type Enquire } from './materials.ts';
import { weights } from './weights.ts';

/** Indicators that are getting worse and are neither on target nor off it: those that are off target are asked about for both, and those on it for neither. */
export const worsening: Enquire = (materials) =>
  materials.report.indicators
    .filter(({ rag: { state }, direction }) => direction?.state === 'worsening' && state !== 'red' && state !== 'green')
    .map((indicator) => ({ about: aboutIndicator(indicator, materials), reason: { kind: 'worsening', indicator: indicator.id, weight: weights.worsening } }));
