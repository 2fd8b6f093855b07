/** Eight signs by which a text is known again. */
export function fingerprintOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of new TextEncoder().encode(text)) hash = Math.imul(hash ^ sign, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
