import { sum } from '../../format/decimal.ts';
import type { Observation } from '../../model/indicator.ts';
import type { PeriodType } from '../../model/period.ts';
import { compareText } from '../../diagnostics/compare-text.ts';
import { breakdownsOf, type LocatedBreakdown, type LocatedPart } from './every-series.ts';
import type { Project } from '../../model/project.ts';

/** A figure of a part, with where it stands. */
export interface PartFigure {
  located: LocatedPart;
  observation: Observation;
  keys: readonly (string | number)[];
}

/** A breakdown at one period: the figures of its parts, and that of the whole where it has one. */
export interface PartsAt {
  breakdown: LocatedBreakdown;
  at: string;
  period: PeriodType;
  figures: PartFigure[];
  /** Parts that say nothing of this period. */
  silent: LocatedPart[];
  whole: { observation: Observation; index: number } | undefined;
}

/** Every breakdown at every period of which one of its parts says something, oldest first. */
export function partsByPeriod(project: Project): PartsAt[] {
  return breakdownsOf(project).flatMap((breakdown) => {
    const { data } = breakdown.whole;
    const typeOf = (observation: Observation): PeriodType => observation.period ?? data.period;
    const all = breakdown.parts.flatMap((located) =>
      located.part.observations.map((observation, index): PartFigure => ({ located, observation, keys: [...located.keys, 'observations', index] })),
    );
    return [...Map.groupBy(all, ({ observation }) => `${observation.at} ${typeOf(observation)}`)]
      .sort(([a], [b]) => compareText(a, b))
      .map(([, figures]): PartsAt => {
        const { observation: first } = figures[0]!;
        const [at, period] = [first.at, typeOf(first)];
        const index = data.observations.findIndex((each) => each.at === at && typeOf(each) === period);
        return {
          breakdown, at, period, figures,
          silent: breakdown.parts.filter((located) => !figures.some((figure) => figure.located === located)),
          whole: index === -1 ? undefined : { observation: data.observations[index]!, index },
        };
      });
  });
}

/** What the parts give of one number at a period; null where one of them gives none, or gives it only roughly. */
export function totalOf({ figures, silent }: Pick<PartsAt, 'figures' | 'silent'>, what: 'value' | 'numerator' | 'denominator'): number | null {
  if (silent.length > 0) return null;
  let total = 0;
  for (const { observation } of figures) {
    const number = exactIn(observation, what);
    if (number === null) return null;
    total = sum(total, number);
  }
  return total;
}

/** A number as its author gave it; null where it is withheld, rough or not there. */
export function exactIn(observation: Observation, what: 'value' | 'numerator' | 'denominator'): number | null {
  return observation.status !== undefined || observation.qualifier !== undefined ? null : (observation[what] ?? null);
}
