import { readFileSync } from 'node:fs';
import { ElementType, parseDocument } from 'htmlparser2';

type Nodes = ReturnType<typeof parseDocument>['children'];
type Node = Nodes[number];
type Element = Extract<Node, { attribs: unknown }>;

/** Within a line of words; whatever is not listed here begins a line of its own. */
const inline: ReadonlySet<string> = new Set(['a', 'abbr', 'b', 'code', 'del', 'em', 'span', 'strong', 'sub', 'sup']);
const wordless: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'template']);

/** An element of a page, as a reader or a screen reader finds it. */
export class Place {
  readonly #element: Element | null;
  readonly #children: Nodes;

  constructor(children: Nodes, element: Element | null = null) {
    this.#children = children;
    this.#element = element;
  }

  /** Every element below this one that answers to `tag.class[attribute]`, several of them with spaces for one within another. */
  all(selector: string): Place[] {
    const steps = selector.split(' ').map(testOf);
    const found = steps.reduce<Place[]>((places, step) => places.flatMap((place) => place.#below(step)), [this]);
    return [...new Map(found.map((place) => [place.#element, place])).values()];
  }

  /** The same, but for what stands within an element that answers to any of the others. */
  own(selector: string, others: readonly string[]): Place[] {
    const tests = others.map(testOf);
    return this.#below(testOf(selector), (element) => tests.some((test) => test(element)));
  }

  /** The only one. */
  one(selector: string): Place {
    const [first, ...others] = this.all(selector);
    if (!first || others.length > 0) throw new Error(`There are ${others.length + (first ? 1 : 0)} of ${selector}, not one.`);
    return first;
  }

  has(selector: string): boolean {
    return this.all(selector).length > 0;
  }

  attribute(name: string): string | undefined {
    return this.#element?.attribs[name];
  }

  get classes(): string[] {
    return (this.attribute('class') ?? '').split(/\s+/).filter((name) => name !== '');
  }

  get tag(): string {
    return this.#element?.name ?? '';
  }

  /** Its words without pictures and without what is hidden. */
  get words(): string {
    return tidy(wordsOf(this.#children, () => false));
  }

  /** Its words without those in elements that answer to the selector. */
  wordsWithout(selector: string): string {
    return tidy(wordsOf(this.#children, testOf(selector)));
  }

  /** Each stretch of words on its own: the value, then what stands small below it. */
  get pieces(): string[] {
    return piecesOf(this.#children).map(tidy).filter((piece) => piece !== '');
  }

  /** Everything that stands in it, words of pictures and of scripts included. */
  get text(): string {
    return this.#children.map(textOf).join('');
  }

  #below(test: (element: Element) => boolean, leaveOut: (element: Element) => boolean = () => false): Place[] {
    return elementsIn(this.#children).flatMap((element) => {
      if (leaveOut(element)) return [];
      const place = new Place(element.children, element);
      return [...(test(element) ? [place] : []), ...place.#below(test, leaveOut)];
    });
  }
}

export function readPage(file: string): Place {
  return placeIn(readFileSync(file, 'utf8'));
}

export function placeIn(html: string): Place {
  return new Place(parseDocument(html).children);
}

/** What a reader sees in a cell; one in which there is nothing to see says so to those who hear it. */
function saidIn(cell: Place, head: string): string[] {
  if (cell.words === '' && cell.pieces.length === 0 && !cell.has('svg')) throw new Error(`A cell under ${head} is empty and does not say so.`);
  const onlyHeard = cell.all('.govuk-visually-hidden').some((hidden) => hidden.words === cell.words);
  return onlyHeard ? [] : cell.pieces;
}

/** A row of a table: what stands in each column, by the words at its head. */
export interface Row {
  place: Place;
  cells: Record<string, string[]>;
}

/** A table by its heads; rows that head a group of others are left out. */
export function readTable(table: Place): Row[] {
  const heads = table.all('thead tr').at(-1)?.all('*').filter(isCell).map(({ words }) => words) ?? [];
  return table.all('tbody tr').flatMap((place) => {
    const cells = place.all('*').filter(isCell);
    if (cells.length === 1 && heads.length > 1) return [];
    if (cells.length !== heads.length) throw new Error(`A row has ${cells.length} cells under ${heads.length} heads: ${place.words}`);
    cells.forEach((cell, index) => {
      const label = cell.attribute('data-label') ?? heads[index];
      if (label !== heads[index]) throw new Error(`${cell.words} is labelled ${label ?? 'nothing'} and stands under ${heads[index] ?? 'nothing'}.`);
    });
    return [{ place, cells: Object.fromEntries(cells.map((cell, index) => [heads[index] ?? '', saidIn(cell, heads[index] ?? '')])) }];
  });
}

/** A list of terms, each with what is said of it. */
export function readTerms(list: Place): [string, string][] {
  const said = list.all('dd');
  return list.all('dt').map((term, index) => [term.words, said[index]?.words ?? '']);
}

const isCell = ({ tag }: Place): boolean => tag === 'th' || tag === 'td';

function testOf(selector: string): (element: Element) => boolean {
  const [, tag = '', rest = ''] = /^([a-z0-9*]*)(.*)$/.exec(selector) ?? [];
  const tests = [...rest.matchAll(/\.([\w-]+)|\[([\w-]+)(?:="([^"]*)")?\]/g)];
  return ({ name, attribs }) =>
    (tag === '' || tag === '*' || tag === name) &&
    tests.every(([, className, attribute = '', value]) =>
      className === undefined
        ? attribs[attribute] !== undefined && (value === undefined || attribs[attribute] === value)
        : (attribs['class'] ?? '').split(/\s+/).includes(className),
    );
}

function elementsIn(nodes: Nodes): Element[] {
  return nodes.filter((node): node is Element => 'attribs' in node);
}

function wordsOf(nodes: Nodes, leaveOut: (element: Element) => boolean): string {
  return nodes
    .map((node) => {
      if (!('attribs' in node)) return dataOf(node);
      if (isSilent(node) || leaveOut(node)) return '';
      const words = wordsOf(node.children, leaveOut);
      return inline.has(node.name) ? words : ` ${words} `;
    })
    .join('');
}

function piecesOf(nodes: Nodes): string[] {
  return nodes.flatMap((node) => {
    if (!('attribs' in node)) return [dataOf(node)];
    return isSilent(node) ? [] : piecesOf(node.children);
  });
}

function textOf(node: Node): string {
  if ('attribs' in node) return (node.children).map(textOf).join('');
  return dataOf(node);
}

/** Comments hold data as words do; they are no element and no words. */
function dataOf(node: Node): string {
  return node.type === ElementType.Text ? node.data : '';
}

function isSilent({ name, attribs }: Element): boolean {
  return wordless.has(name) || attribs['hidden'] !== undefined;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
