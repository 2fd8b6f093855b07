import { describe, expect, it } from 'vitest';
import { baselineOf, compareWithBaseline, shrink } from '../../src/diagnostics/baseline.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

const path = 'content/10-early-help.md';
const sourceOf = (text: string) => ({ texts: new Map([[path, text]]), hash: (words: string) => words });

/** A finding at the first place where these words stand in the text. */
function finding(text: string, words: string, ruleId = 'vague-claim'): Diagnostic {
  const before = text.slice(0, text.indexOf(words));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return { ruleId, severity: 'warning', message: `${words}!`, place: { path, start: { line, column }, end: { line, column: column + words.length } } };
}

const before = 'Our practice is robust and known to all.\n\nHelp comes early.\n';
const baseline = baselineOf([finding(before, 'robust')], sourceOf(before));

describe('a baseline', () => {
  it.each([
    ['it is as it was', before],
    ['lines come before it', `New words stand here.\n\n${before}`],
    ['its paragraph is broken elsewhere', before.replace('practice is robust', 'practice\nis  robust')],
    ['other words of its paragraph change', before.replace('to all.', 'to all of them, we hope.')],
    ['the next paragraph changes', before.replace('Help comes early', 'Help comes late')],
  ])('knows a finding when %s', (_case, text) => {
    const { fresh, known, gone } = compareWithBaseline([finding(text, 'robust')], baseline, sourceOf(text));
    expect([fresh.length, known.length, gone.length]).toEqual([0, 1, 0]);
  });

  it.each([
    ['the words about it are new', before.replace('practice is robust', 'recording is now robust')],
    ['it is said of another word', before.replace('robust', 'embedded')],
  ])('does not know a finding when %s', (_case, text) => {
    const { fresh, gone } = compareWithBaseline([finding(text, text.includes('robust') ? 'robust' : 'embedded')], baseline, sourceOf(text));
    expect([fresh.length, gone.length]).toEqual([1, 1]);
  });

  it('does not take one rule or file for another', () => {
    expect(compareWithBaseline([finding(before, 'robust', 'plan-verb')], baseline, sourceOf(before)).fresh).toHaveLength(1);
    const moved = baseline.map((entry) => ({ ...entry, path: 'content/20-other.md' }));
    expect(compareWithBaseline([finding(before, 'robust')], moved, sourceOf(before)).fresh).toHaveLength(1);
  });

  it('counts the same words as often as they stood there', () => {
    const twice = 'It is robust.\n\nIt is robust.\n';
    const again = `${twice}\nIt is robust.\n`;
    const all = (text: string): Diagnostic[] =>
      text.split('\n').flatMap((line, index) => (line === '' ? [] : [{ ...finding(text, 'robust'), place: { path, start: { line: index + 1, column: 7 }, end: { line: index + 1, column: 13 } } }]));
    const entries = baselineOf(all(twice), sourceOf(twice));
    const { fresh, known } = compareWithBaseline(all(again), entries, sourceOf(again));
    expect([fresh.length, known.length]).toEqual([1, 2]);
  });

  it('shrinks by what is gone and takes nothing in', () => {
    const { gone } = compareWithBaseline([], baseline, sourceOf(before));
    expect(shrink(baseline, gone)).toEqual([]);
    expect(shrink(baseline, [])).toEqual(baseline);
  });
});
