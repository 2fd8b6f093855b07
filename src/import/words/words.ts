import type { FileKind } from '../files/file-kind.ts';
import type { Given } from '../files/given.ts';
import { FileRefused } from '../files/refused.ts';
import type { Importer } from '../proposal.ts';
import { readDocx } from './docx/read-docx.ts';
import { readOdt } from './odt/read-odt.ts';
import { readPptx } from './pptx/read-pptx.ts';
import { proposeWords } from './propose-words.ts';
import type { WordsDocument } from './words-document.ts';

const readers: Readonly<Partial<Record<FileKind, { read: (bytes: Uint8Array) => WordsDocument; what: string }>>> = {
  word: { read: readDocx, what: 'A Word document' },
  'open-text': { read: readOdt, what: 'A document of LibreOffice' },
  slides: { read: readPptx, what: 'A PowerPoint file' },
};

/** The words of a document that people wrote; throws `FileRefused` where the file is none. */
export function wordsOf({ kind, bytes }: Pick<Given, 'kind' | 'bytes'>): WordsDocument {
  const reader = readers[kind];
  if (!reader) throw new FileRefused('It is no document of Word, PowerPoint or LibreOffice, whatever it is called.', 'Open it in the program that made it, and save it as one.');
  return reader.read(bytes);
}

/** A document of last year: its words become sections. */
export const words: Importer = {
  takes: 'a document (.docx, .odt) or slides (.pptx)',
  recognises: ({ kind }) => readers[kind] !== undefined,
  propose: (given, report) => proposeWords(wordsOf(given), { name: given.name, kind: readers[given.kind]!.what }, report),
};
