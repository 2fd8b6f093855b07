import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeMended } from '../../src/authoring/mend-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'selfeval-mend-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const mended = [{ path: 'a.md', lines: [{ number: 2, before: 'two', after: 'TWO' }], diagnostics: [] }];
const put = (content: string | Buffer): void => {
  writeFileSync(join(root, 'a.md'), content);
};
const write = (readAs = 'one\ntwo\nthree') => writeMended(root, mended, new Map([['a.md', readAs]]));
const content = (): string => readFileSync(join(root, 'a.md'), 'utf8');

describe('writing what was mended', () => {
  it.each([
    ['line ends of Unix', 'one\ntwo\nthree', 'one\nTWO\nthree'],
    ['line ends of Windows', 'one\r\ntwo\r\nthree', 'one\r\nTWO\r\nthree'],
    ['line ends of several kinds', 'one\rtwo\r\nthree', 'one\rTWO\r\nthree'],
    ['a byte order mark', '\uFEFFone\ntwo\nthree', '\uFEFFone\nTWO\nthree'],
  ])('keeps %s', (_what, before, after) => {
    put(before);
    expect(write()).toEqual({ written: mended, refused: [] });
    expect(content()).toBe(after);
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  it.each([
    ['has been changed since it was read', 'one\ntwo\nfour', 'it has been changed since it was read'],
    ['is not saved as UTF-8', Buffer.from([0x6f, 0xe9]), 'it is not saved as UTF-8'],
  ])('leaves a file alone that %s', (_what, before, reason) => {
    put(before);
    expect(write()).toEqual({ written: [], refused: [{ path: 'a.md', reason }] });
    expect(readFileSync(join(root, 'a.md'))).toEqual(Buffer.from(before));
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  it('leaves a file alone that is gone', () => {
    expect(write().refused[0]?.reason).toBe('it cannot be written (ENOENT)');
    expect(readdirSync(root)).toEqual([]);
  });

  it('does not write through a link to a file elsewhere', () => {
    const elsewhere = join(root, 'elsewhere.md');
    writeFileSync(elsewhere, 'one\ntwo\nthree');
    symlinkSync(elsewhere, join(root, 'a.md'));
    expect(write().refused[0]?.reason).toBe('it is a link to another file');
    expect(readFileSync(elsewhere, 'utf8')).toBe('one\ntwo\nthree');
  });
});
