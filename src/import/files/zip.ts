import { unzipSync } from 'fflate';
import { FileRefused } from './refused.ts';

/** More than any scorecard or report unpacks to; memory that an author's computer has. */
const mostUnpacked = 300_000_000;
const mostEntries = 20_000;

export interface Entries {
  names: readonly string[];
  /** The bytes of one entry. */
  start: (name: string) => Uint8Array;
}

/**
 * What is in a zip, without unpacking it. Throws a `FileRefused` where it is damaged, or where it says that it unpacks to more than
 * it should, or hides how much; what unpacks it later holds it to what it says.
 */
export function entriesOfZip(bytes: Uint8Array): Entries {
  const names: string[] = [];
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize, compression }) => {
        names.push(name);
        unpacked += originalSize;
        if (unpacked > mostUnpacked || names.length > mostEntries || (compression !== 0 && size > 2 && originalSize === 0)) throw tooLarge();
        return false;
      },
    });
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw damaged();
  }
  return { names, start: (name) => entry(bytes, name) };
}

function entry(bytes: Uint8Array, wanted: string): Uint8Array {
  return unzipSync(bytes, { filter: ({ name, originalSize }) => name === wanted && originalSize < 1000 })[wanted] ?? new Uint8Array();
}

function tooLarge(): FileRefused {
  return new FileRefused(`The file would unpack to more than ${mostUnpacked / 1_000_000} MB, so it was not opened.`, 'Save only the sheet with the figures as a file of its own.');
}

export function damaged(): FileRefused {
  return new FileRefused('The file is damaged: it ends too early, or something in it was changed.', 'Open it in the program that made it and save it again, or take it from a copy that is whole.');
}

