import type { CheckLists } from '../../model/check-lists.ts';
import type { Quantity } from '../prose/numbers.ts';
import { countNamed, gradeName, nearTopics, servicesIn, type Source, type SourceNumber } from './sources.ts';
import { topicsOf } from './subjects.ts';
import type { Said, Unborne } from './unborne.ts';

/** What a sentence says of the only source that it cites, and that the source does not. */
export function unborneIn(said: Said, source: Source, lists: CheckLists): Unborne[] {
  if (/(?<!\p{L})(?:will|should|if|may|might|aim|plan to|hope)(?!\p{L})/u.test(said.text)) return [];
  return [...wrongNumbers(said, source), ...wrongGroups(said, source, lists), ...wrongGrades(said, source), ...wrongRecommendations(said, source), ...wrongTimes(said, source), ...wrongService(said, source), ...wrongChair(said, source), ...wrongPole(said, source)];
}

/** What a sentence says of one of the sources that it cites, leaving whatever another of them, or a figure, bears out. */
export function unborneAmong(said: Said, source: Source, others: readonly Source[], isFigure: (quantity: Quantity) => boolean): Unborne[] {
  const numbers = wrongNumbers(said, source).filter(({ start, end }) => {
    const quantity = said.quantities.find((each) => each.start === start && each.end === end);
    return quantity !== undefined && !isFigure(quantity) && !others.some((other) => partsOf(quantity, said.quantities).every((part) => other.numbers.some((each) => isAlike(part, each.quantity) && isSame(part, each.quantity, other))));
  });
  return [...numbers, ...(others.every(({ recommendations }) => recommendations === null) ? wrongRecommendations(said, source) : [])];
}

/** Numbers that count what the source counts, and are not its number. */
function wrongNumbers({ text, quantities }: Said, source: Source): Unborne[] {
  const told = quantities.filter(({ kind }) => kind !== 'other' && kind !== 'points' && kind !== 'rate');
  return told.flatMap((quantity, index): Unborne[] => {
    // `not one of them was outstanding` says how many were not.
    if (quantity.inWords && quantity.value === 1 && /(?<!\p{L})not\s$/iu.test(text.slice(0, quantity.start))) return [];
    if (source.recommendations !== null && /^\srecommendations?/.test(text.slice(quantity.end))) return [];
    const response = responseIn(text, quantity, source);
    if (response) return response.found;
    const parts = partsOf(quantity, told);
    const before = text.slice(told[index - 1]?.end ?? 0, quantity.start);
    const after = text.slice(quantity.end, told[index + 1]?.start ?? text.length);
    const own = topicsOf(`${before} ${after}`);
    const near = nearTopics(before, after);
    // `the three measures` may be some of all.
    const isSome = (/\b(?:the|these|those|its|our)\s$/i.test(before) && quantity.inWords) || /^\s(?:more|further|new|additional|extra)\b/.test(after) || (/^\sother\b/.test(after) && !source.numbers.some(({ words }) => /\sother\s/.test(words)));
    const isLasting = quantity.kind === 'duration' && /\b(?:last(?:ed|s)?|took|spent|over|for)\b/i.test(before);
    for (const part of parts) {
      const isWhole = quantity.kind === 'fraction' && part === parts[1];
      if (isWhole && source.numbers.some((each) => isSame(part, each.quantity, source))) continue;
      // A part of a whole is not that whole again.
      const candidates = source.numbers.filter((each) => isAlike(part, each.quantity) && (quantity.kind !== 'fraction' || isWhole || each.quantity.kind === 'fraction' || each.quantity.value !== quantity.denominator));
      const scored = candidates.map((each) => ({ each, score: !isSome && (shared(each.near, near) >= 1 || (!quantity.inWords && shared(each.near, topicsOf(before)) >= 2)) ? shared(each.near, near) + shared(each.topics, own) + 1 : isLasting && candidates.length === 1 ? 2 : 0 })).filter(({ score }) => score > 0);
      const best = Math.max(0, ...scored.map(({ score }) => score));
      const meant = scored.filter(({ score }) => score === best).map(({ each }) => each);
      if (meant.length === 0 && (part.kind === 'share' || part.kind === 'percent')) {
        const shareOf = shareIn(source, near) ?? shareIn(source, topicsOf(after));
        const mayBeRest = /\b(?:not|rest|remaining|others?|without|never|no)\b/i.test(text);
        if (!shareOf || isNear(part, shareOf.percent) || source.numbers.some((each) => each.quantity.kind === part.kind && each.quantity.value === part.value) || (mayBeRest && isNear(part, 100 - shareOf.percent))) continue;
        return [{ start: quantity.start, end: quantity.end, said: quantity.text, instead: `\`${source.id}\` says: ${excerptOf(shareOf.each)}` }];
      }
      if (meant.length === 0 || best < 2) continue;
      if (meant.some(({ quantity: theirs }) => isSame(part, theirs, source))) continue;
      if (isDerived(part, source, text)) continue;
      const [first] = meant;
      return [{ start: quantity.start, end: quantity.end, said: quantity.text, instead: `\`${source.id}\` says: ${excerptOf(first!)}` }];
    }
    return [];
  });
}

