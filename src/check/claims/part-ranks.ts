import type { DerivedIndicator } from '../../derive/indicator.ts';
import { topicsOf } from './subjects.ts';

/** A part of a breakdown that is said to be the largest or the smallest, and is not. */
export interface WrongRank {
  start: number;
  end: number;
  said: string;
  /** After `but`: the part that is. */
  instead: string;
}

const ranked = /(?<!\p{L})(?:the|our) (?:(most common|commonest|largest|biggest|most frequent|most usual)|(least common|rarest|smallest|least frequent))(?!\p{L})/iu;

/** Superlatives of the parts of what a sentence cites. */
export function wrongRanksIn(text: string, indicators: readonly DerivedIndicator[]): WrongRank[] {
  const match = ranked.exec(text);
  if (!match || /(?<!\p{L})(?:not|second|third|one of)(?!\p{L})/iu.test(text)) return [];
  const said = topicsOf(text.slice(0, match.index));
  const [phrase, largest] = match;
  return indicators.flatMap(({ indicator, printed }) => (printed.breakdowns ?? []).flatMap(({ parts }): WrongRank[] => {
    const sized = parts.flatMap((part) => {
      const { value = null, text = '' } = part.observations.at(-1)?.figure ?? {};
      return value === null ? [] : [{ name: part.name, value, text }];
    });
    const named = sized.filter(({ name }) => {
      const words = [...topicsOf(name)].filter((topic) => !topic.startsWith('='));
      return words.length > 0 && words.every((topic) => said.has(topic));
    });
    const [only, ...more] = named;
    if (!only || more.length > 0 || sized.length < parts.length) return [];
    const first = sized.toSorted((a, b) => (largest === undefined ? a.value - b.value : b.value - a.value))[0]!;
    return first.value === only.value ? [] : [{ start: match.index, end: match.index + phrase.length, said: phrase, instead: `of \`${indicator.id}\` ${only.name} is ${only.text} and ${first.name} ${first.text}` }];
  })).slice(0, 1);
}
