import type { Place } from '../../diagnostics/diagnostic.ts';
import type { CheckLists } from '../../model/check-lists.ts';
import type { SourceFile } from '../../model/project.ts';
import type { Settings } from '../../model/settings.ts';
import { createContactFinder } from '../prose/people/contacts.ts';
import { identifiersIn } from '../prose/people/identifiers.ts';
import { createNameFinder, likelyNamesIn } from '../prose/people/names-in-cases.ts';
import { createRecordFinder } from '../prose/people/record-columns.ts';
import type { ProseDocument } from '../prose/document.ts';
import { defineProseRule } from '../engine/prose-rule.ts';
import type { Reporter } from '../engine/finding.ts';

/*
 * Checks that no file of the report folder holds what leads to one person: numbers of the NHS, of pupils and of National Insurance,
 * dates of birth, private addresses and telephone numbers, names in a case, lists about single children.
 * Why: a self-evaluation is about services; once it is on a shared drive nobody can call such a thing back.
 * Does not catch: what is in pictures and in files of Word or Excel; a story by which neighbours know the family; a name that is on no list and has neither an age nor kin beside it, nor is said to have had done to it what is done to a child.
 */
export default defineProseRule({
  id: 'no-personal-data',
  severity: 'error',
  summary: 'No file of the report holds what leads to one person.',
  checkWords({ documents, lists, project }, report) {
    if (project) return;
    const findIn = createFinder(lists, undefined);
    for (const stretch of wordsOf(documents)) findIn(stretch, report);
  },
  checkReport({ lists, project, findingsInFiles }, report) {
    const contact = project.settings?.data.contact;
    let findIn: Finder | undefined;
    findingsInFiles([createFinder, contact], (file, found) => (findIn ??= createFinder(lists, contact))(stretchOf(file), found)).forEach(report);
  },
});

/** Some text with the means to say where in its file a part of it stands. */
interface Stretch {
  text: string;
  isData: boolean;
  /** The cells of one line again, to see the head of a list as a whole. */
  isRow?: true;
  place: (start: number, end: number) => Place;
}

type Finder = (stretch: Stretch, report: Reporter) => void;

function createFinder(lists: CheckLists, contact: Settings['contact'] | undefined): Finder {
  const contactsIn = createContactFinder(lists, contact);
  const namesIn = createNameFinder(lists);
  const recordHeadsIn = createRecordFinder(lists);
  return ({ text, isData, isRow, place }, report) => {
    const known = isRow ? [] : [...identifiersIn(text), ...contactsIn(text), ...namesIn(text)];
    const likely = isRow || isData ? [] : likelyNamesIn(text).filter((each) => !known.some(({ start, end }) => start < each.end && each.start < end));
    for (const { what, start, end, uncertain } of [...known, ...likely.map((each) => ({ ...each, uncertain: true }))]) {
      report({
        message: `\`${masked(text.slice(start, end))}\` looks like ${what}.`,
        place: place(start, end),
        hint: uncertain ? 'Take it out, and out of every copy of this file; if it is nobody, write it so that it cannot be taken for a name.' : 'Take it out, and out of every copy of this file.',
        uncertain,
      });
    }
    const heads = recordHeadsIn(text, isData);
    if (heads) {
      const shown = heads.names.slice(0, 3).map((name) => `\`${name}\``).join(', ');
      report({
        message: `The columns ${shown}${heads.names.length > 3 ? ' and more' : ''} are those of a list about single children.`,
        place: place(heads.start, heads.end),
        hint: 'Take the list out of the report folder; a report holds totals only.',
      });
    }
  };
}

/** A file as it stands, front matter and addresses of links included. */
function stretchOf({ path, text }: SourceFile): Stretch {
  const starts: number[] = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { text, isData: !path.endsWith('.md'), place: (start, end) => placeIn(path, starts, start, end) };
}

function placeIn(path: string, starts: readonly number[], start: number, end: number): Place {
  const line = starts.findLastIndex((each) => each <= start);
  const lineEnd = (starts[line + 1] ?? Infinity) - 1;
  const column = start - starts[line]! + 1;
  return { path, start: { line: line + 1, column }, end: { line: line + 1, column: Math.max(column + 1, Math.min(end, lineEnd) - starts[line]! + 1) } };
}

/** Every block, and the cells of each line together. */
function wordsOf(documents: readonly ProseDocument[]): Stretch[] {
  return documents.flatMap(({ blocks }) => {
    const stretches: Stretch[] = blocks.map((block) => ({ text: block.text, isData: false, place: block.place }));
    const rows = new Map<number, (typeof blocks)[number][]>();
    for (const block of blocks) {
      if (block.kind !== 'cell') continue;
      const { line } = block.place(0, 1).start;
      const cells = rows.get(line);
      if (cells) cells.push(block);
      else rows.set(line, [block]);
    }
    const heads = [...rows.values()].filter((cells) => cells.length >= 3);
    return [...stretches, ...heads.map((cells) => headOf(cells))];
  });
}

function headOf(cells: ProseDocument['blocks'][number][]): Stretch {
  const place = (): Place => cells[0]!.place(0, cells[0]!.text.length);
  return { text: cells.map((cell) => cell.text.trim().replaceAll('\n', ' ')).join('\t'), isData: false, isRow: true, place };
}

/** Enough of it to be found, and no more. */
function masked(found: string): string {
  return Array.from(found).map((character, index) => (index < 2 || !/[\p{L}\p{N}]/u.test(character) ? character : '•')).join('').replaceAll('`', "'");
}
