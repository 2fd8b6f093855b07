import { describe, expect, it } from 'vitest';
import headingOrder from '../../../src/check/rules/heading-order.ts';
import imageHasAlt from '../../../src/check/rules/image-has-alt.ts';
import linkText from '../../../src/check/rules/link-text.ts';
import { messagesInText, messagesOf, section } from './samples.ts';

const words = (text: string): Record<string, string> => ({ [section]: `---\ntitle: Early help\nkind: overview\n---\n\n${text}\n` });

describe('the order of headings', () => {
  it.each([
    ['## Two\n\nText.\n\n#### Four\n\nText.', ['The heading `Four` has level 4, but the one before it, `Two`, has level 2.']],
    ['### Three\n\nText.', ['The heading `Three` has level 3, but the one before it, `Early help`, has level 1.']],
    ['## Two\n\n### Three\n\nText.\n\n## Two again\n\nText.', []],
  ])('of a section: %j', (text, messages) => {
    expect(messagesOf(headingOrder, words(text))).toEqual(messages);
  });

  it('may begin anywhere in another document', () => {
    expect(messagesInText(headingOrder, '### Three\n\nText.\n\n#### Four\n\n###### Six')).toEqual(['The heading `Six` has level 6, but the one before it, `Four`, has level 4.']);
  });
});

describe('the words for an image', () => {
  const alt = (text: string): string[] => messagesOf(imageHasAlt, { ...words(`## How visits went\n\n![${text}](visits-chart.png)`), 'public/visits-chart.png': '' });

  it.each([
    ['', 'The image `visits-chart.png` has no words for those who cannot see it.'],
    ['visits-chart.png', 'The words for the image `visits-chart.png` are its file name, `visits-chart.png`.'],
    ['Visits chart', 'The words for the image `visits-chart.png` are its file name, `Visits chart`.'],
    ['Early help', 'The words for the image `visits-chart.png` are only those of a heading, `Early help`.'],
    ['How visits went', 'The words for the image `visits-chart.png` are only those of a heading, `How visits went`.'],
    ['A chart', 'The words for the image `visits-chart.png` are `A chart`, which does not say what it shows.'],
    ['x'.repeat(221), 'The words for the image `visits-chart.png` have 221 characters; at most 220 can be listened to in one go.'],
  ])('may not be `%s`', (text, message) => {
    expect(alt(text)).toEqual([message]);
  });

  it.each(['x'.repeat(220), 'Line chart of visits, rising', 'Early help workers at a table'])('may be `%s`', (text) => {
    expect(alt(text)).toEqual([]);
  });

  it('are wanted of the logo too, where it has any of its own', () => {
    const settings = (more: string): Record<string, string> => ({
      'data/report.yaml': `council: { name: Borough of Example, shortName: Example, onsCode: E09000002, region: London, logo: arms.png${more} }
framework: ilacs-2018
edition: { id: "2022", title: Self-evaluation 2022, asAt: 2022-09-30 }
status: draft
contact: { team: Performance team }
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }
`,
      'public/arms.png': '',
    });
    expect(messagesOf(imageHasAlt, settings(', logoAlt: Logo'))).toEqual(['The words for the image `arms.png` are `Logo`, which does not say what it shows.']);
    expect(messagesOf(imageHasAlt, settings(''))).toEqual([]);
  });
});

describe('the words of a link', () => {
  const link = (text: string): string[] => messagesOf(linkText, words(text));

  it.each([
    ['[Click here](https://example.org).', 'The link to `https://example.org` has the words `Click here`, which do not say where it leads.'],
    ['[more…](https://example.org).', 'The link to `https://example.org` has the words `more…`, which do not say where it leads.'],
    ['See <https://example.org/a/b>.', 'The link `https://example.org/a/b` has its address for words.'],
    ['[The report](https://example.org/1) and [the report](https://example.org/2).', '`the report` leads to `https://example.org/2` here and to `https://example.org/1` above.'],
  ])('do not do in %s', (text, message) => {
    expect(link(text)).toEqual([message]);
  });

  it.each([
    '[The report of 2014](https://example.org/1).',
    '[The report](https://example.org/1) and [the report](https://example.org/1).',
    'Write to [team@example.gov.uk](mailto:team@example.gov.uk) or see www.example.org.',
  ])('do in %s', (text) => {
    expect(link(text)).toEqual([]);
  });
});
