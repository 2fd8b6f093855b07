import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/diagnostics/arrange.ts';
import { presentChecklist } from '../../src/diagnostics/checklist.ts';
import { codeFrame } from '../../src/diagnostics/code-frame.ts';
import { presentDiff } from '../../src/diagnostics/present-diff.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../../src/diagnostics/did-you-mean.ts';
import { presentGithub } from '../../src/diagnostics/present-github.ts';
import { presentJson } from '../../src/diagnostics/present-json.ts';
import { presentText, summary } from '../../src/diagnostics/present-text.ts';

const unknown: Diagnostic = {
  ruleId: 'reference-exists',
  severity: 'error',
  message: '`cla-rte` is not in the report; expected the id of an indicator.',
  place: { path: 'content/10-early-help.md', start: { line: 3, column: 6 }, end: { line: 3, column: 13 } },
  hint: 'Did you mean `cla-rate`?',
};
const late: Diagnostic = {
  ruleId: 'figure-not-after-as-at',
  severity: 'warning',
  message: 'A figure is late.',
  place: { path: 'data/indicators/care.yaml', start: { line: 1, column: 1 } },
};
const placeless: Diagnostic = { ruleId: 'folder-missing', severity: 'error', message: 'There is no folder content/.' };
const sources = new Map([['content/10-early-help.md', 'one\ntwo\nsee [@cla-rte] here\nfour']]);

describe('diagnostics as text', () => {
  it('show file, line, column, the offending line, its mark and how to mend it', () => {
    expect(presentText(arrange([late, unknown, placeless]), { sources })).toBe(
      [
        '  error  There is no folder content/.  folder-missing',
        '',
        'content/10-early-help.md',
        '  content/10-early-help.md:3:6  error  `cla-rte` is not in the report; expected the id of an indicator.  reference-exists',
        '      2 | two',
        '    > 3 | see [@cla-rte] here',
        '        |      ^^^^^^^',
        '      4 | four',
        '    How to mend it: Did you mean `cla-rate`?',
        '',
        'data/indicators/care.yaml',
        '  data/indicators/care.yaml:1:1  warning  A figure is late.  figure-not-after-as-at',
        '',
        '2 errors, 1 warning',
      ].join('\n'),
    );
  });

  it('are plain, and the same words in the styles of whoever shows them', () => {
    const plain = presentText(arrange([unknown]), { sources });
    const coloured = presentText(arrange([unknown]), { sources, paint: (style, text) => `<${style}>${text}</${style}>` });
    expect(plain).not.toContain('\u001B');
    expect(coloured).toContain('<red>error</red>');
    expect(coloured.replace(/<\/?(?:red|bold|dim)>/g, '')).toBe(plain);
  });

  it('put the way to the report before each path', () => {
    expect(presentText(arrange([late]), { sources, pathPrefix: 'reports/mine/' })).toContain(
      'reports/mine/data/indicators/care.yaml:1:1',
    );
  });

  it.each([
    [[], 'Nothing to mend.'],
    [[unknown], '1 error'],
    [[unknown, unknown], '1 error'],
    [[unknown, placeless, late], '2 errors, 1 warning'],
  ])('count %#', (diagnostics, words) => {
    expect(summary(arrange(diagnostics))).toBe(words);
  });
});

