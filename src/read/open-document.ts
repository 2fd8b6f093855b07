import { readFileSync } from 'node:fs';
import { decodeText } from './decode-text.ts';
import { diskErrorCode } from './disk-error.ts';
import { readDocx } from './docx/read-docx.ts';
import { UnreadableArchive } from './docx/zip.ts';
import type { DocumentInput } from '../report.ts';

/** A document that could be read, or why not, in a sentence. */
export type OpenedDocument = { document: DocumentInput } | { mistake: string };

const endings = ['md', 'txt', 'docx'] as const;
type Ending = (typeof endings)[number];

/** Opens a document that is no report; `shownAs` is the path by which it is spoken of. */
export function openDocument(path: string, shownAs: string): OpenedDocument {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() as Ending | undefined;
  if (ending === undefined || !endings.includes(ending)) {
    return { mistake: `\`${shownAs}\` is not a file that can be checked; expected one that ends in ${endings.map((each) => `.${each}`).join(', ')}.` };
  }
  try {
    const bytes = readFileSync(path);
    return ending === 'docx' ? { document: { kind: 'read', document: readDocx(shownAs, bytes) } } : openText(shownAs, ending, bytes);
  } catch (error) {
    if (error instanceof UnreadableArchive) return { mistake: `\`${shownAs}\` cannot be read. ${error.message}` };
    const code = diskErrorCode(error);
    if (code === null) throw error;
    return { mistake: code === 'ENOENT' ? `There is no file \`${shownAs}\`.` : `\`${shownAs}\` cannot be opened (${code}).` };
  }
}

const largestText = 20_000_000;

function openText(path: string, ending: 'md' | 'txt', bytes: Uint8Array): OpenedDocument {
  if (bytes.length > largestText) return { mistake: `\`${path}\` is larger than ${largestText / 1_000_000} MB.` };
  // A document in an old encoding is read as well as can be: it is not published.
  return { document: { kind: ending === 'md' ? 'markdown' : 'text', path, text: decodeText(path, bytes).text } };
}

