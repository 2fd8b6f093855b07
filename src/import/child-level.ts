import { createRecordFinder } from '../check/prose/people/record-columns.ts';
import { usualCheckLists } from '../model/check-lists.ts';
import { FileRefused, type Given } from './files/given.ts';
import { textOf } from './files/sheet.ts';

const rowsWithHeads = 40;

/** Throws a `FileRefused` for a list with a row a child, such as Annex A; what it holds is said nowhere. */
export async function refuseChildLevel(given: Given): Promise<void> {
  const find = createRecordFinder(usualCheckLists);
  for (const sheet of await given.sheets()) {
    const heads = sheet.rows.slice(0, rowsWithHeads).map((row) => row.map(textOf).join('\t')).join('\n');
    const found = find(heads, false);
    if (!found) continue;
    const columns = found.names.slice(0, 3).map((name) => `\`${name}\``).join(', ');
    throw new FileRefused(
      `This is a list of single children${sheet.name === null ? '' : ` (sheet ${sheet.name})`}: it has columns such as ${columns}. A self-evaluation holds no child's record, so nothing of it was read or kept.`,
      'Make a table of totals from it, with a row for each measure, and import that.',
    );
  }
}
