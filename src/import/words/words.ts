import type { FileKind } from '../files/file-kind.ts';
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

/** A document of last year: its words become sections. */
export const words: Importer = {
  takes: 'a document (.docx, .odt) or slides (.pptx)',
  recognises: ({ kind }) => readers[kind] !== undefined,
  propose({ kind, bytes, name }, report) {
    const { read, what } = readers[kind]!;
    return proposeWords(read(bytes), { name, kind: what }, report);
  },
};
