import { describe, expect, test } from 'vitest';
import { allSaid, proposed, sectionsOf } from './propose.ts';
import { cell, frame, h, item, list, odtFile, p, row, span, table } from './odt-file.ts';
import { png } from './word-file.ts';

const read = (body: string, parts?: Record<string, string | Uint8Array>) => proposed(odtFile(h(1, 'Front door') + body, parts), { name: 'last-year.odt' });

/** The words under "What we know" of a document with one section of that. */
async function known(body: string): Promise<string | undefined> {
  return /## What we know\n\n([^]*?)\n\n## How we know it/.exec(sectionsOf(await read(body))['11-front-door.md'] ?? '')?.[1];
}

const changed = (id: string, what: string): string => `<text:tracked-changes><text:changed-region text:id="${id}">${what}</text:changed-region></text:tracked-changes>`;
const info = '<office:change-info><dc:creator>A Person</dc:creator></office:change-info>';
const added = changed('c1', `<text:insertion>${info}</text:insertion>`);
const takenOut = (...words: string[]): string => changed('c1', `<text:deletion>${info}${words.map((each) => p(each)).join('')}</text:deletion>`);
const note = (text: string, kind = 'footnote'): string => `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;

describe('the words of an OpenDocument text', () => {
  test.each<[string, string, string]>([
    ['paragraphs, whose white space is one space', p('Most\n   children are seen.'), 'Most children are seen.'],
    ['spaces and tabs that are written out', p('One<text:s/><text:tab/>two'), 'One  two'],
    ['bold, italic and struck words', p(`${span('B', 'Need is high. ')}It has ${span('I', 'levelled')} ${span('S', 'off')}.`), '**Need is high.** It has *levelled* ~~off~~.'],
    ['words that are plain in a bold paragraph', p(`Need ${span('Plain', 'is high.')}`, 'Strong'), '**Need** is high.'],
    ['lists in lists', list('Bullets', item(p('One') + list('', item(p('Two')))) + item(p('Three'))), '- One\n  - Two\n- Three'],
    ['numbered lists that go on after a paragraph', list('Numbers', item(p('One'))) + p('Between.') + list('Numbers', item(p('Two')), 'text:continue-numbering="true"'), '1. One\n\nBetween.\n\n2) Two'],
    ['numbered lists that begin anew', list('Numbers', item(p('One'))) + p('Between.') + list('Numbers', item(p('Two'))), '1. One\n\nBetween.\n\n1) Two'],
    ['lists whose marks the style of the paragraph says', list('', item(p('One', 'InList'))), '1. One'],
    ['further paragraphs of an item', list('Bullets', item(p('One') + p('More of one.')) + item(p('Two'))), '- One\n\nMore of one.\n\n- Two'],
    ['levels of a list without marks', list('Numbers', item(list('', item(p('Two')))) + item(p('Three'))), 'Two\n\n1. Three'],
    ['tables with heads and cells that are written once for several', table(`<table:table-header-rows>${row('Measure', 'Old', '2024')}</table:table-header-rows>`, `<table:table-row>${cell('Seen')}${cell('85%', 'table:number-columns-repeated="2"')}</table:table-row>`), '| Measure | Old | 2024 |\n| --- | ---: | ---: |\n| Seen | 85% | 85% |'],
    ['cells that are merged, with empty ones for what they cover', table(row(cell('Wide', 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>', 'C'), row('a', 'b', 'c')), '| Wide |  | C |\n| --- | --- | --- |\n| a | b | c |'],
    ['a table in a table, after its cell\'s own words', table(row('A', 'B'), row(cell(p('Outer') + table(row('In', 'Side'))), '2')), '| A | B |\n| --- | ---: |\n| Outer; In; Side | 2 |'],
    ['a text box once, before its paragraph', p(`${frame(`<draw:text-box>${p('In the box.')}</draw:text-box>`)}Beside it.`), 'In the box.\n\nBeside it.'],
    ['words in shapes, those in groups too', p(`<draw:g><draw:custom-shape>${p('In a shape.')}</draw:custom-shape></draw:g>Beside it.`), 'In a shape.\n\nBeside it.'],
    ['links, and not those within the document', p('<text:a xlink:href="https://example.org/plan">the plan</text:a> and <text:a xlink:href="#there">more</text:a>'), '[the plan](<https://example.org/plan>) and more'],
    ['lines that end within', p('One<text:line-break/>2. Two'), 'One\\\n2\\. Two'],
    ['quotations', p('Somebody said so.', 'Quotations'), '> Somebody said so.'],
    ['what fields said', p('See <text:bookmark-ref>Table 1</text:bookmark-ref>.'), 'See Table 1.'],
    ['what was added and not what was taken out', `${added}${p('Children are <text:change-start text:change-id="c1"/>often<text:change-end text:change-id="c1"/> seen.')}`, 'Children are often seen.'],
    ['two paragraphs whose parting was taken out as one', `${takenOut('', '')}${p('One <text:change text:change-id="c1"/>two.')}`, 'One two.'],
    ['paragraphs in parts of a document', `<text:section>${p('In a part.')}</text:section>`, 'In a part.'],
    ['no more of a cell that is written a million times than a page is wide', table(`<table:table-row>${cell('A')}${cell('', 'table:number-columns-repeated="1000000"')}</table:table-row>`, row('1')), '| A |\n| ---: |\n| 1 |'],
  ])('gives %s', async (_what, body, markdown) => {
    expect(await known(body)).toBe(markdown);
  });

  test('gives footnotes and endnotes with their marks, whose paragraphs count by themselves', async () => {
    const proposal = await read(p(`Seen${note('A *note*.')} often${note('Another.', 'endnote')}.`) + p(`<office:annotation><dc:creator>B Person</dc:creator>${p('Why?')}</office:annotation>More.`));
    expect(sectionsOf(proposal)['11-front-door.md']).toContain('Seen[^1] often[^2].');
    expect(sectionsOf(proposal)['11-front-door.md']).toMatch(/\[\^1\]: A \\\*note\\\*\.\n\n\[\^2\]: Another\.$/);
    expect(proposal.lists?.[0]?.lines).toEqual(['paragraph 3: B Person: Why?']);
  });

  test('puts pictures into the folder of images, with what they show; decoration, charts and what is not in the file stay over', async () => {
    const image = (path: string): string => `<draw:image xlink:href="${path}"/>`;
    const proposal = await read(
      p(frame(image('Pictures/a.svm') + image('Pictures/a.png') + '<svg:title>Calls</svg:title><svg:desc>Calls [by month]</svg:desc>')) + p(frame(image('Pictures/a.png'), 'loext:decorative="true"')) + p(frame('<draw:object xlink:href="./Object 1"/>' + image('./ObjectReplacements/Object 1'))) + p(frame(image('https://example.org/x.png') + '<svg:title>Far away</svg:title>')),
      { 'Pictures/a.png': png, 'Object 1/content.xml': `<office:chart>${p('Calls in a year')}</office:chart>` },
    );
    expect(sectionsOf(proposal)['11-front-door.md']).toContain('![Calls \\[by month\\]](front-door-picture.png)');
    expect(proposal.pictures?.get('public/front-door-picture.png')).toEqual(png);
    expect(proposal.lists?.[0]?.lines).toEqual(['“Picture 1”: a picture that is marked as decoration', '“Far away”: a chart or drawing, or a picture that is not in the file: save it as PNG and put it into the folder public', '“Calls in a year”: drawing or chart']);
  });

  test('lists changes that were open and comments, with who made them', async () => {
    const changes = `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>${info}${p('not')}</text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion>${info}</text:insertion></text:changed-region></text:tracked-changes>`;
    const proposal = await read(`${changes}${p('Children are <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>often seen.')}${p('So it <text:change-end text:change-id="c2"/>is.')}${p(`<office:annotation office:name="r1"><dc:creator>B Person</dc:creator>${p('Check the figure.')}</office:annotation>Is it so?<office:annotation-end office:name="r1"/> Yes.`)}`);
    expect(proposal.lists?.map(({ lines }) => lines)).toEqual([
      ['paragraph 2: taken out by A Person: “not”', 'paragraph 2: added by A Person: “often seen.”', 'paragraph 3: added by A Person: “So it”'],
      ['paragraph 4, “Is it so?”: B Person: Check the figure.'],
    ]);
  });

  test('knows headings by their level, by the style of a paragraph and by styles that rest on those', async () => {
    const proposal = await proposed(odtFile(p('Self-evaluation 2025', 'Title') + p('Front door', 'Heading_20_1') + p('What do we know?', 'Ours') + p('A.') + h(2, 'Next steps') + p('B.') + p('Strengths', 'Strong') + p('C.')), { name: 'last-year.odt' });
    expect(proposal.changes.map(({ what, to }) => `${what}: ${to ?? ''}`)).toEqual([
      '“Front door” (heading 1): content/11-front-door.md',
      '“What do we know?” (heading 2): content/11-front-door.md, “What we know”',
      '“Next steps” (heading 2): content/11-front-door.md, “What next”',
      '“Strengths” (bold alone): content/11-front-door.md, “Strengths”, under “What we know”',
    ]);
  });

  test('leaves contents, heads of pages and hidden words over, and says so', async () => {
    const contents = `<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents</text:index-title-template></text:table-of-content-source><text:index-body>${p('Front door<text:tab/>3')}</text:index-body></text:table-of-content>`;
    const proposal = await read(`${contents}${p(`Words.${span('Hidden', 'Secret')}`)}<text:section text:display="none">${p('Unseen.')}</text:section>`, { 'styles.xml': `<office:document-styles><office:master-styles><style:master-page><style:header>${p('OFFICIAL draft')}</style:header></style:master-page></office:master-styles></office:document-styles>` });
    expect(proposal.lists?.[0]?.lines).toEqual(['“Front door 3”: contents', '“Secret”: hidden words', '“Unseen.”: hidden words', '“OFFICIAL draft”: head or foot of pages']);
    expect(allSaid(proposal)).toContain('Words.');
  });
});
