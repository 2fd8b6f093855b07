import { reachesGoal } from '../../derive/actions.ts';
import type { DerivedIndicator } from '../../derive/indicator.ts';
import { isRated } from '../../derive/rag.ts';
import { goalWords } from '../../derive/target.ts';
import type { Wording } from '../../derive/wording.ts';
import type { Action } from '../../model/action.ts';
import { isPercentage } from '../../model/value.ts';
import { wrongOfPlan } from './hold-plan.ts';
import { topicsOf } from './subjects.ts';
import { monthOf } from './times.ts';
import type { Said, Unborne } from './unborne.ts';

/** What a sentence says of an action that it cites and that the register does not. */
export function wrongOfAction(said: Said, action: Action, measured: DerivedIndicator | undefined, wording: Wording): Unborne[] {
  return [...wrongDone(said, action, measured, wording), ...wrongGoal(said, action, measured, wording), ...wrongDue(said, action), ...wrongOwner(said, action), ...wrongOfPlan(said, action)].slice(0, 1);
}

/** Why an action cannot yet count as having worked: its measure has not come to what is aimed for; null where it has or nobody can tell. */
export function shortOf({ measure }: Action, measured: DerivedIndicator | undefined, wording: Wording): string | null {
  if (!measure || !measured?.current || !measured.printed.current) return null;
  const { indicator, printed } = measured;
  const figure = measured.printed.current.figure.text;
  if (measure.goal !== undefined) return reachesGoal(measured, measure.goal) === false ? `\`${indicator.id}\` is ${figure}, and the goal is ${goalWords(measure.goal, indicator, wording)}` : null;
  return isRated(printed.rag.state) && printed.rag.state !== 'green' ? `\`${indicator.id}\` is ${figure}, ${printed.rag.word.toLowerCase()}` : null;
}

const done = /(?<!\p{L})(?:(?:has|have|had|is|are|was|were|been|now)\s(?:(?:now|also|since|all|been|successfully|fully|already|formally)\s){0,3}(completed?|finished|closed|concluded|delivered|done|achieved|fulfilled|brought (?:up|down) to)|(completed|finished|closed|concluded) (?:the|this|our|all)|(?<=(?:campaign|programme|project|scheme|action|work)\s)(ended|finished|closed|concluded))(?!\p{L})/iu;
const reached = /(?<!\p{L})(?:reached|met|hit|achieved|attained|delivered|surpassed|exceeded)\s(?:(?:its|our|the|their)\s)(?:\p{L}+\s)?(?:goals?|targets?|aims?|objectives?|what (?:it|we|they) set out to do)(?!\p{L})/iu;
const notDone = /(?<!\p{L})(?:not|yet to|never|partly|partially|half|nearly|almost|first|second|phase|stage|some|once|until|unless|when|if|will|would|should|to be|before|by the time|due|no)(?!\p{L})/iu;
const wholeAction = /(?<!\p{L})(?:actions?|campaign|programme|project|plan|initiative|scheme|work|recruitment|this|it)(?!\p{L})/iu;

/** Told as done where it is under way, or as having worked where its measure says otherwise. */
function wrongDone({ text }: Said, action: Action, measured: DerivedIndicator | undefined, wording: Wording): Unborne[] {
  const match = done.exec(text) ?? reached.exec(text);
  if (!match || notDone.test(/[^:;,.]*$/.exec(text.slice(0, match.index))![0] + match[0])) return [];
  const said = { start: match.index, end: match.index + match[0].length, said: match[0] };
  const [, passive, active, past] = match;
  const about = `${text.slice(0, match.index)} ${active !== undefined || /^\s(?:the|our|this|all)\s/.test(text.slice(said.end)) ? text.slice(said.end, said.end + 60) : ''}`;
  const names = topicsOf(`${action.title} ${measured?.indicator.title ?? ''}`);
  const isOfAction = wholeAction.test(about) || [...topicsOf(about)].some((topic) => names.has(topic));
  if (!isOfAction) return [];
  const short = shortOf(action, measured, wording);
  if (action.status === 'complete') return short === null || !reached.test(text) ? [] : [{ ...said, instead: short }];
  if (passive === undefined && active === undefined && past === undefined) return short === null ? [] : [{ ...said, instead: short }];
  // Where the register gives no state, only the measure can tell.
  if (action.status === undefined) return short === null ? [] : [{ ...said, instead: short }];
  return [{ ...said, instead: `\`${action.id}\` is \`${action.status}\` in the register of actions${short === null ? '' : `, and ${short}`}` }];
}

const goalBefore = /(?<!\p{L})(?:goal|aim|target|ambition|objective)s?\s(?:(?:is|was|of|to reach|to have|at|for \p{L}+ is|of (?:the|this|our) (?:\p{L}+ ){1,3}(?:is|was))\s)(?:(?:at least|about|over)\s)?$|(?<!\p{L})(?:(?:we|which|it|that|and) (?:want|wants|hope|hopes|mean|means|intend|intends|aim|aims) (?:to (?:have|reach|be at|get to|come to|bring (?:it|this|that) to)|for)|(?:is|are) to (?:be (?:brought|raised|cut|reduced|taken) to|reach|come to|get to))\s(?:(?:at least|about|over|some)\s)?$/iu;

