import { aboutStatement, type Enquire } from './materials.ts';
import { weights } from './weights.ts';

/** Strengths that rest on one figure and nothing else. */
export const oneFigure: Enquire = ({ strengths }) =>
  strengths.flatMap(({ statement, sources: [source, ...others] }) =>
    source?.kind === 'indicator' && others.length === 0 ? [{ about: aboutStatement(statement), reason: { kind: 'one-figure' as const, indicator: source.id, weight: weights.oneFigure } }] : []);

/** Strengths that cite nothing and show no figure. */
export const noSource: Enquire = ({ strengths }) =>
  strengths.filter(({ sources }) => sources.length === 0).map(({ statement }) => ({ about: aboutStatement(statement), reason: { kind: 'no-source', weight: weights.noSource } }));
