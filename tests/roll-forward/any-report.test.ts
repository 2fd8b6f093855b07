import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Action } from '../../src/model/action.ts';
import { long } from '../how-long.ts';
import { proposed } from './rolling.ts';

const some = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

/** One action as somebody may have written it. */
const someAction = fc.record({
  status: some('not-started', 'in-progress', 'complete', 'stopped', null),
  progress: some('none', 'lines', 'braces', 'first'),
  layout: some('lines', 'braces', 'padded', 'hyphen alone', 'brackets'),
  folded: fc.boolean(),
  noted: fc.boolean(),
  blank: fc.boolean(),
});
type SomeAction = typeof someAction extends fc.Arbitrary<infer Value> ? Value : never;

function actionText({ status, progress, layout, folded, noted, blank }: SomeAction, index: number): string {
  const note = (what: string): string => (noted ? ` # ${what} of ${index}` : '');
  const notes = '{ date: 2022-05-01, text: Begun }';
  if (layout === 'braces' || layout === 'padded') {
    const fields = [`id: a${index}`, `title: Do ${index}`, ...(status ? [`status: ${status}`] : []), ...(progress === 'none' ? [] : [`progress: [${notes}]`])].join(', ');
    return `${noted ? `  # above ${index}\n` : ''}  - ${layout === 'braces' ? `{ ${fields} }` : `{${fields}}`}${note('end')}\n${blank ? '\n' : ''}`;
  }
  const written = progress === 'none' ? [] : layout === 'brackets' ? [`progress: [ ${notes} ]${note('progress')}`] : [`progress:${note('progress')}`, progress === 'braces' ? `  - ${notes}` : `  - date: 2022-05-01\n        text: Begun`];
  const title = folded ? ['title: >-', `  Do: ${index}`, '  in two lines'] : [`title: "Do ${index}"${note('title')}`];
  const fields = [...(progress === 'first' ? written : []), `id: a${index}`, ...title, ...(status ? [`status: ${status}`] : []), ...(progress === 'first' ? [] : written)];
  const lines = fields.join('\n    ');
  return `${noted ? `  # above ${index}\n` : ''}${layout === 'hyphen alone' ? `  -\n    ${lines}` : `  - ${lines}`}\n${blank ? '\n' : ''}`;
}

test('no open action is lost, nor a note between actions, however the plan is laid out', () => {
  fc.assert(
    fc.property(fc.array(someAction, { minLength: 1, maxLength: 6 }), some('', '\n', '# The end\n'), (all, end) => {
      const text = `# The plan\nactions:\n${all.map(actionText).join('')}${end}`;
      const after = proposed({ 'data/actions.yaml': text }).writes.get('data/actions.yaml') ?? text;
      const before = (parse(text) as { actions: Action[] }).actions;
      const open = before.filter(({ status }) => status !== 'complete' && status !== 'stopped');
      expect((parse(after) as { actions: Action[] }).actions).toEqual(open.map(({ progress, ...rest }) => (progress === undefined ? rest : { ...rest })));
      const between = (of: string): string[] => of.split('\n').filter((line) => /^ *# /.test(line));
      expect(between(after)).toEqual(between(text));
    }),
    { numRuns: long ? 600 : 60 },
  );
});

const someBlock = some(
  'Families are seen soon.  \nMost are.',
  '- One thing\n- Another: `code`\n  - within it',
  '*   Wide\n\n    with a second paragraph',
  '1) First\n2) Second',
  'What follows is a list:\n\n- of one',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '> Somebody said so.',
  ':::internal\nKept back.\n:::',
  '**Bold** at the beginning',
  '2023\\. A year begins it.',
  'tabbed\ttext\u00a0here',
);
const someHeading = some('## What we know', '### Strengths', '### Areas for improvement', '## How we know it', '## What next');
const someWords = fc.array(fc.oneof({ weight: 3, arbitrary: someBlock }, { weight: 2, arbitrary: someHeading }), { minLength: 1, maxLength: 10 });

test('every line of the words is the same letter for letter but for the marks, and every area has one', () => {
  fc.assert(
    fc.property(someWords, (blocks) => {
      const known = new Set<string>();
      const body = blocks.filter((block) => !block.startsWith('## ') || (!known.has(block) && known.add(block))).join('\n\n');
      const text = `---\ntitle: Early help # a note\n---\n\n## About it\n\n${body}\n`;
      const { writes, understood } = proposed({ 'content/10-early-help.md': text });
      const after = writes.get('content/10-early-help.md') ?? text;
      expect(after.replaceAll('[check again] ', '')).toBe(text);
      let heading = '';
      for (const line of after.split('\n')) {
        if (line.startsWith('#')) heading = line;
        if (heading === '### Areas for improvement' && /^(?:[-*]|\d\)) /.test(line)) expect(line).toMatch(/^\S+ +\[check again\] /);
      }
      const marks = after.match(/\[check again\]/g)?.length ?? 0;
      const parts = text.match(/^## /gm)!.length;
      const areas = Number(/and (\d+) area/.exec(understood[1] ?? '')?.[1]);
      expect(marks).toBeGreaterThanOrEqual(areas);
      expect(marks).toBeLessThanOrEqual(areas + parts);
    }),
    { numRuns: long ? 600 : 60 },
  );
});