function wrongGoal({ text, quantities }: Said, { id, measure }: Action, measured: DerivedIndicator | undefined, wording: Wording): Unborne[] {
  if (measure?.goal === undefined || !measured) return [];
  const { goal } = measure;
  const { unit, target } = measured.indicator;
  const known = [goal, ...(target ? Object.values(target) : [])];
  return quantities.flatMap(({ kind, value, start, end, text: said }): Unborne[] => {
    if (kind !== (isPercentage(unit) ? 'percent' : 'count') || known.includes(value) || !goalBefore.test(text.slice(Math.max(0, start - 60), start))) return [];
    return [{ start, end, said, instead: `the goal of \`${id}\` is ${goalWords(goal, measured.indicator, wording)}` }];
  });
}

const dueBefore = /(?<!\p{L})(?:due(?: to (?:be )?(?:finish(?:ed)?|complete[d]?|end|report|conclude))?(?: for completion)?(?: in| by| on)?|to be (?:finished|completed|concluded|done|closed|delivered|over|complete) (?:by|in|at|on)|deadline (?:for [^.;:,]{1,60} )?(?:is|was|of)|runs? (?:until|to)|until)\s(?:the\s)?(?:end of\s)?$/iu;

function wrongDue({ text, times }: Said, { id, due }: Action): Unborne[] {
  if (due === undefined) return [];
  const [first, last] = due.length === 4 ? [Number(due) * 12, Number(due) * 12 + 11] : [monthOf(due), monthOf(due)];
  return times.flatMap(({ when, start, end }): Unborne[] => {
    if (when.kind !== 'calendar' || (when.first <= last && first <= when.last) || !dueBefore.test(text.slice(Math.max(0, start - 110), start)) || /(?<!\p{L})(?:phase|stage|first|half|part|draft|some|interim)(?!\p{L})/iu.test(text.slice(0, start))) return [];
    return [{ start, end, said: text.slice(start, end), instead: `\`${id}\` is due by \`${due}\`` }];
  });
}

const ownerAfter = /(?<!\p{L})(?:owned|led|overseen) by\s(?:the|our)\s((?:\p{Lu}[\p{L}’'-]+|of|for|and|the|in)(?:\s(?:\p{Lu}[\p{L}’'-]+|of|for|and|the|in))*)/u;
const ownerBefore = /(?<!\p{L})[Tt]he\s((?:\p{Lu}[\p{L}’'-]+)(?:\s(?:\p{Lu}[\p{L}’'-]+|of|for|and|the|in))*)\s(?:owns|leads|is (?:the owner of|responsible for|accountable for))(?!\p{L})/u;

const everybody = /(?<!\p{L})(?:every ?one|everybody|all (?:of us|staff|managers|of the (?:staff|managers|team)))(?:\s(?!not)\p{L}+){0,4}\s(?:is|are)\s(?:\p{L}+ly\s)?(?:responsible|accountable|answerable) for(?!\p{L})|(?<!\p{L})(?:owned|led) by (?:every ?one|everybody|all (?:of us|staff|managers)|nobody|no one)(?!\p{L})/iu;

function wrongOwner({ text }: Said, { id, owner, title }: Action): Unborne[] {
  const all = everybody.exec(text);
  // Everybody may be responsible for something else that bears on it.
  const rest = all && (/^(?!\s\p{L}+ing(?!\p{L}))[^,;]*/u.exec(text.slice(/by /i.test(all[0]) ? 0 : all.index + all[0].length))?.[0] ?? null);
  const isOfAction = rest !== null && (/^\s(?:it|this)(?!\p{L})/u.test(rest) || [...topicsOf(title)].some((topic) => !topic.startsWith('=') && topicsOf(rest).has(topic)) || /(?<!\p{L})(?:action|campaign|programme|project)(?!\p{L})/iu.test(rest));
  if (all && owner !== undefined && isOfAction) return [{ start: all.index, end: all.index + all[0].length, said: all[0], instead: `the owner of \`${id}\` is ${owner}` }];
  const match = ownerAfter.exec(text) ?? ownerBefore.exec(text);
  if (!match || owner === undefined) return [];
  const named = match[1]!.replace(/\s(?:of|for|and|the|in)$/, '');
  const known = topicsOf(owner);
  const isSame = [...topicsOf(named)].every((topic) => topic.startsWith('=') || known.has(topic));
  const start = match.index + match[0].indexOf(named);
  return isSame ? [] : [{ start, end: start + named.length, said: named, instead: `the owner of \`${id}\` is ${owner}` }];
}
