import { strToU8 } from 'fflate';
import type { SlideChart } from '../../layout/slides/chart.ts';
import { tag, xmlHead } from '../xml.ts';
import { packFiles, xmlText } from '../same-bytes.ts';

export const sheetName = 'Sheet1';
/** Below the names of the series. */
export const firstRow = 2;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** The figures behind a chart, for who edits it; nothing else is in it. */
export function chartWorkbook({ categories, series }: SlideChart): Uint8Array {
  const rows = [
    rowXml(1, ['', ...series.map(({ name }) => name)]),
    ...categories.map((category, index) => rowXml(firstRow + index, [category, ...series.map(({ values }) => values[index] ?? null)])),
  ];
  const parts: Record<string, string> = {
    '[Content_Types].xml': tag('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
      ...[['workbook', 'sheet.main'], ['worksheets/sheet1', 'worksheet'], ['styles', 'styles']].map(([part, type]) => tag('Override', { PartName: `/xl/${part}.xml`, ContentType: `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml` }))),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': tag('workbook', { xmlns: main, 'xmlns:r': relations }, `<sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets>`),
    'xl/_rels/workbook.xml.rels': relationships([['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']]),
    'xl/styles.xml': tag('styleSheet', { xmlns: main },
      '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>',
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'),
    'xl/worksheets/sheet1.xml': tag('worksheet', { xmlns: main }, tag('sheetData', {}, ...rows)),
  };
  return packFiles(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xmlHead + xml)])));
}

function relationships(all: readonly (readonly [string, string])[]): string {
  return tag('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, ...all.map(([kind, target], index) => tag('Relationship', { Id: `rId${index + 1}`, Type: `${relations}/${kind}`, Target: target })));
}

function rowXml(number: number, cells: readonly (string | number | null)[]): string {
  return tag('row', { r: number }, ...cells.map((value, column) => {
    const r = `${columnName(column)}${number}`;
    if (value === null || value === '') return '';
    return typeof value === 'number' ? tag('c', { r }, `<v>${value}</v>`) : tag('c', { r, t: 'inlineStr' }, `<is><t xml:space="preserve">${xmlText(value)}</t></is>`);
  }));
}
