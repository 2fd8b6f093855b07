import type { ErrorCode, YAMLError } from 'yaml';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../parse-rules.ts';
import { quote } from '../quote.ts';
import type { YamlSource } from './yaml-source.ts';
import { wordsFor } from './yaml-words.ts';

const mostSyntaxProblems = 10;

/** What the YAML library found wrong, in an author's words; one problem a line. */
export function yamlProblems(source: YamlSource): Diagnostic[] {
  const document = source.document();
  const found: Diagnostic[] = [];
  const linesSeen = new Set<number>();
  for (const error of [...document.errors, ...document.warnings]) {
    const diagnostic = toProblem(error, source);
    const line = diagnostic.place?.start.line ?? 0;
    if (linesSeen.has(line)) continue;
    linesSeen.add(line);
    found.push(diagnostic);
    if (found.length === mostSyntaxProblems) break;
  }
  return found;
}

function toProblem(error: YAMLError, source: YamlSource): Diagnostic {
  const [start, end] = error.pos;
  const tab = error.code === 'TAB_AS_INDENT' ? start : tabBefore(source.text, start);
  if (tab !== undefined) return tabProblem(source, tab);
  const further = error.code === 'BLOCK_AS_IMPLICIT_KEY' ? indentedFurther(source, start) : undefined;
  if (further) return further;
  const said = wordsFor(error);
  const at = startOfProblem(error.code, start, source.text);
  return problem(said.rule ?? 'yaml-syntax', {
    message: withCharacter(said.message, error.code, source.text, at),
    place: source.place(at, Math.min(end, lineEnd(source.text, at))),
    hint: missingSpace(source.text, at) ?? said.hint,
  });
}

function withCharacter(message: string, code: ErrorCode, text: string, at: number): string {
  const character = text[at];
  if (code !== 'BAD_SCALAR_START' || !character) return message;
  return `A value cannot begin with ${character === '`' ? 'a backtick' : quote(character)} in YAML.`;
}

/** A value that runs on because the next line is indented further than its key. */
function indentedFurther(source: YamlSource, offset: number): Diagnostic | undefined {
  const { text } = source;
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const end = lineEnd(text, start);
  const next = text.slice(end + 1, lineEnd(text, end + 1));
  if (/:\s.*:(\s|$)/.test(text.slice(start, end)) || next.trim() === '') return undefined;
  const from = end + 1 + (next.length - next.trimStart().length);
  return problem('yaml-syntax', {
    message: 'This line is indented further than the one above, which already has a value.',
    place: source.place(from, end + 1 + next.length),
    hint: 'Begin it in the same column as the key above, or put a value of several lines after `key: >-`.',
  });
}

/** The library points at the end of a line for some problems, where the line itself is meant. */
function startOfProblem(code: ErrorCode, offset: number, text: string): number {
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return offset;
  if (offset < text.length && text[offset] !== '\n') return offset;
  const lastLetter = text.slice(0, offset).trimEnd().length;
  return Math.max(0, lastLetter - 1);
}

/** A tab in the indentation of the line, which the library reports in several ways. */
function tabBefore(text: string, offset: number): number | undefined {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const indent = /^\s*(?:- +)?[ \t]*/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
  const tab = indent.indexOf('\t');
  return tab === -1 ? undefined : start + tab;
}

function tabProblem(source: YamlSource, tab: number): Diagnostic {
  return problem('yaml-tab', {
    message: 'The line is indented with a tab; YAML allows only spaces.',
    place: source.place(tab, tab + 1),
    hint: 'Replace the tab with spaces, two for each level, and set your editor to insert spaces.',
  });
}

function missingSpace(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const match = /^\s*(?:- )?([A-Za-z]+):(?![\s/])(\S*)/.exec(text.slice(start, lineEnd(text, start)));
  return match ? `Put a space after the colon: \`${match[1]}: ${match[2]}\`.` : undefined;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
