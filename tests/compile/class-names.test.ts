import { expect, test } from 'vitest';
import { classNamesOf, isAmong } from '../../src/compile/class-names.ts';
import { sourcesOfKind } from '../../src/site/page-styles.ts';

const home = classNamesOf(sourcesOfKind.home);
const glossary = classNamesOf(sourcesOfKind.glossary);

test.each(['title-xl', 'section-list', 'standing-short', 'mover-better', 'rag-green', 'nav-item-active', 'file-button', 'absent'])('what a page and all that it prints by write is among its classes: %s', (name) => {
  expect(isAmong(home, name)).toBe(true);
});

test.each(['section-list', 'rag-green', 'page-home', 'govuk-button', 'chart-picture'])('what only others write is not: %s', (name) => {
  expect(isAmong(glossary, name)).toBe(false);
});
