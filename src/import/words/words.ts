import type { FileKind } from '../files/file-kind.ts';
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

/** Documents that cannot be read, each with what it is to be saved as. */
const others: Readonly<Partial<Record<FileKind, { what: string; as: string }>>> = {
  'old-word': { what: 'a Word document of the older kind (.doc)', as: 'Word document (.docx)' },
  'old-slides': { what: 'a PowerPoint file of the older kind (.ppt)', as: 'PowerPoint presentation (.pptx)' },
  'open-slides': { what: 'a presentation of LibreOffice (.odp)', as: 'PowerPoint presentation (.pptx)' },
  'rich-text': { what: 'a document in rich text format (.rtf)', as: 'Word document (.docx)' },
};

/** A document of last year: its words become sections. */
export const words: Importer = {
  takes: 'a document (.docx, .odt) or slides (.pptx)',
  recognises: ({ kind }) => readers[kind] !== undefined || others[kind] !== undefined,
  propose({ kind, bytes, name }, report) {
    const other = others[kind];
    if (other) throw new FileRefused(`The file is ${other.what}, which is not read.`, `Open it, choose Save as, ${other.as}, and import that.`);
    const { read, what } = readers[kind]!;
    return proposeWords(read(bytes), { name, kind: what }, report);
  },
};