/** What a sentence says of how many of those asked answered, or did not. */
function responseIn(text: string, quantity: Quantity, { id, numbers }: Source): { found: Unborne[] } | null {
  const { kind, start, end } = quantity;
  if (kind !== 'percent' && kind !== 'share') return null;
  const isRate = /\bresponse rate (?:of|was|is)\s$/i.test(text.slice(0, start));
  const isSilence = /^[^.,;]{0,60}\b(?:did not|didn['’]t|failed to) (?:answer|respond|reply|return|complete)/i.test(text.slice(end));
  const answered = isRate || isSilence ? numbers.find((each) => each.quantity.kind === 'fraction' && /answer|respon|repl|return|complet/i.test(each.words)) : undefined;
  if (!answered) return null;
  return { found: isNear(quantity, isRate ? answered.quantity.value : 100 - answered.quantity.value) ? [] : [{ start, end, said: quantity.text, instead: `\`${id}\` says: ${excerptOf(answered)}` }] };
}

/** What share of all that a source counts are those of whom a sentence speaks. */
function shareIn({ numbers }: Source, near: ReadonlySet<string>): { each: SourceNumber; percent: number } | null {
  const counts = numbers.filter(({ quantity }) => quantity.kind === 'count');
  const whole = Math.max(0, ...counts.map(({ quantity }) => quantity.value));
  const scored = counts.filter(({ quantity }) => quantity.value < whole).map((each) => ({ each, score: shared(each.near, near) })).filter(({ score }) => score >= 1);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const [part, ...more] = scored.filter(({ score }) => score === best).map(({ each }) => each);
  return part && more.length === 0 && whole > 0 ? { each: part, percent: (part.quantity.value * 100) / whole } : null;
}

/** A fraction is two counts, unless its source has it as one. */
function partsOf(quantity: Quantity, all: readonly Quantity[]): Quantity[] {
  if (quantity.kind === 'fraction' && /\s(?:in|out of)\s/.test(quantity.text) && quantity.inWords) return [{ ...quantity, kind: 'share' }];
  if (quantity.kind !== 'fraction' || all.length > 3) return [quantity];
  return [{ ...quantity, kind: 'count', value: quantity.numerator ?? 0, decimals: 0 }, { ...quantity, kind: 'count', value: quantity.denominator ?? 0, decimals: 0, hedge: 'exact' }];
}

function isAlike({ kind, text }: Quantity, other: Quantity): boolean {
  const isShare = (each: string): boolean => each === 'percent' || each === 'share';
  if (kind === 'duration' || other.kind === 'duration') return kind === other.kind && unitIn(text) === unitIn(other.text);
  if (isShare(kind)) return isShare(other.kind) || other.kind === 'fraction';
  return kind === 'count' ? other.kind === 'count' || other.kind === 'fraction' : kind === other.kind;
}

function unitIn(text: string): string {
  return /(day|week|month|year|hour)/.exec(text)?.[1] ?? '';
}

function isSame(own: Quantity, theirs: Quantity, source: Source): boolean {
  if (own.kind === 'count' && theirs.kind === 'fraction') return own.value === theirs.numerator || own.value === theirs.denominator || says(own, theirs.numerator ?? 0);
  if (own.kind === 'percent' || own.kind === 'share') return isNear(own, theirs.value);
  return says(own, theirs.value, theirs.hedge) || source.numbers.some((each) => each.quantity.kind === 'fraction' && own.value === each.quantity.denominator);
}

function says({ value, hedge }: Quantity, truth: number, theirs: Quantity['hedge'] = 'exact'): boolean {
  if (hedge === theirs) return truth === value;
  if (hedge === 'over') return truth >= value;
  if (hedge === 'under') return truth <= value;
  return hedge === 'exact' ? truth === value : Math.abs(truth - value) <= Math.max(2, value * 0.1);
}

function isNear({ value, hedge, kind, inWords }: Quantity, truth: number): boolean {
  const room = kind === 'share' || inWords ? 3 : 0.5;
  if (hedge === 'over') return truth >= value - 0.5;
  if (hedge === 'under') return truth <= value + 0.5;
  return Math.abs(truth - value) <= (hedge === 'exact' ? room : 6);
}

/** What can be worked out from the numbers of a source: shares of one in another, and what is left. */
function isDerived(own: Quantity, { numbers }: Source, text: string): boolean {
  const isRest = /\b(?:not|rest|remaining|others?|left|without|never|no|together|in all|total)\b|on time|in time/i.test(text);
  const counts = numbers.flatMap(({ quantity }) => (quantity.kind === 'count' ? [quantity.value] : quantity.kind === 'fraction' ? [quantity.numerator ?? 0, quantity.denominator ?? 0] : [])).slice(0, 20);
  if (own.kind === 'percent' || own.kind === 'share') {
    return (isRest && numbers.some(({ quantity }) => quantity.kind === 'percent' && isNear(own, 100 - quantity.value))) || counts.some((part) => counts.some((whole) => whole > part && isNear(own, (part * 100) / whole)));
  }
  return isRest && own.kind === 'count' && counts.some((one) => counts.some((two) => one - two === own.value || one + two === own.value));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const topic of a) if (b.has(topic)) count += topic.startsWith('=') ? 0.5 : 1;
  return count;
}

function excerptOf({ words }: SourceNumber): string {
  return words.trim().replace(/[.;]+$/, '').slice(0, 120);
}

/** `most complaints were upheld` of a source that says how many were. */
function wrongGroups({ text }: Said, source: Source, { quantifiers }: CheckLists): Unborne[] {
  const wholes = source.numbers.filter(({ quantity }) => quantity.kind === 'count' || quantity.kind === 'fraction');
  const whole = Math.max(0, ...wholes.map(({ quantity }) => quantity.denominator ?? quantity.value));
  const words = [{ word: 'several', from: 2, to: 60 }, { word: 'some', from: 1, to: 99 }, ...quantifiers.flatMap(({ words: all, from, to }) => all.map((word) => ({ word, from, to }))), { word: 'all', from: 99.5, to: 100 }, { word: 'every', from: 99.5, to: 100 }, { word: 'none', from: 0, to: 0.5 }];
  const lower = text.toLowerCase();
  const found = words.filter(({ word }) => new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'u').test(lower)).sort((a, b) => b.word.length - a.word.length)[0];
  if (!found || /\bnot (?:all|every)\b|\ball but\b|\bevery (?:\d|two|three|four|six|other|month|week|year|day|quarter|few)/.test(lower)) return [];
  const at = lower.indexOf(found.word);
  // `a few complaints` are some, and few of nothing.
  if (/(?<!\p{L})a $/u.test(lower.slice(0, at)) && found.word === 'few' && !/^few of /u.test(lower.slice(at))) return [];
  const rest = /^[^;]*/.exec(text.slice(at + found.word.length))![0];
  const deniedBy = denialOf(found, text, source);
  if (deniedBy !== null) return [{ start: at, end: at + found.word.length, said: text.slice(at, at + found.word.length), instead: deniedBy }];
  const own = topicsOf(rest);
  const isPart = ({ quantity }: SourceNumber): boolean => quantity.kind !== 'count' || quantity.value < whole;
  const parts = source.numbers.filter(isPart);
  const inRest = parts.map((each) => ({ each, score: shared(each.near, own) })).filter(({ score }) => score >= 1);
  const scored = inRest.length > 0 ? inRest : parts.map((each) => ({ each, score: shared(each.near, topicsOf(text)) })).filter(({ score }) => score >= (/(?<!\p{L})(?:missing|absent|lacking)(?!\p{L})/u.test(lower) ? 1 : 2));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  if (!best) return [];
  const { quantity } = best.each;
  const told = quantity.kind === 'percent' || quantity.kind === 'share' || quantity.kind === 'fraction' ? quantity.value : quantity.value < whole && whole > 0 ? (quantity.value * 100) / whole : null;
  const speaksOfRest = /(?<!\p{L})(?:(?:missing|absent|lacking)(?!\p{L})|(?:less than|below|short of|worse than|not(?: \p{L}+)?) good(?!\p{L}))/u;
  const percent = told !== null && speaksOfRest.test(lower) && !speaksOfRest.test(best.each.words) ? 100 - told : told;
  const isTold = scored.filter(({ score }) => score === best.score).length === 1 || quantity.kind !== 'count';
  if (percent === null || !isTold || (percent >= found.from - 1 && percent <= found.to + 1)) return [];
  return [{ start: at, end: at + found.word.length, said: text.slice(at, at + found.word.length), instead: `\`${source.id}\` says: ${excerptOf(best.each)}` }];
}

