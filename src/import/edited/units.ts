import type { ContainerDirective } from 'mdast-util-directive';
import type { Heading, List, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Labels } from '../../model/labels.ts';
import { markdownReadThrough } from '../../parse/markdown/line-slips.ts';
import { markdownTree } from '../../parse/markdown/markdown-tree.ts';
import { landmarksOf, plainHeading } from '../../parse/section/landmarks.ts';
import type { WordsRun } from '../words/words-document.ts';
import { runsOf, type UnitToken } from './unit-runs.ts';

/** The smallest piece of a section that somebody edits: a heading, a paragraph, an item, a table, or something of the report's own. */
export interface Unit {
  kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'table' | 'fixture';
  /** Of a heading from 2, of an item from 0. */
  level: number;
  ordered: boolean;
  /** Offsets in the words of the section. */
  start: number;
  end: number;
  raw: string;
  /** White space before it on its line. */
  indent: string;
  /** What stands before its words: `- `, `## `. */
  lead: string;
  /** What stands after them: ` {#id}`. */
  tail: string;
  runs: WordsRun[];
  tokens: UnitToken[];
  /** Of a table, its cells by row. */
  cells: UnitCell[][];
  internal: boolean;
  /** A heading by which the report knows the questions and findings. */
  landmark: boolean;
}

export interface UnitCell {
  /** Offsets in the words of the section. */
  start: number;
  end: number;
  runs: WordsRun[];
}

interface Around {
  text: string;
  labels: Labels;
  depth: number;
  internal: boolean;
}

/** The words of a section in units, in their order; null where they cannot be told for certain. */
export function unitsOf(text: string, labels: Labels): Unit[] | null {
  if (markdownReadThrough(text).slips.length > 0) return null;
  const read = markdownTree(text);
  if ('message' in read) return null;
  const units = read.tree.children.flatMap((node) => unitsIn(node, { text, labels, depth: 0, internal: false }));
  return withGaps(units, text);
}

function unitsIn(node: RootContent, around: Around): Unit[] {
  switch (node.type) {
    case 'heading':
      return [headingUnit(node, around)];
    case 'paragraph':
      return [wordsUnit(node, node, 'paragraph', around)];
    case 'list':
      return listUnits(node, around);
    case 'blockquote': {
      const [only, ...more] = node.children;
      return [only?.type === 'paragraph' && more.length === 0 && around.depth === 0 ? wordsUnit(node, only, 'quote', around) : fixture(node, around)];
    }
    case 'table':
      return [around.depth === 0 ? tableUnit(node, around) : fixture(node, around)];
    case 'containerDirective':
      return node.name === 'internal' ? internalUnits(node, around) : [fixture(node, around)];
    default:
      return [fixture(node, around)];
  }
}

interface Ranged { start: number; end: number }

