import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { imageEndings } from './pictures/clean-picture.ts';
import { fileProblem } from './read-rules.ts';

export type FileUse = 'text' | 'image' | 'ignored' | 'unexpected';

export const dataFiles: readonly string[] = ['report.yaml', 'evidence.yaml', 'actions.yaml', 'glossary.yaml', 'imports.yaml', 'committee.md'];
const dataFolders = ['indicators', 'inspections', 'frameworks'];

/** What a file is for, by its path in the report folder. */
export function useOf(path: string): FileUse {
  const [folder, ...rest] = path.split('/');
  if (folder === 'public') return imageEndings.includes(endingOf(path)) ? 'image' : 'unexpected';
  if (folder === 'content') return rest.length === 1 && path.endsWith('.md') ? 'text' : 'unexpected';
  if (rest.length === 1) return dataFiles.includes(rest[0]!) ? 'text' : 'unexpected';
  if (rest[0] === 'published') return 'ignored';
  if (rest[0] === 'editions') return rest.length === 2 && path.endsWith('.json') ? 'text' : 'unexpected';
  return rest.length === 2 && dataFolders.includes(rest[0]!) && path.endsWith('.yaml') ? 'text' : 'unexpected';
}

export function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/** Whether a file can be read as text, by its ending. */
export function isText(path: string): boolean {
  return ['', 'csv', 'tsv', 'tab', 'txt', 'json', 'xml', 'yaml', 'yml', 'md', 'markdown', 'mdx', 'mdown', 'html', 'htm'].includes(endingOf(path));
}

/** What to say of a file that nothing is made of. */
export function unexpectedFile(path: string): Diagnostic {
  const [folder] = path.split('/');
  if (folder === 'public') {
    return fileProblem('file-unexpected', path, `\`${path}\` is not published; images of type ${imageEndings.join(', ')} are.`, 'Take it out, or save it as one of these.');
  }
  const expected = folder === 'content' ? 'Markdown files such as `content/10-early-help.md`' : 'YAML files such as `data/report.yaml` and `data/indicators/early-help.yaml`';
  return fileProblem('file-unexpected', path, `\`${path}\` is not read; the ${folder} folder holds ${expected}.`, unexpectedHint(path));
}

function unexpectedHint(path: string): string {
  const ending = endingOf(path);
  if (['docx', 'odt', 'pptx'].includes(ending)) return 'Take its words in with `selfeval import`, and keep the file elsewhere.';
  if (['doc', 'rtf', 'pdf', 'txt'].includes(ending)) return 'Copy its words into a Markdown file, and keep the file elsewhere.';
  if (['xls', 'xlsx', 'csv', 'ods'].includes(ending)) return 'Take its figures in with `selfeval import`, and keep the file elsewhere.';
  if (imageEndings.includes(ending)) return 'Move it into the public folder.';
  return 'Move it to where it belongs, or take it out.';
}
