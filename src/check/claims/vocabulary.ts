import type { CheckLists } from '../../model/check-lists.ts';
import type { ComparatorKind } from '../../model/indicator.ts';

/** How one figure is said to stand to another: `better` and `worse` go by the polarity of the indicator. */
export type Way = 'up' | 'down' | 'better' | 'worse' | 'same';

export type Form =
  /** `rose`, `has fallen`. */
  | 'moved'
  /** `rising`, `improving`: a claim only after a verb, or as in `a growing number of`. */
  | 'moving'
  /** `a rise`, `the fall in`. */
  | 'move'
  /** `up from`, `down by`. */
  | 'particle'
  /** `fewer`, `longer`: set against whatever comes after `than` or `since`. */
  | 'comparative'
  /** `above`, `exceeds`, `behind`: set against the body or target right after it. */
  | 'against'
  /** `at its highest`: against all that was before. */
  | 'extreme';

/** A word or phrase by which one figure is set against another. */
export interface RelationWord {
  way: Way;
  form: Form;
  /** How many times the other: 2 of `doubled`. */
  times?: number;
  /** It can only be said of the thing that moves: `rose`, `fell`; not `improved`, which may be done to something. */
  alone?: true;
}

const words = (text: string): string[] => text.split(',').map((each) => each.trim());

/** Words of the field for how figures stand to one another, beyond the lists that a report may replace. */
const relationWords: readonly (RelationWord & { words: string[] })[] = [
  { way: 'better', form: 'moved', words: words('got better, gets better, gone better, gone well') },
  { way: 'worse', form: 'moved', words: words('got worse, gets worse, moving in the wrong direction, going in the wrong direction, gone backwards, went backwards') },
  { way: 'up', form: 'moved', times: 2, words: words('doubled, doubles, doubling') },
  { way: 'up', form: 'moved', times: 3, words: words('trebled, tripled, trebling') },
  { way: 'up', form: 'moved', times: 4, words: words('quadrupled') },
  { way: 'down', form: 'moved', times: 0.5, words: words('halved, halving') },
  { way: 'up', form: 'move', words: words('rise, increase, growth, climb, jump, surge, upturn, upward trend, upward movement') },
  { way: 'down', form: 'move', words: words('fall, decrease, decline, drop, reduction, dip, downturn, downward trend, downward movement') },
  { way: 'better', form: 'move', words: words('improvement, recovery, turnaround') },
  { way: 'worse', form: 'move', words: words('deterioration, worsening, setback') },
  { way: 'up', form: 'particle', words: words('up') },
  { way: 'down', form: 'particle', words: words('down') },
  {
    way: 'up', form: 'comparative',
    words: words('higher, more, greater, larger, bigger, longer, heavier, more common, more often, more frequent, more frequently, more likely, more likely than, more widespread, a larger share, a greater share, a higher share'),
  },
  {
    way: 'down', form: 'comparative',
    words: words('lower, fewer, less, smaller, shorter, lighter, rarer, less common, less often, less frequent, less frequently, less likely, less time, a smaller share, a lower share'),
  },
  { way: 'better', form: 'comparative', words: words('better, stronger, more timely, timelier, more quickly, quicker, faster, sooner, more promptly, more reliably, more stable') },
  { way: 'worse', form: 'comparative', words: words('worse, weaker, poorer, less timely, less quickly, slower, more slowly, less promptly, less well, less reliably, less stable') },
  { way: 'same', form: 'comparative', words: words('as high, as low, as many, as few, as often, as likely, as long, as short, as common, as good, as well, as frequent, as frequently, as much') },
  { way: 'up', form: 'comparative', times: 2, words: words('twice as many, twice as high, twice as common, twice as often, twice as likely, twice as long, twice as frequent, twice as much, twice') },
  { way: 'up', form: 'comparative', times: 3, words: words('three times as many, three times as high, three times as likely, three times as often, three times as long') },
  { way: 'down', form: 'comparative', times: 0.5, words: words('half as many, half as high, half as common, half as often, half as likely, half as long, half as frequent, half as much, half that of, half those of') },
  { way: 'up', form: 'against', words: words('above, exceeds, exceed, exceeded, exceeding, over, in excess of') },
  { way: 'down', form: 'against', words: words('below, under, beneath') },
  { way: 'better', form: 'against', words: words('ahead of, in front of, outperform, outperforms, outperformed, outstrip, outstrips, beat, beats, surpass, surpasses, surpassed, outstripped, compares well with, compare well with, compared well with, compares favourably with, compare favourably with, compared favourably with') },
  { way: 'worse', form: 'against', words: words('behind, trail, trails, trailed, trailing, lag, lags, lagged, lag behind, lags behind, lagged behind, lagging behind, compares poorly with, compare poorly with, compared poorly with, compares badly with, compared badly with, compares unfavourably with, compare unfavourably with, compared unfavourably with') },
  { way: 'same', form: 'against', words: words('back to, back at, returned to, in line with, level with, on a par with, comparable with, comparable to, similar to, the same as, close to, equal to, matches, matched, match, about level with') },
];

