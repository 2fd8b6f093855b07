import type { DerivedIndicator } from '../../derive/indicator.ts';
import { isRated } from '../../derive/rag.ts';
import type { Action } from '../../model/action.ts';
import type { Inspection } from '../../model/inspection.ts';
import { gradeName, countNamed } from './sources.ts';
import { topicsOf } from './subjects.ts';
import type { Unborne } from './unborne.ts';

/** One of several things of which a sentence says how many are so: `\`r23-health\` is about health`. */
interface Member {
  name: string;
  isSo: boolean | null;
}

/** Judgements, recommendations, measures or actions that a sentence speaks of, with what it says of them. */
interface SetOfThings {
  members: readonly Member[];
  /** What is so of each of them, for the message. */
  told: string;
}

/** What a report has of which a sentence may say something all at once. */
export interface Things {
  inspections: readonly Inspection[];
  indicators: readonly DerivedIndicator[];
  actions: readonly Action[];
  recommendations: readonly Inspection['recommendations'][];
  /** The ids of all that the sentence cites. */
  cited: readonly string[];
}

const number = "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen)";
const nouns = '(?:judgements?|grades?|areas?|recommendations?|measures?|indicators?|actions?)';
const said = new RegExp(
  `(?<![\\p{L}-])(?:(not a single|not one|no (?:fewer|less|more) than ${number}|no|none|neither|all but ${number}|(?:all|both|each|every)(?: one)?|most|not all|not every|more than half|over half|fewer than half|less than half|under half|half|an? (?:\\p{L}+ )?majority|the (?:\\p{L}+ )?majority|a minority|(?:at least|more than|fewer than) ${number}|the only|only (?:one|two|three)|${number})(?: of (?:the|our|its|these|those))?(?: (?:last|other|full))?(?: (${number}))?(?: (?:workforce|key|our|main|improvement))?) (?:(?:\\p{L}+ ){0,1})?(${nouns})(?!\\p{L})`,
  'giu',
);

/** What a sentence says of how many judgements, recommendations, measures or actions are so, and that is not. */
export function wrongOfSets(text: string, things: Things): Unborne[] {
  if (/(?<!\p{L})(?:will|would|should|if|may|might|could|not (?:each|both)|nearly|almost|about(?= \d| half| one| two| three| four| five))(?!\p{L})/iu.test(text)) return [];
  const matches = [...text.matchAll(said)];
  return matches.flatMap((match): Unborne[] => {
    const [phrase, quantifier, , noun] = match;
    const start = match.index;
    // `of the five judgements two were good` counts the two.
    if (/(?<!\p{L})(?:of|among|out of) (?:(?:the|our|its|these|those|all) )?$/iu.test(text.slice(0, start)) && countNamed(quantifier!.toLowerCase()) !== undefined) return [];
    const rest = text.slice(start + phrase.length, matches.find(({ index }) => index > start)?.index ?? text.length);
    const set = setOf(noun!.toLowerCase().replace(/s$/, ''), rest, text.slice(0, start), things);
    if (!set || set.members.length === 0 || set.members.some(({ isSo }) => isSo === null)) return [];
    const so = set.members.filter(({ isSo }) => isSo).length;
    const fits = fitsQuantifier(quantifier!.toLowerCase(), so, set.members.length);
    if (fits !== false) return [];
    const against = set.members.filter(({ isSo }) => isSo === (so <= set.members.length / 2));
    const names = (so === 0 || so === set.members.length ? [] : against).slice(0, 3).map(({ name }) => `\`${name}\``);
    return [{ start, end: start + phrase.length, said: phrase, instead: `of ${set.members.length} ${set.told} ${so === 0 ? 'none is' : so === 1 ? 'one is' : `${so} are`} so${names.length > 0 ? `: ${so <= set.members.length / 2 ? '' : 'all but '}${names.join(', ')}` : ''}` }];
  }).slice(0, 1);
}

