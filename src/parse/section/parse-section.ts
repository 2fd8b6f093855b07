import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Labels } from '../../model/labels.ts';
import type { Located } from '../../model/origin.ts';
import type { SourceFile } from '../../model/project.ts';
import { sectionMatter, type Section, type SectionMatter } from '../../model/section.ts';
import { inOrder, parseWhatIsRight, type ParsedData } from '../data/parse-data.ts';
import { createLineIndex, type LineIndex } from '../line-index.ts';
import { createConversion, report, type LinkTargets } from '../markdown/conversion.ts';
import { checkDefinitions } from '../markdown/definitions.ts';
import { markdownReadThrough } from '../markdown/line-slips.ts';
import { toFootnotes } from '../markdown/footnotes.ts';
import { markdownTree } from '../markdown/markdown-tree.ts';
import { deepNesting, type TooComplex } from '../markdown/too-complex.ts';
import { firstProblems, problem } from '../parse-rules.ts';
import { createYamlSource } from '../yaml/yaml-source.ts';
import { divideSection } from './front-matter.ts';
import { toParts } from './structure.ts';

/** What a section's words are read with besides its own file. */
export interface SectionContext {
  id: string;
  labels: Labels;
  targets: LinkTargets;
}

export function parseSection({ path, text }: SourceFile, context: SectionContext): ParsedData<Section | null> {
  const divided = divideSection(path, text);
  const matter = divided.matter && parseMatter(path, text, divided.matter);
  const words = parseWords({ path, text }, divided.body, context);
  const diagnostics = [...divided.diagnostics, ...(matter?.diagnostics ?? []), ...words.diagnostics];
  const located = matter?.value ?? null;
  const lost = !located || matter?.lost === true || !words.whole || words.guessedIds.length > 0;
  return {
    value: located && words.whole ? { id: context.id, path, matter: asUnderstood(located.data, { ...context, lost: matter?.lost === true }), origin: located.origin, parts: words.parts, footnotes: words.footnotes } : null,
    diagnostics: firstProblems(path, inOrder(diagnostics)),
    damagedIds: lost ? [context.id, ...words.guessedIds, ...statementIdsInText(text)] : [],
    lost,
  };
}

/** A section of whose front matter something could not be used is asked for nothing by its kind. */
function asUnderstood(matter: Partial<SectionMatter>, { id, lost }: { id: string; lost: boolean }): SectionMatter {
  return { ...matter, title: matter.title ?? id, ...(lost && matter.kind === undefined ? { kind: 'appendix' as const } : {}) };
}

function parseMatter(path: string, text: string, matter: { text: string; startsAt: number }): ParsedData<Located<Partial<SectionMatter>> | null> {
  // Empty front matter is a group of keys without keys, not a file with nothing in it.
  const empty = matter.text.replace(/^\s*#.*$/gm, '').trim() === '';
  const source = empty ? createYamlSource(path, '{}', { text, startsAt: 0 }) : createYamlSource(path, matter.text, { text, startsAt: matter.startsAt });
  return parseWhatIsRight(sectionMatter, source);
}

export interface ParsedWords {
  parts: Section['parts'];
  footnotes: Section['footnotes'];
  diagnostics: Diagnostic[];
  /** What malformed citations and figures seem to mean. */
  guessedIds: readonly string[];
  /** False when the text could not be read at all. */
  whole: boolean;
}

/** The words of a file below what stands before them. */
export function parseWords(file: SourceFile, body: { text: string; startsAt: number }, context: SectionContext): ParsedWords {
  const { text, slips } = markdownReadThrough(body.text);
  const written = createLineIndex(file.path, file.text);
  const lines = slips.length === 0 ? written : createLineIndex(file.path, file.text.slice(0, body.startsAt) + text, file.text);
  const read = markdownTree(text);
  if ('message' in read) return unreadable(read, body.startsAt, lines);
  const { tree } = read;
  try {
    const conversion = createConversion({ text, section: context.id, startsAt: body.startsAt, lines, tree, targets: context.targets });
    for (const { ruleId, message, hint, from, to } of slips) report(conversion, ruleId, written.place(body.startsAt + from, body.startsAt + to), message, hint);
    const parts = toParts(conversion, tree, context.labels);
    const footnotes = toFootnotes(conversion, tree);
    checkDefinitions(conversion, tree);
    return { parts, footnotes, diagnostics: conversion.diagnostics, guessedIds: [...conversion.guessedIds], whole: true };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unreadable({ ...deepNesting, offset: 0 }, body.startsAt, lines);
  }
}

function unreadable({ offset, message, hint }: TooComplex, startsAt: number, lines: LineIndex): ParsedWords {
  const diagnostic = problem('markdown-too-complex', { message, place: lines.place(startsAt + offset), hint });
  return { parts: [], footnotes: [], diagnostics: [diagnostic], guessedIds: [], whole: false };
}

function statementIdsInText(text: string): string[] {
  return Array.from(text.matchAll(/\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}/g), (match) => match[1]!);
}