/** What a source says of none, where a sentence says it of some. */
function denialOf({ from }: { from: number }, text: string, { id, denials }: Source): string | null {
  if (from < 1 || /(?<!\p{L})(?:no|not|none|never|neither|without)(?!\p{L})/iu.test(text)) return null;
  const own = topicsOf(text);
  const denied = denials.find(({ topics }) => shared(topics, own) >= 2 && shared(topics, own) >= [...topics].filter((topic) => !topic.startsWith('=')).length);
  return denied ? `\`${id}\` says: ${denied.words}` : null;
}

const grades = /(?<![\p{L}-])(outstanding|good|requir(?:es?|ed|ing) improvement|inadequate)(?![\p{L}-])(?!\s(?:or better|practice|progress|quality|start|relationships?|work|and consistent|understanding|outcomes?))/giu;
const judging = /\b(?:judg(?:ed?|ement|ing)|rated?|graded?|found to be|was|were|are|is)\b/i;
const areas: readonly (readonly [RegExp, readonly string[]])[] = [
  [/leader/i, ['leaders', 'leadership']],
  [/help and protection/i, ['help-and-protection']],
  [/care leavers/i, ['care-leavers', 'children-in-care-and-care-leavers']],
  [/children in care|looked after/i, ['children-in-care', 'children-in-care-and-care-leavers', 'children-looked-after']],
  [/adoption/i, ['adoption']],
  [/overall|effectiveness/i, ['overall']],
];
const everyArea = /\b(?:every|all|each)\b.{0,20}\b(?:areas?|judgements?|services)\b|\b(?:every|all) (?:areas?|judgements?)\b/i;

