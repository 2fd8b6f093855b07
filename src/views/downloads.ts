import { fileSize } from '../format/file-size.ts';
import type { Download } from '../model/download.ts';
import type { LabelKey } from '../model/labels.ts';
import { headed, type Headed } from './lists.ts';
import { word, type Writing } from './writing.ts';

/** Files of the report to take away, each with its type and size. */
export interface DownloadView {
  text: string;
  /** From the root of the site. */
  path: string;
}

type Named = LabelKey extends infer Key ? (Key extends `download.of.${infer Format}` ? Format : never) : never;

export function downloadsView(writing: Writing, downloads: readonly Download[]): Headed<DownloadView> | null {
  return headed(word(writing, 'download.heading'), downloads.map(({ format, path, bytes }) => ({ text: word(writing, 'download.entry', { what: whatIs(writing, format, path), type: typeOf(path), size: fileSize(bytes) }), path })));
}

/** A table of many is called by its own name. */
function whatIs(writing: Writing, format: string, path: string): string {
  const name = word(writing, `download.of.${format as Named}`);
  const table = /^[a-z-]+$/.exec(path.replace(/^.*\//, '').replace(/\.csv$/, ''))?.[0];
  if (format !== 'csv' || table === undefined) return name;
  const title = table === 'data-dictionary' ? word(writing, 'dictionary.title') : word(writing, `data.${table}` as LabelKey);
  return word(writing, 'download.table', { name, table: title });
}

function typeOf(path: string): string {
  return path.replace(/^.*\./, '').toUpperCase();
}
