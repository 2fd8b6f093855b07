import { createRecordFinder } from '../check/prose/people/record-columns.ts';
import { usualCheckLists } from '../model/check-lists.ts';
import { FileRefused, type Given } from './files/given.ts';
import { cellAt, textOf, type Sheet } from './files/sheet.ts';

const rowsWithHeads = 40;

/** Throws a `FileRefused` for a list with a row a child, such as Annex A; what it holds is said nowhere. */
export async function refuseChildLevel(given: Given): Promise<void> {
  const find = createRecordFinder(usualCheckLists);
  for (const sheet of await given.sheets()) {
    const heads = sheet.rows.slice(0, rowsWithHeads).map((row) => row.map(textOf).join('\t')).join('\n');
    const names = find(heads, false)?.names ?? identifyingHeads(sheet);
    if (names.length === 0) continue;
    const columns = names.slice(0, 3).map((name) => `\`${name}\``).join(', ');
    throw new FileRefused(
      `This is a list of single children${sheet.name === null ? '' : ` (sheet ${sheet.name})`}: it has columns such as ${columns}. A self-evaluation holds no child's record, so nothing of it was read or kept.`,
      'Make a table of totals from it, with a row for each measure, and import that.',
    );
  }
}

/** Heads by which single children are known in the case systems of councils. */
const identifying =
  /^(?:d\.?o\.?b\.?|date of birth|birth ?date|(?:mosaic|lcs|ics|liquid ?logic|eclipse|azeus|caredirector|person|client|case|child|pupil|young person|yp|cyp|unique|nhs)(?:'?s)?[ _-]?(?:id|identifier|ref(?:erence)?|no\.?|number)|(?:case|person|client|nhs|pupil)[ _-](?:no\.?|number)|upn|(?:child|pupil|young person|yp)(?:'?s)?[ _-]name|name of (?:child|young person)|forename|surname|first ?name|last ?name)$/i;

/** Heads that name a person, where another says what only a person has. */
const person = /^(?:child|young person|pupil|client|service user|care leaver|(?:child|young person|pupil)?(?:'s|s)? ?initials)$/i;
const ofPerson = /^(?:age|gender|sex|ethnicity|(?:legal |placement )?status|placement(?: type)?|(?:allocated |social |key )?worker|team|(?:plan |case )?start(?: date)?)$/i;

const fewestRows = 2;

/** Such heads with something below them in several rows: one of them is enough to know a list of cases by. */
function identifyingHeads(sheet: Sheet): string[] {
  for (const [row, cells] of sheet.rows.slice(0, rowsWithHeads).entries()) {
    const telling = cells.some((cell) => ofPerson.test(textOf(cell)));
    const found = cells.flatMap((cell, column) => (identifying.test(textOf(cell)) || (telling && person.test(textOf(cell))) ? [{ head: textOf(cell), column }] : []));
    const filled = ({ column }: { column: number }): number => sheet.rows.slice(row + 1, row + 200).filter((_, index) => textOf(cellAt(sheet, row + 1 + index, column)) !== '').length;
    if (found.some((each) => filled(each) >= fewestRows)) return found.map(({ head }) => head);
  }
  return [];
}
