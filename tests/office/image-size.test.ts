import { expect, test } from 'vitest';
import { imageSize } from '../../src/office/image-size.ts';

const bytes = (...numbers: number[]): Uint8Array => new Uint8Array([...numbers, ...Array.from({ length: 20 }, () => 0)]);
const text = (svg: string): Uint8Array => new TextEncoder().encode(svg);

test.each([
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 44, 0, 0, 0, 200), { width: 300, height: 200 }],
  ['a GIF', bytes(0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 44, 1, 200, 0), { width: 300, height: 200 }],
  ['a JPEG with something before its frame', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0, 200, 1, 44), { width: 300, height: 200 }],
  ['an SVG with a size', text('<?xml version="1.0"?><svg xmlns="x" width="300px" height="200">'), { width: 300, height: 200 }],
  ['an SVG with a box alone', text('<svg viewBox="0 0 300 200">'), { width: 300, height: 200 }],
  ['an SVG whose size is a share of the page', text('<svg width="100%" height="100%" viewBox="0 0 300 200">'), { width: 300, height: 200 }],
])('the size of %s is read from it', (_what, image, size) => {
  expect(imageSize(image)).toEqual(size);
});

test('an image that does not say its size gets a usual one', () => {
  expect(imageSize(text('<svg>'))).toEqual({ width: 300, height: 150 });
});
