import { describe, expect, test } from 'vitest';
import { allSaid, proposed, sectionsOf } from './propose.ts';
import { added, bold, item, para, picture, png, run, styled, table, takenOut, textBox, wordFile } from './word-file.ts';

/** The words under "What we know" of a document with one section of that. */
async function known(body: string, parts?: Record<string, string | Uint8Array>): Promise<string | undefined> {
  const sections = sectionsOf(await proposed(wordFile(styled('H1', 'Front door') + body, parts)));
  return /## What we know\n\n([^]*?)\n\n## How we know it/.exec(sections['11-front-door.md'] ?? '')?.[1];
}

const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${para(run(text))}</w:footnote>`;
const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

describe('the words of a Word document', () => {
  test.each<[string, string, string]>([
    ['paragraphs', para(run('Most children are seen.')), 'Most children are seen.'],
    ['bold and italic words', para(`${bold('Need is high. ')}${run('It has ')}${run('levelled', '<w:i/>')}${run(' off.')}`), '**Need is high.** It has *levelled* off.'],
    ['lists in lists', item('One') + item('Two', 1) + item('Three'), '- One\n  - Two\n- Three'],
    ['numbered lists that go on after a paragraph', item('One', 0, 2) + para(run('Between.')) + item('Two', 0, 2), '1. One\n\nBetween.\n\n2) Two'],
    ['bullets that were typed', para(run('•\tOne')) + para(run('–  Two')), '- One\n- Two'],
    ['tables', table(['Measure', '2024'], ['Seen | visited', '85%']), '| Measure | 2024 |\n| --- | ---: |\n| Seen \\| visited | 85% |'],
    ['cells of several paragraphs, on one line', table(['A', 'B'], [`${para(run('One'))}${para(run('Two.'))}${para(run('Three'))}`, '2']), '| A | B |\n| --- | ---: |\n| One; Two. Three | 2 |'],
    ['a table in a table, after its cell\'s own words', table(['A', 'B'], [para(run('Outer')) + table(['In', 'Side']), '2']), '| A | B |\n| --- | ---: |\n| Outer; In; Side | 2 |'],
    ['cells that are merged, with empty ones for what they cover', `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${para(run('Wide'))}</w:tc><w:tc>${para(run('C'))}</w:tc></w:tr><w:tr><w:tc>${para(run('a'))}</w:tc><w:tc>${para(run('b'))}</w:tc><w:tc>${para(run('c'))}</w:tc></w:tr></w:tbl>`, '| Wide |  | C |\n| --- | --- | --- |\n| a | b | c |'],
    ['a box of one cell as what stands in it', table([para(run('In a box.')) + item('One')]), 'In a box.\n\n- One'],
    ['a text box once, before its paragraph', para(textBox(para(run('In the box.'))) + run('Beside it.')), 'In the box.\n\nBeside it.'],
    ['links', para(`<w:hyperlink r:id="link">${run('the plan')}</w:hyperlink>${run(' and more')}`), '[the plan](<https://example.org/plan>) and more'],
    ['lines that end within', para('<w:r><w:t>One</w:t><w:br/><w:t>2. Two</w:t></w:r>'), 'One\\\n2\\. Two'],
    ['what was added and not what was taken out', para(run('Children are ') + takenOut('not') + added('often') + run(' seen.')), 'Children are often seen.'],
    ['two paragraphs whose parting was taken out as one', para(run('One '), '<w:rPr><w:del w:author="A"/></w:rPr>') + para(run('two.')), 'One two.'],
    ['no paragraph that was taken out as a whole', para(takenOut('Gone.'), '<w:rPr><w:del w:author="A"/></w:rPr>') + para(run('Stays.')), 'Stays.'],
    ['the words of fields and not their codes', para(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Table 1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`), 'Table 1'],
    ['what is locked in a form', `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${para(run('In a form.'))}</w:sdtContent></w:sdt>`, 'In a form.'],
    ['a year at the beginning', para(run('2023. A hard year.')), '2023\\. A hard year.'],
  ])('gives %s', async (_what, body, markdown) => {
    expect(await known(body)).toBe(markdown);
  });

  test('gives notes with their marks, and those of headings with the words below', async () => {
    const body = para(run('Seen') + mark(2) + run(' often') + mark(2)) + para(run('More'), '<w:pStyle w:val="H2"/>').replace('</w:p>', `${mark(3)}</w:p>`) + para(run('Below.'));
    const sections = sectionsOf(await proposed(wordFile(styled('H1', 'Front door') + body, { 'word/footnotes.xml': `<w:footnotes><w:footnote w:id="0" w:type="separator">${para(run('x'))}</w:footnote>${note(2, 'A *note*.')}${note(3, 'Another.')}</w:footnotes>` })));
    expect(sections['11-front-door.md']).toContain('Seen[^1] often[^1]\n\n### More\n\nBelow.[^2]');
    expect(sections['11-front-door.md']).toMatch(/\[\^1\]: A \\\*note\\\*\.\n\n\[\^2\]: Another\.$/);
  });

  test('puts pictures into the folder of images, with what they show, once each; decoration stays over', async () => {
    const decoration = '<a:ext><adec:decorative val="1"/></a:ext>';
    const proposal = await proposed(wordFile(styled('H1', 'Front door') + para(picture('Calls [by month]')) + para(picture('Calls again')) + para(picture('', decoration)), { 'word/media/image1.png': png }), { files: { 'public/front-door-picture.png': '' } });
    expect(sectionsOf(proposal)['11-front-door.md']).toContain('![Calls \\[by month\\]](front-door-picture-2.png)\n\n![Calls again](front-door-picture-2.png)');
    expect(proposal.pictures?.get('public/front-door-picture-2.png')).toEqual(png);
    expect(allSaid(proposal)).toContain('“Picture 1”: a picture that is marked as decoration');
  });

  test('lists changes that were open and comments, with who made them', async () => {
    const body = para(run('Children are ') + takenOut('not') + added('often') + run(' seen.')) + para(`<w:commentRangeStart w:id="7"/>${run('Is it so?')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`);
    const proposal = await proposed(wordFile(styled('H1', 'Front door') + body, { 'word/comments.xml': `<w:comments><w:comment w:id="7" w:author="B Person">${para(run('Check the figure.'))}</w:comment></w:comments>` }));
    expect(proposal.lists?.map(({ lines }) => lines)).toEqual([
      ['paragraph 2: taken out by A Person: “not”', 'paragraph 2: added by A Person: “often”'],
      ['paragraph 3, “Is it so?”: B Person: Check the figure.'],
    ]);
  });

  test('leaves contents, heads of pages and hidden words over, and says so', async () => {
    const body = styled('TOC1', 'Front door 3') + styled('H1', 'Front door') + para(run('Words.') + run('Secret', '<w:vanish/>'));
    const proposal = await proposed(wordFile(body, { 'word/header1.xml': `<w:hdr>${para(run('OFFICIAL draft'))}</w:hdr>` }));
    expect(proposal.lists?.[0]?.lines).toEqual(['“Front door 3”: contents', '“Secret”: hidden words', '“OFFICIAL draft”: head or foot of pages']);
  });

  test('reads 2,000 open changes, and shows only the first of them', async () => {
    const proposal = await proposed(wordFile(styled('H1', 'Front door') + Array.from({ length: 2000 }, (_, index) => para(run('Word ') + added(`number ${index}.`))).join('')));
    expect(sectionsOf(proposal)['11-front-door.md']).toContain('Word number 1999.');
    expect(proposal.lists?.[0]).toMatchObject({ lines: { length: 2000 }, wholeIn: 'imported/last-year-2026-11-27.txt' });
    expect(proposal.writes.get('imported/last-year-2026-11-27.txt')).toContain('number 1999.');
  });
});

