import type { DerivedIndicator } from '../../derive/indicator.ts';
import { topicsOf } from './subjects.ts';

interface Name {
  derived: DerivedIndicator;
  /** The title in small letters, as it may stand in a sentence. */
  title: string;
  /** Each word of the title as the things that it may be called by. */
  words: readonly (readonly string[])[];
}

/** Words of a title that no sentence repeats. */
const unsaid = /\b(?:within|past|in time|on time|average|social care|council|missing or|out of)\b/giu;

/** A finder of the one indicator that a sentence names: by its title, or by most words of it in other forms. */
export function createNameFinder(indicators: readonly DerivedIndicator[]): (text: string) => DerivedIndicator | null {
  const byWord = new Map<string, Name[]>();
  for (const derived of indicators) {
    const title = derived.indicator.title.toLowerCase();
    const words = title.replace(unsaid, ' ').split(/[^\p{L}\p{N}'’-]+/u).map((word) => [...topicsOf(word)]).filter((topics) => topics.length > 0);
    const first = words[0];
    if (!first) continue;
    const name = { derived, title, words };
    for (const topic of first) {
      const known = byWord.get(topic);
      if (known) known.push(name);
      else byWord.set(topic, [name]);
    }
  }
  return (text) => {
    const topics = topicsOf(text);
    const small = text.toLowerCase();
    const found = new Set<Name>();
    for (const topic of topics) for (const name of byWord.get(topic) ?? []) if (isNamed(name, topics, small)) found.add(name);
    // Of several the one with most of its words there: `children in care` stands in `children in care visited`.
    const most = Math.max(0, ...[...found].map((name) => said(name, topics)));
    const meant = [...found].filter((name) => said(name, topics) === most);
    const shortest = Math.min(...meant.map(({ words }) => words.length));
    const best = meant.filter(({ words }) => words.length === shortest);
    return best.length === 1 ? best[0]!.derived : null;
  };
}

function said({ words }: Name, topics: ReadonlySet<string>): number {
  return words.filter((word) => isPlain(word, topics)).length;
}

/** What a council that looks after so many children has that many of. */
const lookedAfter = new Set(['children in care', 'children looked after', 'looked after children']);

/** What part of a title has to be said: its first words, and not all that says how it is counted. */
const part = 0.6;

function isNamed({ derived: { indicator }, title, words }: Name, topics: ReadonlySet<string>, small: string): boolean {
  const [plain, loose] = [words.filter((word) => isPlain(word, topics)), words.filter((word) => !isPlain(word, topics))];
  // A word of the title stands for another of the same thing, as long as that other is not in the title too.
  const isFree = (topic: string): boolean => topic.startsWith('=') && topics.has(topic) && !plain.some((word) => word.includes(topic));
  const others = loose.filter((word) => word.some(isFree));
  if (plain.length >= 2 && plain.length + others.length >= words.length * part) return true;
  if (others.length < loose.length) return false;
  // A short name stands in much that is about something else: only the number of them is the indicator.
  const noun = lookedAfter.has(title) ? small.replace(/(?<!\p{L})look(?:s|ed|ing)? after ((?:about |almost |nearly |over |around )?\d[\d,]*) children(?!\p{L})/u, `$1 ${title}`) : small;
  const at = noun.indexOf(title);
  return at !== -1 && indicator.unit === 'count' && /(?:^|\s)(?:number of|\d[\d,]*)\s$/u.test(noun.slice(0, at));
}

function isPlain(word: readonly string[], topics: ReadonlySet<string>): boolean {
  return word.some((topic) => !topic.startsWith('=') && topics.has(topic));
}
