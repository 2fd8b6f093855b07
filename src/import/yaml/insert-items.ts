import { isMap, isScalar, isSeq, type Document, type ParsedNode } from 'yaml';
import { endOf, endOfPair, indentOf, isFlow, nameOf, nodeAt, type EditOf, type Keys, type ParsedMap, type ParsedPair, type ParsedSeq, type YamlValue } from './edit.ts';
import { setSplices } from './set-values.ts';
import { linesAfter, startOfLine, type Splice } from './splice.ts';
import { asItem, onOneLine } from './write-value.ts';

type Insert = EditOf<'insert'>;

/** Puts items into a list, written as those beside them are. */
export function insertSplices(document: Document.Parsed, text: string, keys: Keys, edits: readonly Insert[]): Splice[] {
  const list = nodeAt(document, keys);
  const values = edits.map(({ value }) => value);
  if (isSeq(list) && list.items.length > 0) return isFlow(list) ? intoBrackets(list, text, edits, keys.length) : ontoLines(list, text, edits, keys.length);
  const group = nodeAt(document, keys.slice(0, -1));
  if (!isMap(group)) return [];
  if (list === undefined) return setSplices(group, text, [{ kind: 'set', at: keys, value: values, ...(edits[0]?.after ? { after: edits[0].after } : {}) }], keys.length - 1);
  return [intoEmpty(group, list, text, keys, values)];
}

/** A list of nothing, `[]` or no value at all, becomes one with lines, unless it stands in braces. */
function intoEmpty(group: ParsedMap, list: ParsedNode, text: string, keys: Keys, values: readonly YamlValue[]): Splice {
  const depth = keys.length;
  const [start, end] = list.range;
  if (isFlow(group)) return { start, end, text: `${isScalar(list) && start === end ? ' ' : ''}${onOneLine(values)}`, depth };
  const pair = (group.items as ParsedPair[]).find((each) => nameOf(each) === keys.at(-1))!;
  const lines = values.map((value) => asItem(value, indentOf(group) + 2, true)).join('\n');
  if (isSeq(list)) return { start: withoutSpaceBefore(text, start), end, text: `\n${lines}`, depth };
  return linesAfter(text, endOfPair(pair), lines, depth);
}

function withoutSpaceBefore(text: string, at: number): number {
  return at - (/[ \t]*$/.exec(text.slice(0, at))?.[0].length ?? 0);
}

function ontoLines(list: ParsedSeq, text: string, edits: readonly Insert[], depth: number): Splice[] {
  const items = list.items;
  const indent = indentOf(list);
  return edits.map(({ index, value }) => {
    const beside = items[Math.max(0, Math.min(index, items.length) - 1)]!;
    const item = asItem(value, indent, !isMap(beside) || isFlow(beside), !isMap(beside) || isPadded(text, beside));
    if (index > 0) return linesAfter(text, endOf(items[Math.min(index, items.length) - 1]!), item, depth);
    const start = startOfLine(text, items[0]!.range[0]);
    return { start, end: start, text: `${item}\n`, depth };
  });
}

function isPadded(text: string, { range }: ParsedNode): boolean {
  return text[range[0]] !== '{' || text[range[0] + 1] === ' ';
}

function intoBrackets(list: ParsedSeq, text: string, edits: readonly Insert[], depth: number): Splice[] {
  const items = list.items;
  const [first, second] = items;
  const between = first && second ? text.slice(endOf(first), second.range[0]) : ', ';
  const separator = between.includes('#') ? ', ' : between;
  return edits.map(({ index, value }) => {
    const written = onOneLine(value, isPadded(text, first!));
    const before = items[Math.min(index, items.length) - 1];
    if (before) return { start: endOf(before), end: endOf(before), text: `${separator}${written}`, depth };
    const start = first!.range[0];
    return { start, end: start, text: `${written}${separator}`, depth };
  });
}
