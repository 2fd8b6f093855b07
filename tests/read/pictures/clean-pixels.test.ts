import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cleanPicture } from '../../../src/read/pictures/clean-picture.ts';
import { readPicture } from '../../../src/read/pictures/picture-problems.ts';
import { pixelGif, png, pngChunk, pngOf } from '../../pictures.ts';

const jpeg = Buffer.from('/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABgAD/8QAHBAAAgICAwAAAAAAAAAAAAAAAAMFYjJRISJh/8QAFgEBAQEAAAAAAAAAAAAAAAAABgQF/8QAHxEAAQIGAwAAAAAAAAAAAAAAAAEFAgMEISIxJIGx/9oADAMBAAIRAxEAPwA2mPqbsj8OuxKmPqbNj8ONm081vEj69Qhb3DJLhpMfUhYmP8IAxVt9i+S4Y7P/2Q==', 'base64');
const secret = 'Garden of the home, Elm Road';

function segment(marker: number, data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data]);
}

/** A JPEG with segments behind its beginning. */
function jpegWith(...segments: readonly Uint8Array[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** EXIF as cameras write it: how the picture is turned, and more. */
function exif(turned: number, isLittle: boolean): Buffer {
  const short = (value: number): number[] => (isLittle ? [value & 0xff, value >> 8] : [value >> 8, value & 0xff]);
  const long = (value: number): number[] => (isLittle ? [...short(value), 0, 0] : [0, 0, ...short(value)]);
  const words = Buffer.from(`${secret}\0`);
  const entries = [...short(0x010e), ...short(2), ...long(words.length), ...long(38), ...short(0x0112), ...short(3), ...long(1), ...short(turned), 0, 0];
  return Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(isLittle ? 'II' : 'MM'), Buffer.from([...short(42), ...long(8), ...short(2), ...entries, ...long(0)]), words]);
}

const subBlock = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), Buffer.from(text), Buffer.from([0])]);
const gifWith = (extension: Uint8Array): Buffer => Buffer.concat([pixelGif.subarray(0, 13), extension, pixelGif.subarray(13)]);
const text = (words: string): Buffer => Buffer.from(words, 'latin1');

