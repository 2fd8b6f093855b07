import { describe, expect, test } from 'vitest';
import { scorecard } from '../../../src/import/scorecard/scorecard.ts';
import { coloured, formula, imported, percent, sheet, workbookOf } from '../importing.ts';

const csv = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a scorecard is read', () => {
  test('with merged heads in two rows, numerator, denominator and value below each month, and a title above', async () => {
    const bytes = await workbookOf(
      sheet(
        'Scorecard',
        [
          ["Children's services scorecard 2022/23"],
          [],
          ['Ref', 'Measure', 'Feb 2023', null, null, 'March 2023', null, null, 'Target', null],
          [null, null, 'Num', 'Den', '%', 'Num', 'Den', '%', 'Min', 'Upper'],
          ['Visits'],
          ['3.3', 'CIN visited in the past 4 weeks', 620, 738, percent(620 / 738), 600, 700, percent(600 / 700), percent(0.85), percent(0.95)],
          ['1.4', 'Number of LAC', null, null, 291, null, null, 301, null, null],
          ['* Figures are provisional until the end of April.'],
        ],
        { merges: [{ startRow: 2, startCol: 2, endRow: 2, endCol: 4 }, { startRow: 2, startCol: 5, endRow: 2, endCol: 7 }, { startRow: 2, startCol: 8, endRow: 2, endCol: 9 }, { startRow: 2, startCol: 0, endRow: 3, endCol: 0 }, { startRow: 2, startCol: 1, endRow: 3, endCol: 1 }] },
      ),
    );
    const { added, notUnderstood, proposal } = await imported(scorecard, bytes);
    expect(notUnderstood).toEqual([]);
    expect(added).toEqual(['cin-visits 2023-02-28 620 of 738', 'cin-visits 2023-03-31 600 of 700', 'cin-visits target 85 95', 'cla 2023-02-28 291', 'cla 2023-03-31 301']);
    expect(proposal.understood[0]).toBe('Sheet Scorecard: heads in row 4; 2 measures with figures.');
  });

  test('with months down and measures across', async () => {
    const bytes = await workbookOf(sheet('Trend', [['Month', 'Children in care', 'Children in need visited in the past four weeks'], ['Jan-23', 285, percent(0.875)], ['Feb-23', 291, percent(0.885)], ['Mar-23', 301, percent(0.84)]]));
    const { added, notUnderstood } = await imported(scorecard, bytes);
    expect(notUnderstood).toEqual([]);
    expect(added).toEqual(['cin-visits 2023-01-31 87.5', 'cin-visits 2023-02-28 88.5', 'cin-visits 2023-03-31 84', 'cla 2023-01-31 285', 'cla 2023-02-28 291', 'cla 2023-03-31 301']);
  });

  test('with a row for each measure and month', async () => {
    const { added, notUnderstood } = await imported(scorecard, csv('Indicator,Month,Numerator,Denominator,Value\nChildren in care,Feb-23,,,291\nChildren in care,Mar-23,,,301\nChildren in need visited in the past four weeks,Mar-23,620,738,84.0%\n'), { name: 'a.csv' });
    expect(notUnderstood).toEqual([]);
    expect(added).toEqual(['cin-visits 2023-03-31 620 of 738', 'cla 2023-02-28 291', 'cla 2023-03-31 301']);
  });

  test('with numerator, denominator and percentage in rows of their own, below a merged name', async () => {
    const bytes = await workbookOf(
      sheet(
        'CIN',
        [
          ['Ref', 'Indicator', 'Data', 'Oct-22', 'Nov-22'],
          ['3.3', 'CIN visited in the past 4 weeks', 'Numerator', 600, 610],
          [null, null, 'Denominator', 700, 720],
          [null, null, '%', percent(600 / 700), percent(610 / 720)],
          ['2.1', 'Contacts decided within one working day', 'Numerator', 95, 96],
          [null, null, 'Denominator', 100, 100],
          [null, null, '%', percent(0.95), percent(0.96)],
        ],
        { merges: [{ startRow: 1, startCol: 0, endRow: 3, endCol: 0 }, { startRow: 1, startCol: 1, endRow: 3, endCol: 1 }] },
      ),
    );
    const { added, notUnderstood } = await imported(scorecard, bytes);
    expect(notUnderstood).toEqual([]);
    expect(added).toEqual(['cin-visits 2022-10-31 600 of 700', 'cin-visits 2022-11-30 610 of 720', 'contacts 2022-10-31 95 of 100 month', 'contacts 2022-11-30 96 of 100 month']);
  });

  test('with months named without a year below a financial year, and last year before them', async () => {
    const bytes = await workbookOf(
      sheet('KPIs', [['KPI', '2021/22', '2022/23', null, null, null], [null, 'Outturn', 'Oct', 'Dec', 'Jan', 'Mar'], ['Children in care', 335, 304, 297, 285, 301], ['Contacts decided within one working day', 93.6, 98.7, 98.5, 96.9, 97.3]], { merges: [{ startRow: 0, startCol: 2, endRow: 0, endCol: 5 }] }),
    );
    const { added, notUnderstood } = await imported(scorecard, bytes);
    expect(notUnderstood).toEqual([]);
    expect(added).toEqual([
      'cla 2022-10-31 304', 'cla 2023-01-31 285', 'cla 2023-03-31 301', 'cla own-last-year 2022-03-31 335',
      'contacts 2022-10-31 98.7 month', 'contacts 2022-12-31 98.5 month', 'contacts 2023-01-31 96.9 month', 'contacts 2023-03-31 97.3 month', 'contacts own-last-year 2022-03-31 93.6 annual',
    ]);
  });

  test('with quarters, and years among themselves as a series', async () => {
    const { added, notUnderstood } = await imported(scorecard, csv('Measure;2020/21;2021/22;2022/23\nChildren in care;320;335;301\nReferrals per 10,000 children;510.2;498;505.5\n'), { name: 'a.csv' });
    expect(notUnderstood).toEqual([]);
    expect(added).toEqual(['cla 2021-03-31 320', 'cla 2022-03-31 335', 'cla 2023-03-31 301', 'referral-rate 2021-03-31 510.2', 'referral-rate 2022-03-31 498', 'referral-rate 2023-03-31 505.5']);
    const quarters = await imported(scorecard, csv('Measure,Q1 2022/23,Q2 2022/23\nChildren in care,310,305\nContacts decided within one working day,90.1%,91.2%\n'), { name: 'a.csv' });
    expect(quarters.added).toEqual(['cla 2022-06-30 310', 'cla 2022-09-30 305', 'contacts 2022-06-30 90.1 quarter', 'contacts 2022-09-30 91.2 quarter']);
  });

  test('with half years and school terms, at their last day or as the year to date, and not where a report cannot say them', async () => {
    const { added, notUnderstood } = await imported(scorecard, csv('Measure,H1 2022/23,6 months to Mar 23,Autumn term 2022/23\nChildren in care,310,301,305\nContacts decided within one working day,90.1%,91.2%,92%\n'), { name: 'a.csv', partial: true });
    expect(added).toEqual(['cla 2022-09-30 310', 'cla 2022-12-31 305', 'cla 2023-03-31 301', 'contacts 2022-09-30 90.1']);
    expect(notUnderstood).toEqual([expect.stringMatching(/^cell C3: .*half a year that does not begin in April/), expect.stringMatching(/^cell D3: .*a school term/)]);
  });

  test.each([
    ['0.895 in a row with its fraction', 'Measure,Num,Den,Value,Period\nChildren in need visited in the past four weeks,895,1000,0.895,Snapshot\n', 'cin-visits 2023-03-31 895 of 1000'],
    ['0.895 where the target is 90', 'Measure,Value\nChildren in need visited in the past four weeks,0.895\n', 'cin-visits 2023-03-31 89.5'],
    ['89.5', 'Measure,Value\nChildren in need visited in the past four weeks,89.5\n', 'cin-visits 2023-03-31 89.5'],
    ['89.5%', 'Measure,Value\nChildren in need visited in the past four weeks,89.5%\n', 'cin-visits 2023-03-31 89.5'],
    ['a footnote behind it', 'Measure,Value\nChildren in need visited in the past four weeks*,89.5%*\n', 'cin-visits 2023-03-31 89.5'],
    ['a provisional figure', 'Measure,Value\nChildren in care,301 (p)\n', 'cla 2023-03-31 301 provisional'],
    ['thousands', 'Measure,Value\nChildren in care,"1,101"\n', 'cla 2023-03-31 1101'],
  ])('with %s', async (_what, text, figure) => {
    const { added, notUnderstood } = await imported(scorecard, csv(text), { name: 'Scorecard March 2023.csv' });
    expect([added, notUnderstood]).toEqual([[figure], []]);
  });

  test('with n/a, -, blanks and codes in the place of figures', async () => {
    const { added, notUnderstood } = await imported(scorecard, csv('Measure,Nov 22,Dec 22,Jan 23,Feb 23,Mar 23,Apr 23\nChildren in care,n/a,-,c,*,<5,\n'), { name: 'a.csv' });
    expect(notUnderstood).toEqual([]);
    expect(added).toEqual(['cla 2023-01-31 c', 'cla 2023-02-28 c', 'cla 2023-03-31 c']);
  });

  test('with the values of formulas, and their errors named by their cells', async () => {
    const rows = (result: string | number) => [['Measure', 'Feb 2023', 'Mar 2023'], ['Children in care', 291, formula('B2+10', 301)], ['CIN visited in the past 4 weeks', percent(0.885), formula('B9/B10', result)]];
    const wrong = await imported(scorecard, await workbookOf(sheet('A', rows('#DIV/0!'))));
    expect(wrong.notUnderstood).toEqual(['A, cell C3: Children in need visited in the past four weeks: the formula has the error `#DIV/0!`']);
    expect(wrong.added).toEqual([]);
    const partly = await imported(scorecard, await workbookOf(sheet('A', rows('#DIV/0!'))), { partial: true });
    expect(partly.added).toEqual(['cin-visits 2023-02-28 88.5', 'cla 2023-02-28 291', 'cla 2023-03-31 301']);
  });

  test('and a workbook whose formulas have no values says so', async () => {
    const { proposal } = await imported(scorecard, await workbookOf(sheet('A', [['Measure', 'Mar 23'], ['Children in care', formula('1+1', null)]])));
    expect(proposal.problems.map(({ where, message }) => `${where}: ${message}`)).toEqual(['A, cell B2: The formulas of this sheet have no values in the file.']);
  });

  test('without hidden rows, columns and sheets, which are named', async () => {
    const bytes = await workbookOf(
      sheet('March', [['Measure', 'Feb 2023', 'Mar 2023', 'Target'], ['Children in care', 291, 301, null], ['Contacts decided within one working day', percent(0.9), percent(0.91), null]], { columns: [{}, { hidden: true }], rowDefs: new Map([[2, { hidden: true }]]) }),
      sheet('Old', [['Measure', 'Jan 2023'], ['Children in care', 285]], { hidden: true }),
      sheet('Notes', [['Read me']]),
    );
    const { added, proposal } = await imported(scorecard, bytes);
    expect(added).toEqual(['cla 2023-03-31 301']);
    expect(proposal.understood).toEqual(expect.arrayContaining(['Not read, since hidden: row 3.', 'Not read, since hidden: column B.', 'Not read, since it is a hidden sheet: Old.', 'No table of figures was found in the sheet Notes.']));
  });

  test('with a sheet for each month, the month in its name', async () => {
    const { added, notUnderstood } = await imported(scorecard, await workbookOf(sheet('Feb 23', [['Indicator', 'Performance'], ['Children in care', 291]]), sheet('Mar 23', [['Indicator', 'Performance'], ['Children in care', 301]])));
    expect([added, notUnderstood]).toEqual([['cla 2023-02-28 291', 'cla 2023-03-31 301'], []]);
  });

  test('with tables one above the other, and heads written again', async () => {
    const text = 'Help,Feb 23,Mar 23\nMeasure,Feb 23,Mar 23\nCIN visited in the past 4 weeks,88.5%,84%\nMeasure,Feb 23,Mar 23\nContacts decided within one working day,90%,91%\n\nMeasure,Q3 2022/23\nChildren in care,297\n';
    const { added, notUnderstood } = await imported(scorecard, csv(text), { name: 'a.csv' });
    expect(notUnderstood).toEqual([]);
    expect(added).toEqual(['cin-visits 2023-02-28 88.5', 'cin-visits 2023-03-31 84', 'contacts 2023-02-28 90 month', 'contacts 2023-03-31 91 month']);
  });

  test('with comparators of others, each of the period that its head names', async () => {
    const { added, proposal } = await imported(scorecard, csv('Measure,Mar 23,England 2021/22,London 2021/22,Statistical neighbours 2021/22,SN average\nRepeat child protection plans,21.5%,23.3%,20.1%,22%,24%\n'), { name: 'a.csv' });
    expect(added).toEqual(['repeat-plans 2023-03-31 21.5', 'repeat-plans england 2022-03-31 23.3', 'repeat-plans region 2022-03-31 20.1', 'repeat-plans statistical-neighbours 2022-03-31 22']);
    expect(proposal.problems.map(({ where, message }) => `${where}: ${message}`)).toEqual(['cell F2: Repeat child protection plans: the column for statistical neighbours names no period, so it was not read.']);
  });

  test('with last year in a column of its own, where its head and the month leave no doubt what it means', async () => {
    const march = 'Measure,Mar 23,Last year,Same period last year\nChildren in care,301,335,335\nAverage caseload of social workers,16.1,15.2,15.9\n';
    const { added, proposal } = await imported(scorecard, csv(march), { name: 'a.csv' });
    expect(added).toEqual(['caseload 2023-03-31 16.1', 'caseload own-last-year 2022-03-31 15.9', 'cla 2023-03-31 301', 'cla own-last-year 2022-03-31 335']);
    expect(proposal.problems.map(({ where, message }) => `${where}: ${message}`)).toEqual([expect.stringMatching(/^cell C3: .*may mean the same month or the whole year/)]);
    const years = await imported(scorecard, csv('Measure,2020/21,Oct 22\nChildren in care,320,304\n'), { name: 'a.csv' });
    expect(years.added).toEqual(['cla 2021-03-31 320', 'cla 2022-10-31 304']);
  });

  test('with day numbers of Excel, days of a month and the first of April as words for its heads', async () => {
    const { added } = await imported(scorecard, csv('Measure,44985,44986\nChildren in care,291,301\n'), { name: 'a.csv' });
    expect(added).toEqual(['cla 2023-02-28 291', 'cla 2023-03-01 301']);
    const words = await imported(scorecard, csv('Snapshots 2022/23\nMeasure,1 April,31/03/2023\nChildren in care,310,301\n'), { name: 'a.csv' });
    expect(words.added).toEqual(['cla 2022-04-01 310', 'cla 2023-03-31 301']);
    const dates = await imported(scorecard, await workbookOf(sheet('A', [['Measure', new Date('2023-02-28'), { value: new Date('2023-03-01'), style: { numFmt: 'mmm yy' } }], ['Children in care', 291, 301]])));
    expect(dates.added).toEqual(['cla 2023-02-28 291', 'cla 2023-03-31 301']);
  });
});

