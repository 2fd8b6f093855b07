import { asciiOf, ByteReader, checkSize, Damaged } from './damaged.ts';
import { afterEnd, captions, type Found } from './found.ts';

const [imageBegins, extensionBegins, ends] = [0x2c, 0x21, 0x3b];
const [control, application] = [0xf9, 0xff];

/** The GIF with its frames, how long each is shown and how often they repeat, and nothing else. */
export function cleanGif(bytes: Uint8Array, found: Found): Uint8Array {
  const reader = new ByteReader(bytes);
  const head = reader.take(13);
  if (!/^GIF8[79]a$/.test(asciiOf(head.subarray(0, 6)))) throw new Damaged('is not written as GIF is');
  const screen = Buffer.from(head);
  checkSize(screen.readUInt16LE(6), screen.readUInt16LE(8));
  const parts: Uint8Array[] = [head, reader.take(coloursOf(head[10]!))];
  let frames = 0;
  const next = (): number => (reader.left === 0 && frames > 0 ? ends : reader.byte());
  for (let block = next(); block !== ends; block = next()) {
    if (block === imageBegins) {
      const described = reader.take(9);
      const table = reader.take(coloursOf(described[8]!));
      const codeSize = reader.take(1);
      parts.push(Uint8Array.of(block), described, table, codeSize, subBlocks(reader));
      frames += 1;
    } else if (block === extensionBegins) {
      const label = reader.byte();
      const data = subBlocks(reader);
      if (isShown(label, data)) parts.push(Uint8Array.of(block, label), data);
      else found.hidden.add(captions);
    } else throw new Damaged('is not written as GIF is');
  }
  if (frames === 0) throw new Damaged('has no pixels');
  if (reader.left > 0) found.hidden.add(afterEnd);
  return Buffer.concat([...parts, Uint8Array.of(ends)]);
}

/** How many bytes of colours follow, as the flags before them say. */
function coloursOf(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

/** Blocks that each say how long they are, up to an empty one. */
function subBlocks(reader: ByteReader): Uint8Array {
  const from = reader.at;
  for (let length = reader.byte(); length > 0; length = reader.byte()) reader.take(length);
  return reader.bytes.subarray(from, reader.at);
}

/** What says how a frame is shown, or how often all are repeated. */
function isShown(label: number, data: Uint8Array): boolean {
  if (label === control) return data.length === 6 && data[0] === 4;
  return label === application && data.length === 17 && /^\x0b(?:NETSCAPE2\.0|ANIMEXTS1\.0)\x03\x01/.test(asciiOf(data));
}
