/** Is told of the tags of a page in their order: names in small letters, values with their entities as they are written. */
export interface TagListener {
  open(name: string): void;
  attribute(name: string, value: string): void;
  /** The opening tag has ended. */
  opened(): void;
  /** An `svg` has ended; of no other end need anything be told. */
  pictureClosed(): void;
  /** Between the tags of an `svg`. */
  readonly isInPicture: boolean;
}

const doctype = '<!DOCTYPE html>';
/** Elements whose words a browser reads in a way of their own. */
const wordsOnly: ReadonlySet<string> = new Set(['iframe', 'noembed', 'noframes', 'noscript', 'plaintext', 'script', 'style', 'textarea', 'title', 'xmp']);
const ourOwn: ReadonlySet<string> = new Set(['script', 'title']);
const [space, quotation, slash, equals, greater] = [32, 34, 47, 61, 62];

/** Tells of every tag; false as soon as there is one that our own pages would not write so, which only a whole HTML reader can tell of. */
export function readPlainTags(html: string, tags: TagListener): boolean {
  let at = html.indexOf('<');
  while (at >= 0) {
    const end = readAt(html, at, tags);
    if (end < 0) return false;
    at = html.indexOf('<', end);
  }
  return true;
}

/** Where what begins at `at` has ended, or -1. */
function readAt(html: string, at: number, tags: TagListener): number {
  const next = html.charCodeAt(at + 1);
  if (next === slash) {
    const end = nameEnd(html, at + 2);
    if (end === at + 2 || html.charCodeAt(end) !== greater) return -1;
    if (html.startsWith('svg>', at + 2)) tags.pictureClosed();
    return end;
  }
  if (!isLetter(next)) return html.startsWith(doctype, at) ? at + doctype.length : -1;
  const end = nameEnd(html, at + 1);
  const name = html.slice(at + 1, end);
  const holdsWords = wordsOnly.has(name) && !(name === 'title' && tags.isInPicture);
  if (holdsWords && (!ourOwn.has(name) || tags.isInPicture)) return -1;
  tags.open(name);
  const after = readAttributes(html, end, name, tags);
  if (!holdsWords || after < 0) return after;
  const close = html.indexOf('</', after);
  return html.charCodeAt(after - 2) !== slash && html.startsWith(`</${name}>`, close) ? close : -1;
}

function readAttributes(html: string, from: number, element: string, tags: TagListener): number {
  let at = from;
  while (html.charCodeAt(at) === space) {
    const start = at + 1;
    const end = attributeEnd(html, start);
    if (end === start) {
      at = start;
      break;
    }
    const name = html.slice(start, end).toLowerCase();
    if (html.charCodeAt(end) !== equals) {
      tags.attribute(name, '');
      at = end;
      continue;
    }
    const close = html.charCodeAt(end + 1) === quotation ? html.indexOf('"', end + 2) : -1;
    if (close < 0) return -1;
    tags.attribute(name, html.slice(end + 2, close));
    at = close + 1;
  }
  const closes = html.charCodeAt(at) === slash;
  if (html.charCodeAt(closes ? at + 1 : at) !== greater) return -1;
  tags.opened();
  if (closes && element === 'svg') tags.pictureClosed();
  return closes ? at + 2 : at + 1;
}

/** Small letters, figures and hyphens, as in `h2`. */
function nameEnd(html: string, from: number): number {
  let at = from;
  for (let letter = html.charCodeAt(at); isLetter(letter) || isInName(letter); letter = html.charCodeAt(at)) at += 1;
  return at;
}

/** Capital letters too, as in `viewBox`. */
function attributeEnd(html: string, from: number): number {
  let at = from;
  for (let letter = html.charCodeAt(at); isLetter(letter | 32) || isInName(letter); letter = html.charCodeAt(at)) at += 1;
  return at;
}

function isLetter(letter: number): boolean {
  return letter >= 97 && letter <= 122;
}

/** A figure, a colon or a hyphen. */
function isInName(letter: number): boolean {
  return (letter >= 48 && letter <= 58) || letter === 45;
}
