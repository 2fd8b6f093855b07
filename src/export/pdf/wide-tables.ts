/**
 * Runs in the page: a table that is wider than the paper stands in parts that each begin with the column that names its rows,
 * since a browser would make every word of the document smaller until the whole table has room. `caption` says which part it is.
 */
export function divideWideTables(caption: string): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table.data')) {
    const room = table.parentElement!.clientWidth;
    if (table.offsetWidth <= room) continue;
    const [first = 0, ...others] = [...table.rows[0]!.cells].map((cell) => cell.offsetWidth);
    const parts: number[][] = [];
    let left = 0;
    others.forEach((width, index) => {
      if (width > left) {
        parts.push([]);
        left = room - first;
      }
      parts.at(-1)!.push(index + 1);
      left -= width;
    });
    const divided = parts.map((columns, index) => {
      const part = table.cloneNode(true) as HTMLTableElement;
      for (const row of part.rows) for (const [column, cell] of [...row.cells].entries()) if (column > 0 && !columns.includes(column)) cell.remove();
      if (part.caption) part.caption.textContent = caption.replace('{title}', part.caption.textContent).replace('{part}', String(index + 1)).replace('{parts}', String(parts.length));
      return part;
    });
    table.replaceWith(...divided);
  }
}
