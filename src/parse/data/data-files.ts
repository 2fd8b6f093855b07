import { actionFile, action, type Action } from '../../model/action.ts';
import { figureProtection } from '../../model/disclosure.ts';
import { evidence, evidenceFile, type Evidence } from '../../model/evidence.ts';
import { framework, type Framework } from '../../model/framework.ts';
import { glossaryFile, glossaryTerm, type GlossaryTerm } from '../../model/glossary.ts';
import { indicator, indicatorFile, type Indicator } from '../../model/indicator.ts';
import { importedRow, importsFile, type ImportedRow } from '../../model/imports.ts';
import { inspection, type Inspection } from '../../model/inspection.ts';
import type { Located } from '../../model/origin.ts';
import type { SourceFile } from '../../model/project.ts';
import { settings, type Settings } from '../../model/settings.ts';
import { createYamlSource } from '../yaml/yaml-source.ts';
import { parseList, parseOne, parseWhatIsRight, type ParsedData, type ParsedList } from './parse-data.ts';

/** One theme of indicators, with where its author wants it to stand. */
export interface ParsedTheme {
  order: number | null;
  indicators: Located<Indicator>[];
}

export function parseSettings({ path, text }: SourceFile): ParsedData<Located<Partial<Settings>> | null> {
  return parseWhatIsRight(settings, createYamlSource(path, text));
}

export function parseFramework({ path, text }: SourceFile): ParsedData<Located<Framework> | null> {
  return parseOne(framework, createYamlSource(path, text));
}

export function parseInspection({ path, text }: SourceFile): ParsedData<Located<Inspection> | null> {
  return parseOne(inspection, createYamlSource(path, text));
}

export function parseEvidence({ path, text }: SourceFile): ParsedData<Located<Evidence>[]> {
  return entriesOf(parseList(evidenceFile, 'evidence', evidence, createYamlSource(path, text)));
}

export function parseActions({ path, text }: SourceFile): ParsedData<Located<Action>[]> {
  return entriesOf(parseList(actionFile, 'actions', action, createYamlSource(path, text)));
}

export function parseGlossary({ path, text }: SourceFile): ParsedData<Located<GlossaryTerm>[]> {
  // Nothing refers to a term by an id.
  return { ...entriesOf(parseList(glossaryFile, 'terms', glossaryTerm, createYamlSource(path, text))), damagedIds: [] };
}

export function parseImports({ path, text }: SourceFile): ParsedData<Located<ImportedRow>[]> {
  // Nothing refers to a row by an id.
  return { ...entriesOf(parseList(importsFile, 'rows', importedRow, createYamlSource(path, text))), damagedIds: [] };
}

export function parseTheme({ path, text }: SourceFile, themeId: string): ParsedData<ParsedTheme> {
  const parsed = parseList(indicatorFile, 'indicators', indicator, createYamlSource(path, text));
  const { head, entries } = parsed.value;
  const theme = typeof head['theme'] === 'string' && head['theme'].trim() !== '' ? head['theme'].trim() : themeId;
  const order = typeof head['order'] === 'number' ? head['order'] : null;
  const { data: disclosure } = figureProtection.safeParse(head['disclosure']);
  const damaged = parsed.diagnostics.length > 0 ? [themeId] : [];
  return {
    value: { order, indicators: entries.map(({ data, origin }) => ({ data: { ...data, ...(disclosure !== undefined && { disclosure: data.disclosure ?? disclosure }), theme, themeId }, origin })) },
    diagnostics: parsed.diagnostics,
    damagedIds: [...damaged, ...parsed.damagedIds],
    lost: parsed.lost,
  };
}

function entriesOf<T>(parsed: ParsedData<ParsedList<T>>): ParsedData<Located<T>[]> {
  return { ...parsed, value: parsed.value.entries };
}
