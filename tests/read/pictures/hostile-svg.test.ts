import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { cleanPicture } from '../../../src/read/pictures/clean-picture.ts';
import { readPicture } from '../../../src/read/pictures/picture-problems.ts';
import { hostile } from './hostile-svg.ts';

/** What another reader of XML finds in a cleaned picture that a picture has no use for. */
function harmIn(svg: string): string[] {
  const harm: string[] = [];
  const plain = /^(?:svg|g|defs|symbol|use|switch|rect|path|text|tspan|textPath|title|desc|image|linearGradient|pattern|filter|style)$/;
  new Parser(
    {
      onopentag(name, attributes) {
        if (!plain.test(name)) harm.push(`<${name}>`);
        for (const [key, value] of Object.entries(attributes)) {
          const isOwn = key === 'xmlns' || key === 'xmlns:xlink';
          const isLink = key === 'xlink:href' && !/^(?:#[\w.-]+|data:image\/(?:png|jpeg|gif);base64,[\w+/=]+)$/.test(value);
          if (isLink || /^on|^href$|^src|^xml:base$/i.test(key) || (!isOwn && /[\\@]|:\/\/|script|url\((?!#)/i.test(value))) harm.push(`${key}="${value}"`);
        }
      },
      onprocessinginstruction: (name) => harm.push(`<${name}>`),
      oncomment: () => harm.push('<!-->'),
      oncdatastart: () => harm.push('<![CDATA['),
      ontext: (text) => {
        if (/[\\@]|:\/\/|url\((?!#)/i.test(text)) harm.push(text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  ).end(svg);
  return harm;
}

test('there are more than 200 hostile pictures, each of its own', () => {
  expect(new Set(hostile.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(hostile.length);
  expect(hostile.length).toBeGreaterThan(200);
});

test.each(hostile.map((each) => [each.name, each] as const))('%s is refused or has nothing left that acts', (_name, { bytes }) => {
  const cleaned = cleanPicture(bytes);
  if ('damage' in cleaned) return;
  const text = new TextDecoder().decode(cleaned.bytes);
  expect(harmIn(text)).toEqual([]);
  expect(cleanPicture(cleaned.bytes)).toMatchObject({ bytes: cleaned.bytes });
});

test('what would hang who looks at it is refused, and ten thousand shapes are not', () => {
  for (const { name, bytes } of hostile.filter(({ heavy }) => heavy)) expect([name, cleanPicture(bytes)]).toEqual([name, expect.objectContaining({ damage: expect.any(String) as string })]);
  const many = `<svg xmlns="http://www.w3.org/2000/svg"><g id="a">${'<path d="M0 0"/>'.repeat(100)}</g>${'<use href="#a"/>'.repeat(100)}</svg>`;
  expect(cleanPicture(new TextEncoder().encode(many))).toHaveProperty('bytes');
});

test('authors are told of each, but for a document type, which nothing comes of', () => {
  const untold = hostile.filter(({ bytes }) => readPicture('public/a.svg', bytes).diagnostics.length === 0).map(({ bytes }) => new TextDecoder().decode(bytes));
  expect(untold.map((text) => /^<!DOCTYPE svg (?:SYSTEM|PUBLIC)[^>[]*>/.test(text))).toEqual([true, true]);
});