function rangeOf(node: Nodes): Ranged {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function unit({ start, end }: Ranged, { text, internal }: Around, more: Partial<Unit>): Unit {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return { kind: 'fixture', level: 0, ordered: false, start, end, raw: text.slice(start, end), indent: /^\s*$/.test(line) ? line : '', lead: '', tail: '', runs: [], tokens: [], cells: [], internal, landmark: false, ...more };
}

function headingUnit(node: Heading, around: Around): Unit {
  const range = rangeOf(node);
  const lead = /^#+[ \t]+/.exec(around.text.slice(range.start, range.end))?.[0];
  const found = runsOf(node.children, around.text);
  if (lead === undefined || !found || around.depth > 0) return fixture(node, around);
  const words = plainHeading(toString(node));
  return unit(range, around, { kind: 'heading', level: node.depth, lead, ...found, landmark: landmarksOf(around.labels).some(({ label, depth }) => depth === node.depth && plainHeading(label) === words) });
}

const trailingId = /\s*\{#[^{}\n]*\}$/;

function wordsUnit(whole: Nodes, paragraph: Paragraph, kind: Unit['kind'], around: Around, more: Partial<Unit> = {}): Unit {
  const range = { start: rangeOf(whole).start, end: rangeOf(paragraph).end };
  const raw = around.text.slice(range.start, range.end);
  const tail = trailingId.exec(raw)?.[0] ?? '';
  const found = runsOf(paragraph.children, around.text, tail);
  const lead = around.text.slice(range.start, rangeOf(paragraph).start);
  if (!found || (tail !== '' && raw.at(-tail.trimStart().length - 1) === '\\')) return fixture(whole, around, range);
  return unit(range, around, { kind, lead, tail, ...found, ...more });
}

function listUnits(node: List, around: Around): Unit[] {
  const isYear = node.ordered === true && (node.start ?? 1) >= 1900;
  return node.children.flatMap((item) => {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph' || isYear) return [fixture(item, around)];
    return [
      wordsUnit(item, first, 'item', around, { level: around.depth, ordered: node.ordered === true }),
      ...rest.flatMap((child) => unitsIn(child, { ...around, depth: around.depth + 1 })),
    ];
  });
}

function tableUnit(node: Table, around: Around): Unit {
  const tokens: UnitToken[] = [];
  const cells = node.children.map((row) => row.children.map((cell): UnitCell | null => {
    const found = runsOf(cell.children, around.text, '', tokens);
    const [first, last] = [cell.children[0], cell.children.at(-1)];
    if (!found) return null;
    if (first && last) return { start: rangeOf(first).start, end: rangeOf(last).end, runs: found.runs };
    const range = rangeOf(cell);
    const inside = /^\|?/.exec(around.text.slice(range.start, range.end))![0].length;
    return { start: range.start + inside, end: range.start + inside, runs: [] };
  }));
  const columns = cells[0]?.length ?? 0;
  if (cells.some((row) => row.length !== columns || row.some((cell) => cell === null))) return fixture(node, around);
  return unit(rangeOf(node), around, { kind: 'table', cells: cells as UnitCell[][], tokens });
}

/** The lines that open and close what only the council and Ofsted may read stay where they are. */
function internalUnits(node: ContainerDirective, around: Around): Unit[] {
  const { start, end } = rangeOf(node);
  const lineEnd = around.text.indexOf('\n', start);
  const lastLine = around.text.lastIndexOf('\n', end - 1) + 1;
  if (lineEnd === -1 || lastLine <= lineEnd || !/^\s*:{3,}\s*$/.test(around.text.slice(lastLine, end))) return [fixture(node, around)];
  return [
    fixture(node, around, { start, end: lineEnd }),
    ...node.children.flatMap((child) => unitsIn(child as RootContent, { ...around, internal: true })),
    fixture(node, around, { start: lastLine, end }),
  ];
}

function fixture(node: Nodes, around: Around, range: Ranged = rangeOf(node)): Unit {
  const raw = around.text.slice(range.start, range.end);
  return unit(range, around, { runs: [{ type: 'token', tag: '0', text: raw }], tokens: [{ raw, kind: 'block' }] });
}

/** What no unit has is a fixture of its own, so that the units and the white space between them are the whole. */
function withGaps(units: readonly Unit[], text: string): Unit[] | null {
  const all: Unit[] = [];
  let at = 0;
  const around: Around = { text, labels: {} as Labels, depth: 0, internal: false };
  for (const each of [...units, null]) {
    const gap = text.slice(at, each?.start ?? text.length);
    if (each && each.start < at) return null;
    if (gap.trim() !== '') {
      const start = at + (gap.length - gap.trimStart().length);
      const end = at + gap.trimEnd().length;
      all.push(unit({ start, end }, around, { runs: [{ type: 'token', tag: '0', text: gap.trim() }], tokens: [{ raw: text.slice(start, end), kind: 'block' }], internal: all.at(-1)?.internal ?? false }));
    }
    if (each) all.push(each);
    at = each?.end ?? text.length;
  }
  return all;
}
