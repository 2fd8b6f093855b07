import { isMap, type Document } from 'yaml';
import { endOf, isFlow, nameOf, nodeAt, type EditOf, type Keys, type ParsedPair, type ParsedSeq } from './edit.ts';
import { startOfLine, type Splice } from './splice.ts';

/** Takes items out of a list, with their lines or their commas; notes that stand on lines between two items stay. */
export function removeItemSplices(document: Document.Parsed, list: ParsedSeq, text: string, keys: Keys, edits: readonly EditOf<'remove'>[]): Splice[] {
  const going = new Set(edits.map(({ at }) => at.at(-1)));
  const goes = list.items.map((_item, index) => going.has(index));
  if (isFlow(list)) return inBrackets(list, goes, keys.length);
  const lines = list.items.flatMap((_item, index) => (goes[index] === true ? [linesOf(list, index, text, keys.length)] : []));
  return goes.includes(false) ? lines : [...lines, ...emptied(document, text, keys)];
}

/** From the hyphen, which may stand on a line above its item, to the end of the last line. */
function linesOf(list: ParsedSeq, index: number, text: string, depth: number): Splice {
  const item = list.items[index]!;
  const token = list.srcToken;
  const hyphen = token?.type === 'block-seq' ? token.items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset : undefined;
  const end = endOf(item);
  const newline = text[end - 1] === '\n' ? end - 1 : text.indexOf('\n', end);
  return { start: startOfLine(text, hyphen ?? item.range[0]), end: newline === -1 ? text.length : newline + 1, text: '', depth };
}

/** A list with nothing left in it says that it is one. */
function emptied(document: Document.Parsed, text: string, keys: Keys): Splice[] {
  const group = nodeAt(document, keys.slice(0, -1));
  const pair = isMap(group) ? (group.items as ParsedPair[]).find((each) => nameOf(each) === keys.at(-1)) : undefined;
  if (pair === undefined) return [];
  const colon = text.indexOf(':', pair.key.range[1]) + 1;
  return [{ start: colon, end: colon, text: ' []', depth: keys.length }];
}

function inBrackets({ items }: ParsedSeq, goes: readonly boolean[], depth: number): Splice[] {
  return items.flatMap((item, index) => {
    if (goes[index] !== true || goes[index - 1] === true) return [];
    const next = goes.indexOf(false, index);
    const last = items[(next === -1 ? goes.length : next) - 1]!;
    const before = items[index - 1];
    if (before) return [{ start: endOf(before), end: endOf(last), text: '', depth }];
    const following = next === -1 ? undefined : items[next];
    return [{ start: item.range[0], end: following ? following.range[0] : endOf(last), text: '', depth }];
  });
}
