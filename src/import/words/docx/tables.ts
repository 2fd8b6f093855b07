import type { WordsBlock, WordsTable } from '../words-document.ts';
import { allIn, childOf, elementsIn, wordsIn, type XmlElement } from '../xml-tree.ts';
import type { DocxReading } from './reading.ts';
import { valueOf } from './styles.ts';

/** A table with as many cells in each row; what a cell covers of other columns and rows is empty. */
export function readTable(reading: DocxReading, element: XmlElement): WordsBlock[] {
  const number = reading.paragraphs + 1;
  const anchors = reading.waitingAnchors.splice(0);
  const rows: WordsBlock[][][] = [];
  for (const row of rowsIn(element)) {
    const takenOut = childOf(childOf(row, 'w:trPr'), 'w:del');
    const cells = cellsIn(row).flatMap((cell) => readCell(reading, cell));
    const before = Number(valueOf(childOf(childOf(row, 'w:trPr'), 'w:gridBefore')) ?? 0);
    if (takenOut) reading.openChanges.push({ kind: 'taken out', number, by: takenOut.attributes['w:author'] ?? '', text: allIn(row, 'w:t').map(wordsIn).join(' ') });
    else rows.push([...Array.from({ length: before }, () => []), ...cells]);
  }
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const table: WordsTable = { type: 'table', number, anchors, rows: rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => [])]) };
  return rows.length === 0 ? [] : [table];
}

/** Rows and cells may stand in frames for forms. */
function within(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.name) ? within(child, name) : [];
  });
}

function rowsIn(table: XmlElement): XmlElement[] {
  return within(table, 'w:tr');
}

function cellsIn(row: XmlElement): XmlElement[] {
  return within(row, 'w:tc');
}

const mostColumns = 63;

function readCell(reading: DocxReading, cell: XmlElement): WordsBlock[][] {
  const properties = childOf(cell, 'w:tcPr');
  const wide = Math.min(mostColumns, Number(valueOf(childOf(properties, 'w:gridSpan')) ?? 1) || 1);
  const merge = childOf(properties, 'w:vMerge');
  const goesOn = merge !== undefined && valueOf(merge) !== 'restart';
  const blocks = reading.inside(cell);
  return [goesOn ? blocks.filter((block) => block.type === 'table' || block.runs.length > 0) : blocks, ...Array.from({ length: wide - 1 }, () => [])];
}
