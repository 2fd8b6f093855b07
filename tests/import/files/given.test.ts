import { zipSync, strToU8 } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openGiven } from '../../../src/import/files/given.ts';
import type { Sheet } from '../../../src/import/files/sheet.ts';

const beside = () => Promise.resolve(null);
const opened = (bytes: Uint8Array, name = 'scorecard.xlsx') => openGiven({ name, bytes, beside });
const encoded = (text: string, mark: number[], wide: boolean): Uint8Array => Uint8Array.from([...mark, ...Array.from(text).flatMap((sign) => (wide ? [sign.charCodeAt(0), 0] : [sign.charCodeAt(0)]))]);
const ole = (part: string): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0), ...Array.from(part).flatMap((sign) => [sign.charCodeAt(0), 0])]);

describe('a file is known by what is in it', () => {
  const zipOf = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('a')])));
  const open = (kind: string): Uint8Array => zipSync({ mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`), 'content.xml': strToU8('<a/>') });
  const workbook = 'Open it in Excel or LibreOffice, choose Save as, Excel workbook (.xlsx), and take that.';
  const document = 'Open it in Word or LibreOffice, choose Save as, Word document (.docx), and take that.';
  const slides = 'Open it in PowerPoint or LibreOffice, choose Save as, PowerPoint presentation (.pptx), and take that.';
  const uncertain = 'in which hidden rows and percentages cannot be told with certainty.';
  const damaged = 'Open it in the program that made it and save it again, or take it from a copy that is whole.';

  test.each<[string, Uint8Array, string, string]>([
    ['nothing.xlsx', new Uint8Array(), 'The file is empty.', 'Save it again from the program that made it.'],
    ['secret.xlsx', ole('EncryptedPackage'), 'The file is protected with a password, so it cannot be read.', 'Open it, save a copy without a password (File, Info, Protect), and take the copy.'],
    ['a.xls', ole('Workbook'), `The file is an Excel workbook of the older kind (.xls), ${uncertain}`, workbook],
    ['a.csv', ole('Workbook'), `The file is called .csv, but it is an Excel workbook of the older kind (.xls) inside, ${uncertain}`, workbook],
    ['page.csv', strToU8('\uFEFF<!-- made -->\n<html><table><tr><td>Measure</table>'), `The file is called .csv, but it is a web page inside, ${uncertain}`, workbook],
    ['b.xls', strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'), `The file is an XML spreadsheet of Excel 2003, ${uncertain}`, workbook],
    ['a.ods', open('spreadsheet'), `The file is a workbook of LibreOffice (.ods), ${uncertain}`, workbook],
    ['a.xlsb', zipOf('xl/workbook.bin'), `The file is a binary Excel workbook (.xlsb), ${uncertain}`, workbook],
    ['a.doc', ole('WordDocument'), 'The file is a Word document of the older kind (.doc), which is not read.', document],
    ['a.rtf', strToU8(String.raw`{\rtf1 Words.}`), 'The file is a document in rich text format (.rtf), which is not read.', document],
    ['a.ppt', ole('PowerPoint Document'), 'The file is a PowerPoint file of the older kind (.ppt), which is not read.', slides],
    ['a.odp', open('presentation'), 'The file is a presentation of LibreOffice (.odp), which is not read.', slides],
    ['a.pages', zipOf('Index/Document.iwa'), "The file is one of Apple's Pages, which is not read.", 'Open it in Pages, choose File, Export To, Word, and take that.'],
    ['a.numbers', zipOf('Index/Document.iwa', 'Index/Tables/DataList.iwa'), "The file is one of Apple's Numbers, which is not read.", 'Open it in Numbers, choose File, Export To, Excel, and take that.'],
    ['a.zip', zipOf('a.key/Index.zip'), "The file is one of Apple's Pages, Numbers or Keynote, which is not read.", 'Open it in Pages, Numbers or Keynote, choose File, Export To, Word, Excel or PowerPoint, and take that.'],
    ['a.pdf', strToU8('%PDF-1.7'), 'This is a PDF: it holds printed pages, and neither cells nor paragraphs.', 'Ask for the file that it was printed from. If nobody has it, open the PDF in Word, choose Save as, Word document (.docx), and take that.'],
    ['half.xlsx', zipSync({ 'xl/workbook.xml': strToU8('a'.repeat(500)) }, { level: 0 }).subarray(0, 300), 'The file is damaged: it ends too early, or something in it was changed.', damaged],
  ])('%s is refused with its reason, and how to save it anew', (name, bytes, message, hint) => {
    expect(() => opened(bytes, name)).toThrow(expect.objectContaining({ message, hint }) as Error);
  });

  test.each<[string, number, RegExp]>([
    ['would unpack to more than an author has room for', 299_000_000, /unpack to more than 300 MB/],
    ['hides how much it unpacks to', 0, /not opened/],
  ])('a zip that %s is not unpacked', async (_what, size, words) => {
    const bytes = await workbookOf([['a']]);
    saysSize(bytes, size);
    expect(() => opened(bytes)).toThrow(words);
  });

  test('a zip that unpacks to more than it says is damaged', async () => {
    const bytes = await workbookOf(Array.from({ length: 500 }, (_, row) => ['Measure', row]));
    saysSize(bytes, 100);
    await expect(opened(bytes).sheets()).rejects.toThrow(/is damaged/);
  });

  test('a workbook in which a byte was changed is damaged, and no figure is read from it', async () => {
    const bytes = await workbookOf([['Measure', 'Mar 23'], ['Visits', 0.895]]);
    const at = bytes.findIndex((_byte, index) => new TextDecoder().decode(bytes.subarray(index, index + 24)) === 'xl/worksheets/sheet1.xml') + 60;
    bytes[at] = bytes[at]! ^ 0xff;
    await expect(opened(bytes).sheets()).rejects.toThrow(/is damaged/);
  });

  test('macros are left alone', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['a', 1]] }], vbaProject: strToU8('Sub Auto_Open') });
    const given = opened(bytes);
    expect([given.kind, (await given.sheets())[0]?.rows[0]?.[1]?.value]).toEqual(['macro-workbook', 1]);
  });
});

describe('a text is read in whatever it is saved', () => {
  const table = 'Café;Mar 23\nVisits;84,5\n';
  test.each<[string, Uint8Array]>([
    ['UTF-8', strToU8(table)],
    ['UTF-8 with its mark', strToU8(`\uFEFF${table}`)],
    ['UTF-16', encoded(table, [0xff, 0xfe], true)],
    ['Windows-1252', encoded(table, [], false)],
    ['lines of Windows', strToU8(table.replaceAll('\n', '\r\n'))],
  ])('%s', async (_what, bytes) => {
    expect(texts((await opened(bytes, 'a.csv').sheets())[0]!)).toEqual([['Café', 'Mar 23'], ['Visits', '84,5'], []].slice(0, 2));
  });

  test.each([',', ';', '\t'])('cells are divided by %j', async (sign) => {
    const [sheet] = await opened(strToU8([['Measure', 'a; b, "c"'].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign), ['x', '1'].join(sign)].join('\n')), 'a.csv').sheets();
    expect(texts(sheet!)).toEqual([['Measure', 'a; b, "c"'], ['x', '1']]);
  });
});

test('a text in which a quotation mark is not closed is refused', () => {
  expect(() => opened(strToU8('Measure,Mar 23\n"Visits,301\nReviews,2\n'), 'a.csv').sheets()).toThrow(/quotation mark in it is not closed/);
});

describe('a workbook says', () => {
  test('percentages, decimals, days, months, colours, formulas, errors, and what is hidden or merged', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Scorecard',
          rows: [['Measure', new Date('2023-03-31'), new Date('2023-03-01'), null], ['Visits', 0.895, null, null]],
          cells: new Map([
            ['0,2', { value: new Date('2023-03-01'), style: { numFmt: 'mmm-yy' } }],
            ['1,1', { value: 0.895, style: { numFmt: '0.0%', fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC000' } } } }],
            ['1,2', { value: 84, formula: '80+4', formulaResult: 84, type: 'formula', style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { theme: 9 } } } }],
            ['1,3', { value: null, formula: '1/0', formulaResult: '#DIV/0!', type: 'error' }],
          ]),
          merges: [{ startRow: 0, startCol: 1, endRow: 0, endCol: 2 }],
          columns: [{}, { hidden: true }],
          rowDefs: new Map([[1, { hidden: true }]]),
        },
        { name: 'Old', hidden: true, rows: [['a']] },
      ],
    });
    const [sheet, old] = await opened(bytes).sheets();
    const { rows, merges, hiddenRows, hiddenColumns } = sheet!;
    expect(rows[0]!.slice(1, 3).map(({ value, isDay }) => [value, isDay])).toEqual([['2023-03-31', true], ['2023-03', false]]);
    expect(rows[1]![1]).toMatchObject({ value: 0.895, isPercentage: true, decimals: 1, fill: 'FFC000' });
    expect(rows[1]![2]).toMatchObject({ value: 84, isFormula: true, fill: '70AD47' });
    expect(rows[1]![3]).toMatchObject({ value: null, error: '#DIV/0!' });
    expect([merges, [...hiddenRows], [...hiddenColumns], old!.isHidden]).toEqual([[{ top: 0, left: 1, bottom: 0, right: 2 }], [1], [1], true]);
  });
});

function texts({ rows }: Sheet): (string | null)[][] {
  return rows.map((row) => row.map(({ value }) => (value === null ? null : String(value))));
}

function workbookOf(rows: (string | number)[][]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'A', rows }] });
}

/** Changes what the directory of a zip says of how much each entry unpacks to. */
function saysSize(bytes: Uint8Array, size: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
}
