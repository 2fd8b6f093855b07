import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { findingView, piecesOf } from '../../src/diagnostics/finding-view.ts';

const place = { path: 'content/a.md', start: { line: 2, column: 3 } };
const finding: Diagnostic = {
  ruleId: 'unique-id', severity: 'error', message: '`b` is there twice.', place,
  related: [{ message: 'First used here.', place: { path: 'data/b.yaml', start: { line: 9, column: 1 } } }],
};

describe('a finding as it is shown', () => {
  it('names its places as an editor opens them, from the folder of who reads it', () => {
    expect(findingView(finding, { pathPrefix: 'mine/' })).toMatchObject({
      file: 'mine/content/a.md', where: 'mine/content/a.md:2:3', related: [{ where: 'mine/data/b.yaml:9:1', message: 'First used here.' }],
    });
  });

  it('has its lines where their file is given, found by its own path', () => {
    const sources = new Map([['content/a.md', 'one\ntwo\nthree']]);
    expect(findingView(finding, { sources, pathPrefix: 'mine/' }).frame.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(findingView(finding).frame).toEqual([]);
  });

  it('may concern the report as a whole', () => {
    expect(findingView({ ruleId: 'x', severity: 'warning', message: 'No.' })).toMatchObject({ file: null, where: null, hint: null, reason: null, frame: [] });
  });

  it('says why it is waived', () => {
    expect(findingView({ ...finding, reason: 'The source names nobody.' }).reason).toBe('The source names nobody.');
  });
});

describe('the pieces of a message', () => {
  it('set apart what stood between backticks; a single backtick is itself', () => {
    expect(piecesOf('`a` has `no` plan, `or`a `broken one.')).toEqual([
      { text: 'a', code: true }, { text: ' has ', code: false }, { text: 'no', code: true }, { text: ' plan, ', code: false },
      { text: 'or', code: true }, { text: 'a `broken one.', code: false },
    ]);
  });
});
