import type { Diagnostic, Fix } from './diagnostic.ts';

/** One line as it was and as it is mended. */
export interface MendedLine {
  number: number;
  before: string;
  after: string;
}

/** What mends one file; only whole lines are ever changed, and never how many there are. */
export interface MendedFile {
  path: string;
  lines: MendedLine[];
  /** What is mended by it. */
  diagnostics: Diagnostic[];
}

/** Puts in the one right answer wherever there is one. Where two answers meet, the first is put in and the other found again. */
export function mend(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>): MendedFile[] {
  const byPath = Map.groupBy(diagnostics.filter(hasFix), ({ fix }) => fix.place.path);
  return [...byPath].flatMap(([path, fixable]) => {
    const text = texts.get(path);
    return text === undefined ? [] : mendFile(path, text, fixable);
  });
}

/** More rounds than any line needs; two answers that undo each other must not go on for ever. */
const mostRounds = 8;

/** Mends what the mended texts still show, until no answer is left: what one run puts in, a second has nothing to add to. */
export function mendThrough(texts: ReadonlyMap<string, string>, find: (texts: ReadonlyMap<string, string>) => readonly Diagnostic[]): MendedFile[] {
  const current = new Map(texts);
  const mended = new Map<string, Diagnostic[]>();
  for (let round = 0; round < mostRounds; round += 1) {
    const files = mend(find(current), current);
    if (files.length === 0) break;
    for (const { path, lines, diagnostics } of files) {
      const text = (current.get(path) ?? '').split('\n');
      for (const { number, after } of lines) text[number - 1] = after;
      current.set(path, text.join('\n'));
      mended.set(path, [...(mended.get(path) ?? []), ...diagnostics]);
    }
  }
  return [...mended].flatMap(([path, diagnostics]) => {
    const after = (current.get(path) ?? '').split('\n');
    const lines = (texts.get(path) ?? '').split('\n').flatMap((before, index) => (before === after[index] ? [] : [{ number: index + 1, before, after: after[index] ?? '' }]));
    return lines.length === 0 ? [] : [{ path, lines, diagnostics }];
  });
}

type Fixable = Diagnostic & { fix: Fix };

function hasFix(diagnostic: Diagnostic): diagnostic is Fixable {
  return diagnostic.fix !== undefined;
}

function mendFile(path: string, text: string, fixable: readonly Fixable[]): MendedFile[] {
  const source = text.split('\n');
  const lines: MendedLine[] = [];
  const mended: Diagnostic[] = [];
  const byLine = Map.groupBy(fixable, ({ fix }) => fix.place.start.line);
  for (const [number, fixes] of [...byLine].sort(([a], [b]) => a - b)) {
    const before = source[number - 1];
    if (before === undefined) continue;
    const applied = mendLine(before, fixes.filter((each) => fits(each, before, path)));
    if (applied.after === before) continue;
    lines.push({ number, before, after: applied.after });
    mended.push(...applied.mended);
  }
  return lines.length === 0 ? [] : [{ path, lines, diagnostics: mended }];
}

/** A place that takes in more than one line, does not hold what it should or touches a note of YAML is left alone. */
function fits({ fix: { place, actual, replacement } }: Fixable, line: string, path: string): boolean {
  const { start, end } = place;
  if (end.line !== start.line || line.slice(start.column - 1, end.column - 1) !== actual || replacement.includes('\n')) return false;
  return !path.endsWith('.yaml') || !/(?:^|\s)#/.test(line.slice(0, end.column - 1));
}

function mendLine(before: string, fixes: readonly Fixable[]): { after: string; mended: Diagnostic[] } {
  const mended: Diagnostic[] = [];
  let after = '';
  let at = 0;
  for (const each of fixes.toSorted((a, b) => a.fix.place.start.column - b.fix.place.start.column)) {
    const { start, end } = each.fix.place;
    if (start.column - 1 < at) continue;
    after += before.slice(at, start.column - 1) + each.fix.replacement;
    at = end.column - 1;
    mended.push(each);
  }
  return { after: after + before.slice(at), mended };
}
