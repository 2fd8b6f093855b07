import { fingerprintOf } from './fingerprint.ts';
import { sameWords } from './same-words.ts';
import type { Unit } from './units.ts';
import type { WordsRun } from '../words/words-document.ts';

/** What a file that went out to be edited knows of each unit: what it was made of, and what it said. */
export interface ManifestEntry {
  source: string;
  words: string;
}

export const sectionProperty = 'selfeval section';
const statementsProperty = 'selfeval statements';
/** Word keeps properties of up to 255 signs. */
const entriesAProperty = 13;

/** Names of places in the file: of a unit, of what stands in a sentence besides words, and of what is no part of the section. */
export const anchorOf = { unit: (index: number) => `_su${index}`, token: (key: string) => `_sk${key}`, beside: (index: number) => `_sx${index}` };

/** A token's key says to which unit it belongs and what it showed, so that it is known wherever it is moved to, and when it is typed over. */
export function tokenKey(unit: number, token: number, shown: string): string {
  return `${unit}_${token}_${fingerprintOf(shown)}`;
}

export function manifestOf(units: readonly Unit[]): ManifestEntry[] {
  return units.map((unit, index) => ({ source: fingerprintOf(sourceOf(unit)), words: wordsOf(unit, withUnit(unit.runs, index), unit.cells.map((row) => row.map(({ runs }) => withUnit(runs, index)))) }));
}

/** What a unit is made of, wherever it stands. */
export function sourceOf({ kind, raw }: Pick<Unit, 'kind' | 'raw'>): string {
  return `${kind} ${raw.trim()}`;
}

function withUnit(runs: readonly WordsRun[], unit: number): WordsRun[] {
  return runs.map((run) => (run.type === 'token' ? { ...run, tag: `${unit}_${run.tag}` } : run));
}

/** The fingerprint of what a unit says; headings and quotations have their look by what they are. */
export function wordsOf({ kind }: Pick<Unit, 'kind'>, runs: readonly WordsRun[], cells: readonly (readonly (readonly WordsRun[])[])[]): string {
  const looks = kind !== 'heading' && kind !== 'quote';
  const words = kind === 'table' ? cells.map((row) => row.map((cell) => sameWords(cell, { looks })).join('\u0004')).join('\u0005') : sameWords(runs, { looks });
  return fingerprintOf(words);
}

export function manifestProperties(section: string, manifest: readonly ManifestEntry[]): Map<string, string> {
  const properties = new Map([[sectionProperty, section]]);
  for (let at = 0; at < manifest.length; at += entriesAProperty) {
    properties.set(`${statementsProperty} ${at / entriesAProperty + 1}`, manifest.slice(at, at + entriesAProperty).map(({ source, words }) => source + words).join(' '));
  }
  return properties;
}

/** Null where the file has lost what it knew. */
export function readManifest(properties: ReadonlyMap<string, string>): { section: string; entries: ManifestEntry[] } | null {
  const section = properties.get(sectionProperty);
  const entries: ManifestEntry[] = [];
  for (let part = 1; ; part += 1) {
    const written = properties.get(`${statementsProperty} ${part}`);
    if (written === undefined) break;
    for (const each of written.trim().split(' ')) {
      if (!/^[0-9a-f]{16}$/.test(each)) return null;
      entries.push({ source: each.slice(0, 8), words: each.slice(8) });
    }
  }
  return section === undefined || entries.length === 0 ? null : { section, entries };
}
