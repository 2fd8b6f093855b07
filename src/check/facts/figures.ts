import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Comparator, Indicator, Observation } from '../../model/indicator.ts';
import type { Located } from '../../model/origin.ts';
import type { Project } from '../../model/project.ts';
import { everySeries } from './every-series.ts';

/** One figure of an indicator, its own or a comparator's, with where it stands. */
export interface AuthoredFigure {
  indicator: Indicator;
  figure: Observation | Comparator;
  /** `observations` or `comparators`. */
  list: 'observations' | 'comparators';
  place: (...keys: string[]) => Place;
}

/** Every figure of the report: observations, then comparators, indicator by indicator, each followed by its parts. */
export function* figuresOf(project: Project): Generator<AuthoredFigure> {
  for (const located of everySeries(project)) {
    yield* figuresIn(located, 'observations', located.data.observations);
    yield* figuresIn(located, 'comparators', located.data.comparators ?? []);
  }
}

function* figuresIn(
  { data: indicator, origin }: Located<Indicator>,
  list: AuthoredFigure['list'],
  figures: readonly (Observation | Comparator)[],
): Generator<AuthoredFigure> {
  for (const [index, figure] of figures.entries()) {
    yield { indicator, figure, list, place: (...keys) => origin.place([list, index, ...keys]) };
  }
}