/** A grade that an inspection did not give. */
function wrongGrades({ text }: Said, source: Source): Unborne[] {
  if (source.grades === null || !/\b(?:judg|rat(?:ed|ing)|grad)/i.test(text) || !judging.test(text)) return [];
  const claimed = [...text.matchAll(grades)];
  if (claimed.length !== 1) return [];
  const [match] = claimed;
  const said = { start: match!.index, end: match!.index + match![0].length, said: match![0] };
  if (source.grades.size === 0) return [{ ...said, instead: `\`${source.id}\` gave no grades` }];
  const wanted = gradeName(match![1]!);
  const given = [...source.grades];
  if (/(?<!\p{L})not (?:all|every|each)(?!\p{L})/iu.test(text)) return [];
  if (everyArea.test(text)) {
    const other = given.find(([, grade]) => grade !== wanted);
    return other ? [{ ...said, instead: `\`${source.id}\` judged \`${other[0]}\` ${other[1]}` }] : [];
  }
  const named = areas.filter(([pattern]) => pattern.test(text)).flatMap(([, ids]) => ids);
  const meant = given.filter(([area]) => named.includes(area));
  const other = meant.find(([, grade]) => grade !== wanted);
  return meant.length > 0 && other ? [{ ...said, instead: `\`${source.id}\` judged \`${other[0]}\` ${other[1]}` }] : [];
}

