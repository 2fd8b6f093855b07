import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/diagnostics/arrange.ts';
import { checklistOf, presentChecklist } from '../../src/diagnostics/checklist.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { mend, mendThrough } from '../../src/diagnostics/mend.ts';
import { presentDiff } from '../../src/diagnostics/present-diff.ts';

function fixable(path: string, line: number, from: number, to: number, replacement: string, { toLine = line, actual = words(path, line).slice(from - 1, to - 1) } = {}): Diagnostic {
  const place = { path, start: { line, column: from }, end: { line: toLine, column: to } };
  return { ruleId: 'house-style', severity: 'info', message: 'x', place, fix: { place, actual, replacement } };
}

const md = 'content/a.md';
const yaml = 'data/actions.yaml';
const texts = new Map([
  [md, 'one  two 3-4\nlast'],
  [yaml, 'title: Seen  often # as  said\n# a  note'],
]);
const words = (path: string, line: number): string => texts.get(path)?.split('\n')[line - 1] ?? '';
const mended = (...fixes: Diagnostic[]): string[] => mend(fixes, texts).flatMap(({ lines }) => lines.map(({ after }) => after));

describe('mending', () => {
  it('puts in every answer of a line at once', () => {
    expect(mended(fixable(md, 1, 10, 13, '3 to 4'), fixable(md, 1, 4, 6, ' '))).toEqual(['one two 3 to 4']);
  });

  it('puts in the first of two that meet', () => {
    expect(mended(fixable(md, 1, 6, 9, 'X'), fixable(md, 1, 4, 7, ' T'))).toEqual(['one Two 3-4']);
  });

  it.each([
    ['stands on no line', fixable(md, 9, 1, 2, 'x')],
    ['is not what was read there', fixable(md, 1, 10, 13, 'x', { actual: '3-5' })],
    ['goes past its line', fixable(md, 1, 10, 99, 'x', { actual: '3-4 and more' })],
    ['takes in two lines', fixable(md, 1, 4, 2, ' ', { toLine: 2 })],
    ['would add a line', fixable(md, 1, 4, 6, '\n')],
    ['is in a file that was not read', fixable('content/b.md', 1, 1, 2, 'x')],
    ['changes nothing', fixable(md, 1, 1, 4, 'one')],
    ['stands in a note of YAML', fixable(yaml, 1, 25, 27, ' ')],
    ['stands in a line that is a note', fixable(yaml, 2, 4, 6, ' ')],
  ])('leaves alone what %s', (_case, fix) => {
    expect(mended(fix)).toEqual([]);
  });

  it('keeps the note behind a value that is mended', () => {
    expect(mended(fixable(yaml, 1, 12, 14, ' '))).toEqual(['title: Seen often # as  said']);
  });

  it('is shown line by line', () => {
    expect(presentDiff(mend([fixable(md, 1, 4, 6, ' ')], texts), { pathPrefix: 'r/' })).toBe('r/content/a.md\n  - 1 | one  two 3-4\n  + 1 | one two 3-4');
  });
});

describe('the publishing checklist', () => {
  const of = (severity: Diagnostic['severity'], line: number): Diagnostic => ({ ruleId: 'r', severity, message: `m${line}`, place: { path: md, start: { line, column: 1 } } });
  const found = [of('warning', 2), of('error', 9), of('info', 1), of('error', 3), of('warning', 4)];

  it('parts what must be mended from what somebody should look at', () => {
    const { mustMend, pleaseLook } = checklistOf(arrange(found));
    expect([mustMend, pleaseLook].map((part) => part.map(({ message }) => message))).toEqual([['m3', 'm9'], ['m2', 'm4']]);
  });

  it('has one line a finding, with file and line', () => {
    expect(presentChecklist(arrange(found), { pathPrefix: 'r/' }).split('\n')).toEqual([
      'Before publishing',
      'Must mend (2)',
      '  [ ] r/content/a.md:3:1  m3',
      '  [ ] r/content/a.md:9:1  m9',
      'Please look (2)',
      '  [ ] r/content/a.md:2:1  m2',
      '  [ ] r/content/a.md:4:1  m4',
    ]);
  });

  it('is cut where it would be as long as what it sums up', () => {
    const many = Array.from({ length: 40 }, (_, index) => of('error', index + 1));
    expect(presentChecklist(arrange(many)).split('\n').at(-1)).toBe('  … and 25 more');
  });

  it('is left out when all of it is in sight', () => {
    expect(presentChecklist(arrange(found.slice(0, 3)))).toBe('');
  });
});

describe('mending through', () => {
  const swap = (from: string, to: string) => (texts: ReadonlyMap<string, string>): Diagnostic[] =>
    [...texts].flatMap(([path, text]) =>
      text.split('\n').flatMap((line, index) => {
        const at = line.indexOf(from);
        const place = { path, start: { line: index + 1, column: at + 1 }, end: { line: index + 1, column: at + 1 + from.length } };
        return at === -1 ? [] : [{ ruleId: 'x', severity: 'info' as const, message: 'x', place, fix: { place, actual: from, replacement: to } }];
      }),
    );

  it('does in one run what would take several, and shows each line as it was and is', () => {
    const texts = new Map([['a.md', 'one  -  two\nsame\na a']]);
    const find = (now: ReadonlyMap<string, string>): Diagnostic[] => [...swap('  ', ' ')(now), ...swap(' - ', ' to ')(now)];
    expect(mendThrough(texts, find).map(({ path, lines }) => ({ path, lines }))).toEqual([{ path: 'a.md', lines: [{ number: 1, before: 'one  -  two', after: 'one to two' }] }]);
  });

  it('comes to an end where answers undo each other', () => {
    const texts = new Map([['a.md', 'a']]);
    const find = (now: ReadonlyMap<string, string>): Diagnostic[] => (now.get('a.md') === 'a' ? swap('a', 'b')(now) : swap('b', 'a')(now));
    expect(mendThrough(texts, find)).toEqual([]);
  });
});
