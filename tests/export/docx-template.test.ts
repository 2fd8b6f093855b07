import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { worked } from '../reports/worked-examples.ts';
import { all, part, readWord } from './read-docx.ts';
import { whole } from './made-files.ts';
import { wordBytes } from './word-files.ts';

/** A template as a German Word makes it: ids of its own, names that are the same in every language. */
const styles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:rPr><w:color w:val="7030A0"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Quiet"><w:name w:val="Something of theirs"/></w:style>
</w:styles>`;

let folder: string;
let root: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'selfeval template '));
  root = fileURLToPath(new URL('../reports/every-kind/', import.meta.url));
  const types = '<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"/></Types>';
  const theme = '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Council"/>';
  const fonts = '<w:fonts xmlns:w="x"><w:font w:name="Georgia"><w:embedRegular r:id="rId1"/></w:font></w:fonts>';
  writeFileSync(join(folder, 'council.dotx'), zipSync({ '[Content_Types].xml': strToU8(types), 'word/styles.xml': strToU8(styles), 'word/theme/theme1.xml': strToU8(theme), 'word/fontTable.xml': strToU8(fonts), 'docProps/core.xml': strToU8('<x>A. Person</x>') }));
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

test.each([
  ['notes.dotx', /is no Word template: it holds no styles of Word\. Save it in Word as Word Template \(\.dotx\)/],
  ['sheet.dotx', /is no Word template/],
  ['missing.dotx', /is not there or cannot be opened\. Name a Word template/],
])('%s is refused in a sentence', async (name, said) => {
  await expect(dressed(name)).rejects.toThrow(said);
});
