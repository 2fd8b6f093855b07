import { expect, test } from 'vitest';
import { arrange } from '../../src/diagnostics/arrange.ts';
import { presentChecklist } from '../../src/diagnostics/checklist.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { presentText } from '../../src/diagnostics/present-text.ts';

function mark(path: string, line: number): Diagnostic {
  return { ruleId: 'no-placeholder', severity: 'warning', message: 'Look again.', place: { path, start: { line, column: 3 }, end: { line, column: 10 } }, hint: 'Say how it is.' };
}

const [help, care] = ['content/10-help.md', 'content/20-care.md'];
const other: Diagnostic = { ruleId: 'vague-claim', severity: 'warning', message: 'It is vague.', place: { path: help, start: { line: 2, column: 1 } } };
const all = arrange([mark(help, 1), other, mark(help, 3), mark(help, 4), mark(care, 1), mark(care, 2)]);
const sources = new Map([[help, '- [look] One.\n- Vague.\n- [look] Two.\n- [look] Three.'], [care, '- [look] Four.\n- [look] Five.']]);

test('what is said of many places of a file is said once, with each place and its line', () => {
  expect(presentText(all, { sources }).split('\n').slice(0, 9)).toEqual([
    'content/10-help.md',
    '  3 times  warning  Look again.  no-placeholder',
    '    content/10-help.md:1:3  - [look] One.',
    '    content/10-help.md:3:3  - [look] Two.',
    '    content/10-help.md:4:3  - [look] Three.',
    '    How to mend it: Say how it is.',
    '',
    '  content/10-help.md:2:1  warning  It is vague.  vague-claim',
    '      1 | - [look] One.',
  ]);
});

test('what is said of two places is said of each', () => {
  expect(presentText(all, { sources }).match(/content\/20-care\.md:\d:3 {2}warning/g)).toHaveLength(2);
});

test('the checklist says it once for all files, with the lines of each, and counts every one', () => {
  expect(presentChecklist(all)).toBe([
    'Before publishing',
    'Please look (6)',
    '  [ ] 5 times  Look again.',
    '        content/10-help.md: 1, 3, 4',
    '        content/20-care.md: 1, 2',
    '  [ ] content/10-help.md:2:1  It is vague.',
  ].join('\n'));
});

test('the checklist counts all that it does not show', () => {
  const many = Array.from({ length: 16 }, (_, index): Diagnostic => ({ ...other, message: `Vague ${index}.` }));
  const text = presentChecklist(arrange([...many, ...[1, 2, 3].map((line) => ({ ...mark(care, line), ruleId: 'z-last', message: 'Last.' }))]));
  expect(text).toContain('… and 4 more');
});