/** The lists of a report that say how figures move, with what they stand for. */
const listed: readonly (readonly [keyof CheckLists, Way, Form | null])[] = [
  ['risingWords', 'up', null],
  ['fallingWords', 'down', null],
  ['improvingWords', 'better', null],
  ['worseningWords', 'worse', null],
  ['stableWords', 'same', 'moved'],
  ['highestWords', 'up', 'extreme'],
  ['lowestWords', 'down', 'extreme'],
];

/** Verbs that are also done to something, so that what follows them may be what they change. */
const transitive = /^(?:increas|grow|grew|reduc|improv|strengthen|cut|lost|los|gain|decreas|drop|shr|deteriorat|worsen|weaken|climb|lower|rais|doubl|trebl|tripl|halv|eas)/i;

/** Phrases by their first word, the longest first. */
export type Phrases<Meaning> = ReadonlyMap<string, readonly { words: readonly string[]; meaning: Meaning }[]>;

export function phrasesOf<Meaning>(entries: readonly (readonly [phrase: string, meaning: Meaning])[]): Phrases<Meaning> {
  const found = new Map<string, { words: string[]; meaning: Meaning }[]>();
  for (const [phrase, meaning] of entries) {
    const parts = phrase.toLowerCase().replaceAll('’', "'").split(/\s+/);
    const known = found.get(parts[0]!);
    if (known) known.push({ words: parts, meaning });
    else found.set(parts[0]!, [{ words: parts, meaning }]);
  }
  for (const known of found.values()) known.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/** How figures are set against one another, in the words of one report. */
export function relationPhrases(lists: CheckLists): Phrases<RelationWord> {
  const own = listed.flatMap(([list, way, form]) =>
    (lists[list] as readonly string[]).map((phrase): readonly [string, RelationWord] => {
      const moved = form ?? (/ing\b/.test(phrase) && !/^(?:being)/.test(phrase) ? 'moving' : /\bthan\b/.test(phrase) ? 'moved' : 'moved');
      return [phrase, { way, form: moved, ...(transitive.test(phrase) || way === 'same' ? {} : { alone: true as const }) }];
    }),
  );
  return phrasesOf([...own, ...relationWords.flatMap(({ words: all, ...meaning }) => all.map((phrase): readonly [string, RelationWord] => [phrase, meaning]))]);
}

/** Whose figure a comparison is about; `own` is the council's. */
export type Body = Exclude<ComparatorKind, 'own-last-year'> | 'own';

/** The words by which a report names itself and those that it compares itself with. */
export function bodyPhrases(region: string, council: readonly string[]): Phrases<Body> {
  const entries: (readonly [string, Body])[] = [
    ...words("england, england's, english, national, nationally, the country, countrywide").map((word) => [word, 'england'] as const),
    ...words("region, region's, regional, regionally").map((word) => [word, 'region'] as const),
    ...words("neighbours, neighbours', neighbour, statistical neighbours, statistical neighbours', similar authorities, similar councils, comparator authorities").map((word) => [word, 'statistical-neighbours'] as const),
    ...words("we, ours, us, here, locally, our own, this council, the council, the county, the borough, the city").map((word) => [word, 'own'] as const),
    ...(region === '' ? [] : [[region, 'region'] as const, [`${region}'s`, 'region'] as const, ...(region === 'London' ? [] : [[`the ${region}`, 'region'] as const])]),
    ...council.filter((name) => name !== '').flatMap((name) => [[name, 'own'] as const, [`${name}'s`, 'own'] as const]),
  ];
  return phrasesOf(entries);
}

/** Words that make of a sentence what is hoped, feared or only thought of. */
export const unreal: ReadonlySet<string> = new Set(
  words(
    "will, would, should, shall, must, could, might, can, cannot, need, needs, needed, aim, aims, aiming, want, wants, hope, hopes, hoped, expect, expects, expected, forecast, forecasts, predict, predicted, plan, plans, planned, intend, intends, ambition, aspire, if, unless, whether, suppose, likely to, wish, ought, risk, risks, anticipate, projected, won't, shan't, towards",
  ),
);

export const negators: ReadonlySet<string> = new Set(words("not, never, no, nor, neither, hasn't, haven't, didn't, isn't, aren't, wasn't, weren't, doesn't, don't, without, cannot, none, nothing, yet, fails, failed, fail, unable"));

/** Things that move beside the figures of a report and are none of them. */
export const otherThings: ReadonlySet<string> = new Set(
  words('demand, demands, need, pressure, pressures, complexity, costs, cost, spending, budget, budgets, awareness, confidence, expectations, morale, population, poverty, prices, capacity, competition, income'),
);

/** Words for things of the field that are said in several ways; the first of each stands for all. */
export const synonyms: readonly (readonly string[])[] = [
  ['care', 'looked', 'cla', 'lac', 'cic'],
  ['foster', 'fostering', 'fosterers', 'foster-care', 'carers', 'carer'],
  ['household', 'home', 'homes', 'families'],
  ['worker', 'staff', 'workforce', 'practitioner', 'agency', 'post', 'posts'],
  ['leave', 'left', 'leaver', 'turnover', 'leavers'],
  ['caseload', 'cases', 'case', 'caseloads', 'allocated', 'children allocated'],
  ['referral', 'referred', 'refer', 're-referrals', 're-referral', 'rereferrals', 're-referred', 'repeat', 'again', 'earlier'],
  ['assessment', 'assessed', 'assess', 'assessments'],
  ['placement', 'move', 'moves', 'moved', 'stability', 'placements'],
  ['health', 'medical'],
  ['proceeding', 'court', 'courts', 'proceedings'],
  ['education', 'employment', 'training', 'eet', 'work', 'working', 'study', 'studying', 'learning', 'participation'],
  ['accommodation', 'housing', 'housed', 'homes', 'suitable'],
  ['visit', 'visited', 'visits', 'visiting', 'seen'],
  ['review', 'reviewed', 'reviews'],
  ['plan', 'plans', 'planned'],
  ['protection', 'cp', 'cpp'],
  ['missing', 'return', 'rhi', 'interview', 'interviews', 'home interviews'],
  ['vacant', 'vacancy', 'vacancies', 'unfilled', 'posts'],
  ['oversight', 'supervision', 'management'],
  ['contact', 'touch'],
  ['timely', 'time', 'timeliness', 'late', 'overdue', 'delay', 'weeks', 'days'],
  ['missing', 'lack', 'without', 'backlog'],
];

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that may stand in any claim and leave it what it is. */
export const changingNothing: ReadonlySet<string> = set(
  'the a an this that these those it its they their there we us our ours of in on at to for by from per and but is are was were be been being has have having now still again also too since during between through across over up compared with against ' +
    'number numbers level levels figure figures total totals average overall current currently latest end start year years quarter quarters month months monthly quarterly annual week weeks day days financial calendar ' +
    'children child young people county borough city council slightly sharply steadily markedly significantly substantially gradually slowly quickly rapidly considerably dramatically modestly marginally further consistently broadly clearly ' +
    'about around nearly almost just roughly only exactly some who which all today both fully much far well a-year year-on-year continued continues continue stood stands stand reached held remains remained remain trend position whole already here so take takes took taken taking become becomes became becoming get gets getting got carry carries carried last lasts lasted sits sit completed do does did we saw see in',
);

/** Words that make of a name the share of it that is counted. */
export const measureWords: ReadonlySet<string> = set('share proportion percentage rate rates timeliness timely promptness use usage reliance performance time stability turnover compliance uptake per-cent percent measure indicator');

/** Words of a claim about steps in a row. */
export const ofRuns: ReadonlySet<string> = set('running row successive consecutive succession each every single first second third fourth fifth sixth one two three four five six last past steadily after time');

/** Words that may make of what stands beside them another time, another group, a hope, a doubt or somebody else's words. */
export const turning: ReadonlySet<string> = set(
  'if unless whether would will shall should could can may might must had ought suppose expect expected expects forecast forecasts projected predicted hope hoped aim aims aimed plan planned plans target targets until till once when where while whilst whereas although though because despite after before except excluding excluded apart unlike ' +
    'other others another elsewhere among amongst only boys girls aged under those whom alone first then earlier previously formerly originally former following later partly half rather instead would-be likely unlikely estimated provisional reported ' +
    'said say says told tell tells believe believed feel felt think thought seems seemed seem appear appears appeared suggest suggests suggested claim claimed claims according view views asked question wrongly mistakenly supposed',
);
