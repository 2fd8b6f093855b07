import { describe, expect, it } from 'vitest';
import type { ReportBlock, ReportInline } from '../../src/model/report.ts';
import { jsonForScript } from '../../src/site/html/escape.ts';
import { onPage } from '../../src/site/html/on-page.ts';
import { proseHtml, type Piece } from '../../src/site/html/prose.ts';
import { safeHref } from '../../src/views/link.ts';
import { writtenBlocks } from '../../src/views/prose.ts';
import { noteLetter } from '../../src/views/section.ts';
import { spellOut, startWriting } from '../../src/views/writing.ts';
import { auditSource, fixture, hiddenSource, statement } from './fixture.ts';

const section = { page: 'section', id: 'early-help' } as const;

/** Below a heading of the section, as most words stand. */
function write(blocks: ReportBlock[]): Piece[] {
  const prose = { writing: startWriting(fixture()), section, notes: new Map([['a', { letter: 'a', anchor: 'note-1' }]]), marked: new Set<string>() };
  return proseHtml({ on: onPage(fixture(), section), section, level: 1 }, writtenBlocks(prose, blocks, 1));
}

const html = (blocks: ReportBlock[]): string => write(blocks).filter((piece) => typeof piece === 'string').join('');
const paragraph = (...children: ReportInline[]): ReportBlock => ({ type: 'paragraph', children });
const mash: ReportInline = { type: 'acronym', acronym: 'MASH', term: 'multi-agency safeguarding hub' };
const text = (value: string): ReportInline => ({ type: 'text', value });

describe('a list that its author numbered', () => {
  const items = (numbered: boolean): Extract<ReportBlock, { type: 'list' }>['items'] => ['Plans.', 'Visits.'].map((words, index) => ({
    type: 'item', children: [paragraph(text(words))], ...(numbered ? { statement: statement(`1.${index + 1}`) } : {}),
  }));

  it('keeps its numbers beside those of its paragraphs', () => {
    expect(html([{ type: 'list', ordered: true, start: 4, items: items(true) }])).toMatch(/>4\. Plans\.<.*>5\. Visits\.</s);
    expect(html([{ type: 'list', ordered: false, start: 1, items: items(true) }])).not.toMatch(/\d\. Plans/);
  });

  it('is numbered by the page where its items are no paragraphs of their own', () => {
    expect(html([{ type: 'list', ordered: true, start: 4, items: items(false) }])).toMatch(/<ol start="4"[^>]*><li>Plans\.<\/li>/);
  });
});

describe('what an author wrote', () => {
  const attack = '<script>alert(1)</script>"\'&';
  it.each<[string, ReportBlock]>([
    ['a paragraph', paragraph(text(attack))],
    ['code', paragraph({ type: 'code', value: attack })],
    ['a code block', { type: 'code-block', value: attack }],
    ['an image', paragraph({ type: 'image', src: 'a.png', alt: attack })],
    ['a figure', paragraph({ type: 'figure', indicator: 'none', text: attack, status: 'known' })],
    ['an acronym', paragraph({ type: 'acronym', acronym: attack, term: attack })],
    ['a heading', { type: 'heading', depth: 4, children: [text(attack)], anchor: attack }],
    ['a table', { type: 'table', align: [null], head: [[text(attack)]], rows: [[[text(attack)]]] }],
    ['a source', { type: 'paragraph', children: [], statement: statement('1.1', { sources: [{ number: 1, source: { ...auditSource, title: attack, detail: attack } }] }) }],
  ])('cannot become a tag or leave its attribute: %s', (_, block) => {
    const written = html([block]);
    expect(written).not.toContain('<script');
    expect(written).toContain('&lt;script&gt;');
    expect(written).not.toMatch(/="[^"]*"'/);
  });

  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', 'java\nscript:alert(1)', '//evil.example', 'file:///etc/passwd'])(
    'cannot link to %j',
    (href) => {
      expect(safeHref(href)).toBeNull();
      expect(html([paragraph({ type: 'link', href, children: [text('here')] })])).toBe('<p>here</p>');
    },
  );

  it('links to the web and to mail', () => {
    expect(safeHref('https://example.gov.uk/a?b=c')).toBe('https://example.gov.uk/a?b=c');
    expect(safeHref('mailto:team@example.gov.uk')).toBe('mailto:team@example.gov.uk');
  });

  it('links to another section by its file, and to none that this edition does not have', () => {
    const link = (href: string): string => html([paragraph({ type: 'link', href, children: [text('there')] })]);
    expect(link('section:children-in-care')).toBe('<p><a class="govuk-link" href="children-in-care.html">there</a></p>');
    expect(link('section:children-in-care#visits')).toBe('<p><a class="govuk-link" href="children-in-care.html#visits">there</a></p>');
    expect(link('section:actions')).toBe('<p><a class="govuk-link" href="section--actions.html">there</a></p>');
    expect(link('section:withheld')).toBe('<p>there</p>');
  });

  it('cannot end the script element that holds it as JSON', () => {
    const written = jsonForScript({ a: '</script><!--\u2028' });
    expect(written).not.toMatch(/[<>\u2028]/);
    expect(JSON.parse(written)).toEqual({ a: '</script><!--\u2028' });
  });
});

