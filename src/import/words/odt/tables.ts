import type { WordsBlock, WordsTable } from '../words-document.ts';
import { elementsIn, type XmlElement } from '../xml-tree.ts';
import type { OdtReading } from './reading.ts';

/** How often a row or cell is written again at most: a number in the file says how often, and may say a million. */
const mostRepeated = 63;

/** A table with as many cells in each row; what a cell covers of other columns and rows is empty. */
export function readTable(reading: OdtReading, element: XmlElement): WordsBlock[] {
  const number = reading.paragraphs + 1;
  const rows = rowsIn(element).flatMap((row) => repeated(row, 'table:number-rows-repeated', elementsIn(row).filter(isCell).flatMap((cell) => readCell(reading, cell))));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const table: WordsTable = { type: 'table', number, anchors: [], rows: rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => [])]) };
  return rows.length === 0 ? [] : [table];
}

function rowsIn(element: XmlElement): XmlElement[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === 'table:table-row') return [child];
    return ['table:table-header-rows', 'table:table-rows', 'table:table-row-group'].includes(child.name) ? rowsIn(child) : [];
  });
}

function isCell({ name }: XmlElement): boolean {
  return name === 'table:table-cell' || name === 'table:covered-table-cell';
}

function readCell(reading: OdtReading, cell: XmlElement): WordsBlock[][] {
  const blocks = reading.inside(cell);
  const isCovered = cell.name === 'table:covered-table-cell';
  return repeated(cell, 'table:number-columns-repeated', isCovered ? blocks.filter((block) => block.type === 'table' || block.runs.length > 0) : blocks);
}

function repeated<Part>({ attributes }: XmlElement, name: string, part: Part): Part[] {
  return Array.from({ length: Math.min(mostRepeated, Math.max(1, Number(attributes[name] ?? 1) || 1)) }, () => part);
}
