import type { Indicator } from '../../model/indicator.ts';
import { periodsOf, pointsOf, type Point } from './series.ts';

/** A figure may be a tenth of the one beside it; a percentage typed as a fraction is a hundredth. */
const steepest = 10;

/** Figures of a percentage that look like the fraction of it: 0.032 among threes, or 0.9 where the target is 90. One with a note has been looked at. */
export function fractionsIn(indicator: Indicator): Point[] {
  if (indicator.unit !== 'percent') return [];
  return periodsOf(indicator).flatMap((period) => {
    const points = pointsOf(indicator, period).filter(({ observation }) => observation.value !== undefined && observation.numerator === undefined);
    const small = points.filter(({ value }) => value > 0 && value <= 1);
    const others = points.filter(({ value }) => value > 1).map(({ value }) => value);
    if (others.length > 0) return withoutSmallCourses(points).filter(({ value, observation }) => observation.note === undefined && isNear(value * 100, middleOf(others)));
    return small.length > 2 && small.length === points.length && meansPercent(indicator, small) ? small : [];
  });
}

/** The figures up to 1 that no course leads to: 0.7 after 2.6, and 0.4 after that, are small and right; 0.03 among threes is not. */
function withoutSmallCourses(points: readonly Point[]): Point[] {
  const onCourse = points.map(({ value }) => value > 1);
  const join = (index: number, from: number): void => {
    const [point, neighbour] = [points[index], points[from]];
    if (point && neighbour && onCourse[from] === true && point.value > 0 && neighbour.value <= point.value * steepest) onCourse[index] = true;
  };
  for (let index = 1; index < points.length; index += 1) join(index, index - 1);
  for (let index = points.length - 2; index >= 0; index -= 1) join(index, index + 1);
  return points.filter(({ value }, index) => value > 0 && onCourse[index] !== true);
}

function isNear(value: number, usual: number): boolean {
  return value > usual / 3 && value < usual * 3;
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Whether the target, or figures that are written to two places and more, say that fractions are percentages. */
function meansPercent({ target }: Indicator, points: readonly Point[]): boolean {
  if (target) return ('goal' in target ? target.goal : target.upper) > 1;
  return points.every(({ value }) => /^0\.\d{2}/.test(String(value))) && points.some(({ value }) => value > 0.1);
}
