import { Parser, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

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
  image: [['href', 'resource'], ['xlink:href', 'resource'], ['src', 'resource']],
};

const dataScripts: ReadonlySet<string> = new Set(['application/json', 'application/ld+json']);

/** Reads the opening tags of a page; its words are passed over, since nothing in them is followed. */
export function readPage(html: string): PageFacts {
  const reader = new TagReader(html);
  const tokenizer = new Tokenizer({ decodeEntities: false }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.facts;
}

const nothing = (): void => undefined;

/** Takes what it needs of each tag as it passes: an object for each would be made for nothing, since most have no more than a class. */
class TagReader implements TokenizerCallbacks {
  readonly facts: PageFacts = { ids: new Set(), pointers: [], inline: [] };
  readonly #html: string;
  #name = '';
  #attribute = '';
  #value = '';
  #isCode = false;
  #foreign = 0;

  constructor(html: string) {
    this.#html = html;
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
    return this.#foreign > 0;
  }

  onopentagname(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    this.#name = name;
    this.#isCode = name === 'script';
    if (name === 'svg') this.#foreign += 1;
    if (name === 'style') this.facts.inline.push('a style element');
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#value = '';
    if (this.#attribute === 'style' || this.#attribute.startsWith('on')) this.facts.inline.push(`the attribute ${this.#attribute}`);
  }

  onattribdata(start: number, end: number): void {
    this.#value = this.#html.slice(start, end);
  }

  onattribend(): void {
    const attribute = this.#attribute;
    if (attribute === 'id') this.facts.ids.add(detached(decoded(this.#value)));
    if (this.#name === 'script' && (attribute === 'src' || (attribute === 'type' && dataScripts.has(this.#value)))) this.#isCode = false;
    for (const [named, kind] of addressed[this.#name] ?? []) {
      if (named === attribute) this.facts.pointers.push({ href: decoded(this.#value), kind });
    }
  }

  onopentagend(): void {
    if (this.#isCode) this.facts.inline.push('a script element');
  }

  onselfclosingtag(): void {
    this.onopentagend();
    if (this.#name === 'svg') this.#foreign -= 1;
  }

  onclosetag(start: number, end: number): void {
    if (this.#foreign > 0 && this.#html.slice(start, end).toLowerCase() === 'svg') this.#foreign -= 1;
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
