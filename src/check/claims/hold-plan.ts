import type { Action } from '../../model/action.ts';
import { quantitiesIn } from '../prose/numbers.ts';
import { nearTopics } from './sources.ts';
import { stemsOf, topicsOf } from './subjects.ts';
import { timesNamedIn } from './times.ts';
import type { Said, Unborne } from './unborne.ts';

/** What a sentence says an action has or lacks, of its beginning and end, and of what it sets out to do, and the register does not. */
export function wrongOfPlan(said: Said, action: Action): Unborne[] {
  return [...wrongHaving(said, action), ...wrongState(said, action), ...wrongTitle(said, action), ...wrongTitleTime(said, action)];
}

const doubt = /(?<!\p{L})(?:will|would|should|shall|may|might|could|can|must|if|unless|until|whether|when|before|had|once|phase|stage|first|part|partly|some|risk|nearly|almost)(?!\p{L})/iu;
/** `May` is a month. */
const isDoubtful = (text: string): boolean => doubt.test(text.replaceAll(/(?<!\p{L})May(?!\p{L})/gu, ''));
const thing = '(owner|lead officer|goal|measure|deadline|due date|end date|date|timescale)s?';
const lacks = [
  new RegExp(`(?<!\\p{L})(?:no|without (?:an?|any))\\s(?:\\p{L}+\\s)?${thing}(?!\\p{L}|-)`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:has|have) (?:neither|not (?:yet )?(?:got )?)\\s?(?:an?|any) ${thing}(?!\\p{L}|-)`, 'iu'),
];
const nobody = /(?<!\p{L})(?:nobody|no one|no-one)\s(?:in particular\s)?(?:(?:has|is|was|had)\s)?(?:yet\s|so far\s|currently\s)?(?:(?:been\s)?(?:named|appointed|asked|chosen|found|assigned|given)\s(?:to (?:lead|own|run|oversee)|as (?:the )?(?:lead|owner))|owns|leads(?: on)?|answers for|(?:responsible|accountable|answerable) for|in charge of)(?!\p{L})/iu;
const has = new RegExp(`(?<!\\p{L})(?:an?|the|its)\\s(?:\\p{L}+\\s)?${thing}\\s(?:has|have) (?:now |since |already )?been (?:named|set|agreed|appointed|given|chosen|found)(?!\\p{L})`, 'iu');

/** What is lacking altogether: not `no deadline that we have missed`, `no owner outside the service`. */
const isPlain = /^(?:\s*[.,;:]|\s*$|\s(?:has|have|is|was|had)\s(?:yet |ever |so far )?(?:been )?(?:set|named|agreed|appointed|given|chosen|found|recorded)(?!\p{L})|\s(?:yet|so far|nor|or|and|at present|for (?:the|this|it))(?!\p{L}))/iu;

/** `no measure has been set`, `nobody has been named to lead it`; `an owner has been named` where none is. */
function wrongHaving({ text }: Said, action: Action): Unborne[] {
  const lacking = lacks.map((pattern) => pattern.exec(text)).find((match) => match !== null) ?? nobody.exec(text);
  const match = lacking ?? has.exec(text);
  // `no longer without an owner`, `not a campaign without a measure`: denied twice.
  if (!match || isDoubtful(`${/[^,;:]*$/.exec(text.slice(0, match.index))![0]}${match[0]}`) || (lacking !== null && match[1] !== undefined && !isPlain.test(text.slice(match.index + match[0].length))) || /(?<!\p{L})(?:not|no|never|neither|nor)\s(?:\p{L}+\s){0,4}$/iu.test(text.slice(0, match.index))) return [];
  const { what, value } = held(match[1]?.toLowerCase() ?? 'owner', action);
  if ((value !== undefined) !== (lacking !== null)) return [];
  return [{ start: match.index, end: match.index + match[0].length, said: match[0], instead: value === undefined ? `\`${action.id}\` has none in the register of actions` : `the ${what} of \`${action.id}\` is ${value}` }];
}

function held(name: string, { id, owner, due, measure }: Action): { what: string; value: string | undefined } {
  if (name.startsWith('owner') || name.startsWith('lead')) return { what: 'owner', value: owner };
  if (name.startsWith('goal')) return { what: 'goal', value: measure?.goal === undefined ? undefined : `${measure.goal}` };
  if (name.startsWith('measure')) return { what: 'measure', value: measure === undefined ? undefined : (measure.text ?? (measure.indicator === undefined ? id : `\`${measure.indicator}\``)) };
  return { what: 'date', value: due === undefined ? undefined : `\`${due}\`` };
}

