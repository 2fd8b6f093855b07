import { readCsv } from './csv.ts';
import { decoded } from './decoded.ts';
import { kindOf, type FileKind } from './file-kind.ts';
import { refusalOf } from './refusals.ts';
import { FileRefused } from './refused.ts';
import type { Sheet } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

export { FileRefused } from './refused.ts';

/** A file that somebody gives, known by what is in it. */
export interface Given {
  /** Its name, without folders. */
  name: string;
  kind: FileKind;
  bytes: Uint8Array;
  /** What a text file says, whatever it is encoded in; empty for other files. */
  text: string;
  /** Its tables, read when they are first asked for; none where it has none. */
  sheets: () => Promise<readonly Sheet[]>;
  /** Another file of the same folder, such as the one that explains this; null where it is not there. */
  beside: (name: string) => Promise<Uint8Array | null>;
}

/** Throws a `FileRefused` for what nobody can read. */
export function openGiven({ name, bytes, beside }: Pick<Given, 'name' | 'bytes' | 'beside'>): Given {
  if (bytes.length === 0) throw new FileRefused('The file is empty.', 'Save it again from the program that made it.');
  const kind = kindOf(bytes);
  const refused = refusalOf(kind, name);
  if (refused) throw refused;
  const text = kind === 'text' ? decoded(bytes) : '';
  let sheets: Promise<readonly Sheet[]> | null = null;
  return { name, kind, bytes, text, beside, sheets: () => (sheets ??= sheetsOf(kind, text, bytes)) };
}

function sheetsOf(kind: FileKind, text: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
  if (kind === 'workbook' || kind === 'macro-workbook') return readWorkbook(bytes);
  return Promise.resolve(kind === 'text' ? [readCsv(text)] : []);
}
