import { crc32, inflateSync } from 'node:zlib';
import { asciiOf, ByteReader, checkSize, Damaged } from './damaged.ts';
import { afterEnd, animation, captions, colours, whereTaken, type Found } from './found.ts';

/** What says how the pixels are to be shown, each with the lengths that it may have. */
const kept: Readonly<Record<string, (length: number) => boolean>> = {
  PLTE: (length) => length % 3 === 0 && length <= 768,
  tRNS: (length) => length <= 256,
  gAMA: (length) => length === 4,
  cHRM: (length) => length === 32,
  sRGB: (length) => length === 1,
  sBIT: (length) => length <= 4,
  bKGD: (length) => length <= 6,
  pHYs: (length) => length === 9,
};
const said: ReadonlyMap<string, string> = new Map([
  ['eXIf', whereTaken], ['tEXt', captions], ['zTXt', captions], ['iTXt', captions], ['iCCP', colours],
]);
const moving: ReadonlySet<string> = new Set(['acTL', 'fcTL', 'fdAT']);
/** How many samples a pixel has, by the kind of colour. */
const samples: ReadonlyMap<number, number> = new Map([[0, 1], [2, 3], [3, 1], [4, 2], [6, 4]]);
/** Where the seven passes of an interlaced picture begin, and how far apart their pixels are. */
const passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const;
const mostUnpacked = 80_000_000;

/** The PNG with its pixels, its colours and its transparency, and with nothing else. */
export function cleanPng(bytes: Uint8Array, found: Found): Uint8Array {
  const reader = new ByteReader(bytes);
  const signature = reader.take(8);
  if (!Buffer.from('\x89PNG\r\n\x1a\n', 'latin1').equals(signature)) throw new Damaged('is not written as PNG is');
  const head = chunk(reader);
  if (head.name !== 'IHDR' || head.data.length !== 13) throw new Damaged('does not begin with its size');
  const before: Uint8Array[] = [];
  const pixels: Uint8Array[] = [];
  for (;;) {
    const { name, data } = chunk(reader);
    if (name === 'IEND') break;
    if (name === 'IDAT') pixels.push(data);
    else if (kept[name]?.(data.length)) {
      if (pixels.length === 0) before.push(chunkOf(name, data));
    } else if (moving.has(name)) found.seen.add(animation);
    else if (/^[A-Z]/.test(name)) throw new Damaged(`has a part \`${name}\` that PNG does not have`);
    else found.hidden.add(said.get(name) ?? captions);
  }
  if (reader.left > 0) found.hidden.add(afterEnd);
  const packed = Buffer.concat(pixels);
  return Buffer.concat([signature, chunkOf('IHDR', head.data), ...before, chunkOf('IDAT', packed.subarray(0, usedOf(packed, unpackedLength(head.data), found))), chunkOf('IEND', new Uint8Array())]);
}

function chunk(reader: ByteReader): { name: string; data: Uint8Array } {
  const length = Buffer.from(reader.take(4)).readUInt32BE();
  const named = reader.take(4);
  const data = reader.take(length);
  const sum = Buffer.from(reader.take(4)).readUInt32BE();
  const name = asciiOf(named);
  if (!/^[A-Za-z]{4}$/.test(name) || crc32(data, crc32(named)) !== sum) throw new Damaged('has a part whose checksum is wrong');
  return { name, data };
}

function chunkOf(name: string, data: Uint8Array): Buffer {
  const written = Buffer.alloc(data.length + 12);
  written.writeUInt32BE(data.length);
  written.write(name, 4, 'latin1');
  written.set(data, 8);
  written.writeUInt32BE(crc32(written.subarray(4, -4)), data.length + 8);
  return written;
}

/** How many bytes the rows have: each with one that says how it was packed. */
function unpackedLength(data: Uint8Array): number {
  const head = Buffer.from(data);
  const [width, height, depth, colour] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8]!, head[9]!];
  checkSize(width, height);
  const bits = (samples.get(colour) ?? 0) * depth;
  if (bits === 0 || ![1, 2, 4, 8, 16].includes(depth) || head[10] !== 0 || head[11] !== 0 || head[12]! > 1) throw new Damaged('is of a kind that PNG does not have');
  const rows = (wide: number, high: number): number => (wide === 0 || high === 0 ? 0 : high * (1 + Math.ceil((wide * bits) / 8)));
  if (head[12] === 0) return rows(width, height);
  return passes.reduce((sum, [x, y, across, down]) => sum + rows(Math.ceil((width - x) / across), Math.ceil((height - y) / down)), 0);
}

/** How many of the packed bytes make the pixels; they must make all of them, and no more. */
function usedOf(packed: Buffer, unpacked: number, found: Found): number {
  if (unpacked > mostUnpacked) throw new Damaged(`is larger than ${mostUnpacked / 1_000_000} MB when it is shown`);
  try {
    const { buffer, engine } = inflateSync(packed, { info: true, maxOutputLength: unpacked }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    if (buffer.length !== unpacked) throw new Damaged('has fewer pixels than it says');
    if (engine.bytesWritten < packed.length) found.hidden.add(afterEnd);
    return engine.bytesWritten;
  } catch (error) {
    if (error instanceof Damaged) throw error;
    throw new Damaged('has pixels that cannot be unpacked');
  }
}
