import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FileRefused } from '../import/files/refused.ts';
import { openGiven } from '../import/files/given.ts';
import { plainDocumentOf } from '../import/words/plain.ts';
import { wordsOf } from '../import/words/words.ts';
import { decodeText } from '../read/decode-text.ts';
import { diskErrorCode } from '../read/disk-error.ts';
import type { DocumentInput } from '../report.ts';

/** A document that could be read, or why not, in a sentence. */
export type OpenedDocument = { document: DocumentInput } | { mistake: string };

const endings = ['md', 'txt', 'docx', 'odt', 'pptx'] as const;
type Ending = (typeof endings)[number];

const largestText = 20_000_000;
const largestDocument = 60_000_000;

/** Opens a document that is no report; `shownAs` is the path by which it is spoken of. */
export function openDocument(path: string, shownAs: string): OpenedDocument {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() as Ending | undefined;
  if (ending === undefined || !endings.includes(ending)) {
    return { mistake: `\`${shownAs}\` is not a file that can be checked; expected one that ends in ${endings.map((each) => `.${each}`).join(', ')}.` };
  }
  try {
    const bytes = readFileSync(path);
    const isText = ending === 'md' || ending === 'txt';
    const largest = isText ? largestText : largestDocument;
    if (bytes.length > largest) return { mistake: `\`${shownAs}\` is larger than ${largest / 1_000_000} MB.` };
    return { document: isText ? textIn(shownAs, ending, bytes) : { kind: 'read', document: plainDocumentOf(wordsOf(openGiven({ name: basename(path), bytes, beside: () => Promise.resolve(null) })), shownAs) } };
  } catch (error) {
    if (error instanceof FileRefused) return { mistake: `\`${shownAs}\` cannot be read. ${error.message} ${error.hint}` };
    const code = diskErrorCode(error);
    if (code === null) throw error;
    return { mistake: code === 'ENOENT' ? `There is no file \`${shownAs}\`.` : `\`${shownAs}\` cannot be opened (${code}).` };
  }
}

/** A document in an old encoding is read as well as can be: it is not published. */
function textIn(path: string, ending: 'md' | 'txt', bytes: Uint8Array): DocumentInput {
  return { kind: ending === 'md' ? 'markdown' : 'text', path, text: decodeText(path, bytes).text };
}
