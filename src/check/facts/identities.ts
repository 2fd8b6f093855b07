import { compareText } from '../../diagnostics/compare-text.ts';
import type { FigureReferred } from '../../model/figure-reference.ts';
import type { Indicator, Observation } from '../../model/indicator.ts';

/** A number of an indicator on a day: its value, or a part of its fraction. */
export interface NumberAt {
  at: string;
  value: number;
}

export type FractionPart = 'numerator' | 'denominator';

/** All numbers that an indicator gives for a part, our own last year included, oldest first. */
export function numbersOf(indicator: Indicator, part: FigureReferred['part']): NumberAt[] {
  const lastYear = (indicator.comparators ?? []).filter(({ kind }) => kind === 'own-last-year');
  return [...indicator.observations, ...lastYear]
    .flatMap((figure) => {
      const value = numberIn(figure, part);
      return value === undefined || figure.status !== undefined ? [] : [{ at: figure.at, value }];
    })
    .sort((a, b) => compareText(a.at, b.at));
}

function numberIn(figure: Pick<Observation, 'value' | 'numerator' | 'denominator'>, part: FigureReferred['part']): number | undefined {
  return part === 'value' ? figure.value : figure[part];
}

/** The number of a day, or for a population the last one before it, at most two years old. */
export function numberFor(numbers: readonly NumberAt[], at: string, isPopulation: boolean): NumberAt | undefined {
  if (!isPopulation) return numbers.findLast((each) => each.at === at);
  return numbers.findLast((each) => each.at <= at && Number(at.slice(0, 4)) - Number(each.at.slice(0, 4)) <= 2);
}