describe('where the words of a document go', () => {
  const went = async (body: string, files = {}) => (await proposed(wordFile(body), { files })).changes.map(({ what, to }) => `${what}: ${to ?? ''}`);

  test('sections begin right above the headings that ask a question, and each heading is told', async () => {
    const body = styled('T', 'Self-evaluation 2025') + styled('H1', 'Part one') + styled('H2', 'Front door') + styled('Ours', 'Adoption') + styled('H3', 'What do we know?') + para(run('A.')) + styled('H3', 'Areas for development') + item('B') + styled('H3', 'How do we know this?') + para(run('C.')) + styled('H3', 'Next steps') + para(run('D.'));
    const proposal = await proposed(wordFile(body));
    expect(proposal.understood).toContain('A section begins at each heading such as “Front door”, the headings right above those that ask a question.');
    expect(proposal.changes.map(({ what, to }) => `${what}: ${to ?? ''}`)).toEqual([
      '“Adoption” (heading 2): content/11-adoption.md',
      '“What do we know?” (heading 3): content/11-adoption.md, “What we know”',
      '“Areas for development” (heading 3): content/11-adoption.md, “Areas for improvement”, under “What we know”',
      '“How do we know this?” (heading 3): content/11-adoption.md, “How we know it”',
      '“Next steps” (heading 3): content/11-adoption.md, “What next”',
    ]);
    expect(sectionsOf(proposal)).toEqual({ '11-adoption.md': '## What we know\n\nA.\n\n### Areas for improvement\n\n- B\n\n## How we know it\n\nC.\n\n## What next\n\nD.' });
    expect(proposal.lists?.[0]?.lines).toEqual([
      'paragraph 1: “Self-evaluation 2025”: it stands before the first heading, as on a cover',
      'paragraph 2: “Part one”: nothing stands under this heading',
      'paragraph 3: “Front door”: nothing stands under this heading',
    ]);
  });

  test('headings that are nothing but bold are taken for headings, the larger above the smaller', async () => {
    const large = (text: string): string => para(run(text, '<w:b/><w:sz w:val="32"/>'));
    expect(await went(large('Front door') + para(bold('Strengths')) + item('A') + para(bold('What next?')) + para(run('B.')) + large('Adoption') + para(bold('Strengths:')) + item('C'))).toEqual([
      '“Front door” (bold alone): content/11-front-door.md',
      '“Strengths” (bold alone): content/11-front-door.md, “Strengths”, under “What we know”',
      '“What next?” (bold alone): content/11-front-door.md, “What next”',
      '“Adoption” (bold alone): content/12-adoption.md',
      '“Strengths” (bold alone): content/12-adoption.md, “Strengths”, under “What we know”',
    ]);
  });

  test('a table whose columns are headed by questions is opened, each column in its place', async () => {
    const proposal = await proposed(wordFile(styled('H1', 'Front door') + table(['What we know', 'How we know it', 'What next'], [item('A') + item('B'), 'C', 'D'])));
    expect(sectionsOf(proposal)['11-front-door.md']).toBe('## What we know\n\n- A\n- B\n\n## How we know it\n\nC\n\n## What next\n\nD');
  });

  test('a document without headings is one section, named after its file', async () => {
    const proposal = await proposed(wordFile(para(run('Words.'))));
    expect(Object.keys(sectionsOf(proposal))).toEqual(['11-last-year.md']);
  });

  test('a section of a name that is there gets another name, which is said; one with a name that pages have gets a longer one', async () => {
    const proposal = await proposed(wordFile(styled('H1', 'Early help') + para(run('A.')) + styled('H1', 'Evidence and more') + para(run('B.')) + styled('H1', 'Scorecard') + para(run('C.'))));
    expect([...proposal.writes.keys()].filter((path) => path.startsWith('content/'))).toEqual(['content/11-early-help-2.md', 'content/12-evidence-and-more.md', 'content/13-scorecard-section.md']);
    expect(proposal.understood).toContain('There is a section of that name already, content/10-early-help.md: it stays as it is, and the new one is content/11-early-help-2.md.');
  });

  test('a chapter that goes on is one section', async () => {
    expect(sectionsOf(await proposed(wordFile(styled('H1', 'Front door') + para(run('A.')) + styled('H1', 'Front door (cont.)') + para(run('B.')))))['11-front-door.md']).toContain('A.\n\nB.');
  });

  test('figures that the report has too are offered, and nothing is put in their place', async () => {
    const indicators = `theme: Early help
indicators:
  - { id: seen, title: Families seen within four weeks, unit: percent, decimals: 0, polarity: higher, period: month, observations: [{ at: 2022-09-30, value: 93 }] }
`;
    const proposal = await proposed(wordFile(styled('H1', 'Front door') + para(run('In September 93% of families were seen within four weeks. Attendance was 93%.'))), { files: { 'data/indicators/early-help.yaml': indicators } });
    expect(proposal.lists?.[0]?.lines).toEqual(['paragraph 2: `93%` in “In September 93% of families were seen within four weeks.”: seen says 93% in September 2022, written :kpi[seen]']);
    expect(sectionsOf(proposal)['11-front-door.md']).toContain('93% of families were seen');
  });
});
