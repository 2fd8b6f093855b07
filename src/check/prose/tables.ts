import type { ProseBlock } from './document.ts';

/** A table of which every row has as many cells as its head. */
export interface ProseTable {
  head: readonly ProseBlock[];
  rows: readonly (readonly ProseBlock[])[];
}

/** The tables of a document; not those with an empty cell, of which nobody can tell whose column the others are. */
export function tablesIn(blocks: readonly ProseBlock[]): ProseTable[] {
  const tables: ProseBlock[][][] = [];
  let isOpen = false;
  let line = 0;
  for (const block of blocks) {
    if (block.kind !== 'cell') {
      isOpen = false;
      continue;
    }
    const at = block.place(0, 1).start.line;
    // Between the head and the first row stands the line that makes it a table.
    if (!isOpen || at > line + 2) tables.push([[block]]);
    else if (at === line) tables.at(-1)!.at(-1)!.push(block);
    else tables.at(-1)!.push([block]);
    isOpen = true;
    line = at;
  }
  return tables.flatMap(([head, ...rows]) => (head && rows.length > 0 && head.length > 1 && rows.every((row) => row.length === head.length) ? [{ head, rows }] : []));
}

/** The whole number that a cell holds and nothing else. */
export function countIn({ text }: ProseBlock): number | null {
  return /^\s*\d{1,3}(?:,?\d{3})*\s*$/.test(text) ? Number(text.replaceAll(',', '')) : null;
}
