/** What a cell says in large, and what stands smaller below it. */
interface Said {
  text: string;
  below: string;
}

/**
 * The rows of a table as they are shown, heads first, every row with as many fields. What stands smaller below a figure has a
 * column of its own, so that the figure stays a number; the title of a group of rows is a last column under `groupHead`.
 */
export function tableRows(table: HTMLTableElement, groupHead: string): string[][] {
  const heads = [...(table.tHead?.rows ?? [])].at(-1);
  const rows = [...table.tBodies].flatMap((body) => [...body.rows].filter((row) => !row.hidden && !body.hidden && !isGroup(row)));
  const grouped = table.querySelector('tr.group') !== null;
  const all = [...(heads ? [heads] : []), ...rows].map((row) => [...row.cells].filter((cell) => cell.ariaHidden !== 'true').map(said));
  const width = Math.max(0, ...all.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => ({
    index,
    filled: all.slice(1).some((cells) => (cells[index]?.text ?? '') !== ''),
    below: all.slice(1).some((cells) => (cells[index]?.below ?? '') !== ''),
  })).filter(({ filled, below }) => filled || below);
  return all.map((cells, place) => [
    ...columns.flatMap(({ index, below }) => {
      const { text = '', below: more = '' } = cells[index] ?? {};
      return below ? [text, place === 0 ? '' : more] : [text];
    }),
    ...(grouped ? [place === 0 ? groupHead : groupOf(rows[place - 1])] : []),
  ]);
}

function isGroup(row: HTMLTableRowElement): boolean {
  return row.classList.contains('group');
}

function groupOf(row: HTMLTableRowElement | undefined): string {
  return plain(row?.querySelector('.row-theme')?.textContent);
}

const pictures = 'svg, [aria-hidden="true"]';
/** What stands in a cell for screen readers or in another order, and is no part of it in a file; a head may be said to them alone. */
const aside = `${pictures}, .govuk-visually-hidden, .row-theme`;

function said(cell: HTMLTableCellElement): Said {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const element of copy.querySelectorAll(cell.closest('thead') ? pictures : aside)) element.remove();
  const subs = [...copy.querySelectorAll('.internal-tag, .sub')];
  const below = subs.map((sub) => plain(sub.textContent)).filter((text) => text !== '');
  for (const sub of subs) sub.remove();
  return { text: plain(copy.textContent), below: below.join('; ') };
}

function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
