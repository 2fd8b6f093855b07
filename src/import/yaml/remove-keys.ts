import { endOfPair, isFlow, nameOf, type EditOf, type ParsedMap, type ParsedPair } from './edit.ts';
import { startOfLine, type Splice } from './splice.ts';

/** Takes fields out, with their commas or their lines. */
export function removeSplices(map: ParsedMap, text: string, edits: readonly EditOf<'remove'>[], depth: number): Splice[] {
  const names = new Set(edits.map(({ at }) => String(at.at(-1))));
  const pairs = map.items as ParsedPair[];
  const goes = pairs.map((pair) => names.has(nameOf(pair)));
  return pairs.flatMap((_pair, index) => {
    if (goes[index] !== true || goes[index - 1] === true) return [];
    const last = lastOfRun(goes, index);
    return [index === 0 ? fromTheFirst(pairs, last, depth) : isFlow(map) ? inBraces(pairs, index, last, depth) : onLines(text, pairs, index, last, depth)];
  });
}

function lastOfRun(goes: readonly boolean[], from: number): number {
  const end = goes.indexOf(false, from);
  return (end === -1 ? goes.length : end) - 1;
}

/** What follows moves to where the first stood, behind its brace or hyphen. */
function fromTheFirst(pairs: readonly ParsedPair[], last: number, depth: number): Splice {
  const start = pairs[0]!.key.range[0];
  const next = pairs[last + 1];
  return { start, end: next ? next.key.range[0] : endOfPair(pairs[last]!), text: '', depth };
}

function inBraces(pairs: readonly ParsedPair[], first: number, last: number, depth: number): Splice {
  return { start: endOfPair(pairs[first - 1]!), end: endOfPair(pairs[last]!), text: '', depth };
}

/** From the line end before it to its own, so that what is added behind it has its place still. */
function onLines(text: string, pairs: readonly ParsedPair[], first: number, last: number, depth: number): Splice {
  const end = endOfPair(pairs[last]!);
  const newline = text[end - 1] === '\n' ? end - 1 : text.indexOf('\n', end);
  return { start: startOfLine(text, pairs[first]!.key.range[0]) - 1, end: newline === -1 ? text.length : newline, text: '', depth };
}
