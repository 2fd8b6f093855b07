import { describe, expect, test } from 'vitest';
import { dataTables } from '../../src/layout/data/tables.ts';
import type { Report } from '../../src/model/report.ts';
import { numberFormat } from '../../src/office/xlsx/number-format.ts';
import { sheetNames } from '../../src/office/xlsx/sheet-names.ts';
import { workbook } from '../../src/office/xlsx/workbook.ts';
import { triedEditions, editionOf, worked } from '../reports/worked-examples.ts';
import { partsOf, readXlsx, records, type ReadSheet } from './read-xlsx.ts';

const read = new Map<Report, Promise<ReadSheet[]>>();

function sheetsOf(report: Report): Promise<ReadSheet[]> {
  const sheets = read.get(report) ?? workbook(report, dataTables(report)).then(readXlsx);
  read.set(report, sheets);
  return sheets;
}

async function rowsOf(report: Report, table: string): Promise<Record<string, string>[]> {
  const sheet = (await sheetsOf(report)).find((each) => each.table?.name === table);
  return sheet ? records(sheet) : [];
}

const code = { c: 'c', x: 'x', z: 'z', low: 'low', u: 'u' } as const;

describe.each(triedEditions)('the workbook of %s, %s', (example, audience) => {
  test('shows the number of every figure as the report prints it', async () => {
    const report = await worked(example, audience);
    expect((await rowsOf(report, 'figures')).map((row) => row['Value'])).toEqual(
      report.indicators.flatMap(({ observations }) => observations.map(({ figure }) => (figure.status === 'known' ? figure.text : code[figure.status]))));
  });

  test('has every indicator with its rating, direction, target and figure of a year earlier', async () => {
    const report = await worked(example, audience);
    const said = (await rowsOf(report, 'scorecard')).map((row) => [row['Id'], row['Indicator'], row['As printed'], row['Rating'], row['Direction'], row['A year earlier'] ?? 'None', row['Target']]);
    expect(said).toEqual(
      report.indicators.map(({ id, title, current, rag, direction, lastYear, target }) => [
        id, title, current?.figure.text ?? 'No figure', rag.word, direction?.word ?? report.labels['direction.none'],
        lastYear === null ? 'None' : lastYear.figure.status === 'known' ? lastYear.figure.text : code[lastYear.figure.status], target?.text ?? report.labels['figure.noTarget'],
      ]),
    );
  });

  test('has every comparator with ours beside it', async () => {
    const report = await worked(example, audience);
    const shown = (figure: { text: string; status: string } | null): string => (figure === null ? 'None' : figure.status === 'known' ? figure.text : figure.status);
    expect((await rowsOf(report, 'comparators')).map((row) => [row['Id'], row['Compared with'], row['Period'], row['Their value'], row['Our value'] ?? 'None'])).toEqual(
      report.indicators.flatMap(({ id, lastYear, comparators }) =>
        [...(lastYear ? [lastYear] : []), ...comparators].map(({ label, periodText, figure, ours }) => [id, label, periodText, shown(figure), shown(ours)])),
    );
  });

  test('has the day and the state of every action, and every piece of evidence', async () => {
    const report = await worked(example, audience);
    expect((await rowsOf(report, 'actions')).map((row) => [row['Due date'], row['Status']])).toEqual(report.actions.map(({ due, statusText }) => [due?.text ?? report.labels['action.noDue'], statusText]));
    expect((await rowsOf(report, 'evidence')).map((row) => row['Evidence'])).toEqual(report.evidence.map(({ title }) => title));
  });

  test('is laid out for everyone: one named table a sheet, its head frozen and filtered, nothing empty, nothing worked out by Excel', async () => {
    const report = await worked(example, audience);
    const sheets = await sheetsOf(report);
    expect(sheets.slice(0, 3).map(({ name }) => name)).toEqual(['Cover', 'Contents', 'Notes']);
    for (const { name, rows, table, frozenRows, xml } of sheets) {
      expect(rows.flat(), name).not.toContain('');
      expect(xml, name).not.toMatch(/<f[ >]|mergeCell/);
      if (table === null) continue;
      expect([table.filtered, frozenRows, table.heads], name).toEqual([true, table.from, rows[table.from - 1]]);
      expect(new Set(table.heads).size, name).toBe(table.heads.length);
      expect(rows.slice(table.from).every((row) => row.length === table.heads.length), name).toBe(true);
    }
    const linked = sheets[1]!.links.map((link) => /^'(.*)'!A1$/.exec(link)?.[1]?.replaceAll("''", "'"));
    expect(linked).toEqual(sheets.slice(2).map(({ name }) => name));
  });

  test('marks every sheet as the report is marked', async () => {
    const report = await worked(example, audience);
    const { marking } = report.edition;
    for (const { xml, rows } of (await sheetsOf(report)).filter(({ table }) => table !== null)) {
      if (marking === null) expect(xml).not.toContain('headerFooter');
      else expect([rows[1]?.[0], xml.includes('<oddHeader>') && xml.includes('<oddFooter>')]).toEqual([marking, true]);
    }
  });
});

