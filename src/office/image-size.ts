export interface Size {
  width: number;
  height: number;
}

/** What is taken where an image does not say. */
const usual: Size = { width: 300, height: 150 };

export function isSvg(bytes: Uint8Array): boolean {
  return bytes[0] === 0x3c || bytes[0] === 0xef || /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 100)));
}

/** How large an image is in pixels, as it says itself: PNG, GIF, JPEG or SVG. */
export function imageSize(bytes: Uint8Array): Size {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isSvg(bytes)) return svgSize(new TextDecoder().decode(bytes));
  if (bytes.length > 24 && bytes[0] === 0x89) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (bytes.length > 10 && bytes[0] === 0x47) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return jpegSize(view) ?? usual;
}

/** The size stands in the first frame, behind any number of other segments. */
function jpegSize(view: DataView): Size | null {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; ) {
    const kind = view.getUint8(at + 1);
    const isFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function svgSize(svg: string): Size {
  const open = /<svg\b[^>]*>/i.exec(svg)?.[0] ?? '';
  const given = (name: string): number => Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`, 'i').exec(open)?.[1] ?? Number.NaN);
  const [, , boxWidth = Number.NaN, boxHeight = Number.NaN] = (/\sviewBox\s*=\s*["']([^"']*)["']/i.exec(open)?.[1] ?? '').trim().split(/[\s,]+/).map(Number);
  const [width, height] = [given('width') || boxWidth, given('height') || boxHeight];
  return width > 0 && height > 0 ? { width, height } : usual;
}
