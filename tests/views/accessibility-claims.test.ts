import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultLabels } from '../../src/model/default-labels.ts';

/** What the accessibility statement claims of itself, claim by claim, and the tests that would fail if it were not so. */
const heldBy: [claim: string, tests: [file: string, name: string][]][] = [
  [
    'You should be able to zoom to 400% without text going off the screen,',
    [
      ['browser/every-page.test.ts', 'no page scrolls sideways on a screen of 320 pixels'],
      ['browser/telephone.test.ts', 'has charts that can be read without scrolling sideways at %i pixels'],
      ['browser/telephone.test.ts', 'cuts nothing without a shade that says so at %i pixels'],
    ],
  ],
  [
    'and use your own colours and contrast.',
    [
      ['browser/forced-colours.test.ts', 'marks the current page by more than weight'],
      ['browser/forced-colours.test.ts', 'draws charts in these colours'],
      ['browser/forced-colours.test.ts', 'every state has its word, and a shape that is its own without its colour'],
      ['browser/telephone.test.ts', 'keeps no colour of its own where a reader sets the colours'],
    ],
  ],
  ['Every chart is also said in a sentence and, on the page of its indicator, in a table.', [['pages/chart.test.ts', 'is said in a sentence too, and on the page of its indicator in a table']]],
];

test('what the accessibility statement claims of itself is held claim by claim', () => {
  expect(heldBy.map(([claim]) => claim).join(' ')).toBe(defaultLabels['accessibility.can']);
});

test.each(heldBy)('"%s" is held by tests that are there', (_claim, tests) => {
  const missing = tests.filter(([file, name]) => !readFileSync(new URL(`../${file}`, import.meta.url), 'utf8').includes(`('${name}'`));
  expect(tests.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});
