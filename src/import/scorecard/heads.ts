import type { PeriodType } from '../../model/period.ts';
import type { FigureOf } from '../figures/figure.ts';
import { findPeriod, type NamedPeriod } from './read-period.ts';

/** What a column holds. Amounts are of a period where their heads name one. */
export type Role = 'id' | 'reference' | 'title' | 'theme' | 'covers' | 'when' | 'part' | 'numerator' | 'denominator' | 'value' | 'minimum' | 'upper' | 'rag' | 'better' | 'unit' | 'beside' | 'unknown';

export interface Head {
  role: Role;
  of: FigureOf;
  period: NamedPeriod | null;
  covers: PeriodType | null;
}

const roles: readonly [RegExp, Role][] = [
  [/^(?:id|indicator id)$/, 'id'],
  [/^(?:ref(?:erence)?\.?(?: no\.?| number| code)?|code|no\.?|#|(?:kpi|pi|measure|indicator|bi) ?(?:ref(?:erence)?\.?|no\.?|number|code|#))$/, 'reference'],
  [/^(?:(?:key |performance |headline )*(?:measures?|indicators?|metrics?)(?: name| title| description)?|(?:k?pi)s?(?: name| title| description)?|title|name|description|measure description|what we measure)$/, 'title'],
  [/^(?:group|theme|area|section|service(?: area)?|category|priority|domain|outcome)$/, 'theme'],
  [/^(?:period type|period|frequency|reporting frequency|type|time ?frame|basis)$/, 'covers'],
  [/^(?:month|date|reporting (?:month|period|date)|month ending|period ending|quarter)$/, 'when'],
  [/^(?:num(?:erator)?\.?|n)$/, 'numerator'],
  [/^(?:den(?:om(?:inator)?)?\.?|d|cohort|out of)$/, 'denominator'],
  [/^(?:(?:target )?(?:min(?:imum)?|lower|amber|floor)(?: target| threshold)?|amber (?:from|at))$/, 'minimum'],
  [/^(?:(?:target )?(?:upper|max(?:imum)?|stretch|green)(?: target| threshold)?|target|target value|green (?:from|at)|plan)$/, 'upper'],
  [/^(?:rag(?:[ -](?:rating|status))?|b?rag|status|rating)$/, 'rag'],
  [/^(?:good (?:is|performance(?: is)?|to be)|polarity|(?:desired|good|preferred) direction|direction of good|(?:what )?good looks like|better(?: is| if| when)?|(?:high|low)er or (?:high|low)er(?: is better)?)$/, 'better'],
  [/^(?:units?|units? of measure(?:ment)?|measure type|value type|format)$/, 'unit'],
  [/^(?:comments?|commentary|notes?|narrative|owner|lead|responsible|dot|direction|trend|polarity|good|unit|format|spark|change|variance|var|difference|diff|rank|quartile|tolerance|source|previous month|last month|movement|\+\/-)/, 'beside'],
  [/^(?:(?:current|latest)(?: (?:value|performance|figure|month|period|position|data|result|%))?|values?|actuals?|performance|this (?:month|period)|results?|figures?|%|percentage|percent|rate|number|no|count|total|achieved|average|data)$/, 'value'],
];

const whose: readonly [RegExp, FigureOf][] = [
  [/\b(?:england|national)(?: average| avg| mean| rate)?\b/, 'england'],
  [/\b(?:stat(?:istical|s)?\.? (?:neighbou?rs?|nbrs?)(?:'s?)?|sns?)(?: average| avg| mean| median)?\b/, 'statistical-neighbours'],
  [/\b(?:region(?:al)?)(?: average| avg| mean)?\b/, 'region'],
  [/\b(?:same (?:period|month|time) last year|this time last year|(?:last|previous|prior) year(?:'?s)?)\b/, 'own-last-year'],
];

/** What the heads of a column say that it holds, from the uppermost down. */
export function readHead(parts: readonly string[], { firstYear, region }: { firstYear: number | null; region: string | null }): Head {
  let words = parts.filter((part, index) => part !== '' && part !== parts[index - 1]).join(' ').toLowerCase();
  words = words.replace(/[*†‡¹²³]+|\[\w{1,8}\]/g, ' ').replace(/\s+/g, ' ').trim();
  let of: FigureOf = 'own';
  const named: readonly [RegExp, FigureOf][] = region === null ? whose : [...whose, [new RegExp(`\\b${region.toLowerCase().replace(/[^a-z ]/g, '.?')}(?: average| avg)?\\b`), 'region']];
  for (const [pattern, each] of named) {
    if (!pattern.test(words) || of !== 'own') continue;
    of = each;
    words = words.replace(pattern, ' ').replace(/\s+/g, ' ').trim();
  }
  // A head over several says no more than that others stand below it.
  if (of !== 'own') words = words.replace(/\b(?:benchmark(?:s|ing|ed)?|comparators?|comparisons?)\b/, ' ').replace(/\s+/g, ' ').trim();
  const { named: period, covers, rest } = findPeriod(words, firstYear);
  const role = rest === '' ? (period !== null || of !== 'own' || covers !== null ? 'value' : 'unknown') : (roleOf(rest) ?? (of === 'own' ? null : roleOf(rest.replace(/^(?:average|avg|mean)\b/, 'value'))) ?? 'unknown');
  return { role: covers === 'month' && rest === '' && period === null ? 'covers' : role, of, period, covers };
}

/** What one word or two say that a column or a row holds; several, divided, count as the last that is known. */
export function roleOf(text: string): Role | null {
  const words = text.toLowerCase().replace(/[:*]+$/, '').trim();
  const exact = roles.find(([pattern]) => pattern.test(words))?.[1];
  if (exact !== undefined) return exact;
  const target = /^targets? (.+)$/.exec(words)?.[1];
  if (target !== undefined) return roles.find(([pattern, role]) => (role === 'minimum' || role === 'upper') && pattern.test(target))?.[1] ?? null;
  const last = /^(?:performance|data|figures?|actuals?|results?|values?|current|measure) (.+)$/.exec(words)?.[1];
  return last === undefined ? null : roleOf(last);
}
