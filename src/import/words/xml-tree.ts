import { parseDocument } from 'htmlparser2';
import { FileRefused } from '../files/refused.ts';

/** An element of an XML part, with what of it is asked for here. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

const deepest = 400;

/** The tree of an XML part. Entities other than those of XML itself stay as they are written, so that none can grow or fetch anything. */
export function xmlTree(xml: string): XmlElement {
  return { name: '', attributes: {}, children: childrenOf(parseDocument(xml, { xmlMode: true, decodeEntities: true }).children, 0) };
}

type ParsedNodes = ReturnType<typeof parseDocument>['children'];

function childrenOf(nodes: ParsedNodes, depth: number): (XmlElement | string)[] {
  if (depth > deepest) throw new FileRefused('Its parts stand within one another too deeply to be read.', 'Copy its words into a new document, and take that.');
  return nodes.flatMap((node): (XmlElement | string)[] => {
    if (node.type === 'text') return [(node as { data: string }).data];
    if (!('children' in node)) return [];
    if (!('attribs' in node)) return childrenOf(node.children, depth + 1);
    return [{ name: node.name, attributes: node.attribs, children: childrenOf(node.children, depth + 1) }];
  });
}

export function elementsIn({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsIn(element).find((child) => child.name === name);
}

/** Every element of that name, however deep, in reading order. */
export function allIn(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allIn(child, name)]);
}

/** All text within. */
export function wordsIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('');
}
