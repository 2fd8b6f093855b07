import { kindByName, type StyleKind } from '../style-names.ts';
import { allIn, childOf, elementsIn, type XmlElement } from '../xml-tree.ts';

/** What a style makes of a paragraph or of words; null is what nothing says. */
export interface StyleMeaning {
  kind: StyleKind;
  /** 1 to 9 for a heading. */
  level: number;
  bold: boolean | null;
  italic: boolean | null;
  struck: boolean | null;
  hidden: boolean | null;
  /** In half points; 0 where it is not said. */
  size: number;
  list: string | null;
}

export type Mark = 'bullet' | 'number' | 'nothing';

export interface Styles {
  paragraph: (name: string) => StyleMeaning;
  text: (name: string) => StyleMeaning;
  /** What stands before an item of a list. */
  mark: (list: string, level: number) => Mark;
}

const deepest = 20;
const plain: StyleMeaning = { kind: 'paragraph', level: 0, bold: null, italic: null, struck: null, hidden: null, size: 0, list: null };

/** The styles of a document; those that its program made for single paragraphs stand in the text itself, before the others. */
export function stylesIn(content: XmlElement, common: XmlElement): Styles {
  const all = [...allIn(content, 'office:automatic-styles'), ...allIn(common, 'office:styles')].flatMap(elementsIn);
  const named = new Map<string, XmlElement>();
  for (const style of all) {
    const key = keyOf(style.name === 'text:list-style' ? 'list' : (style.attributes['style:family'] ?? ''), style.attributes['style:name'] ?? '');
    if (!named.has(key)) named.set(key, style);
  }
  const known = new Map<string, StyleMeaning>();
  const meaningOf = (family: string, name: string, depth: number): StyleMeaning => {
    const key = keyOf(family, name);
    const style = named.get(key);
    if (!style || depth > deepest) return plain;
    const found = known.get(key) ?? withOwn(style, meaningOf(family, style.attributes['style:parent-style-name'] ?? '', depth + 1));
    known.set(key, found);
    return found;
  };
  return {
    paragraph: (name) => meaningOf('paragraph', name, 0),
    text: (name) => meaningOf('text', name, 0),
    mark: (list, level) => markIn(named.get(keyOf('list', list)), level),
  };
}

function keyOf(family: string, name: string): string {
  return `${family} ${name}`;
}

function withOwn(style: XmlElement, from: StyleMeaning): StyleMeaning {
  const { attributes } = style;
  const words = childOf(style, 'style:text-properties')?.attributes ?? {};
  const outline = Number(attributes['style:default-outline-level'] ?? 0);
  return {
    ...from,
    ...kindByName(attributes['style:display-name'] ?? (attributes['style:name'] ?? '').replaceAll('_20_', ' ')),
    ...(outline > 0 ? { kind: 'heading', level: outline } : {}),
    list: attributes['style:list-style-name'] ?? from.list,
    bold: said(words['fo:font-weight'], /^(?:bold|[6-9]00)$/) ?? from.bold,
    italic: said(words['fo:font-style'], /^(?:italic|oblique)$/) ?? from.italic,
    struck: said(words['style:text-line-through-type'] ?? words['style:text-line-through-style'], /^(?!none$)/) ?? from.struck,
    hidden: said(words['text:display'], /^none$/) ?? from.hidden,
    size: halfPoints(words['fo:font-size']) ?? from.size,
  };
}

function said(value: string | undefined, yes: RegExp): boolean | null {
  return value === undefined ? null : yes.test(value);
}

function halfPoints(size: string | undefined): number | null {
  const points = /^([\d.]+)pt$/.exec(size ?? '')?.[1];
  return points === undefined ? null : Math.round(Number(points) * 2);
}

function markIn(list: XmlElement | undefined, level: number): Mark {
  const found = list && elementsIn(list).find(({ attributes }) => attributes['text:level'] === String(level + 1));
  if (found?.name !== 'text:list-level-style-number') return 'bullet';
  return (found.attributes['style:num-format'] ?? '') === '' ? 'nothing' : 'number';
}
