import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { DataTable } from '../../layout/data/data-table.ts';
import type { Report } from '../../model/report.ts';
import { finishOfficeFile } from '../same-bytes.ts';
import { propertiesOf } from '../properties.ts';
import { dataSheet, markedPage, sheetOf, type SheetFrame, type Written } from './data-sheet.ts';
import { sheetNames, startOf } from './sheet-names.ts';
import { font, head, heading, line, link, marking as markingStyle, title, words } from './style.ts';

type Row = Written[];

/** The tables as a workbook in the layout for accessible spreadsheets: cover, contents, notes, and one table a sheet. */
export async function workbook(report: Report, tables: readonly DataTable[]): Promise<Uint8Array> {
  const { labels, edition } = report;
  const names = sheetNames([labels['workbook.cover'], labels['workbook.contents'], labels['workbook.notes'], ...tables.map((table) => table.title)]);
  const [cover, contents, notes, ...own] = names;
  const frame: SheetFrame = {
    marking: edition.marking,
    tableOf: labels['workbook.tableOf'],
    nothing: labels['data.nothing'],
    contents: { text: labels['workbook.toContents'], sheet: contents! },
  };
  const sheets = [
    coverSheet(cover!, report),
    contentsSheet(contents!, report, [{ name: notes!, about: labels['workbook.codes'], rows: null }, ...tables.map((table, index) => ({ name: own[index]!, about: table.description, rows: table.rows.length }))]),
    notesSheet(notes!, report, tables),
    ...tables.map((table, index) => dataSheet(own[index]!, table, frame)),
  ];
  return finishOfficeFile(await writeXlsx({ sheets, defaultFont: font, activeSheet: 0 }), propertiesOf(report));
}

function textSheet(name: string, grid: Row[], columnWidths: number[], marking: string | null): WriteSheet {
  return { ...sheetOf(name, grid, columnWidths), ...(marking === null ? {} : { headerFooter: markedPage(marking) }) };
}

function coverSheet(name: string, { council, edition, labels, audience, audienceText }: Report): WriteSheet {
  const lines = [edition.summary, labels['frame.asAt'].replace('{date}', edition.asAt.text), edition.period, `${edition.statusText}.`, audience === 'public' ? null : audienceText, edition.notice, labels['workbook.about'], labels['workbook.none']];
  return textSheet(name, [
    [{ value: `${edition.title}, ${council.name}`, style: title }],
    ...(edition.marking === null ? [] : [[{ value: edition.marking, style: markingStyle }]]),
    ...lines.filter((each) => each !== null && each !== '').map((each): Row => [{ value: each, style: words }]),
  ], [90], edition.marking);
}

function contentsSheet(name: string, { edition, labels }: Report, entries: readonly { name: string; about: string; rows: number | null }[]): WriteSheet {
  return textSheet(name, [
    [{ value: labels['workbook.contents'], style: title }],
    [{ value: labels['workbook.tableOf'], style: line }],
    [labels['workbook.sheet'], labels['workbook.holds'], labels['workbook.rows']].map((value, column) => ({ value, style: head(column === 2) })),
    ...entries.map((entry): Row => [
      { value: entry.name, style: link, hyperlink: { target: '', location: startOf(entry.name) } },
      { value: entry.about, style: words },
      { value: entry.rows ?? labels['data.nothing'], style: { ...words, alignment: { vertical: 'top', horizontal: 'right' } } },
    ]),
  ], [32, 80, 10], edition.marking);
}

const codes = ['c', 'x', 'z', 'low', 'u'] as const;

/** The key to the codes, what every column holds, and the methods that the report tells. */
function notesSheet(name: string, { edition, labels, disclosure }: Report, tables: readonly DataTable[]): WriteSheet {
  const methods = (['rag', 'direction', 'rounding', 'withheld'] as const).map((about): Row => [{ value: labels[`about.${about}`], style: { ...words, font: { ...font, bold: true } } }, { value: labels[`about.${about}Text`], style: words }]);
  const columns = new Map(tables.flatMap((table) => table.columns).map(({ head: words, meaning }) => [words, meaning]));
  const pair = (left: string, right: string): Row => [{ value: left, style: { ...words, font: { ...font, bold: true } } }, { value: right, style: words }];
  return textSheet(name, [
    [{ value: labels['workbook.notes'], style: title }],
    [{ value: labels['workbook.codes'], style: line }],
    [{ value: labels['workbook.code'], style: head(false) }, { value: labels['workbook.codeMeans'], style: head(false) }],
    ...codes.map((code) => pair(code, labels[`withheld.${code}`])),
    [{ value: labels['workbook.columns'], style: heading }],
    [{ value: labels['workbook.column'], style: head(false) }, { value: labels['workbook.columnMeans'], style: head(false) }],
    ...[...columns].map(([column, meaning]) => pair(column, meaning)),
    [{ value: labels['about.title'], style: heading }],
    ...methods,
    ...(disclosure?.sentences ?? []).map((sentence): Row => [{ value: labels['disclosure.title'], style: { ...words, font: { ...font, bold: true } } }, { value: sentence, style: words }]),
    ...edition.sources.map((source): Row => [{ value: labels['about.sources'], style: words }, { value: source, style: words }]),
  ], [30, 90], edition.marking);
}
