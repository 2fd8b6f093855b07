import { shows } from '../threads.ts';
import { aboutStatement, type Enquire, type Strength } from './materials.ts';
import { weights } from './weights.ts';

/** Strengths that rest on one figure and nothing else. */
export const oneFigure: Enquire = ({ strengths }) =>
  strengths.flatMap((strength) => {
    const indicator = onlyFigure(strength);
    return indicator === null ? [] : [{ about: aboutStatement(strength.statement), reason: { kind: 'one-figure' as const, indicator, weight: weights.oneFigure } }];
  });

/** The indicator on which alone it rests; null where it rests on more, or on something else. */
export function onlyFigure({ sources }: Strength): string | null {
  const [source, ...others] = sources.filter(shows);
  return source?.kind === 'indicator' && others.length === 0 ? source.id : null;
}

/** Strengths that cite nothing and show no figure. */
export const noSource: Enquire = ({ strengths }) =>
  strengths.filter(({ sources }) => sources.length === 0).map(({ statement }) => ({ about: aboutStatement(statement), reason: { kind: 'no-source', weight: weights.noSource } }));
