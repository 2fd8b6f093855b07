import { expect, test } from 'vitest';
import { drawnOnce } from '../../src/site/html/drawn-once.ts';

const shape = '<path d="M1 1h14v14h-14z" fill="none" stroke="currentColor" stroke-width="2"/>';
const svg = (inside: string, name = 'shape'): string => `<svg class="${name}">${inside}</svg>`;

test('a drawing that stands again is shown from where it stood first, each in its own size and colour', () => {
  expect(drawnOnce(`<p>${svg(shape)} a</p><b>${svg(shape, 'large')}</b>${svg(shape)}`)).toBe(
    `<p><svg class="shape"><g id="drawing--1">${shape}</g></svg> a</p><b><svg class="large"><use href="#drawing--1"/></svg></b><svg class="shape"><use href="#drawing--1"/></svg>`,
  );
});

test.each([
  ['one that stands once', svg(shape)],
  ['one too small to gain by it', svg('<path d="M1 1"/>').repeat(3)],
  ['a page without any', '<p>None</p>'],
])('%s stays as it is', (_, html) => {
  expect(drawnOnce(html)).toBe(html);
});

test('drawings within another are told apart', () => {
  const other = shape.replace('14z', '9z');
  const ladder = `<svg class="ladder">${svg(shape)}${svg(other)}</svg>`;
  expect(drawnOnce(ladder + ladder)).toBe(
    `<svg class="ladder">${svg(`<g id="drawing--1">${shape}</g>`)}${svg(`<g id="drawing--2">${other}</g>`)}</svg>` +
      `<svg class="ladder">${svg('<use href="#drawing--1"/>')}${svg('<use href="#drawing--2"/>')}</svg>`,
  );
});
