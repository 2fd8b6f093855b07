import type { DerivedIndicator } from '../../derive/indicator.ts';
import { topicsOf } from './subjects.ts';
import type { Unborne } from './unborne.ts';

const ranked = /(?<!\p{L})(?:the|our) (?:(most common|commonest|largest|biggest|most frequent|most usual)|(least common|rarest|smallest|least frequent))(?!\p{L})/iu;

/** Parts of what a sentence cites that are said to be the largest, the smallest, more or fewer, and are not. */
export function wrongRanksIn(text: string, indicators: readonly DerivedIndicator[]): Unborne[] {
  return [...wrongSuperlative(text, indicators), ...wrongOrder(text, indicators), ...wrongOnly(text, indicators)];
}

const onlyOne = /(?<!\p{L})the only (?:other )?(?:kind|type|form|sort|category|group|placement|reason|one|place)(?!\p{L})[^.;]{0,50}?(?<!\p{L})(more than|over|at least|fewer than|under|less than)\s(\d{1,3}(?:,\d{3})*|\d+)(?:\s(?:children|young people|of them|each|live|lives|are|placed|in it))*(?=[.,;]?\s*$)/iu;

/** `the only kind of placement with more than 50 children`, where others have as many. */
function wrongOnly(text: string, indicators: readonly DerivedIndicator[]): Unborne[] {
  const match = onlyOne.exec(text);
  if (!match || /(?<!\p{L})not(?!\p{L})/iu.test(text)) return [];
  const [phrase, bound, number] = match;
  const limit = Number(number!.replaceAll(',', ''));
  const goes = (value: number): boolean => (/least/i.test(bound!) ? value >= limit : /more|over/i.test(bound!) ? value > limit : value < limit);
  return indicators.flatMap(({ indicator, printed }) => (printed.breakdowns ?? []).flatMap(({ parts }): Unborne[] => {
    const sized = sizedIn(parts);
    const [only, ...more] = namedIn(sized, topicsOf(text.slice(0, match.index)));
    if (!only || more.length > 0 || sized.length < parts.length) return [];
    const other = sized.find((each) => each !== only && goes(each.value));
    const wrong = goes(only.value) ? other : only;
    return wrong ? [{ start: match.index, end: match.index + phrase.length, said: phrase, instead: `of \`${indicator.id}\` ${wrong.name} is ${wrong.text}` }] : [];
  })).slice(0, 1);
}

function wrongSuperlative(text: string, indicators: readonly DerivedIndicator[]): Unborne[] {
  const match = ranked.exec(text);
  if (!match || /(?<!\p{L})(?:not|second|third|one of)(?!\p{L})/iu.test(text)) return [];
  // `Foster care is the largest`, `the largest is foster care`.
  const said = topicsOf(/\p{L}/u.test(text.slice(0, match.index)) ? text.slice(0, match.index) : (/(?<!\p{L})(?:is|are|was|were)(?!\p{L})([^,;.]*)/iu.exec(text.slice(match.index))?.[1] ?? ''));
  const [phrase, largest] = match;
  return indicators.flatMap(({ indicator, printed }) => (printed.breakdowns ?? []).flatMap(({ parts }): Unborne[] => {
    const sized = sizedIn(parts);
    const [only, ...more] = namedIn(sized, said);
    if (!only || more.length > 0 || sized.length < parts.length) return [];
    const first = sized.toSorted((a, b) => (largest === undefined ? a.value - b.value : b.value - a.value))[0]!;
    return first.value === only.value ? [] : [{ start: match.index, end: match.index + phrase.length, said: phrase, instead: `of \`${indicator.id}\` ${only.name} is ${only.text} and ${first.name} ${first.text}` }];
  })).slice(0, 1);
}

interface Sized {
  name: string;
  value: number;
  text: string;
}

function sizedIn(parts: NonNullable<DerivedIndicator['printed']['breakdowns']>[number]['parts']): Sized[] {
  return parts.flatMap((part) => {
    const { value = null, text = '' } = part.observations.at(-1)?.figure ?? {};
    return value === null ? [] : [{ name: part.name, value, text }];
  });
}

function namedIn(sized: readonly Sized[], said: ReadonlySet<string>): Sized[] {
  return sized.filter(({ name }) => {
    const words = [...topicsOf(name)].filter((topic) => !topic.startsWith('='));
    return words.length > 0 && words.every((topic) => said.has(topic));
  });
}

/** `more children live in foster care than in children's homes`. */
function wrongOrder(text: string, indicators: readonly DerivedIndicator[]): Unborne[] {
  const match = /(?<!\p{L})(more|fewer|less)\s([^,.;]+?)\sthan\s(?:in|with)\s([^,.;]+)/iu.exec(text);
  if (!match || /(?<!\p{L})(?:not|no|twice|times)(?!\p{L})/iu.test(text)) return [];
  const [phrase, way, left, right] = match;
  return indicators.flatMap(({ indicator, printed }) => (printed.breakdowns ?? []).flatMap(({ parts }): Unborne[] => {
    const sized = sizedIn(parts);
    const [one, two] = [namedIn(sized, topicsOf(left!)), namedIn(sized, topicsOf(right!))];
    if (one.length !== 1 || two.length !== 1 || one[0] === two[0]) return [];
    const goes = /more/i.test(way!) ? one[0]!.value > two[0]!.value : one[0]!.value < two[0]!.value;
    return goes ? [] : [{ start: match.index, end: match.index + way!.length, said: phrase.slice(0, way!.length), instead: `of \`${indicator.id}\` ${one[0]!.name} is ${one[0]!.text} and ${two[0]!.name} ${two[0]!.text}` }];
  })).slice(0, 1);
}
