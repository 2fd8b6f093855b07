import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../src/check/engine/check-document.ts';
import { proseOfDocument } from '../../../src/check/prose/from-document.ts';
import headingOrder from '../../../src/check/rules/heading-order.ts';
import imageHasAlt from '../../../src/check/rules/image-has-alt.ts';
import linkText from '../../../src/check/rules/link-text.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { section, settings, settingsFile } from './samples.ts';

const words = (text: string): Files => ({ [section]: `---\ntitle: Early help\nkind: overview\n---\n\n${text}\n` });

describe('the order of headings', () => {
  it.each([
    ['## Two\n\nText.\n\n#### ⟦Four⟧\n\nText.', 'The heading `Four` has level 4, but the one before it, `Two`, has level 2.', 'Write it with 3 `#`.'],
    ['### ⟦Three⟧\n\nText.', 'The heading `Three` has level 3, but the one before it, `Early help`, has level 1.', 'Write it with 2 `#`.'],
  ])('of a section is not %j', (text, message, hint) => {
    expectSaid(headingOrder, words(text), [message, hint]);
  });

  it('may come back up', () => {
    expectSaid(headingOrder, words('## Two\n\n### Three\n\nText.\n\n## Two again\n\nText.'));
  });

  it('may begin anywhere in another document', () => {
    expectSaid(headingOrder, '### Three\n\nText.\n\n#### Four\n\n###### ⟦Six⟧', ['The heading `Six` has level 6, but the one before it, `Four`, has level 4.', 'Write it with 5 `#`.']);
  });
});

describe('the words for an image', () => {
  const alt = (image: string): Files => ({ ...words(`## How visits went\n\n${image}`), 'public/visits-chart.png': '' });

  it.each([
    ['', 'The image `visits-chart.png` has no words for those who cannot see it.', 'Write between the square brackets what it shows: `![Bar chart of …](picture.png)`.'],
    ['visits-chart.png', 'The words for the image `visits-chart.png` are its file name, `visits-chart.png`.', 'Say what it shows instead.'],
    ['Visits chart', 'The words for the image `visits-chart.png` are its file name, `Visits chart`.', 'Say what it shows instead.'],
    ['Early help', 'The words for the image `visits-chart.png` are only those of a heading, `Early help`.', 'Say what it shows instead; the heading is read out already.'],
    ['How visits went', 'The words for the image `visits-chart.png` are only those of a heading, `How visits went`.', 'Say what it shows instead; the heading is read out already.'],
    ['A chart', 'The words for the image `visits-chart.png` are `A chart`, which does not say what it shows.', 'Say what it shows: `Line chart of …`.'],
    ['x'.repeat(221), 'The words for the image `visits-chart.png` have 221 characters; at most 220 can be listened to in one go.', 'Say in one sentence what it shows, and put the rest into the text beside it.'],
  ])('may not be `%s`', (text, message, hint) => {
    expectSaid(imageHasAlt, alt(`⟦![${text}](visits-chart.png)⟧`), [message, hint]);
  });

  it.each(['x'.repeat(220), 'Line chart of visits, rising', 'Early help workers at a table'])('may be `%s`', (text) => {
    expectSaid(imageHasAlt, alt(`![${text}](visits-chart.png)`));
  });

  it('are wanted of the logo too, where it has any of its own', () => {
    const logo = (more: string): Files => ({ [settingsFile]: settings().replace('region: London', `region: London, logo: arms.png${more}`), 'public/arms.png': '' });
    expectSaid(imageHasAlt, logo(', logoAlt: ⟦Logo⟧'), ['The words for the image `arms.png` are `Logo`, which does not say what it shows.', 'Say what it shows: `Line chart of …`.']);
    expectSaid(imageHasAlt, logo(''));
  });
});

describe('the words of a link', () => {
  const nameIt = 'Name what the reader will find there: `[the annual report of the board](…)`.';

  it.each([
    ['⟦[Click here](https://example.org)⟧.', 'The link to `https://example.org` has the words `Click here`, which do not say where it leads.', nameIt],
    ['⟦[more…](https://example.org)⟧.', 'The link to `https://example.org` has the words `more…`, which do not say where it leads.', nameIt],
    ['See ⟦<https://example.org/a/b>⟧.', 'The link `https://example.org/a/b` has its address for words.', 'Name what the reader will find there; the address is printed beside it on paper.'],
    [
      '[The report](https://example.org/1) and ⟦[the report](https://example.org/2)⟧.',
      '`the report` leads to `https://example.org/2` here and to `https://example.org/1` above.',
      'Give each of the two links words of its own.',
    ],
  ])('do not do in %s', (text, message, hint) => {
    expectSaid(linkText, words(text), [message, hint]);
  });

  it.each([
    '[The report of 2014](https://example.org/1).',
    '[The report](https://example.org/1) and [the report](https://example.org/1).',
    'Write to [team@example.gov.uk](mailto:team@example.gov.uk) or see www.example.org.',
  ])('do in %s', (text) => {
    expectSaid(linkText, words(text));
  });
});

it('the remedy for a picture of a Word file speaks of Word', () => {
  const place = { path: 'sef.docx', start: { line: 1, column: 1 } };
  const words = (path: string) => checkDocument(proseOfDocument({ path, text: 'x', blocks: [], links: [], images: [{ alt: '', src: 'Picture 2', place }] }), [imageHasAlt]).diagnostics.map(({ message, hint }) => [message, hint]);
  expect(words('sef.docx')).toEqual([['The image `Picture 2` has no words for those who cannot see it.', 'In Word, right-click the picture, choose View Alt Text, and write what it shows.']]);
  expect(words('sef.md')[0]?.[1]).toContain('![Bar chart of …](picture.png)');
});