test('numbers are numbers, percentages parts of one, and days days', async () => {
  const report = await worked('Tower Hamlets', 'public');
  const sheet = (await sheetsOf(report)).find(({ table }) => table?.name === 'figures')!;
  const at = (head: string): number => sheet.table!.heads.indexOf(head);
  const known = report.indicators.flatMap(({ unit, observations }) => observations.map(({ figure, at: day }) => ({ unit, figure, day })));
  sheet.held.slice(sheet.table!.from).forEach((row, index) => {
    const { unit, figure, day } = known[index]!;
    if (figure.status === 'known') expect(row[at('Value')]).toBeCloseTo(figure.value! / (unit.startsWith('percent') ? 100 : 1), 10);
    else expect(row[at('Value')]).toBe(figure.status);
    expect(row[at('Date')]).toBe((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
  });
});

test('a rating is a word with a colour behind it', async () => {
  const report = await worked('Tower Hamlets', 'public');
  const sheet = (await sheetsOf(report)).find(({ table }) => table?.name === 'scorecard')!;
  const column = sheet.table!.heads.indexOf('Rating');
  const fills = new Map(report.indicators.map(({ rag }, index) => [rag.state, sheet.fills[sheet.table!.from + index]![column]]));
  const coloured = [...fills].filter(([state]) => ['green', 'amber', 'red'].includes(state)).map(([, fill]) => fill);
  expect(coloured.length).toBeGreaterThan(1);
  expect(new Set(coloured).size).toBe(coloured.length);
  expect(coloured).not.toContain(null);
});

test('holds nothing of what is internal in an edition for everyone', async () => {
  const [open, closed] = [await editionOf('./some-internal/', 'public'), await editionOf('./some-internal/', 'internal')];
  const hidden = closed.indicators.filter(({ id }) => !open.indicators.some((each) => each.id === id));
  expect(hidden.length).toBeGreaterThan(0);
  const text = [...partsOf(await workbook(open, dataTables(open))).values()].join('\n');
  for (const { id, title } of hidden) expect([text.includes(`>${id}<`), text.includes(title)]).toEqual([false, false]);
  expect(text).not.toContain('For whom');
  expect([...partsOf(await workbook(closed, dataTables(closed))).values()].join('\n')).toContain('For whom');
});

test('words that look like formulas, markup or control characters stay words', async () => {
  const report = await worked('every kind', 'public');
  const odd = '=HYPERLINK("x") & <b>“naïve” 🙂 Ελληνικά';
  const changed: Report = { ...report, evidence: report.evidence.map((entry, index) => (index === 0 ? { ...entry, title: odd, summary: '+1\u0001' } : entry)) };
  const sheets = readXlsx(await workbook(changed, dataTables(changed)));
  const rows = records(sheets.find(({ table }) => table?.name === 'evidence')!);
  expect(rows[0]!['Evidence']).toBe(odd);
  expect(rows[0]!['Summary']).toMatch(/^\+1/);
  for (const { xml } of sheets) expect(xml).not.toMatch(/<f[ >]/);
});

test.each([
  [89.71, '89.7%', true, '#,##0.0%'],
  [69.34, '69.3 per 10,000', false, '#,##0.0" per 10,000"'],
  [19, '19 days', false, '#,##0" days"'],
  [1163, '1,163', false, '#,##0'],
  [70, 'nearly 70%', true, '"nearly "#,##0%'],
  [88.2, '88.2% (provisional)', true, '#,##0.0%" (provisional)"'],
  [-6.5, '−6.5%', true, '#,##0.0%'],
  [3, 'three', false, null],
  [0.895, '89.5%', true, null],
])('%d said as %s is shown by %s', (value, text, percent, format) => {
  expect(numberFormat(value, text, percent)).toBe(format);
});

test('sheets have names that Excel takes, each once', () => {
  expect(sheetNames(['Notes', 'notes', 'A/B: [c]?', "'quoted'", 'History', `${'x'.repeat(30)}🙂`, '', 'y'.repeat(40), 'y'.repeat(40)])).toEqual([
    'Notes', 'notes 2', 'A B c', 'quoted', 'History 2', 'x'.repeat(30), 'Sheet', 'y'.repeat(31), `${'y'.repeat(29)} 2`,
  ]);
});
