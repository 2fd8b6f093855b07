/** The only names that are declared, whatever an author declared. */
export const drawnSpaces = { svg: 'http://www.w3.org/2000/svg', xlink: 'http://www.w3.org/1999/xlink' };

/** An element as it is written again. */
export interface DrawnElement {
  name: string;
  attributes: [name: string, value: string][];
  children: (DrawnElement | string)[];
}

/** The text of an SVG, always written in the same way. */
export function svgText(root: DrawnElement): string {
  return `${written(root, true)}\n`;
}

function written({ name, attributes, children }: DrawnElement, isRoot = false): string {
  const declared = isRoot ? ` xmlns="${drawnSpaces.svg}" xmlns:xlink="${drawnSpaces.xlink}"` : '';
  const given = attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : written(child))).join('');
  return inside === '' ? `<${name}${declared}${given}/>` : `<${name}${declared}${given}>${inside}</${name}>`;
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => references[character]!);
}
