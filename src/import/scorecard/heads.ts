import { readPeriod, type NamedPeriod } from './read-period.ts';

/** What a column holds. */
export type Head =
  | { kind: 'id' | 'reference' | 'title' | 'theme' | 'numerator' | 'denominator' | 'value' | 'covers' | 'minimum' | 'upper' | 'rag' | 'last-year' | 'beside' }
  | { kind: 'figure'; period: NamedPeriod }
  | { kind: 'unknown' };

const known: readonly [RegExp, Exclude<Head['kind'], 'figure' | 'unknown'>][] = [
  [/^(?:id|indicator id)$/, 'id'],
  [/^(?:ref(?:erence)?(?: no\.?| number)?|kpi(?: ref(?:erence)?| no\.?| number| id)|no\.?|#|measure (?:ref|no\.?|number|id)|indicator (?:ref|no\.?|number)|pi (?:ref|no\.?|code))$/, 'reference'],
  [/^(?:(?:performance |key )*(?:measures?|indicators?)(?: name| title| description)?|pi|kpi|kpis|pi name|kpi name|title|name|description|measure description|metric)$/, 'title'],
  [/^(?:group|theme|area|section|service(?: area)?|category|priority|domain)$/, 'theme'],
  [/^(?:num(?:erator)?|n)$/, 'numerator'],
  [/^(?:den(?:om(?:inator)?)?|d|cohort|out of)$/, 'denominator'],
  [/^(?:current(?: (?:value|performance|figure|month|position))?|value|actual|latest(?: (?:value|figure|data|performance))?|performance|this month|result|figure|%|outturn|current %)$/, 'value'],
  [/^(?:period(?: type)?|frequency|reporting (?:period|frequency)|type|time ?frame)$/, 'covers'],
  [/^(?:target )?(?:min(?:imum)?|lower|amber|tolerance|floor)(?: target| threshold| tolerance)?$/, 'minimum'],
  [/^(?:target )?(?:upper|max(?:imum)?|stretch|green)(?: target| threshold)?$|^target$|^target \d{4}[/-]\d\d$/, 'upper'],
  [/^(?:rag(?: rating| status)?|status|rating)$/, 'rag'],
  [/^(?:last year|previous year|prior year|last year'?s?(?: (?:value|figure|outturn|actual|performance))|previous year'?s?(?: (?:value|figure|outturn))|outturn last year)$/, 'last-year'],
  [/^(?:source line|comments?|commentary|notes?|owner|lead(?: officer)?|dot|direction(?: of travel)?|trend|polarity|good is|good performance|unit|format|sparkline|change|variance|difference|rank|quartile)$/, 'beside'],
];

/** What the head of a column says that it holds. */
export function readHead(text: string): Head {
  const words = text.toLowerCase().replace(/[*:]+$/g, '').replace(/\s+/g, ' ').trim();
  const kind = known.find(([pattern]) => pattern.test(words))?.[1];
  if (kind !== undefined) return { kind };
  const period = readPeriod(words);
  return period === null ? { kind: 'unknown' } : { kind: 'figure', period };
}
