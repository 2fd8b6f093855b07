import { inflateRawSync } from 'node:zlib';

/** What is wrong with an archive, in a sentence. */
export class UnreadableArchive extends Error {}

export interface Archive {
  /** The text of one file of the archive; null when it is not there. */
  text(name: string): string | null;
}

interface Entry {
  method: number;
  encrypted: boolean;
  compressed: number;
  size: number;
  offset: number;
}

const mostEntries = 10_000;
/** No part of a document that people wrote is larger; what claims to be is made to fill a computer's memory. */
const largestPart = 40_000_000;

const signatures = { entry: 0x02014b50, end: 0x06054b50, local: 0x04034b50 };

/** Opens a zip archive by its directory; nothing is unpacked before it is asked for. */
export function openArchive(bytes: Buffer): Archive {
  const entries = readDirectory(bytes);
  return {
    text(name) {
      const entry = entries.get(name);
      return entry ? new TextDecoder('utf-8').decode(unpack(bytes, entry)) : null;
    },
  };
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw new UnreadableArchive('It holds more files than any document has.');
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== signatures.entry) throw damaged();
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, {
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      compressed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The end of the directory stands at the end of the file, before a comment of at most 65,535 bytes. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1) {
    if (bytes.readUInt32LE(at) === signatures.end) return at;
  }
  throw damaged();
}

function unpack(bytes: Buffer, { method, encrypted, compressed, size, offset }: Entry): Buffer {
  if (encrypted) throw new UnreadableArchive('It is protected with a password.');
  if (size > largestPart || compressed > largestPart) throw tooLarge();
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== signatures.local) throw damaged();
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + compressed > bytes.length) throw damaged();
  const packed = bytes.subarray(start, start + compressed);
  if (method === 0) return packed;
  if (method !== 8) throw damaged();
  try {
    // What the directory says of the size need not be true.
    return inflateRawSync(packed, { maxOutputLength: largestPart });
  } catch (error) {
    throw error instanceof RangeError ? tooLarge() : damaged();
  }
}

function damaged(): UnreadableArchive {
  return new UnreadableArchive('It is damaged, or is no Word file.');
}

function tooLarge(): UnreadableArchive {
  return new UnreadableArchive(`It would unpack to more than ${largestPart / 1_000_000} MB.`);
}