const notBegun = /(?<!\p{L})(?:(?:has|have|is|are)(?:\s?not|n['’]t) (?:yet )?(?:begun|started|been (?:begun|started|launched)|under way|underway)|(?:has|have|is|are) (?:still |yet )to (?:begin|start|be (?:begun|started|launched))|(?:is|are|remains?) (?:still )?(?:not begun|not started|unstarted))(?!\p{L})/iu;
const givenUp = /(?<!\p{L})(?:(?:has|have) (?:now |since |already )?been|(?:is|are|was|were)(?: now)?) (?:abandoned|dropped|shelved|called off|cancelled|discontinued|scrapped|given up|stopped|suspended|put on hold|on hold)(?!\p{L})/iu;

/** Told as not begun where it is under way, or as given up where it goes on. */
function wrongState({ text }: Said, { id, status }: Action): Unborne[] {
  if (status === undefined || isDoubtful(text)) return [];
  const match = status === 'in-progress' || status === 'complete' ? (notBegun.exec(text) ?? givenUp.exec(text)) : null;
  if (!match || !isOfWhole.test(/[^:;]*$/.exec(text.slice(0, match.index))![0].trimStart())) return [];
  return [{ start: match.index, end: match.index + match[0].length, said: match[0], instead: `\`${id}\` is \`${status}\` in the register of actions` }];
}

/** The subject of the clause is the work itself, not a part of it or a thing that it is about. */
const isOfWhole = /^(?:(?:but|and|so|at present|as yet|to date),?\s)?(?:(?:the|this|our|that|its?)\s)?(?:\p{L}+\s){0,3}(?:actions?|campaign|programme|project|plan|initiative|scheme|work|recruitment|drive|meetings?|it|this)(?:\s(?:on|for|of|about|with|to)\s[^,;:.]{1,60})?\s$/iu;

const wanting = /(?<!\p{L})(?:seeks?|seeking|aims? (?:to|at|for)|wants?|hopes?|plans?|intends?|sets? out|means? to|is to|are to|recruit(?:s|ing)?|looks? for|goal|aim|more|additional|extra|further|new)(?!\p{L})/iu;

/** The one that seeks so many is the council or the work itself. */
const ofIt = /(?<!\p{L})(?:we|it|this|our|the (?:\p{L}+ )?(?:campaign|action|programme|project|plan|drive|initiative|scheme|aim|goal|work))(?!\p{L})/iu;

/** A number of what an action sets out to do, where its title has another: `recruit 40 households`. */
function wrongTitle({ text, quantities }: Said, { id, title, measure }: Action): Unborne[] {
  const [own, ...more] = quantitiesIn(title).filter(({ kind }) => kind === 'count' || kind === 'duration');
  if (!own || more.length > 0 || !wanting.test(text)) return [];
  const near = nearTopics('', title.slice(own.end));
  return quantities.flatMap((quantity, index): Unborne[] => {
    const { kind, value, hedge, start, end, text: said } = quantity;
    if (kind !== own.kind || hedge !== 'exact' || value === own.value || value === measure?.goal) return [];
    const before = text.slice(quantities[index - 1]?.end ?? 0, start);
    const after = text.slice(end, quantities[index + 1]?.start ?? text.length);
    const isSought = kind === 'duration'
      ? unitOf(said) === unitOf(own.text) && shared(topicsOf(text), topicsOf(title)) >= 3 && /(?<!\p{L})(?:within|after|in|inside|by)\s$/iu.test(before)
      : shared(nearTopics('', after), near) >= 1 && (/^\s(?:more|additional|extra|further|new)(?!\p{L})/iu.test(after) || /(?<!\p{L})(?:seeks?|seeking|recruit(?:s|ing)?|find(?:s|ing)?|looks? for)\s(?:an?other\s|a further\s)?$/iu.test(before));
    if (!isSought || (kind === 'count' && !ofIt.test(before)) || /(?<!\p{L})(?:already|so far|has|have|had|were|was|found|recruited|first|next)(?!\p{L})/iu.test(before)) return [];
    return [{ start, end, said, instead: `\`${id}\` is \`${title}\`` }];
  }).slice(0, 1);
}

function unitOf(text: string): string {
  return /(day|week|month|year|hour)/.exec(text)?.[1] ?? '';
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((topic) => !topic.startsWith('=') && b.has(topic)).length;
}

/** `an inspection in the first half of 2023` of an action whose title has it in the second. */
function wrongTitleTime({ text, times }: Said, { id, title }: Action): Unborne[] {
  const [own, ...more] = timesNamedIn(title);
  if (!own || own.when.kind !== 'calendar' || more.length > 0) return [];
  const { first, last } = own.when;
  const noun = nounBefore(title, own.start);
  return times.flatMap(({ when, start, end }): Unborne[] => {
    if (when.kind !== 'calendar' || noun === undefined || (when.first <= last && first <= when.last) || nounBefore(text, start) !== noun) return [];
    return [{ start, end, said: text.slice(start, end), instead: `\`${id}\` is \`${title}\`` }];
  }).slice(0, 1);
}

/** What stands right before a time and its preposition. */
function nounBefore(text: string, at: number): string | undefined {
  const before = /(\p{L}[\p{L}'’-]*)\s(?:in|of|for|by|at)\s(?:the\s)?(?:end of\s)?$/u.exec(text.slice(0, at))?.[1];
  return before === undefined ? undefined : stemsOf(before)[0];
}