const recommended = /(?<![\p{L}\d-])([\p{L}\d]+(?:-[\p{L}]+)?)\srecommendations?(?!\p{L})/giu;

function wrongRecommendations({ text }: Said, { id, recommendations }: Source): Unborne[] {
  if (recommendations === null || recommendations === 0) return [];
  return [...text.matchAll(recommended)].flatMap((match): Unborne[] => {
    const count = countNamed(match[1]!.toLowerCase());
    if (count === undefined || count === recommendations || /\bof (?:the|its|their)\s*$/.test(text.slice(0, match.index)) || /^\s(?:of (?:\p{Lu}\p{L}+ )?\d{4}\s)?(?:was|were|are|is|have|has)\b/u.test(text.slice(match.index + match[0].length))) return [];
    return [{ start: match.index, end: match.index + match[0].length, said: match[0], instead: `\`${id}\` has ${recommendations}` }];
  });
}

/** A month or year of the source that it does not have. */
function wrongTimes({ text, times }: Said, source: Source): Unborne[] {
  const named = times.flatMap(({ when, start, end }) => (when.kind === 'calendar' ? [{ first: when.first, last: when.last, start, end }] : []));
  if (named.length === 0 || source.date === null || named.length > 2) return [];
  const isOfSource = shared(source.topics, topicsOf(text)) > 0;
  const known = named.filter(({ first, last }) => source.months.some((month) => month.first <= last && first <= month.last));
  if (!isOfSource || known.length > 0) return [];
  const [wrong] = named;
  const around = `${text.slice(Math.max(0, wrong!.start - 48), wrong!.start)} ${text.slice(wrong!.end, wrong!.end + 32)}`;
  // What is expected is to come.
  if (/\b(?:expect(?:s|ed)?|due|planned|scheduled|upcoming|forthcoming|likely)\b/i.test(text)) return [];
  if (!/\b(?:visit|inspect|judg|audit|met|survey|review)/i.test(around) && shared(topicsOf(source.title), topicsOf(around)) < 1) return [];
  // What happened since, or is to come, is not the date of the source.
  if (/\b(?:until|by|before|after|following|compared|than|whereas)\s(?:the\s)?(?:end of\s)?$/i.test(text.slice(0, wrong!.start))) return [];
  return [{ start: wrong!.start, end: wrong!.end, said: text.slice(wrong!.start, wrong!.end), instead: `\`${source.id}\` is dated \`${source.date}\`` }];
}

const lookedAt = /\b(?:looked at|look at|looks at|covered|covers|examined|reviewed|visited|audited|concerned|focused on|was about|(?:days|time) (?:on|in|with))\s/i;

/** A source that is said to have looked at another service than it did. */
export function wrongService({ text }: Said, source: Source): Unborne[] {
  const match = lookedAt.exec(text);
  if (!match || source.services.size === 0 || /(?<!\p{L})(?:not?|none|never|neither|nothing)(?!\p{L})/iu.test(text.slice(0, match.index))) return [];
  const start = match.index + match[0].length;
  const end = start + (/^[^.;:,]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0);
  const named = servicesIn(text.slice(start, end));
  if (named.size === 0 || [...named].some((service) => source.services.has(service))) return [];
  return [{ start, end, said: text.slice(start, end), instead: `\`${source.id}\` is \`${source.title}\`` }];
}

