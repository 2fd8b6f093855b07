import { Parser, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { isOwnAttribute, ownElements } from './own-tags.ts';
import { readPlainTags, type TagListener } from './plain-tags.ts';

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
  /** Elements and attributes that no page of ours is made of. */
  odd: string[];
}

/** Attributes that hold an address, by element; an address on any other element is not one. */
const addressed = new Map<string, readonly [attribute: string, kind: Pointer['kind']][]>([
  ['a', [['href', 'link'], ['xlink:href', 'link']]],
  ['area', [['href', 'link']]],
  ['form', [['action', 'link']]],
  ['link', [['href', 'resource']]],
  ['script', [['src', 'resource']]],
  ['img', [['src', 'resource']]],
  ['source', [['src', 'resource']]],
  ['iframe', [['src', 'resource']]],
  ['embed', [['src', 'resource']]],
  ['object', [['data', 'resource']]],
  ['video', [['src', 'resource'], ['poster', 'resource']]],
  ['audio', [['src', 'resource']]],
  ['track', [['src', 'resource']]],
  ['use', [['href', 'resource'], ['xlink:href', 'resource']]],
  ['image', [['href', 'resource'], ['xlink:href', 'resource'], ['src', 'resource']]],
]);

const dataScripts: ReadonlySet<string> = new Set(['application/json', 'application/ld+json']);

/** Reads the tags of a page; its words are passed over, since nothing in them is followed. */
export function readPage(html: string): PageFacts {
  const plain = new FactsOfTags();
  if (readPlainTags(html, plain)) return plain.facts;
  const facts = new FactsOfTags();
  const tokenizer = new Tokenizer({ decodeEntities: false }, new TokenReader(html, facts));
  tokenizer.write(html);
  tokenizer.end();
  return facts.facts;
}

const nothing = (): void => undefined;
const none: readonly [attribute: string, kind: Pointer['kind']][] = [];

/** Takes what it needs of each tag as it passes: an object for each would be made for nothing, since most have no more than a class. */
class FactsOfTags implements TagListener {
  readonly facts: PageFacts = { ids: new Set(), pointers: [], inline: [], odd: [] };
  #addressed = none;
  #isCode = false;
  #foreign = 0;

  get isInPicture(): boolean {
    return this.#foreign > 0;
  }

  open(name: string): void {
    this.#addressed = addressed.get(name) ?? none;
    this.#isCode = name === 'script';
    if (name === 'svg') this.#foreign += 1;
    if (name === 'style') this.facts.inline.push('a style element');
    else if (!ownElements.has(name)) this.facts.odd.push(`the element \`${detached(name)}\``);
  }

  attribute(name: string, value: string): void {
    if (name === 'style' || name.startsWith('on')) this.facts.inline.push(`the attribute ${name}`);
    else if (!isOwnAttribute(name)) this.facts.odd.push(`the attribute \`${detached(name)}\``);
    if (name === 'id') this.facts.ids.add(detached(decoded(value)));
    if (this.#isCode && (name === 'src' || (name === 'type' && dataScripts.has(value)))) this.#isCode = false;
    for (const [named, kind] of this.#addressed) {
      if (named === name) this.facts.pointers.push({ href: decoded(value), kind });
    }
  }

  opened(): void {
    if (this.#isCode) this.facts.inline.push('a script element');
  }

  pictureClosed(): void {
    if (this.#foreign > 0) this.#foreign -= 1;
  }
}

/** Hands on what a tokenizer that reads every page says of tags. */
class TokenReader implements TokenizerCallbacks {
  readonly #html: string;
  readonly #tags: FactsOfTags;
  #name = '';
  #attribute = '';
  #value = '';

  constructor(html: string, tags: FactsOfTags) {
    this.#html = html;
    this.#tags = tags;
  }

  readonly oncdata = nothing;
  readonly oncomment = nothing;
  readonly ondeclaration = nothing;
  readonly onend = nothing;
  readonly onprocessinginstruction = nothing;
  readonly ontext = nothing;
  readonly ontextentity = nothing;
  readonly onattribentity = nothing;

  /** Within a picture `title` and `style` are elements like any other. */
  isInForeignContext(): boolean {
    return this.#tags.isInPicture;
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#tags.open(this.#name);
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value = this.#html.slice(start, end);
  }

  onattribend(): void {
    this.#tags.attribute(this.#attribute, this.#value);
  }

  onopentagend(): void {
    this.#tags.opened();
  }

  onselfclosingtag(): void {
    this.#tags.opened();
    if (this.#name === 'svg') this.#tags.pictureClosed();
  }

  onclosetag(start: number, end: number): void {
    if (this.#tags.isInPicture && this.#html.slice(start, end).toLowerCase() === 'svg') this.#tags.pictureClosed();
  }
}

/** The value of an attribute with its entities read, which few have. */
function decoded(value: string): string {
  if (!value.includes('&')) return value;
  let text = value;
  new Parser({ onattribute: (_name, read) => (text = read) }).end(`<a b="${value.replaceAll('"', '&quot;')}">`);
  return text;
}

/** A copy of a piece of a page that does not keep the whole page in memory, as a slice of its text would. */
export function detached(text: string): string {
  return Buffer.from(text).toString();
}
