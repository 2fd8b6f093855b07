import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { positionAfter } from './decode-text.ts';
import { fileProblem } from './read-rules.ts';

const signatures: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  png: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]),
  jpg: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
  jpeg: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
  gif: (bytes) => startsWith(bytes, [0x47, 0x49, 0x46, 0x38]),
  svg: (bytes) => /<svg[\s>]/i.test(new TextDecoder().decode(bytes)),
};

export const imageEndings: readonly string[] = Object.keys(signatures);

/** What an SVG must not hold, and what it is called in a message. */
const unsafe: readonly { pattern: RegExp; what: string }[] = [
  { pattern: /<\s*(?:[\w-]+:)?script\b/i, what: 'a script' },
  { pattern: /[\s"'/]on[a-z]+\s*=/i, what: 'an event handler' },
  { pattern: /<\s*(?:[\w-]+:)?(?:foreignObject|iframe|embed|object|audio|video)\b/i, what: 'foreign content' },
  { pattern: /<!ENTITY|<!DOCTYPE[^>]*\[/i, what: 'an entity declaration' },
  { pattern: /\bjavascript\s*:/i, what: 'a script in a link' },
  { pattern: /\b(?:xlink:)?href\s*=\s*(?:["']\s*)?(?!["'#\s]|data:image\/(?:png|jpe?g|gif))[^\s"'>]/i, what: 'a link to something outside it' },
  { pattern: /\bsrc\s*=/i, what: 'a link to something outside it' },
  { pattern: /url\(\s*["']?\s*(?!["'#\s]|data:image\/(?:png|jpe?g|gif))[^)\s]/i, what: 'a link to something outside it' },
  { pattern: /@import/i, what: 'an imported style' },
  { pattern: /<\?xml-stylesheet/i, what: 'a style sheet from elsewhere' },
];

/** What is wrong with an image that is to be published. */
export function imageProblems(path: string, bytes: Uint8Array): Diagnostic[] {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (signatures[ending]?.(bytes) !== true) {
    return [fileProblem('image-damaged', path, `The file is not ${ending === 'svg' ? 'an' : 'a'} ${ending} image, although its name ends with \`.${ending}\`.`, otherKind(bytes) ?? 'Export the image again, or give it the ending of what it is.')];
  }
  if (ending !== 'svg') return [];
  const found = unsafeContent(new TextDecoder().decode(bytes));
  if (!found) return [];
  return [
    fileProblem('image-unsafe', path, `The image holds ${found.what}, which must not be published.`, 'Export it again as a plain SVG without scripts or links, or as PNG.', {
      place: { path, start: found.position },
    }),
  ];
}

function otherKind(bytes: Uint8Array): string | undefined {
  const kind = Object.keys(signatures).find((each) => each !== 'jpeg' && signatures[each]!(bytes));
  return kind === undefined ? undefined : `It is a ${kind} image: let its name end with \`.${kind}\`, there and where it is shown.`.replace('a svg', 'an svg');
}

function unsafeContent(svg: string): { what: string; position: Position } | undefined {
  const text = svg.replace(/<!--[\s\S]*?-->/g, blank).replace(/&#x?[0-9a-f]+;?/gi, decodeReference);
  for (const { pattern, what } of unsafe) {
    const match = pattern.exec(text);
    if (match) return { what, position: positionAfter(text.slice(0, match.index + /^\s*/.exec(match[0])![0].length)) };
  }
  return undefined;
}

/** Spaces for as many characters, so that what follows keeps its place. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function decodeReference(reference: string): string {
  const digits = reference.replace(/[&#;]/g, '');
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function startsWith(bytes: Uint8Array, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[index] === byte);
}
