/** What a file is by its first bytes, whatever it is called. */
export type FileKind = 'text' | 'other';

export function kindOf(bytes: Uint8Array): FileKind {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isUtf16 || !bytes.subarray(0, 4096).includes(0) ? 'text' : 'other';
}