describe('what a terminal would obey', () => {
  const name = 'content/10-\u202Edm.evil\u001B[2J\u0007.md';
  const odd: Diagnostic = { ...late, message: `\`${name}\` is not read.`, hint: `Rename ${name}.`, place: { path: name, start: { line: 1, column: 1 } }, related: [{ message: name, place: { path: name, start: { line: 1, column: 1 } } }] };
  const obeyed = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069]/;

  it('is shown by its number, in every presentation that people read', () => {
    const shown = 'content/10-<U+202E>dm.evil<U+001B>[2J<U+0007>.md';
    const files = [{ path: name, lines: [{ number: 1, before: name, after: name }], diagnostics: [] }];
    const said = [
      presentText(arrange([odd]), { sources: new Map([[name, `${name} one\ntwo`]]) }),
      presentGithub(arrange([odd])),
      presentChecklist(arrange([odd, ...[1, 2, 3].map((line) => ({ ...odd, place: { path: name, start: { line, column: 2 } } }))])),
      presentDiff(files, {}),
    ];
    for (const each of said) {
      expect(each).toContain(shown.replaceAll('%', '%25'));
      expect(each).not.toMatch(obeyed);
    }
  });

  it('keeps its column in the line that is shown', () => {
    const [line] = codeFrame('a\u202Eb\u200Bc', { path: 'x', start: { line: 1, column: 5 } });
    expect(line).toEqual({ number: 1, text: 'a\u{FFFD}b\u{FFFD}c', mark: { from: 4, to: 5 } });
  });

  it('is left as it is in words of other languages', () => {
    expect(presentText(arrange([{ ...late, message: 'Ysgol Dŵr — naïve “café” 👪' }]), { sources })).toContain('Ysgol Dŵr — naïve “café” 👪');
  });
});

describe('diagnostics for machines', () => {
  it('are one JSON document with the counts', () => {
    expect(JSON.parse(presentJson(arrange([late, unknown])))).toEqual({
      diagnostics: [unknown, late],
      counts: { error: 1, warning: 1, info: 0 },
    });
  });

  it('are GitHub annotations with their special characters escaped', () => {
    const odd: Diagnostic = { ...late, message: '50% of\nlines', place: { path: 'a,b:c.yaml', start: { line: 1, column: 2 } } };
    expect(presentGithub(arrange([odd]))).toBe('::warning file=a%2Cb%3Ac.yaml,line=1,col=2,title=figure-not-after-as-at::50%25 of%0Alines');
  });
});

describe('the order of diagnostics', () => {
  it('is by file, then down the file, each said once', () => {
    const second = { ...unknown, place: { ...unknown.place!, start: { line: 9, column: 1 } } };
    expect(arrange([late, second, unknown, unknown, placeless])).toEqual([placeless, unknown, second, late]);
  });

  it('begins with what could not be read', () => {
    const unread: Diagnostic = { ...late, ruleId: 'yaml-syntax', unread: true };
    expect(arrange([unknown, unread])).toEqual([unread, unknown]);
  });
});

describe('a code frame', () => {
  it('cuts a long line around the place', () => {
    const text = `${'a'.repeat(300)}X${'b'.repeat(300)}`;
    const [line] = codeFrame(text, { path: 'x', start: { line: 1, column: 301 } });
    expect(line!.text.length).toBeLessThanOrEqual(102);
    expect(line!.text.slice(line!.mark!.from, line!.mark!.to)).toBe('X');
  });

  it('shows what cannot be printed as such, at the same column', () => {
    const [line] = codeFrame('\ta\u0000b', { path: 'x', start: { line: 1, column: 4 } });
    expect(line).toEqual({ number: 1, text: ' a\u{FFFD}b', mark: { from: 3, to: 4 } });
  });

  it('is empty for a place outside the text', () => {
    expect(codeFrame('one', { path: 'x', start: { line: 7, column: 1 } })).toEqual([]);
  });
});

describe('did you mean', () => {
  it.each([
    ['cla-rte', 'cla-rate'],
    ['cal-rate', 'cla-rate'],
    ['CLA-RATE', 'cla-rate'],
    ['something-else', undefined],
    ['', undefined],
  ])('%s → %s', (wanted, found) => {
    expect(nearest(wanted, ['cin-rate', 'cla-rate', 'cpp-rate'])).toBe(found);
  });

  it('is a whole sentence', () => {
    expect(didYouMean('cla-rte', ['cla-rate'])).toBe('Did you mean `cla-rate`?');
    expect(didYouMean('sw-vacancy', ['sw-agency', 'sw-vacancies'])).toBe('Did you mean `sw-vacancies`?');
    expect(didYouMean('children-in-care', ['leaders', 'children-in-care-and-care-leavers'])).toBe('Did you mean `children-in-care-and-care-leavers`?');
    expect(didYouMean('care', ['care-leavers', 'care-plans'])).toBeUndefined();
  });
});
