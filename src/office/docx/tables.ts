import { fill } from '../../model/labels.ts';
import type { LayoutCell, LayoutTable } from '../../layout/blocks.ts';
import { tableParts, type TablePart } from './columns.ts';
import { captionXml } from './captions.ts';
import { greys, ragMarks, textWidthOf, toneColours } from './look.ts';
import type { Setting } from './manuscript.ts';
import { paragraphXml } from './paragraphs.ts';
import { plainRun, runsXml } from './runs.ts';
import { tag } from '../xml.ts';
import { val } from './xml.ts';

/** A table of so few rows stands on one page; on a page on its side there is room for fewer. */
const keptWhole = { upright: 6, landscape: 3 } as const;

/** A table under its caption, with `remark` where a line below belongs to it; one that is too wide for the page stands in parts below each other. */
export function tableXml(setting: Setting, table: LayoutTable, remark: boolean): string {
  if (table.columns.length === 0) return '';
  const parts = tableParts(table, setting.width);
  const { captions } = setting.manuscript.document;
  return parts
    .map((part, index) => {
      const title = parts.length === 1 ? table.caption : fill(captions.part, { title: table.caption, part: index + 1, parts: parts.length });
      const note = table.note === null || index > 0 ? '' : paragraphXml({ style: 'Quiet', keepNext: true }, plainRun(table.note));
      return captionXml(setting, 'table', plainRun(title)) + note + partXml(setting, table, part, { title, remark });
    })
    .join('');
}

function partXml(setting: Setting, { columns, rows }: LayoutTable, { columns: shown, widths }: TablePart, { title, remark }: { title: string; remark: boolean }): string {
  const cellsOf = <T>(make: (column: number, width: number) => T): T[] => shown.map((column, index) => make(column, widths[index]!));
  const head = tag('w:tr', {}, tag('w:trPr', {}, '<w:cantSplit/><w:tblHeader/>'), ...cellsOf((column, width) => headXml(setting, columns[column]!, width)));
  const body = rows.map(({ place, cells }, index) => {
    const last = index === rows.length - 1;
    const keepNext = last ? remark : index === 0 || rows.length <= keptWhole[setting.width > textWidthOf(false) ? 'landscape' : 'upright'] || index === rows.length - 2;
    return tag('w:tr', {}, tag('w:trPr', {}, '<w:cantSplit/>'), ...cellsOf((column, width) => {
      const made = cellXml(setting, cells[column]!, { numeric: columns[column]!.numeric, keepNext });
      return tag('w:tc', {}, tag('w:tcPr', {}, tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' })), column === 0 ? bookmarked(setting, place, made) : made);
    }));
  });
  return tag('w:tbl', {},
    tag('w:tblPr', {},
      val('tblStyle', 'ReportTable'),
      tag('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
      '<w:tblLayout w:type="fixed"/>',
      '<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>',
      val('tblCaption', title)),
    tag('w:tblGrid', {}, ...widths.map((width) => tag('w:gridCol', { 'w:w': width }))),
    head, ...body);
}

/** A place that is a row begins within its first paragraph. */
function bookmarked(setting: Setting, place: LayoutTable['rows'][number]['place'], paragraphs: string): string {
  const inside = /(<w:p><w:pPr>.*?<\/w:pPr>)(.*?)(<\/w:p>)/s;
  return paragraphs.replace(inside, (_, open: string, words: string, close: string) => open + setting.manuscript.bookmarks.around(place, words) + close);
}

/** Notes cannot stand in a row that is repeated, so that heads say theirs in brackets. */
function headXml(setting: Setting, { head, numeric }: LayoutTable['columns'][number], width: number): string {
  const shading = tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': setting.manuscript.accent });
  return tag('w:tc', {}, tag('w:tcPr', {}, tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' }), shading, val('vAlign', 'bottom')),
    paragraphXml({ style: 'TableHeading', keepNext: true, right: numeric }, runsXml({ ...setting, inNote: true }, head.map((run) => (run.type === 'text' ? { type: 'text', text: run.text } : run)))));
}

function cellXml(setting: Setting, { lines, rag, tone }: LayoutCell, { numeric, keepNext }: { numeric: boolean; keepNext: boolean }): string {
  const colour = tone === null ? null : toneColours[tone];
  return lines
    .map((line, index) => {
      const mark = index === 0 && rag !== null ? plainRun(`${ragMarks[rag].shape} `, val('color', ragMarks[rag].colour)) : '';
      const ground = index > 0 ? {} : colour === null ? {} : { colour };
      return paragraphXml({ style: 'TableText', keepNext, right: numeric }, mark + runsXml(setting, line, ground));
    })
    .join('');
}

/** The style of all tables, below which the words have their own. */
export function tableStyle(accent: string): string {
  const line = (name: string, size: number, colour: string): string => tag(`w:${name}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': colour });
  return tag('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'ReportTable' },
    val('name', 'Report Table'), val('uiPriority', 99), '<w:qFormat/>',
    tag('w:tblPr', {},
      '<w:tblInd w:w="0" w:type="dxa"/>',
      tag('w:tblBorders', {}, line('top', 4, accent), line('bottom', 8, accent), line('insideH', 4, greys.line)),
      tag('w:tblCellMar', {}, ...(['top', 'left', 'bottom', 'right'] as const).map((side) => tag(`w:${side}`, { 'w:w': side === 'left' || side === 'right' ? 100 : 50, 'w:type': 'dxa' })))));
}
