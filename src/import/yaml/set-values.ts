import { isCollection, isMap, isScalar, type ParsedNode, type Scalar } from 'yaml';
import { endOfPair, indentOf, isFlow, nameOf, type EditOf, type ParsedMap, type ParsedPair, type ParsedSeq, type YamlValue } from './edit.ts';
import { linesAfter, type Splice } from './splice.ts';
import { alone, inQuotes, onLines, onOneLine } from './write-value.ts';

type SetEdit = EditOf<'set'>;

/** Gives fields other values, and adds those that are not there; `going` are those that are taken out meanwhile. */
export function setSplices(node: ParsedMap | ParsedSeq, text: string, edits: readonly SetEdit[], depth: number, going: readonly string[] = []): Splice[] {
  const there = (edit: SetEdit): ParsedNode | undefined => node.get(edit.at.at(-1), true) as ParsedNode | undefined;
  const known = edits.filter((edit) => there(edit) !== undefined);
  const added = edits.filter((edit) => there(edit) === undefined);
  const changed = known.map((edit) => replaced(there(edit)!, text, edit.value, isFlow(node), depth + 1));
  return isMap(node) && added.length > 0 ? [...changed, ...addFields(node, text, added, depth, going)] : changed;
}

function replaced(node: ParsedNode, text: string, value: YamlValue, inFlow: boolean, depth: number): Splice {
  const [start, end] = node.range;
  if (start === end) return { start, end, text: `${/\s/.test(text[start - 1] ?? '') ? '' : ' '}${inFlow ? onOneLine(value) : alone(value)}`, depth };
  const isBlock = isScalar(node) ? node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL' : isCollection(node) && !isFlow(node);
  const written = isScalar(node) && typeof value === 'string' && typeof node.value === 'string' && !isBlock ? quotedAlike(node, value, inFlow) : inFlow ? onOneLine(value) : alone(value);
  // The line end behind a block belongs to it, and to the line after it as well where that is taken out.
  return { start, end: isBlock && text[end - 1] === '\n' ? end - 1 : end, text: written, depth };
}

function quotedAlike({ type }: Scalar, value: string, inFlow: boolean): string {
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return inQuotes(value, type);
  return inFlow ? onOneLine(value) : alone(value);
}

function addFields(map: ParsedMap, text: string, edits: readonly SetEdit[], depth: number, going: readonly string[]): Splice[] {
  const pairs = (map.items as ParsedPair[]).filter((pair) => !going.includes(nameOf(pair)));
  return edits.map((edit, order) => {
    const field = { [String(edit.at.at(-1))]: edit.value };
    const before = pairs.findLast((pair) => (edit.after ?? []).includes(nameOf(pair))) ?? pairs.at(-1);
    return isFlow(map) || before === undefined ? addInBraces(map, before, text, field, order === 0, depth) : addOnLines(map, before, text, field, depth);
  });
}

function addInBraces(map: ParsedMap, pair: ParsedPair | undefined, text: string, field: Record<string, YamlValue>, isFirst: boolean, depth: number): Splice {
  const written = onOneLine(field, false).slice(1, -1);
  if (pair === undefined) {
    const [start, end] = map.range;
    const inner = text.slice(start + 1, end - 1);
    return { start: start + 1, end: start + 1, text: `${isFirst ? '' : ','} ${written}${inner === '' && isFirst ? ' ' : ''}`, depth };
  }
  const end = endOfPair(pair);
  return { start: end, end, text: `, ${written}`, depth };
}

function addOnLines(map: ParsedMap, pair: ParsedPair, text: string, field: Record<string, YamlValue>, depth: number): Splice {
  return linesAfter(text, endOfPair(pair), onLines(field, indentOf(map)), depth);
}
