import { cleanGif } from './clean-gif.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { Damaged } from './damaged.ts';
import { nothingFound, type Found } from './found.ts';

export type PixelKind = 'png' | 'jpeg' | 'gif';

/** A picture of pixels with nothing in its file but the pixels and how they are to be shown; or why it is none, as the end of the sentence "it …". */
export type CleanedPixels = { kind: PixelKind; bytes: Uint8Array; found: Found } | { damage: string };

const cleaners: Readonly<Record<PixelKind, (bytes: Uint8Array, found: Found) => Uint8Array>> = { png: cleanPng, jpeg: cleanJpeg, gif: cleanGif };

export function pixelKind(bytes: Uint8Array): PixelKind | null {
  const begins = (...expected: number[]): boolean => expected.every((byte, index) => bytes[index] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg';
  return begins(0x47, 0x49, 0x46, 0x38) ? 'gif' : null;
}

export function cleanPixels(bytes: Uint8Array): CleanedPixels {
  const kind = pixelKind(bytes);
  if (kind === null) return { damage: 'is neither PNG nor JPEG nor GIF' };
  const found = nothingFound();
  try {
    return { kind, bytes: cleaners[kind](bytes, found), found };
  } catch (error) {
    if (error instanceof Damaged) return { damage: error.message };
    throw error;
  }
}
