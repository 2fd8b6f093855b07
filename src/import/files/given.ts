import { kindOf, type FileKind } from './file-kind.ts';
import { readCsv } from './csv.ts';
import { decoded } from './decoded.ts';
import type { Sheet } from './sheet.ts';

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

/** Why a file cannot be read, in a sentence, and what to do. */
export class FileRefused extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** Throws a `FileRefused` for what nobody can read. */
export function openGiven({ name, bytes, beside }: Pick<Given, 'name' | 'bytes' | 'beside'>): Given {
  if (bytes.length === 0) throw new FileRefused('The file is empty.', 'Save it again from the program that made it.');
  const kind = kindOf(bytes);
  const text = kind === 'text' ? decoded(bytes) : '';
  let sheets: Promise<readonly Sheet[]> | null = null;
  return { name, kind, bytes, text, beside, sheets: () => (sheets ??= sheetsOf(kind, text)) };
}

function sheetsOf(kind: FileKind, text: string): Promise<readonly Sheet[]> {
  return Promise.resolve(kind === 'text' ? [readCsv(text)] : []);
}
