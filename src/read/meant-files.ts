import { nearest } from '../diagnostics/did-you-mean.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../model/project.ts';
import { originalOf, withoutCopyMark } from './copies.ts';
import { dataFiles, useOf } from './expected-files.ts';
import { fileProblem } from './read-rules.ts';

/** Text files as they are to be read: those whose name or place has a slip under the name that they should have. */
export interface MeantFiles {
  files: SourceFile[];
  /** Texts that nothing is made of. */
  strays: SourceFile[];
  diagnostics: Diagnostic[];
}

/**
 * Reads a file under the name that it should have, so that nothing is said of what it holds as if it were not there.
 * A second copy of what is there already is put aside.
 */
export function meantFiles(found: readonly SourceFile[], unexpected: (path: string) => Diagnostic): MeantFiles {
  const paths = found.map(({ path }) => path);
  const texts = new Map(found.map(({ path, text }) => [path, text]));
  const read: MeantFiles = { files: [], strays: [], diagnostics: [] };
  const taken = new Set<string>();
  const doubtful: SourceFile[] = [];
  for (const file of found) {
    const original = originalOf(file.path, paths, (path) => texts.get(path) ?? '');
    if (original !== undefined) {
      read.strays.push(file);
      read.diagnostics.push(copyOf(file.path, original));
    } else if (useOf(file.path) === 'text' && placeByContent(file) === file.path && withoutCopyMark(file.path) === undefined) {
      taken.add(file.path.toLowerCase());
      read.files.push(file);
    } else {
      doubtful.push(file);
    }
  }
  for (const file of doubtful) readDoubtful(file, { read, taken, unexpected });
  return read;
}

interface Doubt {
  read: MeantFiles;
  taken: Set<string>;
  unexpected: (path: string) => Diagnostic;
}

function readDoubtful(file: SourceFile, { read, taken, unexpected }: Doubt): void {
  const meant = meantPath(file, taken);
  if (meant === undefined) {
    read.strays.push(file);
    read.diagnostics.push(unexpected(file.path));
  } else if (taken.has(meant.toLowerCase())) {
    read.strays.push(file);
    read.diagnostics.push(copyOf(file.path, meant));
  } else {
    taken.add(meant.toLowerCase());
    read.files.push({ path: meant, text: file.text });
    read.diagnostics.push(misnamed(file.path, meant));
  }
}

/** The path under which the file would be read, where there can be little doubt of it. */
function meantPath(file: SourceFile, taken: ReadonlySet<string>): string | undefined {
  const path = withUsualEnding(withoutCopyMark(file.path) ?? file.path, file.text);
  const placed = placeByContent({ path, text: file.text });
  if (useOf(placed) === 'text') return placed;
  const name = nameOf(placed).toLowerCase();
  const data = dataFiles.find((each) => each === name) ?? nearest(name, dataFiles.filter((each) => !taken.has(`data/${each}`)), 2);
  return data !== undefined && placed.split('/').length === 2 && !placed.startsWith('content/') ? `data/${data}` : undefined;
}

/** `.yml`, `.MD`, `.yaml.txt` and no ending at all are slips; which was meant, the text says where the name does not. */
function withUsualEnding(path: string, text: string): string {
  const [, stem = path, ending = ''] = /^(.*?[^/.][^/]*?)(?:\.([^./]*))?$/.exec(path.replace(/(\.(?:ya?ml|md|markdown|mdx))\.(?:txt|ya?ml|md)$/i, '$1')) ?? [];
  const kind = ending.toLowerCase();
  if (['yml', 'yaml'].includes(kind)) return `${stem}.yaml`;
  if (['md', 'markdown', 'mdx', 'mdown'].includes(kind)) return `${stem}.md`;
  if (!['txt', ''].includes(kind)) return path;
  if (text.startsWith('---\n')) return `${stem}.md`;
  return rootKeyOf(text) === undefined ? path : `${stem}.yaml`;
}

/** The keys by which a data file is known, and where it belongs; null for the folder with the file's own name. */
const places: readonly { keys: readonly string[]; place: string }[] = [
  { keys: ['indicators'], place: 'data/indicators/' },
  { keys: ['evidence'], place: 'data/evidence.yaml' },
  { keys: ['actions'], place: 'data/actions.yaml' },
  { keys: ['terms'], place: 'data/glossary.yaml' },
  { keys: ['rows'], place: 'data/imports.yaml' },
  { keys: ['council', 'edition'], place: 'data/report.yaml' },
];

/** Where the file belongs by what stands in it; its own path where that is as good as any. */
function placeByContent({ path, text }: SourceFile): string {
  if (path.endsWith('.md')) return useOf(path) !== 'text' && text.startsWith('---\n') ? `content/${nameOf(path)}` : path;
  if (!path.endsWith('.yaml')) return path;
  const place = rootKeyOf(text);
  if (place === undefined || place === path || (place.endsWith('/') && path.startsWith(place))) return path;
  const meant = place.endsWith('/') ? place + nameOf(path) : place;
  const rightName = useOf(path) === 'text' && dataFiles.includes(nameOf(path)) && !path.startsWith('data/indicators/');
  return rightName || path.startsWith('data/inspections/') || path.startsWith('data/frameworks/') ? path : meant;
}

function rootKeyOf(text: string): string | undefined {
  return places.find(({ keys }) => keys.every((key) => new RegExp(`^${key}:`, 'm').test(text)))?.place;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function misnamed(path: string, meant: string): Diagnostic {
  const [name, right] = [nameOf(path), nameOf(meant)];
  const moves = path.slice(0, -name.length) !== meant.slice(0, -right.length);
  if (moves) {
    return fileProblem('file-misplaced', path, `\`${path}\` is in the wrong place; expected \`${meant}\`.`, name === right ? `Move it to \`${meant.slice(0, -right.length)}\`.` : `Move it to \`${meant}\`.`, { actual: path, expected: meant });
  }
  const shownEnding = /\.txt$/i.test(name) ? ' Explorer shows whole names with View, Show, File name extensions.' : '';
  return fileProblem('file-ending', path, `\`${path}\` has another name than expected: \`${meant}\`.`, `Rename it to \`${right}\`.${shownEnding}`, { actual: path, expected: meant });
}

function copyOf(path: string, original: string): Diagnostic {
  return fileProblem('file-copy', path, `\`${path}\` is a second copy of \`${original}\`, and is not read.`, `Keep what is right in \`${nameOf(original)}\` and take the copy out of the folder, or give it a name of its own if it is something else.`, { actual: path, expected: original });
}