const role = "((?:\\p{L}[\\p{L}’'-]*\\s?){1,8}?)";
const chairs = [
  new RegExp(`(?<!\\p{L})chaired by (?:the |our )?${role}(?=\\s?(?:[,.;:)]|$|,? (?:watches|oversees|meets|and (?:meets|oversees|has)|which|who|every|each|since|to|with)(?!\\p{L})))`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:with )?the ${role}(?:is |was |takes |took )?(?:in|the) (?:the )?chair(?!\\p{L}|s)`, 'iu'),
  new RegExp(`(?<!\\p{L})the ${role}chairs(?!\\p{L})`, 'iu'),
];

function chairIn(text: string): { role: string; start: number } | null {
  for (const pattern of chairs) {
    const match = pattern.exec(text);
    if (match) return { role: match[1]!.trim(), start: match.index + match[0].indexOf(match[1]!) };
  }
  return null;
}

/** Somebody said to be in the chair where the source names another. */
function wrongChair({ text }: Said, source: Source): Unborne[] {
  const said = chairIn(text);
  const told = said && source.stretches.flatMap(({ words }) => chairIn(words)?.role ?? [])[0];
  if (!said || told === undefined || told === null || /(?<!\p{L})(?:not|former|previous|until|deputy|vice)(?!\p{L})/iu.test(text)) return [];
  const known = topicsOf(told);
  return [...topicsOf(said.role)].some((topic) => known.has(topic)) ? [] : [{ start: said.start, end: said.start + said.role.length, said: said.role, instead: `\`${source.id}\` has ${told} in the chair` }];
}

const poles: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!\p{L})(?:timely|prompt(?:ly)?|quick(?:ly)?|swift(?:ly)?|in time|on time)(?!\p{L})/iu, /(?<!\p{L})(?:slow(?:ly)?|delayed|late|untimely|drift)(?!\p{L})/iu],
  [/(?<!\p{L})(?:consistent(?:ly)?)(?!\p{L})/iu, /(?<!\p{L})(?:inconsistent(?:ly)?|uneven(?:ly)?|variable|patchy)(?!\p{L})/iu],
  [/(?<!\p{L})(?:manageable)(?!\p{L})/iu, /(?<!\p{L})(?:too high|unmanageable|excessive)(?!\p{L})/iu],
  [/(?<!\p{L})(?:effective(?:ly)?|strong(?:ly)?)(?!\p{L})/iu, /(?<!\p{L})(?:ineffective(?:ly)?|weak(?:ly)?|poor(?:ly)?)(?!\p{L})/iu],
];

/** What a sentence says is slow and its source timely, or the other way round. */
function wrongPole({ text }: Said, source: Source): Unborne[] {
  if (/(?<!\p{L})(?:not|no|never|some|more|less|than|needs?|although|though|but|while)(?!\p{L})|n['’]t/iu.test(text)) return [];
  return poles.flatMap((pair): Unborne[] => pair.flatMap((said, index): Unborne[] => {
    const match = said.exec(text);
    const contrary = pair[1 - index]!;
    if (!match || contrary.test(text)) return [];
    const own = topicsOf(text.replace(match[0], ''));
    const told = source.stretches.find((stretch) => contrary.test(stretch.words) && !said.test(stretch.words) && !/(?<!\p{L})(?:not|no|never)(?!\p{L})/iu.test(stretch.words) && shared(stretch.topics, own) >= 2);
    return told ? [{ start: match.index, end: match.index + match[0].length, said: match[0], instead: `\`${source.id}\` says: ${told.words.trim().replace(/[.;]+$/, '').slice(0, 120)}` }] : [];
  })).slice(0, 1);
}
