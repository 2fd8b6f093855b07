import { audienceOf } from '../../model/audience.ts';
import { protectionOf } from '../../model/disclosure.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Project } from '../../model/project.ts';
import { figuresOf, type AuthoredFigure } from './figures.ts';

/** A count in a public indicator that is small enough to say who is counted. */
export interface SmallFigure extends AuthoredFigure {
  what: 'value' | 'numerator' | 'rest';
  count: number;
}

/** The council's own figures in public indicators that count from one up to `most`, or leave as few of their denominator. */
export function smallFiguresIn(project: Project, most: number): SmallFigure[] {
  const isSmall = (count: number): boolean => count >= 1 && count <= most;
  return [...figuresOf(project)].flatMap((authored): SmallFigure[] => {
    const { indicator, figure } = authored;
    const isOwn = !('kind' in figure) || figure.kind === 'own-last-year';
    if (!isOwn || figure.status !== undefined || figure.qualifier === 'under' || audienceOf(indicator, project.settings?.data) !== 'public' || protectionOf(indicator) !== 'protect') return [];
    const small = countsIn(indicator, figure).find(({ count }) => isSmall(count));
    return small ? [{ ...authored, ...small }] : [];
  });
}

function countsIn({ unit }: Indicator, { value, numerator, denominator }: AuthoredFigure['figure']): Pick<SmallFigure, 'what' | 'count'>[] {
  const counts: Pick<SmallFigure, 'what' | 'count'>[] = [];
  if (unit === 'count' && value !== undefined) counts.push({ what: 'value', count: value });
  if ((unit === 'percent' || unit === 'rate') && numerator !== undefined) counts.push({ what: 'numerator', count: numerator });
  if (unit === 'percent' && numerator !== undefined && denominator !== undefined) counts.push({ what: 'rest', count: denominator - numerator });
  return counts;
}
