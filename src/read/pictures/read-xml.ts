/** An attribute as it is written, with its entities read; `at` is where it begins in the text. */
export interface XmlAttribute {
  name: string;
  value: string;
  at: number;
}

export interface XmlElement {
  name: string;
  attributes: XmlAttribute[];
  children: (XmlElement | string)[];
  at: number;
}

export interface XmlDocument {
  root: XmlElement;
  /** The names of processing instructions, the declaration of XML not among them. */
  instructions: { name: string; at: number }[];
  hasComments: boolean;
}

/** Why a text is not read as a picture, as the end of the sentence "it …", and where. */
export class NotDrawn extends Error {
  readonly at: number;

  constructor(why: string, at: number) {
    super(why);
    this.at = at;
  }
}

const deepest = 200;
const mostElements = 100_000;
const mostAttributes = 200;
const entities: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Reads XML strictly; what is written is neither declared anew nor fetched, so that it can neither grow nor lead anywhere. */
export function readXml(text: string): XmlDocument {
  const wrong = notInXml.exec(text);
  if (wrong) throw new NotDrawn('holds a character that XML cannot hold', wrong.index);
  return new Reader(text).document();
}

class Reader {
  readonly #text: string;
  readonly #instructions: XmlDocument['instructions'] = [];
  readonly #open: XmlElement[] = [];
  #root: XmlElement | null = null;
  #hasComments = false;
  #elements = 0;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): XmlDocument {
    while (this.#at < this.#text.length) this.#next();
    const unclosed = this.#open.at(-1);
    if (unclosed) throw new NotDrawn(`breaks off within \`${unclosed.name}\``, unclosed.at);
    if (!this.#root) throw new NotDrawn('has nothing in it', 0);
    return { root: this.#root, instructions: this.#instructions, hasComments: this.#hasComments };
  }

  #next(): void {
    if (this.#text[this.#at] !== '<') this.#words();
    else if (this.#skip('<!--')) {
      this.#upTo('-->');
      this.#hasComments = true;
    } else if (this.#skip('<![CDATA[')) this.#add(this.#upTo(']]>'), this.#at);
    else if (this.#skip('<!')) this.#declaration();
    else if (this.#skip('<?')) this.#instruction();
    else if (this.#skip('</')) this.#close();
    else this.#element();
  }

  #words(): void {
    const end = this.#text.indexOf('<', this.#at);
    const until = end < 0 ? this.#text.length : end;
    const at = this.#at;
    this.#at = until;
    this.#add(this.#decoded(this.#text.slice(at, until), at), at);
  }

  #add(words: string, at: number): void {
    const within = this.#open.at(-1);
    if (within) within.children.push(words);
    else if (/\S/.test(words)) throw new NotDrawn('has words outside its outermost element', at);
  }

  #declaration(): void {
    const start = this.#at - 2;
    const declared = this.#match(/DOCTYPE\s[^[\]<>]*/y, start);
    if (this.#text[this.#at] === '[') throw new NotDrawn('declares entities of its own', start);
    if (declared === '' || this.#root) throw new NotDrawn('has a declaration where none may stand', start);
    this.#expect('>');
  }

  #instruction(): void {
    const at = this.#at - 2;
    const name = this.#match(names, at);
    this.#upTo('?>');
    if (name.toLowerCase() !== 'xml') this.#instructions.push({ name, at });
    else if (at > 0) throw new NotDrawn('declares itself XML after its beginning', at);
  }

  #close(): void {
    const at = this.#at - 2;
    const name = this.#match(names, at);
    this.#match(/\s*/y, at);
    this.#expect('>');
    const closed = this.#open.pop();
    if (closed?.name !== name) throw new NotDrawn(closed ? `closes \`${name}\` where \`${closed.name}\` is open` : `closes \`${name}\`, which is not open`, at);
  }

  #element(): void {
    const at = this.#at;
    this.#at += 1;
    const element: XmlElement = { name: this.#match(names, at), attributes: [], children: [], at };
    const within = this.#open.at(-1);
    if (within) within.children.push(element);
    else if (this.#root) throw new NotDrawn('goes on after its outermost element', at);
    else this.#root = element;
    this.#elements += 1;
    if (this.#elements > mostElements) throw new NotDrawn(`has more than ${mostElements.toLocaleString('en-GB')} elements`, at);
    if (this.#open.length === deepest) throw new NotDrawn(`has elements within one another ${deepest} deep`, at);
    this.#attributes(element);
    if (this.#skip('/>')) return;
    this.#expect('>');
    this.#open.push(element);
  }

  #attributes(element: XmlElement): void {
    const seen = new Set<string>();
    while (this.#match(/\s*/y, this.#at) !== '' && !/[/>]/.test(this.#text[this.#at] ?? '>')) {
      const at = this.#at;
      const name = this.#match(names, at);
      this.#match(/\s*=\s*/y, at);
      const quote = this.#text[this.#at] ?? '';
      if (quote !== '"' && quote !== "'") throw new NotDrawn(`gives \`${name}\` without quotation marks`, at);
      this.#at += 1;
      const from = this.#at;
      const value = this.#upTo(quote);
      if (value.includes('<')) throw new NotDrawn(`has a \`<\` in \`${name}\``, at);
      if (seen.has(name)) throw new NotDrawn(`gives \`${name}\` twice`, at);
      if (seen.size === mostAttributes) throw new NotDrawn(`has an element with more than ${mostAttributes} attributes`, at);
      seen.add(name);
      element.attributes.push({ name, value: this.#decoded(value.replace(/[\t\n]/g, ' '), from), at });
    }
  }

  #decoded(words: string, at: number): string {
    if (!words.includes('&')) return words;
    return words.replace(/&(?:#(\d{1,7});|#x([\da-f]{1,6});|([^\s;&<]{1,40});)?/gi, (whole: string, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined, offset: number) => {
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      const read = name === undefined ? characterOf(code) : entities.get(name);
      if (read === undefined) throw new NotDrawn(`holds \`${whole}\`, which has no meaning in it`, at + offset);
      return read;
    });
  }

  #skip(what: string): boolean {
    const there = this.#text.startsWith(what, this.#at);
    if (there) this.#at += what.length;
    return there;
  }

  #expect(what: string): void {
    if (!this.#skip(what)) throw new NotDrawn(`lacks a \`${what}\``, this.#at);
  }

  /** What stands before the next such mark, which is passed over. */
  #upTo(mark: string): string {
    const end = this.#text.indexOf(mark, this.#at);
    if (end < 0) throw new NotDrawn(`lacks a \`${mark}\``, this.#at);
    const before = this.#text.slice(this.#at, end);
    this.#at = end + mark.length;
    return before;
  }

  #match(what: RegExp, at: number): string {
    what.lastIndex = this.#at;
    const found = what.exec(this.#text)?.[0];
    if (found === undefined) throw new NotDrawn('is not written as XML is', at);
    this.#at += found.length;
    return found;
  }
}

const names = /[\p{L}_:][\p{L}\p{M}\p{N}_:.\u00B7-]*/uy;

function characterOf(code: number): string | undefined {
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
  return notInXml.test(character) ? undefined : character;
}
