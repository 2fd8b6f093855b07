import { aboutIndicator, type Enquire } from './materials.ts';
import { weights } from './weights.ts';

/** Indicators that are off target: heavier where they are getting worse. */
export const offTarget: Enquire = (materials) =>
  materials.report.indicators.filter(({ rag }) => rag.state === 'red').map((indicator) => {
    const worsening = indicator.direction?.state === 'worsening';
    return { about: aboutIndicator(indicator, materials), reason: { kind: 'off-target', indicator: indicator.id, worsening, weight: worsening ? weights.worseningOffTarget : weights.offTarget } };
  });