describe('acronyms', () => {
  it('are spelled out where a page first uses them', () => {
    expect(html([paragraph(mash), paragraph(mash)])).toBe('<p>MASH (multi-agency safeguarding hub)</p><p>MASH</p>');
  });

  it.each<[string, ReportInline[], string]>([
    ['before them', [text('the multi-agency safeguarding hub ('), mash, text(')')], 'the multi-agency safeguarding hub (MASH)'],
    ['after them', [mash, text(' (multi-agency safeguarding hub)')], 'MASH (multi-agency safeguarding hub)'],
  ])('are left alone where the author spelled them out %s', (_, children, words) => {
    expect(html([paragraph(...children)])).toBe(`<p>${words}</p>`);
  });

  it('are found in plain words as words of their own, with a plural', () => {
    const writing = startWriting(fixture());
    expect(spellOut(writing, 'SMASH and RHIs; RHI again')).toBe('SMASH and RHIs (return home interviews); RHI again');
    expect(spellOut(startWriting(fixture()), 'RHIs’ days, and a MASH\'s view')).toBe('RHIs’ (return home interviews’) days, and a MASH\'s (multi-agency safeguarding hub\'s) view');
  });
});

describe('a statement', () => {
  it('has its number as its own permanent link', () => {
    const written = html([{ type: 'paragraph', children: [text('Yes.')], statement: statement('4.12') }]);
    expect(written).toContain('id="p4-12"');
    expect(written).toContain('href="#p4-12"');
  });

  it('names a source that is not published without a link', () => {
    const written = html([{
      type: 'paragraph',
      children: [{ type: 'citations', marks: [{ number: 3, source: hiddenSource }] }],
      statement: statement('1.1', { sources: [{ number: 3, source: hiddenSource }] }),
    }]);
    expect(written).toContain('A source that is not published');
    expect(written.match(/ href="[^"]*"/g)).toEqual([' href="#p1-1"', ' href="#p1-1--3"']);
  });

  it.each<[string, Parameters<typeof statement>[1], boolean]>([
    ['an area for improvement without an action', { finding: 'area-for-improvement' }, true],
    ['an area for improvement with one', { finding: 'area-for-improvement', actions: ['act-visits'] }, false],
    ['a strength', { finding: 'strength' }, false],
  ])('says that nothing will be done only where it should be: %s', (_, extra, said) => {
    const written = html([{ type: 'paragraph', children: [], statement: statement('1.1', extra) }]);
    expect(written.includes('No action recorded yet')).toBe(said);
  });
});

describe('a footnote', () => {
  const mark: ReportInline = { type: 'footnote', label: 'a' };

  it('is marked by its letter, and only its first mark can be come back to', () => {
    expect(html([paragraph(text('One '), mark), paragraph(mark)])).toBe(
      '<p>One<sup class="mark-note"><a id="note-1-mark" href="#note-1" aria-label="Note a">a</a></sup></p>' +
        '<p><sup class="mark-note"><a href="#note-1" aria-label="Note a">a</a></sup></p>',
    );
  });

  it('that is not there has no mark', () => {
    expect(html([paragraph({ type: 'footnote', label: 'b' })])).toBe('<p></p>');
  });
});

describe('structure', () => {
  it('never skips a heading level', () => {
    expect(html([{ type: 'heading', depth: 6, children: [text('Deep')], anchor: 'deep' }])).toContain('<h3 ');
  });

  it('gives a table its scopes and a name, and no empty heading cell', () => {
    const written = html([{ type: 'table', align: [null, 'right'], head: [[], [text('2022')]], rows: [[[text('Visits')], [text('12')]]] }]);
    expect(written).toContain('<th scope="col" class="right">2022</th>');
    expect(written).toContain('<th scope="row">Visits</th>');
    expect(written).not.toContain('<th scope="col"></th>');
  });

  it('keeps what is embedded within a list where it stands', () => {
    const list: ReportBlock = { type: 'list', ordered: false, start: 1, items: [{ type: 'item', children: [paragraph(text('a')), { type: 'evidence-list', evidence: ['audit-2022'] }] }] };
    const pieces = write([list]);
    expect(pieces.map((piece) => (typeof piece === 'string' ? 'html' : piece.type))).toEqual(['html', 'evidence', 'html']);
    expect(pieces[2]).toBe('</li></ul>');
  });

  it('shows nothing for a list of evidence that was all held back', () => {
    expect(write([{ type: 'evidence-list', evidence: ['unknown'] }])).toEqual([]);
  });

  it.each([[1, 'a'], [26, 'z'], [27, 'aa'], [53, 'ba']])('counts note %i as %s', (number, letter) => {
    expect(noteLetter(number)).toBe(letter);
  });
});
