import { arrange } from './arrange.ts';
import { compareText } from './compare-text.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import { indexText, offsetsOf, type IndexedText } from './source-text.ts';

/** A finding that was there when the baseline was written: `times` for the same words in the same file. */
export interface BaselineEntry {
  rule: string;
  path: string;
  fingerprint: string;
  times: number;
}

export interface BaselineSource {
  texts: ReadonlyMap<string, string>;
  /** Makes a short name for a text; the same for the same text at all times. */
  hash: (text: string) => string;
}

export interface Compared {
  /** What the baseline does not have. */
  fresh: Diagnostic[];
  known: Diagnostic[];
  /** What the baseline has and the report has no more. */
  gone: BaselineEntry[];
}

/** The baseline of these findings, in an order that changes as little as they do. */
export function baselineOf(diagnostics: readonly Diagnostic[], source: BaselineSource): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  const nameOf = naming(source);
  for (const diagnostic of arrange(diagnostics)) {
    const named = nameOf(diagnostic);
    const key = keyOf(named);
    entries.set(key, { ...named, times: (entries.get(key)?.times ?? 0) + 1 });
  }
  return [...entries.values()].sort(inOrder);
}

/** Parts findings into those that the baseline has and those that are new. */
export function compareWithBaseline(diagnostics: readonly Diagnostic[], baseline: readonly BaselineEntry[], source: BaselineSource): Compared {
  const left = new Map(baseline.map((entry) => [keyOf(entry), { ...entry }]));
  const nameOf = naming(source);
  const fresh: Diagnostic[] = [];
  const known: Diagnostic[] = [];
  for (const diagnostic of arrange(diagnostics)) {
    const entry = left.get(keyOf(nameOf(diagnostic)));
    if (entry && entry.times > 0) {
      entry.times -= 1;
      known.push(diagnostic);
    } else {
      fresh.push(diagnostic);
    }
  }
  return { fresh, known, gone: [...left.values()].filter(({ times }) => times > 0) };
}

/** The baseline without what is gone; nothing is ever added, so it can only shrink. */
export function shrink(baseline: readonly BaselineEntry[], gone: readonly BaselineEntry[]): BaselineEntry[] {
  const less = new Map(gone.map((entry) => [keyOf(entry), entry.times]));
  return baseline
    .map((entry) => ({ ...entry, times: entry.times - (less.get(keyOf(entry)) ?? 0) }))
    .filter(({ times }) => times > 0);
}

function keyOf({ rule, path, fingerprint }: Omit<BaselineEntry, 'times'>): string {
  return JSON.stringify([rule, path, fingerprint]);
}

function inOrder(a: BaselineEntry, b: BaselineEntry): number {
  return compareText(a.path, b.path) || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint);
}

type Naming = (diagnostic: Diagnostic) => Omit<BaselineEntry, 'times'>;

function naming({ texts, hash }: BaselineSource): Naming {
  const indexed = new Map<string, IndexedText>();
  const textAt = (path: string): IndexedText | undefined => {
    const text = texts.get(path);
    const known = indexed.get(path) ?? (text === undefined ? undefined : indexText(text));
    if (known) indexed.set(path, known);
    return known;
  };
  return (diagnostic) => {
    const path = diagnostic.place?.path ?? '';
    const text = textAt(path);
    const words = text && diagnostic.place ? wordsAround(text, diagnostic.place) : diagnostic.message;
    return { rule: diagnostic.ruleId, path, fingerprint: hash(words) };
  };
}

const wordsBeside = 2;
const reach = 80;
const longest = 400;
/** Where a paragraph or list item gives way to the next; in data every line stands for itself. */
const boundaries = { words: /\n[ \t]*(?:\n|[-*+#|>]|\d+[.)])/g, data: /\n/g };

/** The offending words and two on each side, so that neither a line that moves nor a paragraph that is broken anew makes them new. */
function wordsAround(indexed: IndexedText, place: Place): string {
  const offsets = offsetsOf(indexed, place);
  if (!offsets) return '';
  const { text } = indexed;
  const boundary = boundaries[place.path.endsWith('.yaml') ? 'data' : 'words'];
  const to = Math.min(offsets.to, offsets.from + longest);
  const before = text.slice(Math.max(0, offsets.from - reach), offsets.from).split(boundary).at(-1) ?? '';
  const after = text.slice(to, to + reach).split(boundary)[0] ?? '';
  return [
    before.split(/\s+/).slice(-wordsBeside - 1).join(' '),
    text.slice(offsets.from, to),
    after.split(/\s+/).slice(0, wordsBeside + 1).join(' '),
  ]
    .join('|')
    .replace(/\s+/g, ' ');
}
