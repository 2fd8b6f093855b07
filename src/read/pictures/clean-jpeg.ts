import { asciiOf, ByteReader, checkSize, Damaged } from './damaged.ts';
import { afterEnd, captions, colours, thumbnail, whereTaken, type Found } from './found.ts';

const [frameFirst, frameLast, huffman, arithmetic, begins, ends, scan, quantities, restarts, lines] = [0xc0, 0xcf, 0xc4, 0xcc, 0xd8, 0xd9, 0xda, 0xdb, 0xdd, 0xdc];
const [firstApplication, lastApplication, comment] = [0xe0, 0xef, 0xfe];

/** The JPEG with its pixels, as its cells were packed, the way that it is turned, and nothing else. */
export function cleanJpeg(bytes: Uint8Array, found: Found): Uint8Array {
  const reader = new ByteReader(bytes);
  reader.take(2);
  const parts: Uint8Array[] = [];
  let turned = 1;
  let isColoured: Uint8Array | null = null;
  let density: Uint8Array | null = null;
  let [frames, scans] = [0, 0];
  for (;;) {
    const marker = nextMarker(reader);
    if (marker === ends) break;
    if (marker === begins || (marker >= 0xd0 && marker <= 0xd7) || marker < 0xc0) throw new Damaged('is not written as JPEG is');
    const data = segment(reader);
    if (marker === 0xe0 && asciiOf(data.subarray(0, 5)) === 'JFIF\0' && data.length >= 14) {
      density ??= data.subarray(5, 12);
      if (data.length > 14) found.hidden.add(thumbnail);
    } else if (marker === 0xe1 && asciiOf(data.subarray(0, 6)) === 'Exif\0\0') {
      turned = orientationIn(data.subarray(6));
      if (!orientationOnly(turned).equals(data)) found.hidden.add(whereTaken);
    } else if (marker === 0xee && asciiOf(data.subarray(0, 5)) === 'Adobe' && data.length >= 12) isColoured ??= data.subarray(0, 12);
    else if (marker >= firstApplication && marker <= lastApplication) found.hidden.add(asciiOf(data.subarray(0, 12)) === 'ICC_PROFILE\0' ? colours : captions);
    else if (marker === comment) found.hidden.add(captions);
    else {
      if (isFrame(marker)) {
        frames += 1;
        checkFrame(data);
      }
      parts.push(segmentOf(marker, checkedPart(marker, data)));
      if (marker === scan) {
        scans += 1;
        parts.push(packedCells(reader));
      }
    }
  }
  if (frames !== 1 || scans === 0) throw new Damaged('has no pixels');
  if (reader.left > 0) found.hidden.add(afterEnd);
  found.turned = turned !== 1;
  const heads = [
    ...(density ? [segmentOf(0xe0, Buffer.concat([Buffer.from('JFIF\0'), density, Buffer.alloc(2)]))] : []),
    ...(turned === 1 ? [] : [segmentOf(0xe1, orientationOnly(turned))]),
    ...(isColoured ? [segmentOf(0xee, isColoured)] : []),
  ];
  return Buffer.concat([Buffer.from([0xff, begins]), ...heads, ...parts, Buffer.from([0xff, ends])]);
}

function nextMarker(reader: ByteReader): number {
  if (reader.byte() !== 0xff) throw new Damaged('is not written as JPEG is');
  let marker = reader.byte();
  while (marker === 0xff) marker = reader.byte();
  return marker;
}

function segment(reader: ByteReader): Uint8Array {
  const length = Buffer.from(reader.take(2)).readUInt16BE();
  if (length < 2) throw new Damaged('is not written as JPEG is');
  return reader.take(length - 2);
}

function segmentOf(marker: number, data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data]);
}

function isFrame(marker: number): boolean {
  return marker >= frameFirst && marker <= frameLast && ![huffman, 0xc8, arithmetic].includes(marker);
}

function checkFrame(data: Uint8Array): void {
  const frame = Buffer.from(data);
  if (frame.length < 6 || frame.length !== 6 + 3 * frame[5]!) throw new Damaged('does not say its size');
  checkSize(frame.readUInt16BE(3), frame.readUInt16BE(1));
}

/** A part that decoders need, exactly as long as what it holds. */
function checkedPart(marker: number, data: Uint8Array): Uint8Array {
  const lengths: Readonly<Record<number, () => boolean>> = {
    [quantities]: () => tablesFill(data, (at) => 1 + (data[at]! >> 4 === 0 ? 64 : 128)),
    [huffman]: () => tablesFill(data, (at) => 17 + data.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0)),
    [arithmetic]: () => data.length % 2 === 0 && data.length <= 64,
    [restarts]: () => data.length === 2,
    [lines]: () => data.length === 2,
    [scan]: () => data.length === 4 + 2 * (data[0] ?? 0),
  };
  const isWhole = isFrame(marker) || lengths[marker]?.();
  if (isWhole !== true) throw new Damaged('has a part that JPEG does not have');
  return data;
}

/** Whether tables that say themselves how long they are end where their part ends. */
function tablesFill(data: Uint8Array, lengthAt: (at: number) => number): boolean {
  let at = 0;
  while (at < data.length) at += lengthAt(at);
  return at === data.length;
}

/** The packed cells up to the next marker that is no part of them. */
function packedCells(reader: ByteReader): Uint8Array {
  const { bytes, at: from } = reader;
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 1;
    else if (next !== 0xff) {
      reader.at = at;
      return bytes.subarray(from, at);
    }
  }
  throw new Damaged('breaks off before its end');
}

const orientationTag = 0x0112;

/** How the picture is to be turned, as its camera wrote it: 1 to 8. */
function orientationIn(exif: Uint8Array): number {
  const data = Buffer.from(exif);
  const isLittle = data.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (at + 2 > data.length ? 0 : isLittle ? data.readUInt16LE(at) : data.readUInt16BE(at));
  const long = data.length < 8 ? 0 : isLittle ? data.readUInt32LE(4) : data.readUInt32BE(4);
  for (let entry = 0; entry < Math.min(short(long), 200); entry += 1) {
    const at = long + 2 + entry * 12;
    const value = short(at + 8);
    if (short(at) === orientationTag) return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The smallest EXIF that says how a picture is turned. */
function orientationOnly(turned: number): Buffer {
  return Buffer.from([...Buffer.from('Exif\0\0MM'), 0, 42, 0, 0, 0, 8, 0, 1, orientationTag >> 8, orientationTag & 0xff, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0]);
}
