import { crc32, deflateSync } from 'node:zlib';

export function pngChunk(name: string, data: Uint8Array): Buffer {
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
  chunk.writeUInt32BE(data.length);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

/** A PNG of one colour, with what is put before and behind its pixels. */
export function pngOf({ width = 2, height = 2, before = [], pixels, behind = [] }: { width?: number; height?: number; before?: readonly Uint8Array[]; pixels?: readonly Uint8Array[]; behind?: readonly Uint8Array[] } = {}): Uint8Array {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  const row = Buffer.concat([Buffer.alloc(1), Buffer.alloc(width * 3, 200)]);
  const packed = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Uint8Array.from(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), pngChunk('IHDR', head), ...before, ...(pixels ?? [pngChunk('IDAT', packed)]), ...behind, pngChunk('IEND', Buffer.alloc(0))]));
}

export const png = pngOf();
export const pixelGif = Uint8Array.from(Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64'));
