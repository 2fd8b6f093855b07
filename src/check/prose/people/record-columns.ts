import type { CheckLists } from '../../../model/check-lists.ts';

/** The heads of a list about single children, where they stand in a text. */
export interface RecordHeads {
  names: string[];
  start: number;
  end: number;
}

const fewest = 3;

/** Finds the line of column names of such a list, or its keys in a data file. */
export function createRecordFinder(lists: CheckLists): (text: string, isData: boolean) => RecordHeads | undefined {
  const columns = new Set(lists.recordColumns.map(comparable));
  const identifying = new Set(lists.identifyingColumns.map(comparable));
  const isList = (names: readonly string[], least: number): boolean => new Set(names.map(comparable)).size >= least && names.some((name) => identifying.has(comparable(name)));

  return (text, isData) => {
    const keys: string[] = [];
    let firstKey: { start: number; end: number } | undefined;
    let start = 0;
    for (const line of text.split('\n')) {
      const end = start + line.length;
      const names = line.length > 20_000 || isSentence(line) ? [] : cellsOf(line).filter((cell) => columns.has(comparable(cell)));
      if (isList(names, fewest)) return { names, start, end };
      const key = isData ? /^[\s{[-]*["']?([\p{L}_][\p{L}\p{N}_ ()/?’'-]{1,60}?)["']?\s*:/u.exec(line)?.[1] : undefined;
      if (key !== undefined && columns.has(comparable(key)) && !isCommonKey(key)) {
        keys.push(key);
        firstKey ??= { start, end };
        if (isList(keys, 2)) return { names: [...new Set(keys)], ...firstKey };
      }
      start = end + 1;
    }
    return undefined;
  };
}

function cellsOf(line: string): string[] {
  return line.split(/[,;\t|]/).map((cell) => cell.trim().replace(/^["'*_]+|(?<!["'*_:])["'*_:]+$/g, ''));
}

function isSentence(line: string): boolean {
  return /[.!?]["'”’)]*\s*$/.test(line) || /[.!?] \p{Lu}/u.test(line);
}

/** Keys that data files of a report have too. */
function isCommonKey(key: string): boolean {
  return ['review', 'place', 'address'].includes(key.toLowerCase());
}

function comparable(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
