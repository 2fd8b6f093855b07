import type { OutputFile } from '../../src/publish/manifest.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx, records } from './read-xlsx.ts';
import { changedParagraph, lineOf, named, nothingTold, numberAt, period, type Language, type Told } from './told.ts';

type Rows = Record<string, string>[];

/** What the sheets of a workbook tell, each cell as it is shown. */
export function toldInWorkbook(file: Uint8Array, language: Language): Told {
  const sheets = new Map(readXlsx(file).flatMap((sheet) => (sheet.table ? [[sheet.table.name, records(sheet)] as const] : [])));
  const { labels } = language;
  const head = (column: string): string => labels[`column.${column}` as keyof typeof labels];
  return toldInRows((table) => sheets.get(table) ?? [], head, language);
}

/** What CSV files tell. */
export function toldInCsv(files: readonly OutputFile[], language: Language): Told {
  const tables = new Map(files.map(({ path, content }) => [path.replace(/^.*\/|\.csv$/g, ''), readCsv(Buffer.from(content).toString('utf8'))]));
  return toldInRows((table) => tables.get(table) ?? [], (column) => column.replaceAll('-', '_'), language);
}

function toldInRows(table: (name: string) => Rows, head: (column: string) => string, language: Language): Told {
  const { labels } = language;
  const line = (...words: (string | null | undefined)[]): string => lineOf(language, ...words);
  const from = (row: Rows[number], ...columns: string[]): (string | undefined)[] => columns.map((column) => row[head(column)]);
  /** In a workbook a cell without anything says so. */
  const given = (words: string | undefined): string | null => (words === undefined || words === '' || words === labels['data.nothing'] ? null : words);
  const names = new Map(table('scorecard').map((row) => [row[head('indicator-id')], named({ reference: given(row[head('reference')]), title: row[head('indicator')]! })]));
  const nameOf = (row: Rows[number]): string | undefined => names.get(row[head('indicator-id')]);
  const when = (row: Rows[number]): string => period(row[head('period')] ?? '');
  const statements = table('statements').map((row) => ({ number: row[head('number')]!, section: row[head('section')]!, heading: given(row[head('heading')]) }));
  return {
    ...nothingTold(),
    figures: table('figures').map((row) => line(nameOf(row), when(row), ...from(row, 'shown'))),
    parts: table('breakdowns').map((row) => line(nameOf(row), ...from(row, 'broken-down-by', 'part'), when(row), ...from(row, 'shown'))),
    quartiles: table('quartiles').map((row) => line(nameOf(row), when(row), ...from(row, 'shown', 'quartile'))),
    scorecard: table('scorecard').map((row) => line(nameOf(row), ...from(row, 'shown', 'rating'))),
    grades: table('judgements').map((row) => line(...from(row, 'inspection', 'judgement', 'grade'))),
    headings: statements.flatMap(({ number, section, heading }, index) => {
      const before = statements[index - 1];
      const isNew = index === 0 || before!.section !== section;
      return [...(isNew ? [line(`${number.split('.')[0]!} ${section}`)] : []), ...(heading !== null && (isNew || before!.heading !== heading) ? [line(heading)] : [])];
    }),
    statements: statements.map(({ number }) => number),
    recommendations: table('recommendations').map((row) => line(...from(row, 'inspection', 'text'))),
    actions: table('actions').map((row) => line(from(row, 'number', 'action').join(' '))),
    changes: table('changes').flatMap((row) => {
      const [kind, subject, then, now, became] = ['changed', 'subject', 'in-earlier', 'in-this', 'became'].map((column) => given(row[head(column)]));
      if (kind === labels['data.changed.figure']) return [line(subject, then, now)];
      const isSame = became?.startsWith(labels['changes.claims.same']) === true;
      return kind === labels['data.changed.paragraph'] && !isSame ? [changedParagraph(numberAt(then ?? ''), numberAt(now ?? ''))] : [];
    }),
  };
}
