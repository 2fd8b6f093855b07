import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';

/** A sheet as somebody sees it who opens the workbook, read by code that shares nothing with what writes it. */
export interface ReadSheet {
  name: string;
  /** What each cell shows: numbers in their format, days as `30 September 2022`. */
  rows: string[][];
  /** What each cell holds: a number is a number. */
  held: (string | number)[][];
  /** The colour behind each cell; null for none. */
  fills: (string | null)[][];
  /** Of its one table; null for a sheet that has none. */
  table: { name: string; from: number; heads: string[]; filtered: boolean } | null;
  frozenRows: number;
  links: string[];
  xml: string;
}

interface Element {
  name: string;
  attribs: Record<string, string>;
  children: Element[];
  data?: string;
}

export function partsOf(file: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(file)).map(([path, content]) => [path, strFromU8(content)]));
}

export function readXlsx(file: Uint8Array): ReadSheet[] {
  const parts = partsOf(file);
  const part = (path: string): Element => xml(parts.get(path) ?? '');
  const targets = new Map(all(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attribs }) => [attribs['Id']!, attribs['Target']!]));
  const strings = all(part('xl/sharedStrings.xml'), 'si').map((entry) => all(entry, 't').map(textOf).join(''));
  const styles = stylesOf(part('xl/styles.xml'));
  return all(part('xl/workbook.xml'), 'sheet').map(({ attribs }) => {
    const path = `xl/${targets.get(attribs['r:id']!)!.replace(/^\/?(?:xl\/)?/, '')}`;
    const sheet = part(path);
    const cells = all(sheet, 'row').map((row) => all(row, 'c').map((cell) => readCell(cell, strings, styles)));
    const rels = parts.get(path.replace('worksheets/', 'worksheets/_rels/') + '.rels');
    const table = rels === undefined ? undefined : all(xml(rels), 'Relationship').find((rel) => rel.attribs['Type']!.endsWith('/table'))?.attribs['Target'];
    return {
      name: attribs['name']!,
      rows: cells.map((row) => row.map(({ shown }) => shown)),
      held: cells.map((row) => row.map(({ held }) => held)),
      fills: cells.map((row) => row.map(({ fill }) => fill)),
      table: table === undefined ? null : tableOf(part(table.replace(/^\.\.|^\/xl/, 'xl'))),
      frozenRows: Number(all(sheet, 'pane')[0]?.attribs['ySplit'] ?? 0),
      links: all(sheet, 'hyperlink').map((link) => link.attribs['location'] ?? ''),
      xml: parts.get(path)!,
    };
  });
}

/** The rows of the table on a sheet, each by the heads of its columns. */
export function records({ rows, table }: ReadSheet): Record<string, string>[] {
  if (!table) return [];
  return rows.slice(table.from).map((row) => Object.fromEntries(table.heads.map((head, column) => [head, row[column] ?? ''])));
}

function readCell(cell: Element, strings: readonly string[], styles: ReturnType<typeof stylesOf>) {
  const { format, fill } = styles[Number(cell.attribs['s'] ?? 0)]!;
  const raw = all(cell, 'v').map(textOf).join('');
  if (cell.attribs['t'] === 's') return { held: strings[Number(raw)]!, shown: strings[Number(raw)]!, fill };
  return { held: Number(raw), shown: shownIn(format, Number(raw)), fill };
}

/** Applies a format of ours as Excel would: words in quotes, `#,##0.00` and `%`, or a day. */
function shownIn(format: string, value: number): string {
  if (format.includes('yyyy')) return new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const [, before = '', decimals = '', percent = '', after = ''] = /^(?:"([^"]*)")?#,##0(?:\.(0+))?(%)?(?:"([^"]*)")?$/.exec(format) ?? [];
  const digits = Math.abs(percent ? value * 100 : value).toLocaleString('en-GB', { minimumFractionDigits: decimals.length, maximumFractionDigits: decimals.length });
  return `${before}${value < 0 && Number(digits.replaceAll(',', '')) !== 0 ? '−' : ''}${digits}${percent}${after}`;
}

function stylesOf(styles: Element) {
  const formats = new Map(all(styles, 'numFmt').map(({ attribs }) => [attribs['numFmtId']!, attribs['formatCode']!]));
  const fills = all(all(styles, 'fills')[0]!, 'fill').map((fill) => all(fill, 'fgColor')[0]?.attribs['rgb'] ?? null);
  return all(all(styles, 'cellXfs')[0]!, 'xf').map(({ attribs }) => ({ format: formats.get(attribs['numFmtId']!) ?? '', fill: fills[Number(attribs['fillId'] ?? 0)] ?? null }));
}

function tableOf(table: Element): ReadSheet['table'] {
  const { attribs } = all(table, 'table')[0]!;
  return {
    name: attribs['name']!,
    from: Number(/\d+/.exec(attribs['ref']!)![0]),
    heads: all(table, 'tableColumn').map((column) => column.attribs['name']!),
    filtered: all(table, 'autoFilter').length === 1,
  };
}

export function xml(text: string): Element {
  return parseDocument(text, { xmlMode: true }) as unknown as Element;
}

/** Every element of a name, in order, however deep; without regard to a prefix that was not asked for. */
export function all(within: Element, name: string): Element[] {
  return within.children.flatMap((child) => ('children' in child ? [...(child.name === name ? [child] : []), ...all(child, name)] : []));
}

export function textOf(element: Element): string {
  return element.data ?? element.children.map(textOf).join('');
}
