import type { PeriodType } from '../../model/period.ts';
import type { FigureOf } from '../figures/figure.ts';
import type { Given, Measure } from './measures.ts';
import type { NamedPeriod } from './read-period.ts';

/** What stands in a row of one period and of one whose figure it is. */
export interface Group {
  of: FigureOf;
  period: NamedPeriod | null;
  covers: PeriodType | null;
  given: Given[];
}

export function groupsOf({ given }: Measure): Group[] {
  const groups = new Map<string, Group>();
  for (const each of given) {
    if (each.role !== 'value' && each.role !== 'numerator' && each.role !== 'denominator') continue;
    const { of, period, covers } = each;
    // Columns of the same name are kept apart, so that two that disagree are not taken for one.
    const twin = each.role === 'value' ? each.where : '';
    const name = JSON.stringify([of, period?.at, period?.size, covers]);
    const known = groups.get(name);
    if (known && twin !== '' && known.given.some(({ role }) => role === 'value')) groups.set(`${name}${twin}`, { of, period, covers, given: [each] });
    else if (known) known.given.push(each);
    else groups.set(name, { of, period, covers, given: [each] });
  }
  return [...groups.values()];
}
