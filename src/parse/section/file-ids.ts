import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { asId } from '../../model/names.ts';
import { problem } from '../parse-rules.ts';
import { quote } from '../quote.ts';

/** Names of pages and folders that every report has, and those that Windows cannot store. */
const reserved = new Set([
  'index', 'scorecard', 'inspections', 'recommendations', 'evidence', 'coverage', 'actions', 'glossary', 'search', 'accessibility', 'about',
  'whole-report', 'brief', 'checklist', 'assets', 'indicators', 'con', 'prn', 'aux', 'nul',
  ...Array.from({ length: 9 }, (_, index) => [`com${index + 1}`, `lpt${index + 1}`]).flat(),
]);

/** The id that a file's name gives, without its ending: `10-early-help` gives `early-help`. */
export function idOfFile(name: string): string {
  return name.replace(/^\d+-(?=.)/, '');
}

export interface NamedFile {
  path: string;
  id: string;
}

/** The ids of files that pages or themes are named after, and what is wrong with their names. */
export function namedFiles(paths: readonly string[], kind: 'section' | 'theme' | 'data'): { named: NamedFile[]; diagnostics: Diagnostic[] } {
  const first = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const named = paths.map((path) => {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const ending = file.slice(file.lastIndexOf('.'));
    const written = idOfFile(file.slice(0, -ending.length));
    const wrongly = wrongName(path, written, ending, kind);
    // What has a slip in its name is called by the name that it should have.
    const id = wrongly ? idOfFile(asId(file.slice(0, -ending.length))) || written : written;
    const wrong = wrongly ?? repeatedName(path, id, first.get(id));
    if (wrong) diagnostics.push(wrong);
    if (!first.has(id)) first.set(id, path);
    return { path, id };
  });
  return { named, diagnostics };
}

function wrongName(path: string, id: string, ending: string, kind: 'section' | 'theme' | 'data'): Diagnostic | undefined {
  const place = { path, start: { line: 1, column: 1 } };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 60) {
    const number = /\/(\d+-)[^/]*$/.exec(path)?.[1] ?? '';
    return problem('file-name', {
      message: `The file name gives the name ${quote(id)}; expected at most 60 lower-case letters, digits and single hyphens.`,
      place,
      hint: `Rename the file to \`${number}${asId(id) || 'section'}${ending.toLowerCase()}\`.`,
      actual: id,
    });
  }
  if (kind !== 'section' || !reserved.has(id)) return undefined;
  return problem('file-name-reserved', {
    message: `A section cannot be called \`${id}\`; the name is used for something else.`,
    place,
    hint: `Rename the file to something like \`${/\/(\d+-)[^/]*$/.exec(path)?.[1] ?? ''}${id}-section.md\`.`,
    actual: id,
  });
}

function repeatedName(path: string, id: string, earlier: string | undefined): Diagnostic | undefined {
  if (earlier === undefined) return undefined;
  return problem('file-name-repeated', {
    message: `This file and \`${earlier}\` are both called \`${id}\` once their numbers are left out.`,
    place: { path, start: { line: 1, column: 1 } },
    hint: 'Rename one of the two.',
    related: [{ message: 'The other file.', place: { path: earlier, start: { line: 1, column: 1 } } }],
  });
}

