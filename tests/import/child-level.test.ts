import { describe, expect, test } from 'vitest';
import { refuseChildLevel } from '../../src/import/child-level.ts';
import { openGiven } from '../../src/import/files/given.ts';
import { sheet, workbookOf } from './importing.ts';

const opened = (bytes: Uint8Array, name = 'a.csv') => openGiven({ name, bytes, beside: () => Promise.resolve(null) });
const csv = (text: string) => opened(new TextEncoder().encode(text));

describe('a list of single children is refused', () => {
  test.each([
    ['Annex A', 'Child Unique ID,Gender,Ethnicity,Date of Birth\n4711,Female,WBRI,01/02/2012\n'],
    ['the return of children looked after', 'CHILD,SEX,DOB,ETHNIC,UPN\n4711,1,01/02/2012,WBRI,A1\n'],
    ['a list of names with months', 'Name,DOB,Jan 23,Feb 23\nAlex,01/02/2012,3,4\nSam,03/04/2011,2,2\n'],
    ['a list by the numbers of a case system', 'Mosaic ID,Measure,Mar 23\n1234567,Visits,3\n1234568,Visits,2\n'],
    ['a list of overdue visits by case number', 'Mosaic No,Team,Last visit,Days overdue\n4711,CP East,31/08/2026,12\n4712,CP West,30/08/2026,13\n'],
    ['a list by initials', 'Initials,Age,Placement\nAlex,14,Foster care\nSam,15,Residential\n'],
    ['a list of young people', 'Young person,Team,Mar 23\nAlex,North,3\nSam,South,2\n'],
    ['one with a title above its heads', 'Overdue visits\n\nTeam,Person ID,Days\nA,4711,3\nB,4712,4\n'],
  ])('%s', async (_what, text) => {
    await expect(refuseChildLevel(csv(text))).rejects.toThrow(/list of single children/);
    const said = await refuseChildLevel(csv(text)).catch(String);
    expect(said).not.toMatch(/4711|1234567|Alex|2012/);
  });

  test('in a hidden sheet of a workbook', async () => {
    const bytes = await workbookOf(sheet('Scorecard', [['Measure', 'Mar 23'], ['Children in care', 301]]), sheet('List 6', [['Child ID', 'Age', 'Gender'], [4711, 12, 'M']], { hidden: true }));
    await expect(refuseChildLevel(opened(bytes, 'a.xlsx'))).rejects.toThrow(/\(sheet List 6\)/);
  });

  test.each([
    ['a scorecard', 'Ref,Measure,Mar 23\n1.4,Number of children in care,301\n'],
    ['one with a number for each measure', 'No.,Performance measure,Case numbers,Mar 23\n1,Visits,12,84%\n2,Reviews,3,90%\n'],
    ['one of a measure for each kind of care', 'Measure,Placement,Mar 23\nChildren,Foster care,120\nChildren,Residential,30\n'],
    ['one with counts by age and ethnicity', 'Ethnicity,Age,Gender,Children\nWhite,Under 1,Boys,12\nAsian,1 to 4,Girls,9\n'],
  ])('and %s is not', async (_what, text) => {
    await expect(refuseChildLevel(csv(text))).resolves.toBeUndefined();
  });
});