test.each<[string, Uint8Array, Uint8Array, string[]]>([
  ['a PNG', png, png, []],
  ['a PNG with text', pngOf({ before: [pngChunk('tEXt', text(`Title\0${secret}`)), pngChunk('iTXt', text(`XML:com.adobe.xmp\0\0\0\0\0${secret}`))] }), png, ['captions and comments']],
  ['a PNG with EXIF behind its pixels', pngOf({ behind: [pngChunk('eXIf', exif(1, true))] }), png, ['where, when and with what it was taken']],
  ['a PNG with a colour profile', pngOf({ before: [pngChunk('iCCP', text(`${secret}\0\0`))] }), png, ['the colour profile of a device']],
  ['a PNG with a part of a program', pngOf({ before: [pngChunk('prVW', text(secret))] }), png, ['captions and comments']],
  ['a PNG with bytes after its end', Buffer.concat([png, text(secret)]), png, ['bytes after its end']],
  ['a PNG with bytes after its pixels', pngOf({ behind: [pngChunk('IDAT', text(secret))] }), png, ['bytes after its end']],
  ['a JPEG', jpeg, jpeg, []],
  ['a JPEG with EXIF', jpegWith(segment(0xe1, exif(1, true))), jpeg, ['where, when and with what it was taken']],
  ['a JPEG with XMP, notes of a program and a comment', jpegWith(segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0${secret}`)), segment(0xed, text(`Photoshop 3.0\0${secret}`)), segment(0xfe, text(secret))), jpeg, ['captions and comments']],
  ['a JPEG with a colour profile', jpegWith(segment(0xe2, text(`ICC_PROFILE\0\x01\x01${secret}`))), jpeg, ['the colour profile of a device']],
  ['a JPEG with another after its end', Buffer.concat([jpeg, jpeg, text(secret)]), jpeg, ['bytes after its end']],
  ['a JPEG whose parts are kept apart by filling', Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xff]), jpeg.subarray(2)]), jpeg, []],
  ['a GIF', pixelGif, pixelGif, []],
  ['a GIF with a comment', gifWith(Buffer.concat([Buffer.from([0x21, 0xfe]), subBlock(secret)])), pixelGif, ['captions and comments']],
  ['a GIF with XMP', gifWith(Buffer.concat([Buffer.from([0x21, 0xff]), Buffer.from([11]), text('XMP DataXMP'), subBlock(secret)])), pixelGif, ['captions and comments']],
  ['a GIF with bytes after its end', Buffer.concat([pixelGif, text(secret)]), pixelGif, ['bytes after its end']],
  ['a GIF without its last byte', pixelGif.subarray(0, -1), pixelGif, []],
])('of %s the pixels are published, as they were packed', (_name, given, expected, hidden) => {
  const cleaned = cleanPicture(given);
  if ('damage' in cleaned) throw new Error(cleaned.damage);
  expect(Buffer.from(cleaned.bytes).equals(expected)).toBe(true);
  expect([...cleaned.found.hidden]).toEqual(hidden);
});

test('what says how pixels are shown stays: colours, transparency, size on paper and repetition', () => {
  const shown = [pngChunk('gAMA', Buffer.alloc(4, 1)), pngChunk('pHYs', Buffer.alloc(9, 1)), pngChunk('tRNS', Buffer.alloc(6, 1))];
  const loop = Buffer.from([0x21, 0xff, 11, ...text('NETSCAPE2.0'), 3, 1, 0, 0, 0]);
  for (const given of [pngOf({ before: shown }), gifWith(loop)]) expect(cleanPicture(given)).toMatchObject({ bytes: Buffer.from(given) });
});

test.each([[6, true], [8, false], [3, true]])('a photograph stays turned as its camera wrote (%i), with nothing else that it wrote', (turned, isLittle) => {
  const cleaned = cleanPicture(jpegWith(segment(0xe1, exif(turned, isLittle))));
  if ('damage' in cleaned) throw new Error(cleaned.damage);
  const expected = [...text('Exif\0\0MM'), 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0];
  expect(Buffer.from(cleaned.bytes).includes(Buffer.from(expected))).toBe(true);
  expect(Buffer.from(cleaned.bytes).includes(secret)).toBe(false);
  expect(cleanPicture(cleaned.bytes)).toMatchObject({ bytes: cleaned.bytes, found: { hidden: new Set(), turned: true } });
  expect(readPicture('public/a.jpg', cleaned.bytes).diagnostics.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['image-turned', 'warning']]);
});

test('of a PNG that moves the first picture is published, and its author is told', () => {
  const moving = [pngChunk('acTL', Buffer.alloc(8, 1)), pngChunk('fcTL', Buffer.alloc(26, 1))];
  expect(cleanPicture(pngOf({ before: moving, behind: [pngChunk('fdAT', text(secret))] }))).toMatchObject({ bytes: Buffer.from(png), found: { seen: new Set(['an animation']) } });
});

const wrongSum = Uint8Array.from(png);
wrongSum[30]! ^= 1;

test.each<[string, Uint8Array, string]>([
  ['a PNG of which half is there', png.subarray(0, png.length / 2), 'breaks off before its end'],
  ['a PNG that was changed', wrongSum, 'has a part whose checksum is wrong'],
  ['a PNG with fewer pixels than it says', pngOf({ pixels: [pngChunk('IDAT', deflateSync(Buffer.alloc(3)))] }), 'has fewer pixels than it says'],
  ['a PNG with more pixels than it says', pngOf({ pixels: [pngChunk('IDAT', deflateSync(Buffer.alloc(1_000_000)))] }), 'has pixels that cannot be unpacked'],
  ['a PNG without pixels', pngOf({ width: 0 }), 'has no pixels'],
  ['a PNG with a part that decides what it is and is unknown', pngOf({ before: [pngChunk('ABCD', Buffer.alloc(1))] }), 'has a part `ABCD` that PNG does not have'],
  ['a JPEG of which half is there', jpeg.subarray(0, jpeg.length - 20), 'breaks off before its end'],
  ['a JPEG without pixels', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'has no pixels'],
  ['a JPEG with a table that goes on', jpegWith(segment(0xdb, Buffer.alloc(100))), 'has a part that JPEG does not have'],
  ['a JPEG with words between its parts', Buffer.concat([jpeg.subarray(0, -2), Buffer.from([0xff, 0xfe, 0, 2]), text(secret)]), 'is not written as JPEG is'],
  ['a GIF with words between its parts', gifWith(text(secret)), 'is not written as GIF is'],
  ['a GIF without pixels', Buffer.concat([pixelGif.subarray(0, 13), Buffer.from([0x3b])]), 'has no pixels'],
])('%s is refused, and it is said why', (_name, given, why) => {
  expect(cleanPicture(given)).toMatchObject({ damage: why });
});

test('a picture is refused that has more pixels than a reader’s computer can be asked to hold', () => {
  const wide = pngOf({ width: 2 });
  const head = Buffer.from(wide.subarray(16, 29));
  head.writeUInt32BE(60_000, 0);
  head.writeUInt32BE(60_000, 4);
  expect(cleanPicture(Buffer.concat([wide.subarray(0, 8), pngChunk('IHDR', head), wide.subarray(33)]))).toMatchObject({ damage: 'has 60,000 × 60,000 pixels; 40 million are the most' });
});