describe('what a scorecard says of its own ratings is held against the report', () => {
  test('in words', async () => {
    const { proposal } = await imported(scorecard, csv('Measure,Mar 23,RAG\nChildren in need visited in the past four weeks,84%,Amber\nRepeat child protection plans,17.5%,G\n'), { name: 'a.csv' });
    expect(proposal.problems.map(({ where, message }) => `${where}: ${message}`)).toEqual(['cell C2: The sheet calls Children in need visited in the past four weeks amber; by its target it is red.']);
  });

  test('as the colour of a cell, with the target that the sheet states', async () => {
    const bytes = await workbookOf(sheet('A', [['Measure', 'Feb 23', 'Mar 23', 'Amber', 'Green'], ['CIN visited in the past 4 weeks', percent(0.91, '00B050'), percent(0.84, 'FFC000'), percent(0.8), percent(0.9)], ['Repeat child protection plans', percent(0.25, 'FF0000'), percent(0.17, 'FF0000'), null, null], ['Children in care', 291, coloured(301, 'DDEBF7')]]));
    const { proposal } = await imported(scorecard, bytes);
    expect(proposal.problems.map(({ where, message }) => `${where}: ${message}`)).toEqual(['A, cell C3: The sheet colours Repeat child protection plans red; by its target it is green.']);
  });

  test('and where rules of Excel make the colours, that is said', async () => {
    const green = { type: 'cellIs', operator: 'greaterThanOrEqual', formula: '0.9', priority: 1, range: 'B2:B2', style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '00B050' } } } } as const;
    const { proposal } = await imported(scorecard, await workbookOf(sheet('A', [['Measure', 'Mar 23'], ['CIN visited in the past 4 weeks', percent(0.84)]], { conditionalRules: [green] })));
    expect(proposal.understood).toContain('Excel colours cells of it by rules; such colours are not in the file, so no rating was read from them.');
  });

  test('and not where a sheet is only decorated', async () => {
    const bytes = await workbookOf(sheet('A', [['Measure', 'Mar 23'], ['CIN visited in the past 4 weeks', percent(0.84, '92D050')], ['Repeat child protection plans', percent(0.25, '92D050')]]));
    expect((await imported(scorecard, bytes)).proposal.problems).toEqual([]);
  });
});

