import { unzipSync } from 'fflate';
import { damaged, entriesOfZip } from '../files/zip.ts';
import { FileRefused } from '../files/refused.ts';

/** The parts of a file that is a zip inside, each unpacked when it is asked for. */
export interface Archive {
  names: readonly string[];
  bytes: (name: string) => Uint8Array | null;
  text: (name: string) => string | null;
}

/** No part of a document that people wrote is larger; what claims to be is made to fill a computer's memory. */
const largestPart = 40_000_000;

/** Opens a `.docx`, `.pptx` or `.odt`; nothing of it is unpacked before it is asked for. */
export function openArchive(file: Uint8Array): Archive {
  const { names } = entriesOfZip(file);
  const bytes = (name: string): Uint8Array | null => (names.includes(name) ? unpack(file, name) : null);
  return { names, bytes, text: (name) => textIn(bytes(name)) };
}

function unpack(file: Uint8Array, wanted: string): Uint8Array | null {
  try {
    return unzipSync(file, {
      filter({ name, originalSize, size }) {
        // The bytes are unpacked into a space of the size that the archive claims, so that no more can come out.
        if (name === wanted && Math.max(originalSize, size) > largestPart) throw tooLarge();
        return name === wanted;
      },
    })[wanted] ?? null;
  } catch (error) {
    throw error instanceof FileRefused ? error : damaged();
  }
}

/** Word writes UTF-8; other programs may write UTF-16, which says so by its first bytes. */
function textIn(bytes: Uint8Array | null): string | null {
  if (bytes === null) return null;
  const begins = (first: number, second: number): boolean => bytes[0] === first && bytes[1] === second;
  return new TextDecoder(begins(0xff, 0xfe) ? 'utf-16le' : begins(0xfe, 0xff) ? 'utf-16be' : 'utf-8').decode(bytes);
}

function tooLarge(): FileRefused {
  return new FileRefused(`A part of the file would unpack to more than ${largestPart / 1_000_000} MB, as none of a document does, so it was not opened.`, 'Ask whoever sent it for another copy.');
}
