import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { worked } from '../reports/worked-examples.ts';
import { all, part, readWord } from './read-docx.ts';
import { runCommand } from '../run-command.ts';
import { filesFor, whole } from './made-files.ts';
import { wordBytes } from './word-files.ts';
import { inOrder } from './word-schema.ts';

/** A template as a German Word makes it: ids of its own, names that are the same in every language. */
const styles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:rPr><w:color w:val="7030A0"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Quiet"><w:name w:val="Something of theirs"/></w:style>
</w:styles>`;

const pixel = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
const drawing = (kind: 'inline' | 'anchor'): string => `<w:drawing><wp:${kind} wp14:anchorId="1" distT="0" distB="0"><wp:extent cx="1800000" cy="720000"/><wp:docPr id="1" name="C:\\Users\\A. Person\\logo.png" descr="C:\\Users\\A. Person\\logo.png"><a:hlinkClick r:id="rId9"/></wp:docPr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="A. Person"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"><a:extLst><a:ext uri="x"/></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:${kind}></w:drawing>`;
const shape = '<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp/></a:graphicData></a:graphic></wp:inline></w:drawing>';

/** The parts of a template whose head says this. */
function headed(paragraphs: string): Record<string, Uint8Array> {
  const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  return {
    'word/document.xml': strToU8('<w:document><w:body><w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId7"/></w:sectPr></w:body></w:document>'),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${relation('rId7', 'header', 'header3.xml')}</Relationships>`),
    'word/header3.xml': strToU8(`<w:hdr>${paragraphs}</w:hdr>`),
    'word/_rels/header3.xml.rels': strToU8(`<Relationships>${relation('rId1', 'image', 'media/image1.png')}</Relationships>`),
    'word/media/image1.png': pixel,
  };
}

let folder: string;
let root: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'selfeval template '));
  root = fileURLToPath(new URL('../reports/every-kind/', import.meta.url));
  const types = '<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"/></Types>';
  const theme = '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Council"/>';
  const fonts = '<w:fonts xmlns:w="x"><w:font w:name="Georgia"><w:embedRegular r:id="rId1"/></w:font></w:fonts>';
  writeFileSync(join(folder, 'council.dotx'), zipSync({ '[Content_Types].xml': strToU8(types), 'word/styles.xml': strToU8(styles), 'word/theme/theme1.xml': strToU8(theme), 'word/fontTable.xml': strToU8(fonts), 'docProps/core.xml': strToU8('<x>A. Person</x>') }));
  const plain = { '[Content_Types].xml': strToU8(types), 'word/styles.xml': strToU8(styles) };
  writeFileSync(join(folder, 'logo.dotx'), zipSync({ ...plain, ...headed(`<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r>${drawing('inline')}</w:r></w:p><w:p><w:r>${drawing('anchor')}</w:r></w:p>`) }));
  writeFileSync(join(folder, 'words.dotx'), zipSync({ ...plain, ...headed(`<w:p><w:r><w:t>Mulberry Place</w:t></w:r><w:r>${shape}</w:r></w:p>`) }));
  writeFileSync(join(folder, 'notes.dotx'), 'These are notes.');
  writeFileSync(join(folder, 'sheet.dotx'), zipSync({ '[Content_Types].xml': strToU8('<Types>spreadsheetml</Types>'), 'xl/styles.xml': strToU8('<x/>') }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dressed = async (name: string): Promise<Uint8Array> => wordBytes(await worked('every kind', 'public'), root, { ...whole, template: join(folder, name) });

test("a report in a council's template has its styles by the names of Word, its theme and its fonts, and ours where it has none", async () => {
  const word = readWord(await dressed('council.dotx'));
  const plain = readWord(await wordBytes(await worked('every kind', 'public'), root));
  const used = new Set([...all(word.body, 'w:pStyle'), ...all(word.body, 'w:rStyle'), ...all(word.body, 'w:tblStyle')].map(({ attribs }) => attribs['w:val']!));
  expect(used).toContain('berschrift1');
  expect(used).not.toContain('Heading1');
  expect(used).toContain('ReportQuiet');
  const sheet = part(word.parts, 'word/styles.xml');
  const known = all(sheet, 'w:style').map(({ attribs }) => attribs['w:styleId']!);
  expect(new Set(known).size).toBe(known.length);
  expect([...used, ...all(sheet, 'w:basedOn').map(({ attribs }) => attribs['w:val']!)].filter((id) => !known.includes(id))).toEqual([]);
  expect(all(sheet, 'w:lang').map(({ attribs }) => attribs['w:val'])).toEqual(['en-GB']);
  expect(word.parts.get('word/styles.xml')).not.toContain('w:numId w:val="7"');
  expect(word.parts.get('word/theme/theme1.xml')).toContain('Council');
  expect(word.parts.get('word/fontTable.xml')).not.toContain('embed');
  expect(word.parts.get('word/_rels/document.xml.rels')).toMatch(/theme\/theme1\.xml.*|fontTable\.xml/);
  expect([...word.parts.values()].join('')).not.toContain('A. Person');
  expect(word.paragraphs.map(({ text }) => text)).toEqual(plain.paragraphs.map(({ text }) => text));
});

test("pictures at the head of a council's template stand at the head of every page, and are heard as the council's", async () => {
  const report = { ...(await worked('every kind', 'public')) };
  report.council = { ...report.council, logo: null };
  const said: string[] = [];
  const [file] = await filesFor('docx', report, root, { ...whole, template: join(folder, 'logo.dotx') }, (each) => said.push(each));
  const word = readWord(file!.content);
  const media = unzipSync(file!.content);
  for (const name of ['header1', 'header2']) {
    const head = part(word.parts, `word/${name}.xml`);
    const [paragraph] = all(head, 'w:p');
    expect(all(paragraph!, 'w:jc').map(({ attribs }) => attribs['w:val'])).toEqual(['right']);
    expect([all(head, 'wp:inline').length, all(head, 'wp:anchor').length]).toEqual([1, 1]);
    expect(all(head, 'wp:docPr').map(({ attribs }) => attribs['descr'])).toEqual([report.council.name, report.council.name]);
    const targets = new Map(all(part(word.parts, `word/_rels/${name}.xml.rels`), 'Relationship').map(({ attribs }) => [attribs['Id'], attribs['Target']]));
    for (const { attribs } of all(head, 'a:blip')) expect(media[`word/${targets.get(attribs['r:embed'])!}`]).toEqual(pixel);
    expect(inOrder(head)).toEqual([]);
  }
  const ids = [...word.parts].filter(([path]) => /^word\/(?:document|header\d)\.xml$/.test(path)).flatMap(([path]) => all(part(word.parts, path), 'wp:docPr').map(({ attribs }) => attribs['id']));
  expect(new Set(ids).size).toBe(ids.length);
  expect([...word.parts.values()].join('')).not.toMatch(/A\. Person|hlinkClick|wp14:|\{\w+\}/);
  expect(word.edges.get('word/header1.xml')).toContain(report.edition.title);
  expect(said).toEqual([]);
  // 720,000 of these are 2 cm: the words of each page begin so much lower.
  expect(all(word.body, 'w:pgMar').map(({ attribs }) => Number(attribs['w:top']) - 1588 > 720_000 / 635)).not.toContain(false);
});

test('a cover with a logo of its own has no other, and the pages after it have that of the template', async () => {
  const word = readWord(await dressed('logo.dotx'));
  expect(['header1', 'header2'].map((name) => all(part(word.parts, `word/${name}.xml`), 'w:drawing').length)).toEqual([2, (await worked('every kind', 'public')).council.logo === null ? 2 : 0]);
});

test('words and shapes at the head of a template are not carried over, and the author is told', async () => {
  const out = join(folder, 'out');
  const { code, stderr } = await runCommand(['export', '--report', root, '--format', 'docx', '--template', join(folder, 'words.dotx'), '--out', out]);
  expect([code, stderr]).toEqual([0, 'Of the head and foot of the template its pictures at the head are carried over; its words, shapes, text boxes and drawings are not. Put a logo into the head of the template as a picture (PNG, JPEG or GIF).\n']);
  expect([...readWord(readFileSync(join(out, readdirSync(out).find((name) => name.endsWith('.docx'))!))).parts.values()].some((xml) => xml.includes('Mulberry Place'))).toBe(false);
});

test.each([
  ['notes.dotx', /is no Word template: it holds no styles of Word\. Save it in Word as Word Template \(\.dotx\)/],
  ['sheet.dotx', /is no Word template/],
  ['missing.dotx', /is not there or cannot be opened\. Name a Word template/],
])('%s is refused in a sentence', async (name, said) => {
  await expect(dressed(name)).rejects.toThrow(said);
});
