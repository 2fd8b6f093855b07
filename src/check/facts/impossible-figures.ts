import type { Indicator } from '../../model/indicator.ts';
import type { Project } from '../../model/project.ts';
import { beyondAsAt } from './as-at.ts';
import { fractionsIn } from './fractions.ts';
import { strayedIn } from './series.ts';

/** Indicators with a figure, or its date, that cannot be: what follows from it in charts and sentences says nothing more. */
export function impossibleIn(project: Project): ReadonlySet<string> {
  const { indicators, settings } = project;
  const asAt = settings?.data.edition?.asAt;
  const isWrong = (data: Indicator): boolean =>
    (data.unit === 'percent' && (data.observations.some(isImpossible) || fractionsIn(data).length > 0)) || (asAt !== undefined && strayedIn(data, asAt).length > 0);
  return new Set([...beyondAsAt(project), ...indicators.filter(({ data }) => isWrong(data)).map(({ data }) => data.id)]);
}

function isImpossible({ value, numerator, denominator }: Indicator['observations'][number]): boolean {
  return (value !== undefined && (value < 0 || value > 100)) || (numerator !== undefined && denominator !== undefined && numerator > denominator);
}
