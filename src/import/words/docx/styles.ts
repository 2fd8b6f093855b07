import { kindByName, type StyleKind } from '../style-names.ts';
import { allIn, childOf, xmlTree, type XmlElement } from '../xml-tree.ts';

/** What a style makes of a paragraph or of words. */
export interface StyleMeaning {
  kind: StyleKind;
  /** 1 to 9 for a heading. */
  level: number;
  /** Whether it is a style for lists by its name, numbered or not. */
  listed: 'no' | 'bullets' | 'numbers';
  numbering: Numbered | null;
  bold: boolean;
  italic: boolean;
  /** In half points; 0 where it is not said. */
  size: number;
}

export interface Numbered {
  list: string | null;
  level: number | null;
}

const deepest = 20;
const plain: StyleMeaning = { kind: 'paragraph', level: 0, listed: 'no', numbering: null, bold: false, italic: false, size: 0 };

/** The meaning of each style of a Word file by its id, with what it takes from those that it rests on. */
export function stylesIn(xml: string): (id: string) => StyleMeaning {
  const styles = new Map(allIn(xmlTree(xml), 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const known = new Map<string, StyleMeaning>();
  const meaningOf = (id: string, depth: number): StyleMeaning => {
    const style = styles.get(id);
    if (!style || depth > deepest) return plain;
    const found = known.get(id) ?? withOwn(style, meaningOf(valueOf(childOf(style, 'w:basedOn')) ?? '', depth + 1));
    known.set(id, found);
    return found;
  };
  return (id) => meaningOf(id, 0);
}

function withOwn(style: XmlElement, from: StyleMeaning): StyleMeaning {
  const name = valueOf(childOf(style, 'w:name')) ?? '';
  const properties = childOf(style, 'w:pPr');
  const words = childOf(style, 'w:rPr');
  return {
    ...from,
    ...ofName(name),
    ...ofOutline(valueOf(childOf(properties, 'w:outlineLvl'))),
    numbering: numberingIn(properties) ?? from.numbering,
    bold: switchIn(words, 'w:b') ?? from.bold,
    italic: switchIn(words, 'w:i') ?? from.italic,
    size: Number(valueOf(childOf(words, 'w:sz')) ?? from.size),
  };
}

function ofName(name: string): Partial<StyleMeaning> {
  const named = kindByName(name);
  if (named) return named.kind === 'heading' ? { ...named, listed: 'no' } : named;
  if (/^list bullet/i.test(name)) return { listed: 'bullets' };
  return /^list number/i.test(name) ? { listed: 'numbers' } : {};
}

function ofOutline(value: string | undefined): Partial<StyleMeaning> {
  if (value === undefined) return {};
  return Number(value) <= 8 ? { kind: 'heading', level: Number(value) + 1 } : { kind: 'paragraph', level: 0 };
}

export function valueOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes['w:val'];
}

/** Whether a property is on or off; undefined where nothing is said. */
export function switchIn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(properties, name);
  return found && !/^(?:0|false|off|none)$/.test(valueOf(found) ?? '');
}

export function numberingIn(properties: XmlElement | undefined): Numbered | null {
  const found = childOf(properties, 'w:numPr');
  if (!found) return null;
  const level = valueOf(childOf(found, 'w:ilvl'));
  return { list: valueOf(childOf(found, 'w:numId')) ?? null, level: level === undefined ? null : Number(level) };
}

/** What a list's numbering puts before an item of a level, by the number of the list. */
export function numberingsIn(xml: string): (list: string, level: number) => 'bullet' | 'number' | 'nothing' {
  const tree = xmlTree(xml);
  const formats = new Map<string, Map<number, string>>();
  for (const each of allIn(tree, 'w:abstractNum')) formats.set(each.attributes['w:abstractNumId'] ?? '', levelsIn(each));
  const lists = new Map<string, Map<number, string>>();
  for (const each of allIn(tree, 'w:num')) {
    lists.set(each.attributes['w:numId'] ?? '', new Map([...(formats.get(valueOf(childOf(each, 'w:abstractNumId')) ?? '') ?? []), ...levelsIn(each)]));
  }
  return (list, level) => {
    const format = lists.get(list)?.get(level);
    return format === 'none' ? 'nothing' : format === undefined || format === 'bullet' ? 'bullet' : 'number';
  };
}

function levelsIn(element: XmlElement): Map<number, string> {
  return new Map(allIn(element, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl'] ?? 0), valueOf(childOf(level, 'w:numFmt')) ?? 'decimal']));
}
