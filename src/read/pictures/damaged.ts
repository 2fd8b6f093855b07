/** Thrown where a picture is not written as its kind is; the message ends the sentence "it …". */
export class Damaged extends Error {}

const mostPixels = 40_000_000;

/** Larger pictures take more memory than a reader's computer may have. */
export function checkSize(width: number, height: number): void {
  if (width === 0 || height === 0) throw new Damaged('has no pixels');
  if (width * height > mostPixels) throw new Damaged(`has ${width.toLocaleString('en-GB')} × ${height.toLocaleString('en-GB')} pixels; ${mostPixels / 1_000_000} million are the most`);
}

/** Reads bytes in their order; what is not there any more is damage. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  take(count: number): Uint8Array {
    if (count > this.left) throw new Damaged('breaks off before its end');
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  byte(): number {
    return this.take(1)[0]!;
  }
}

export function asciiOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
