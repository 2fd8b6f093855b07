import { parseDocument } from 'htmlparser2';
import { textWidth } from '../../src/chart/text-width.ts';

type XmlNode = ReturnType<typeof parseDocument>['children'][number];

export interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The place that each word of a picture takes up. */
export function textBoxes(svg: string): TextBox[] {
  return boxesIn(parseDocument(svg, { xmlMode: true }).children, {});
}

function boxesIn(nodes: readonly XmlNode[], inherited: Record<string, string>): TextBox[] {
  return nodes.flatMap((node) => {
    if (!('attribs' in node)) return [];
    const attributes = { ...inherited, ...node.attribs };
    if (node.name !== 'text') return boxesIn(node.children, attributes);
    return [boxOf(node.children.map((child) => ('data' in child ? child.data : '')).join(''), attributes)];
  });
}

function boxOf(text: string, attributes: Record<string, string>): TextBox {
  const size = Number(attributes['font-size']);
  const width = textWidth(text, size, attributes['font-weight'] === 'bold' ? 'bold' : 'normal');
  const anchor = attributes['text-anchor'];
  const left = Number(attributes['x']) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const baseline = Number(attributes['y']);
  return { text, left, right: left + width, top: baseline - 0.72 * size, bottom: baseline + 0.2 * size };
}

/** Pairs of words that lie on one another. */
export function overlaps(svg: string): string[] {
  const boxes = textBoxes(svg);
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

/** Words that run out of the picture. */
export function outside(svg: string): string[] {
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return textBoxes(svg)
    .filter(({ left, right, top, bottom }) => left < -0.5 || top < -0.5 || right > Number(width) + 0.5 || bottom > Number(height) + 0.5)
    .map(({ text }) => text);
}

const token = /<([a-z]+)((?: [A-Za-z:-]+="[^"<]*")*)( ?\/)?>|<\/([a-z]+)>|[^<>]+/gy;

/** Null when the text is well-formed XML as we write it; otherwise what is wrong with it. */
export function malformed(svg: string): string | null {
  const open: string[] = [];
  let at = 0;
  token.lastIndex = 0;
  for (let match = token.exec(svg); match !== null; match = token.exec(svg)) {
    const [whole, start, attributes = '', closed, end] = match;
    const names = [...attributes.matchAll(/ ([A-Za-z:-]+)=/g)].map(([, name]) => name);
    if (new Set(names).size < names.length) return `an attribute twice: ${whole}`;
    if (/&(?!(amp|lt|gt|quot);)/.test(whole)) return `a bare &: ${whole}`;
    if (start !== undefined && closed === undefined) open.push(start);
    if (end !== undefined && open.pop() !== end) return `</${end}> closes nothing`;
    if (start === undefined && end === undefined && open.length === 0) return `text outside: ${whole}`;
    at = token.lastIndex;
  }
  if (at < svg.length) return `cannot be read from: ${svg.slice(at, at + 60)}`;
  return open.length > 0 ? `never closed: ${open.join(', ')}` : null;
}

/** Every colour of a picture. */
export function coloursIn(svg: string): string[] {
  return [...new Set([...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour!))];
}