describe('what is not sure is not taken', () => {
  test.each([
    ['a row that is only like an indicator', 'Measure,Mar 23\nChildren in need seen in the past four weeks,84%\n', /^cell A2: Children in need seen in the past four weeks: perhaps cin-visits/],
    ['two rows for one indicator that differ', 'Ref,Measure,Mar 23\n1.4,Children in care,301\n1.4,Children in care,302\n', /^cell C2: Children in care: 301, and cell C3 says 302 for the same period|^cell C3: Children in care: 302, and cell C2 says 301 for the same period/],
    ['two columns of one name that differ', 'Measure,Mar 23,Mar 23\nChildren in care,301,302\n', /says 30[12] for the same period/],
    ['a numerator under two heads of one name', 'Measure,Num,Num,Den,Value,Mar 23\nChildren in need visited in the past four weeks,1,2,4,25%,\n', /two columns are called `Num`/],
    ['a value that its fraction contradicts', 'Measure,Num,Den,Mar 23\nChildren in need visited in the past four weeks,620,738,86.0%\n', /84/],
    ['more than all', 'Measure,Num,Den\nChildren in need visited in the past four weeks,12,10\n', /12 out of 10 is more than all/],
    ['a percentage for a count', 'Measure,Mar 23\nChildren in care,84%\n', /shown as a percentage, and the indicator is a count/],
    ['a count for a percentage', 'Measure,Mar 23\nChildren in need visited in the past four weeks,738\n', /738 is no percentage/],
    ['words for a figure', 'Measure,Feb 23,Mar 23\nChildren in care,291,see note\n', /`see note` is no figure/],
    ['bounds the wrong way round', 'Measure,Mar 23,Min,Upper\nChildren in need visited in the past four weeks,84%,90%,85%\n', /amber from 90 and green from 85, and the indicator says that higher is better/],
    ['a fraction or a percentage, where nothing says which', 'Measure,Mar 23\nContacts decided within one working day,0.9\n', /0\.9 may be 0\.9% or 90%/],
    ['the first day of a month for a month', 'Measure,01/03/2023\nContacts decided within one working day,91%\n', /first day of a month/],
    ['a number for a rate of the same name', 'Measure,Mar 23\nNumber of referrals per 10000 children,301\n', /^cell A2/],
    ['a year\'s figure of the same name, by months', 'Measure,Feb 23,Mar 23\nChildren adopted,3,4\n', /^cell A2: Children adopted: perhaps adopted/],
    ['a figure of quite another size', 'Measure,Mar 23\nChildren in care,30100\n', /^cell A2: Children in care: perhaps cla/],
    ['what covers something else', 'Measure,Period,Mar 23\nChildren in care,YTD,320\n', /^cell A2: Children in care: perhaps cla/],
    ['a reference that stands beside words for something else', 'Ref,Measure,Mar 23\n1.4,Contacts decided within one working day,91%\n', /^cell B2: 1\.4 Contacts/],
  ])('%s', async (_what, text, words) => {
    const { added, notUnderstood } = await imported(scorecard, csv(text), { name: 'scorecard 2023-03.csv' });
    expect(added).toEqual([]);
    expect(notUnderstood).toEqual([expect.stringMatching(words)]);
  });

  test('a month that nothing names is asked for', async () => {
    const text = csv('Measure,Current\nChildren in care,301\n');
    const open = await imported(scorecard, text, { name: 'a.csv' });
    expect([open.added, open.proposal.questions.map(({ words }) => words)]).toEqual([[], ['Which month or day is the column `Current` of?']]);
    const answered = await imported(scorecard, text, { name: 'a.csv', answers: { [open.proposal.questions[0]!.key]: 'March 2023' } });
    expect([answered.added, answered.proposal.questions]).toEqual([['cla 2023-03-31 301'], []]);
  });

  test.each([
    ['in heads', 'Measure,Apr,May,Mar\nChildren in care,310,305,301\n'],
    ['in heads beside others', 'Measure,Apr,May,Mar,31/03/2022\nChildren in care,310,305,301,335\n'],
    ['in rows', 'Month,Children in care\nApr,310\nMay,305\nMar,301\n'],
  ])('the year of months that nothing names is asked for: %s', async (_where, text) => {
    const open = await imported(scorecard, csv(text), { name: 'a.csv' });
    expect([open.added, open.proposal.questions.map(({ key }) => key), open.notUnderstood]).toEqual([[], ['financial year'], ['a.csv: the months: nothing says of which year they are']]);
    const answered = await imported(scorecard, csv(text), { name: 'a.csv', answers: { 'financial year': '2022/23' } });
    expect(answered.added).toEqual(expect.arrayContaining(['cla 2022-04-30 310', 'cla 2022-05-31 305', 'cla 2023-03-31 301']));
    expect([answered.proposal.questions, answered.notUnderstood]).toEqual([[], []]);
  });

  test('a row that was told once is known the next month, and one that is left out stays out', async () => {
    const text = csv('Measure,Mar 23\nLAC total at month end,301\nAgency staff,17\n');
    const open = await imported(scorecard, text, { name: 'a.csv' });
    expect(open.proposal.questions.map(({ words }) => words)).toEqual(['Which indicator is the row `LAC total at month end` (cell A2) about?', 'Which indicator is the row `Agency staff` (cell A3) about?']);
    const [lac, agency] = open.proposal.questions.map(({ key }) => key);
    const answered = await imported(scorecard, text, { name: 'a.csv', answers: { [lac!]: 'cla', [agency!]: '-' } });
    expect([answered.added, answered.notUnderstood]).toEqual([['cla 2023-03-31 301'], []]);
    const memory = answered.proposal.writes.get('data/imports.yaml')!;
    expect(memory).toContain('rows:\n  - row: LAC total at month end\n    indicator: cla\n  - row: Agency staff\n');
    const next = await imported(scorecard, csv('Measure,Apr 23\nLAC Total at month end,305\nAgency staff,18\n'), { name: 'a.csv', files: { 'data/indicators/scorecard.yaml': (await import('../importing.ts')).indicatorFile, 'data/imports.yaml': memory } });
    expect([next.added, next.proposal.questions, next.notUnderstood]).toEqual([['cla 2023-04-30 305'], [], []]);
  });
});