/** Whether so many of so many are what a word stands for; null where it cannot be told. */
function fitsQuantifier(quantifier: string, so: number, total: number): boolean | null {
  if (/^not (?:all|every)/.test(quantifier)) return so < total;
  const [, most, edge] = /^no (fewer|less|more) than (\S+)/.exec(quantifier) ?? [];
  if (most !== undefined) return most === 'more' ? so <= (countNamed(edge!) ?? total) : so >= (countNamed(edge!) ?? 0);
  if (/^(?:not a single|not one|no|none|neither)/.test(quantifier)) return so === 0;
  const but = /^all but (\S+)/.exec(quantifier)?.[1];
  if (but !== undefined) return so === total - (countNamed(but) ?? Number.NaN);
  if (/^(?:all|both|each|every)/.test(quantifier)) return so === total;
  if (quantifier === 'most') return so * 2 > total && so < total;
  if (/^(?:more than|over) half|majority$/.test(quantifier)) return so * 2 > total;
  if (/^(?:fewer|less) than half|^under half|minority$/.test(quantifier)) return so * 2 < total;
  if (quantifier === 'half') return so * 2 === total;
  if (quantifier === 'the only') return so === 1;
  const [, bound, limit] = /^(at least|more than|fewer than) (\S+)/.exec(quantifier) ?? [];
  if (bound !== undefined) {
    const than = countNamed(limit!) ?? Number.NaN;
    return bound === 'at least' ? so >= than : bound === 'more than' ? so > than : so < than;
  }
  const count = countNamed(quantifier.replace(/^only /, ''));
  return count === undefined || count > total ? null : so === count;
}

function setOf(noun: string, rest: string, before: string, { inspections, indicators, actions, cited, recommendations }: Things): SetOfThings | null {
  switch (noun) {
    case 'judgement':
    case 'area':
    case 'grade':
      return inspections.length === 1 ? judgementsOf(inspections[0]!, rest) : null;
    case 'recommendation': {
      const all = recommendations.flat().flatMap((each) => each ?? []);
      const named = all.filter(({ id }) => cited.includes(id));
      const of = named.length > 0 ? named : inspections.length === 1 ? (inspections[0]!.recommendations ?? []) : [];
      return recommendationsOf(of, rest);
    }
    case 'measure':
    case 'indicator':
      return indicators.length > 1 ? measuresOf(indicators, rest) : null;
    default:
      return actionsOf(actions, rest, before, cited);
  }
}

const gradeNext = /(?<![\p{L}-])(outstanding|good|requir(?:es?|ed|ing) improvement|inadequate|adequate)(?: to be good)?(?!\p{L})/iu;

function judgementsOf({ judgements = [] }: Inspection, rest: string): SetOfThings | null {
  const match = gradeNext.exec(rest);
  if (!match || /(?<!\p{L})(?:or|and|better|not|no|than|below|above|short|under)(?!\p{L})/iu.test(rest.slice(0, match.index + match[0].length))) return null;
  const wanted = gradeName(match[1]!);
  return { told: 'judgements', members: judgements.map(({ judgement, grade }) => ({ name: judgement, isSo: grade === undefined ? null : gradeName(grade).startsWith(wanted) })) };
}

const about = /^(?:[^,;]*?)(?<!\p{L})(?:concern(?:s|ed)?|(?:is|are|was|were) about|dealt with|deals? with|touch(?:es|ed)? on|mention(?:s|ed)?)\s([^,;.]+)/iu;
const answered = /(?<!\p{L})(?:has|have|had) (?:been )?(?:an? |its |their )?(?:accepted|answered|answers?|responses?|acted (?:up)?on|responded to|addressed)(?!\p{L})/iu;

function recommendationsOf(all: readonly NonNullable<Inspection['recommendations']>[number][], rest: string): SetOfThings | null {
  const topic = about.exec(rest)?.[1];
  if (topic !== undefined) {
    const wanted = [...topicsOf(topic)].filter((each) => !each.startsWith('='));
    return wanted.length === 0 ? null : { told: 'recommendations', members: all.map(({ id, text }) => ({ name: id, isSo: wanted.some((each) => topicsOf(text).has(each)) })) };
  }
  if (!answered.test(rest) || /(?<!\p{L})not(?!\p{L})/iu.test(rest)) return null;
  return { told: 'recommendations', members: all.map(({ id, response }) => ({ name: id, isSo: response !== undefined })) };
}

const besideEngland = /^[^,;]*?(?<!\p{L})(?:is|are|was|were|stands?)\s(?:\p{L}+ly\s|all\s|both\s|well\s)?(above|below|higher than|lower than)\s(?:that of |those of |(?:the )?(?:figures?|averages?|rates?|levels?) (?:for|of|in) |the )?(?:england|national)(?!\p{L})/iu;

