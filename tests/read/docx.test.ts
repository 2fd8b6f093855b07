import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/read/docx/read-docx.ts';

/** A zip archive of these files, each compressed unless it is said otherwise. */
function zip(files: Record<string, string | Buffer>, { method = 8, flags = 0, claimed }: { method?: number; flags?: number; claimed?: number } = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(flags, 2);
    header.writeUInt16LE(method, 4);
    header.writeUInt32LE(crc32(bytes), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(claimed ?? bytes.length, 18);
    header.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), header, Buffer.from(name), packed]);
    const entry = Buffer.alloc(42);
    header.copy(entry, 2);
    entry.writeUInt32LE(offset, 38);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), entry, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06'), end]);
}

const styles = `<w:styles><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Ours"><w:name w:val="Council heading"/><w:basedOn w:val="H2"/></w:style>
<w:style w:styleId="Loop"><w:name w:val="x"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:styleId="LB"><w:name w:val="List Bullet"/></w:style></w:styles>`;
const relations = '<Relationships><Relationship Id="r1" Type="http://x/hyperlink" Target="https://example.gov.uk/plan"/></Relationships>';
const p = (content: string, style = ''): string => `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;
const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const docx = (body: string, more: Record<string, string> = {}): Buffer =>
  zip({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, 'word/styles.xml': styles, 'word/_rels/document.xml.rels': relations, ...more });
const blocksOf = (body: string, more?: Record<string, string>) => readDocx('a.docx', docx(body, more)).blocks.map(({ kind, depth, runs }) => [kind, depth, runs.map(({ text }) => text).join('')]);

describe('a Word file', () => {
  it.each([
    ['paragraphs', p(t('Most ') + t('children &amp; carers')), [['paragraph', 0, 'Most children & carers']]],
    ['headings by the name of their style', p(t('Early help'), 'H2'), [['heading', 2, 'Early help']]],
    ['headings by what their style rests on', p(t('Early help'), 'Ours'), [['heading', 2, 'Early help']]],
    ['headings by their level', `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${t('Top')}</w:p>`, [['heading', 1, 'Top']]],
    ['list items by their numbering', `<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>${t('One')}</w:p>`, [['item', 0, 'One']]],
    ['list items by their style', p(t('One'), 'LB'), [['item', 0, 'One']]],
    ['a style that rests on itself', p(t('x'), 'Loop'), [['paragraph', 0, 'x']]],
    ['cells of tables', `<w:tbl><w:tr><w:tc>${p(t('A'))}</w:tc><w:tc>${p(t('85%'))}</w:tc></w:tr></w:tbl>${p(t('after'))}`, [['cell', 0, 'A'], ['cell', 0, '85%'], ['paragraph', 0, 'after']]],
    ['tabs, breaks and hyphens', p(`<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>`), [['paragraph', 0, 'a b c-d']]],
    ['no words that were deleted or moved away', p(`<w:del>${t('old')}</w:del><w:ins>${t('new')}</w:ins><w:moveFrom>${t('gone')}</w:moveFrom>`), [['paragraph', 0, 'new']]],
    ['no codes of fields', p(`<w:r><w:instrText>PAGE</w:instrText></w:r>${t('words')}`), [['paragraph', 0, 'words']]],
    ['text boxes once', p(`<mc:AlternateContent><mc:Choice><w:txbxContent>${p(t('box'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(t('box'))}</w:txbxContent></mc:Fallback></mc:AlternateContent>${t('words')}`), [['paragraph', 0, 'box'], ['paragraph', 0, 'words']]],
    ['nothing for empty paragraphs', `${p('')}${p(t(' '))}`, []],
  ])('gives %s', (_what, body, blocks) => {
    expect(blocksOf(body)).toEqual(blocks);
  });

  it('gives footnotes after the text, each paragraph a line of its own', () => {
    const { text, blocks } = readDocx('a.docx', docx(p(t('One')) + p(t('Two')), { 'word/footnotes.xml': `<w:footnotes>${p(t('Note'))}</w:footnotes>` }));
    expect(text).toBe('One\nTwo\nNote');
    expect(blocks.map(({ runs }) => runs[0]?.start)).toEqual([1, 2, 3].map((line) => ({ line, column: 1 })));
  });

  it('gives endnotes, comments, headers and footers, SmartArt and charts after the text', () => {
    const part = (kind: string, target: string): string => `<Relationship Id="${target}" Type="http://x/${kind}" Target="${target}"/>`;
    const { text } = readDocx(
      'a.docx',
      docx(p(t('Text')), {
        'word/_rels/document.xml.rels': `<Relationships>${part('header', 'header1.xml')}${part('footer', '/word/footer1.xml')}${part('diagramData', 'diagrams/data1.xml')}${part('chart', 'charts/chart1.xml')}</Relationships>`,
        'word/endnotes.xml': `<w:endnotes>${p(t('Endnote'))}</w:endnotes>`,
        'word/comments.xml': `<w:comments>${p(t('Comment'))}</w:comments>`,
        'word/header1.xml': `<w:hdr>${p(t('Header'))}</w:hdr>`,
        'word/footer1.xml': `<w:ftr>${p(t('Footer'))}</w:ftr>`,
        'word/diagrams/data1.xml': '<dgm:dataModel><a:p><a:r><a:t>Plan</a:t></a:r><a:r><a:t> it</a:t></a:r></a:p><a:p/><a:p><a:r><a:t>Do it</a:t></a:r></a:p></dgm:dataModel>',
        'word/charts/chart1.xml': '<c:chart><a:p><a:r><a:t>Contacts by month</a:t></a:r></a:p></c:chart>',
      }),
    );
    expect(text.split('\n')).toEqual(['Text', 'Endnote', 'Comment', 'Header', 'Footer', 'Plan it', 'Do it', 'Contacts by month']);
  });

  it('takes no text box for a picture, but SmartArt and pictures', () => {
    const drawing = (name: string, kind: string, inside = ''): string =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="${name}"/><a:graphic><a:graphicData uri="http://schemas.x/${kind}">${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const { images, text } = readDocx('a.docx', docx(p(drawing('Text Box 1', 'wordprocessingShape', `<w:txbxContent>${p(t('boxed'))}</w:txbxContent>`) + drawing('Picture 2', 'picture') + drawing('Diagram 3', 'diagram') + drawing('Group 4', 'wordprocessingGroup'))));
    expect(images.map(({ src }) => src)).toEqual(['Picture 2', 'Diagram 3']);
    expect(text).toContain('boxed');
  });

  it('gives images with what they say, except those that only decorate', () => {
    const image = (attributes: string, inside = ''): string => `<w:r><w:drawing><wp:docPr id="1" ${attributes}>${inside}</wp:docPr></w:drawing></w:r>`;
    const { images } = readDocx('a.docx', docx(p(t('x') + image('descr="A chart"')) + p(image('name="Picture 2"')) + p(image('name="3"', '<adec:decorative val="1"/>'))));
    expect(images.map(({ alt, place }) => [alt, place.start.line])).toEqual([['A chart', 1], ['', 2]]);
  });

  it('gives links with their words and where they lead', () => {
    const { links } = readDocx('a.docx', docx(p(`${t('See ')}<w:hyperlink r:id="r1">${t('the plan')}</w:hyperlink>`)));
    expect(links.map(({ text, href, place }) => [text, href, place.start.column])).toEqual([['the plan', 'https://example.gov.uk/plan', 5]]);
  });

  it('is found where its relations say', () => {
    const bytes = zip({
      '_rels/.rels': '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>',
      'word/document2.xml': `<w:document>${p(t('Here'))}</w:document>`,
    });
    expect(readDocx('a.docx', bytes).text).toBe('Here');
  });
});

describe('a file that is refused', () => {
  const whole = docx(p(t('x')));
  const offsetOfDirectory = whole.indexOf('PK\x01\x02');
  const pointingPastItsEnd = Buffer.from(whole);
  pointingPastItsEnd.writeUInt32LE(0xfffffff0, offsetOfDirectory + 42);
  it.each([
    ['is no archive', Buffer.from('just words'), /damaged, or is no Word file/],
    ['is empty', Buffer.alloc(0), /damaged, or is no Word file/],
    ['is cut short', whole.subarray(0, whole.length - 30), /damaged, or is no Word file/],
    ['points past its end', pointingPastItsEnd, /damaged, or is no Word file/],
    ['is another kind of archive', zip({ 'a.txt': 'x' }), /has no document in it/],
    ['is of old Word, or has a password', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), /password, or saved in the format/],
    ['is encrypted', zip({ 'word/document.xml': 'x' }, { flags: 1 }), /password/],
    ['is packed in a way of its own', zip({ 'word/document.xml': 'x' }, { method: 14 }), /damaged/],
    ['says that it is too large', zip({ 'word/document.xml': 'x' }, { claimed: 3_000_000_000 }), /more than 40 MB/],
    ['is larger than it says', zip({ 'word/document.xml': Buffer.alloc(41_000_000, 32) }, { claimed: 10 }), /more than 40 MB/],
  ])('%s', (_what, bytes, message) => {
    expect(() => readDocx('a.docx', bytes)).toThrow(message);
  });

  it('is never worse than refused, whichever of its bytes is changed', () => {
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! ^ 0xff;
      try {
        readDocx('a.docx', bytes);
      } catch (error) {
        expect((error as Error).constructor.name, String(at)).toBe('UnreadableArchive');
      }
    }
  });
});
