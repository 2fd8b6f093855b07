import { parse } from 'yaml';
import { z } from 'zod';
import { importedMeasure, importsPath, type ImportedMeasure } from '../../model/imports.ts';
import { editYaml } from '../yaml/edit-yaml.ts';
import type { YamlValue } from '../yaml/edit.ts';
import type { TidyFile } from './tidy-file.ts';
import { choicesOf } from './choose.ts';
import type { YearMeaning } from './tidy-period.ts';
import type { TidyChoice } from './tidy-series.ts';

const keptFile = z.looseObject({ official: z.array(importedMeasure).optional() });

/** Which figures of a file belong to which indicator, as somebody said once. */
export interface Kept {
  indicator: string;
  choice: TidyChoice;
  meaning: YearMeaning | null;
}

/** What is kept of a file with such columns and values; `problem` where the file that keeps it cannot be read. */
export function keptFor(texts: ReadonlyMap<string, string>, file: TidyFile): { kept: Kept[]; problem: string | null } {
  const text = texts.get(importsPath);
  if (text === undefined) return { kept: [], problem: null };
  const read = entriesIn(text);
  if (read === null) return { kept: [], problem: `What was said of earlier files cannot be read: ${importsPath} has another form.` };
  const offered = new Set(choicesOf(file).map(nameOf));
  const kept = read.map(({ indicator, measure, where = {}, time, year }): Kept => ({ indicator, choice: { measure, where, time }, meaning: year ?? null }));
  return { kept: kept.filter(({ choice }) => offered.has(nameOf(choice))), problem: null };
}

function entriesIn(text: string): ImportedMeasure[] | null {
  try {
    const parsed = keptFile.safeParse(parse(text) ?? {});
    return parsed.success ? (parsed.data.official ?? []) : null;
  } catch {
    return null;
  }
}

function nameOf({ measure, where, time }: TidyChoice): string {
  return JSON.stringify([measure, Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1)), time]);
}

/** The text of the file with what was said now; null where it says it already, or cannot be edited. */
export function keeping(texts: ReadonlyMap<string, string>, said: readonly Kept[]): string | null {
  const text = texts.get(importsPath) ?? '# What selfeval import was told about files, so that it need not ask again.\nrows: []\nofficial: []\n';
  const before = entriesIn(text);
  if (before === null) return null;
  const known = new Set(before.map(({ indicator, measure, where = {}, time }) => `${indicator} ${nameOf({ measure, where, time })}`));
  const fresh = said.filter(({ indicator, choice }) => !known.has(`${indicator} ${nameOf(choice)}`));
  if (fresh.length === 0) return null;
  return editYaml(text, fresh.map(({ indicator, choice, meaning }) => ({ kind: 'insert', into: ['official'], index: before.length, value: entryOf(indicator, choice, meaning) })));
}

function entryOf(indicator: string, { measure, where, time }: TidyChoice, meaning: YearMeaning | null): YamlValue {
  return { indicator, measure, ...(Object.keys(where).length === 0 ? {} : { where }), time, ...(meaning === null ? {} : { year: { period: meaning.period, ends: meaning.ends } }) };
}
