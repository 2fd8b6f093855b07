import { Parser } from 'htmlparser2';

/** What a page points to: a `link` is followed by a reader, a `resource` is loaded by the browser at once. */
export interface Pointer {
  href: string;
  kind: 'link' | 'resource';
}

/** What verifying a page needs to know of it. */
export interface PageFacts {
  ids: Set<string>;
  pointers: Pointer[];
  /** What the page's own content security policy would block. */
  inline: string[];
}

/** Attributes that hold an address, by element; an address on any other element is not one. */
const addressed: Readonly<Record<string, readonly [attribute: string, kind: Pointer['kind']][]>> = {
  a: [['href', 'link'], ['xlink:href', 'link']],
  area: [['href', 'link']],
  form: [['action', 'link']],
  link: [['href', 'resource']],
  script: [['src', 'resource']],
  img: [['src', 'resource']],
  source: [['src', 'resource']],
  iframe: [['src', 'resource']],
  embed: [['src', 'resource']],
  object: [['data', 'resource']],
  video: [['src', 'resource'], ['poster', 'resource']],
  audio: [['src', 'resource']],
  track: [['src', 'resource']],
  use: [['href', 'resource'], ['xlink:href', 'resource']],
  image: [['href', 'resource'], ['xlink:href', 'resource']],
};

const dataScripts: ReadonlySet<string> = new Set(['application/json', 'application/ld+json']);

export function readPage(html: string): PageFacts {
  const ids = new Set<string>();
  const pointers: Pointer[] = [];
  const inline: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id } = attributes;
      if (id !== undefined) ids.add(detached(id));
      for (const [attribute, kind] of addressed[name] ?? []) {
        const href = attributes[attribute];
        if (href !== undefined) pointers.push({ href, kind });
      }
      inline.push(...inlineCode(name, attributes));
    },
  });
  parser.end(html);
  return { ids, pointers, inline };
}

function inlineCode(name: string, attributes: Readonly<Record<string, string>>): string[] {
  const found: string[] = [];
  if (name === 'style') found.push('a style element');
  if (name === 'script' && attributes['src'] === undefined && !dataScripts.has(attributes['type'] ?? '')) found.push('a script element');
  for (const attribute in attributes) {
    if (attribute === 'style' || attribute.startsWith('on')) found.push(`the attribute ${attribute}`);
  }
  return found;
}

/** A copy of a piece of a page that does not keep the whole page in memory, as a slice of its text would. */
export function detached(text: string): string {
  return Buffer.from(text).toString();
}
