import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { sites } from './sites.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Spelling of markup, which a browser does not mind: Astro closes void elements and decides on white space.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Tables become cards on narrow screens, where their roles must be said again.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
  },
});

test.each(sites)('every page of %s is valid HTML', (_name, { folder, opened }) => {
  const problems = opened.flatMap((path) => {
    const { results } = validator.validateStringSync(readFileSync(join(folder, path), 'utf8'), path);
    return results.flatMap(({ messages }) => messages.slice(0, 5).map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId} ${message}`));
  });
  expect(problems).toEqual([]);
});
