import { blocksMarkdown } from '../words/markdown/blocks.ts';
import { inlineMarkdown, type InlineSetting } from '../words/markdown/inline.ts';
import type { WordsRun } from '../words/words-document.ts';
import { rawOfToken, type Arranged } from './compare.ts';
import type { EditedEntry } from './read-edited.ts';
import type { Unit } from './units.ts';

/** The words of a section in their new order. What nobody touched is the same letter for letter, with the white space around it. */
export function sectionWords(text: string, arranged: readonly Arranged[], units: readonly Unit[], found: readonly (Unit | null)[]): string {
  const setting: InlineSetting = { note: () => '', picture: () => '', token: (tag, shown) => rawOfToken(found, tag) ?? shown, breaks: true };
  const first = units[0];
  let written = first ? text.slice(0, first.start - (arranged[0]?.unit === first ? 0 : first.indent.length)) : '';
  const columns: number[] = [];
  arranged.forEach((each, index) => {
    const before = arranged[index - 1];
    const place = placeFor(each, before, columns);
    if (before) written += gapBetween(text, units, before, each) ?? `${place.listed && isItem(before) ? '\n' : '\n\n'}${place.indent}`;
    else if (each.unit !== first) written += place.indent;
    const markdown = each.entry === null ? withIndent(each.unit!, place.indent) : markdownOf(each, each.entry, { text, setting, ...place });
    const stays = each.unit !== null && units[units.indexOf(each.unit) - 1] === before?.unit;
    const number = stays ? null : firstNumber(arranged, index);
    written += number === null ? markdown : markdown.replace(/^\d+/, String(number));
  });
  const last = units.at(-1);
  return written + (last ? text.slice(last.end) : text);
}

function isItem({ unit, entry }: Arranged): boolean {
  return entry ? entry.block.type === 'paragraph' && entry.block.kind === 'item' : unit?.kind === 'item';
}

/** The level of an item of a numbered list; null for anything else. */
function numberedLevel({ unit, entry }: Arranged): number | null {
  if (entry) return entry.block.type === 'paragraph' && entry.block.kind === 'item' && entry.block.ordered ? entry.block.level : null;
  return unit?.kind === 'item' && unit.ordered ? unit.level : null;
}

function levelOf({ unit, entry }: Arranged): number | null {
  if (entry) return entry.block.type === 'paragraph' && entry.block.kind === 'item' ? entry.block.level : null;
  return unit?.kind === 'item' ? unit.level : null;
}

/** A numbered list is counted from the number of its first item: where another has become the first, it takes the least of all; null where nothing is to be done. */
function firstNumber(arranged: readonly Arranged[], index: number): number | null {
  const level = numberedLevel(arranged[index]!);
  const before = arranged.slice(0, index).findLast((each) => levelOf(each) === null || levelOf(each)! <= (level ?? 0));
  if (level === null || (before && numberedLevel(before) === level)) return null;
  const numbers: number[] = [];
  for (const each of arranged.slice(index)) {
    const own = levelOf(each);
    if (own === null || own < level || (own === level && numberedLevel(each) === null)) break;
    if (own === level) numbers.push(Number(/^\d+/.exec(each.unit?.lead ?? '')?.[0] ?? 1));
  }
  return Math.min(...numbers);
}

/** The white space between two that stood together before. */
function gapBetween(text: string, units: readonly Unit[], before: Arranged, each: Arranged): string | null {
  if (!before.unit || !each.unit) return null;
  const next = units[units.indexOf(before.unit) + 1];
  return next === each.unit ? text.slice(before.unit.end, each.unit.start) : null;
}

interface Place {
  indent: string;
  lead: string;
  listed: boolean;
}

/** How far something is set in, and the mark that it has, by the items before it. */
function placeFor({ unit, entry }: Arranged, before: Arranged | undefined, columns: number[]): Place {
  if (!entry && unit) {
    if (unit.kind === 'item') {
      columns.length = unit.level;
      columns.push(unit.indent.length + unit.lead.length);
      return { indent: unit.indent, lead: unit.lead, listed: true };
    }
    if (unit.indent === '') columns.length = 0;
    return { indent: unit.indent, lead: unit.lead, listed: false };
  }
  const block = entry!.block;
  if (block.type !== 'paragraph' || block.kind !== 'item') {
    const stays = unit !== null && unit.kind !== 'item' && before !== undefined;
    if (!stays) columns.length = 0;
    return { indent: stays ? unit.indent : '', lead: '', listed: false };
  }
  const level = Math.min(block.level, columns.length);
  const indent = ' '.repeat(level === 0 ? 0 : columns[level - 1]!);
  const lead = unit?.kind === 'item' && unit.level === block.level && unit.ordered === block.ordered ? unit.lead : block.ordered ? '1. ' : '- ';
  columns.length = level;
  columns.push(indent.length + lead.length);
  return { indent, lead, listed: true };
}

/** Lines after the first are set in as the first is. */
function withIndent(unit: Unit, indent: string): string {
  return unit.indent === indent ? unit.raw : unit.raw.replaceAll(`\n${unit.indent}`, `\n${indent}`);
}

function markdownOf({ unit }: Arranged, entry: EditedEntry, { text, setting, indent, lead }: Place & { text: string; setting: InlineSetting }): string {
  const { block } = entry;
  if (block.type === 'table') return unit?.kind === 'table' ? tableMarkdown(unit, entry, text, setting) : blocksMarkdown([withCells(entry)], setting);
  const tail = unit?.tail ?? '';
  const words = inlineMarkdown(entry.runs, { ...setting, breaks: block.kind !== 'heading' });
  if (block.kind === 'heading') return `${'#'.repeat(Math.min(6, Math.max(2, unit?.kind === 'heading' ? block.level : Math.max(3, block.level))))} ${words}${tail}`;
  if (unit?.kind === 'quote' || block.kind === 'quote') return words.split('\n').map((line) => `> ${line}`).join(`\n${indent}`) + tail;
  return lead + words.split('\n').join(`\n${indent}${' '.repeat(lead.length)}`) + tail;
}

function withCells({ block, cells }: EditedEntry): Parameters<typeof blocksMarkdown>[0][number] {
  const rows = cells.map((row) => row.map((runs) => [{ type: 'paragraph' as const, number: 0, kind: 'paragraph' as const, level: 0, ordered: false, list: '', runs, anchors: [], bold: false, size: 0 }]));
  return { type: 'table', number: block.number, anchors: [], rows };
}

/** Of a table with as many rows and columns as before, only the cells that changed are written anew. */
function tableMarkdown(unit: Unit, entry: EditedEntry, text: string, setting: InlineSetting): string {
  const same = entry.cells.length === unit.cells.length && entry.cells.every((row, index) => row.length === unit.cells[index]!.length);
  if (!same) return blocksMarkdown([withCells(entry)], setting);
  let written = '';
  let at = unit.start;
  unit.cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      const old = text.slice(cell.start, cell.end);
      const words = cellMarkdown(entry.cells[r]![c]!, setting);
      const changed = words !== cellMarkdown(cell.runs, { ...setting, token: (tag) => unit.tokens[Number(tag)]?.raw ?? '' });
      written += text.slice(at, cell.start) + (changed ? (old === '' && words !== '' ? ` ${words}` : words) : old);
      at = cell.end;
    });
  });
  return written + text.slice(at, unit.end);
}

function cellMarkdown(runs: readonly WordsRun[], setting: InlineSetting): string {
  return inlineMarkdown(runs, { ...setting, breaks: false });
}