/** Whether our figure, today's and that of the same day, stands above England's or below it; null where they differ in that or are equal. */
function standsToEngland({ compared, current, observed }: DerivedIndicator, isAbove: boolean): boolean | null {
  const other = compared.find(({ printed }) => printed.kind === 'england')?.reading;
  const ours = [current?.reading, observed.find(({ reading }) => reading.at === other?.at)?.reading].flatMap((each) => each?.exact ?? []);
  const theirs = other?.exact ?? null;
  if (theirs === null || ours.length === 0 || ours.includes(theirs) || new Set(ours.map((value) => value > theirs)).size > 1) return null;
  return ours[0]! > theirs === isAbove;
}

function measuresOf(all: readonly DerivedIndicator[], rest: string): SetOfThings | null {
  const colour = /(?<!\p{L})(?:is|are|remains?|rated)\s(?:now |still |rated |all |both |currently )*(green|amber|red)(?!\p{L})/iu.exec(rest)?.[1]?.toLowerCase();
  const meets = /(?<!\p{L})(?:meets?|met|reach(?:es|ed)?|on|above|beyond|hits?)\s(?:its|their|the|our)\s(?:upper )?targets?(?!\p{L})/iu.test(rest);
  const beside = besideEngland.exec(rest)?.[1]?.toLowerCase();
  if (beside !== undefined && !/(?<!\p{L})(?:not|neighbours?|region|regional)(?!\p{L})/iu.test(rest)) return { told: 'measures', members: all.map((derived) => ({ name: derived.indicator.id, isSo: standsToEngland(derived, /^(?:above|higher)/.test(beside)) })) };
  const misses = /(?<!\p{L})(?:miss(?:es|ed)?|short of|fall(?:s|ing)? short of)\s(?:its|their|the|our)\s(?:upper )?targets?(?!\p{L})/iu.test(rest);
  if ((colour === undefined && !meets && !misses) || /(?<!\p{L})not(?!\p{L})/iu.test(rest)) return null;
  return {
    told: 'measures',
    members: all.map(({ indicator: { id }, printed: { rag: { state } } }) => ({ name: id, isSo: isRated(state) ? (colour !== undefined ? state === colour : (state === 'green') === meets) : null })),
  };
}

const answersIt = /^\s(?:(?:that|which|in (?:this|the) (?:report|plan)|of ours)\s)?(?:yet |so far |now )?(?:answers?|respond(?:s|ed)? to|address(?:es)?|deals? with|picks? up)\s(?:the|this|that|either|it|these|inspectors|ofsted)(?!\p{L})/iu;

const hasNone = /(?<!\p{L})(?:recommendation|finding|weakness)[^.;,]{0,60}\s(?:has|have|with|got|is without|without)\s(?:as yet\s|so far\s)?$/iu;

function actionsOf(all: readonly Action[], rest: string, before: string, cited: readonly string[]): SetOfThings | null {
  if (answersIt.test(rest) || (hasNone.test(before) && /^\s*(?:[.,;]|$|(?:yet|so far|in the plan)(?!\p{L}))/u.test(rest))) {
    const [id, ...more] = cited.filter((each) => all.every((action) => action.id !== each));
    return id === undefined || more.length > 0 ? null : { told: 'actions', members: all.map((action) => ({ name: action.id, isSo: action.answers?.includes(id) === true })) };
  }
  const has = /^[^,;]{0,40}?(?<!\p{L})(?:has|have|is with|are with)\s(?:an? |its own |their own |any )?(measures?|owners?|due dates?|dates?)(?!\p{L})/iu.exec(rest)?.[1]?.toLowerCase();
  const isDone = /^[^,;]{0,40}?(?<!\p{L})(?:is|are|has been|have been)\s(?:now |all )?(?:complete|completed|done|finished|closed)(?!\p{L})/iu.test(rest);
  if (has === undefined && !isDone) return null;
  return {
    told: 'actions',
    members: all.map(({ id, measure, owner, due, status }) => ({ name: id, isSo: isDone ? status === 'complete' : has!.startsWith('measure') ? measure !== undefined : has!.startsWith('owner') ? owner !== undefined : due !== undefined })),
  };
}
