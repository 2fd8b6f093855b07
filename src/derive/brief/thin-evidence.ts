import type { Enquire } from './materials.ts';
import { thinWeights } from './weights.ts';

/** Answers to the three questions that rest on nothing, on one kind of evidence only, or on what is old; those of an area together. */
export const thinEvidence: Enquire = ({ report }) =>
  report.coverage.areas.flatMap(({ area, label, sections, cells }) =>
    cells.flatMap(({ question, thin }) => (thin === null ? [] : [{
      about: { text: label, target: { page: 'coverage' as const, anchor: area }, paragraph: null, sections },
      reason: { kind: 'thin-evidence' as const, area, question, weight: thinWeights[thin] },
    }])));
