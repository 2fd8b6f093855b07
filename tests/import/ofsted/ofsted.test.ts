import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { refuseChildLevel } from '../../../src/import/child-level.ts';
import { FileRefused, openGiven, type Given } from '../../../src/import/files/given.ts';
import { importerFor } from '../../../src/import/importers.ts';
import { ofsted } from '../../../src/import/ofsted/ofsted.ts';
import type { Proposal } from '../../../src/import/proposal.ts';
import { long } from '../../how-long.ts';
import { errorsIn, firstReport, reportNow, thePack } from '../tidy/first-report.ts';

const shared = new URL('../../../../shared/data/', import.meta.url);
// Of what both say, Ofsted's own stands, as in the pack: it comes last.
const lists = ['ofsted_csc_ilacs_overview_2026-06.xlsx', 'dfe/ofsted_ILACS_inspection_history.csv'];

function given(name: string, bytes: Uint8Array): Given {
  return openGiven({ name, bytes, beside: () => Promise.resolve(null) });
}

const head = 'Web link,Local authority area code,Local authority name,Local authority status,Ofsted region,Inspection date,Publication date,Inspection type,Overall effectiveness,The impact of leaders on social work practice with children and families,The experiences and progress of children who need help and protection,The experiences and progress of children in care,The experiences and progress of care leavers';
const list = (...rows: string[]): Given => given('outcomes.csv', Buffer.from([head, ...rows].join('\n')));
const of2019 = 'Ofsted Local Authority Webpage,E10000020,Norfolk,Current,East of England,05/11/2019,16/12/2019,ILACS Standard Inspection,Requires improvement to be good,Good,Good,Inadequate,';
const of2024 = 'Ofsted Local Authority Webpage,E10000020,Norfolk,Current,East of England,04/03/2024,22/04/2024,ILACS Short Inspection,Good,Good,Outstanding,Good,Good';

let empty: Map<string, string>;
beforeAll(async () => {
  empty = await firstReport('Norfolk', true);
});

async function propose(file: Given, report: ReadonlyMap<string, string> = empty): Promise<Proposal> {
  return ofsted.propose(file, reportNow(report), { answers: new Map(), partial: false });
}

interface Inspection { id: string; framework: string; title: string; start: string; end?: string; published?: string; link?: string; topic?: string; judgements?: { judgement: string; grade?: string; status?: string }[] }
const inspectionsIn = (files: ReadonlyMap<string, string>): Inspection[] => [...files].filter(([path]) => path.startsWith('data/inspections/')).map(([, text]) => parse(text) as Inspection);

describe('a list of Ofsted\'s outcomes', () => {
  test('becomes inspections under the framework of their day, and what was not judged is not made up', async () => {
    const file = list(of2024, of2019, of2019.replaceAll('Norfolk', 'Suffolk').replace('E10000020', 'E10000029'));
    await refuseChildLevel(file);
    expect(await importerFor(file)).toBe(ofsted);
    const { writes, changes, problems } = await propose(file);
    expect([problems, changes.map(({ status, what }) => `${status} ${what}`)]).toEqual([[], ['new Standard inspection, November 2019', 'new Short inspection, March 2024']]);
    expect(inspectionsIn(writes)).toEqual([
      { id: 'ofsted-2019-11', framework: 'ilacs-2018', title: 'Standard inspection, November 2019', start: '2019-11-05', published: '2019-12-16', source: 'Ofsted\'s published outcomes (outcomes.csv)', judgements: [
        { judgement: 'leaders', grade: 'Good' }, { judgement: 'help-and-protection', grade: 'Good' }, { judgement: 'children-in-care-and-care-leavers', grade: 'Inadequate' }, { judgement: 'overall', grade: 'Requires improvement to be good' },
      ] },
      expect.objectContaining({ framework: 'ilacs-2023', judgements: [
        { judgement: 'leaders', grade: 'Good' }, { judgement: 'help-and-protection', grade: 'Outstanding' }, { judgement: 'children-in-care', grade: 'Good' }, { judgement: 'care-leavers', grade: 'Good' }, { judgement: 'overall', grade: 'Good' },
      ] }),
    ]);
    expect(errorsIn(new Map([...empty, ...writes]))).toEqual([]);
    expect((await propose(file, new Map([...empty, ...writes]))).changes.every(({ status }) => status === 'same')).toBe(true);
  });

  test('corrects what the report says otherwise, and leaves its notes', async () => {
    const path = 'data/inspections/2024-03.yaml';
    const { writes } = await propose(list(of2024));
    const own = writes.get(path)!.replace('start: 2024-03-04', 'start: 2024-03 # by the letter').replace('help-and-protection, grade: Outstanding', 'help-and-protection, grade: good').replace(/published: .*\n/, '');
    const after = await propose(list(of2024), new Map([...empty, [path, own]]));
    expect(after.changes.filter(({ status }) => status !== 'same').map(({ status, what, from, to }) => [status, what, from, to])).toEqual([
      ['changed', 'Short inspection, March 2024, start', '2024-03', '2024-03-04'], ['new', 'Short inspection, March 2024, published', null, '2024-04-22'],
      ['changed', 'Short inspection, March 2024, help-and-protection', 'good', 'Outstanding'],
    ]);
    expect(after.writes.get(path)).toContain('start: 2024-03-04 # by the letter');
    expect(inspectionsIn(after.writes)[0]).toEqual(inspectionsIn(writes)[0]);
  });

  test('has focused visits without grades, each beside the inspection of the same month', async () => {
    const visit = 'x,E10000020,Norfolk,Current,East of England,11/03/2024,30/04/2024,ILACS Focused Visit,,,,,';
    const withTopic = given('visits.csv', Buffer.from([`${head},Theme`, `${of2024},`, `${visit},The front door`].join('\n')));
    const { writes } = await propose(withTopic);
    expect([...writes.keys()]).toEqual(['data/inspections/2024-03.yaml', 'data/inspections/2024-03-2.yaml']);
    const [, made] = inspectionsIn(writes);
    expect(made).toMatchObject({ id: 'visit-2024-03', framework: 'focused-visit', title: 'Focused visit, March 2024', start: '2024-03-11', topic: 'The front door' });
    expect(made).not.toHaveProperty('judgements');
    expect(errorsIn(new Map([...empty, ...writes]))).toEqual([]);
  });

  test('with a grade or a day that cannot be read writes nothing, and says which', async () => {
    const { changes, writes } = await propose(list(of2024.replace('Outstanding', 'Splendid').replace('22/04/2024', '31/02/2024')));
    expect([changes.filter(({ status }) => status === 'not understood').map(({ where, to }) => [where, to]), writes.size]).toEqual([[['row 2', '31/02/2024'], ['row 2', 'Splendid']], 0]);
  });

  test('without the council is refused', async () => {
    await expect(propose(list(of2024.replaceAll('Norfolk', 'Suffolk').replace('E10000020', 'E10000029')))).rejects.toThrow('This list has no inspection of Norfolk.');
  });
});

describe.skipIf(!existsSync(shared))('the lists as they are (skipped where ../shared is absent)', () => {
  test('give every council the inspections that the pack has of it, which other code has read', async () => {
    const pack = await thePack();
    const files = lists.map((path) => given(path.split('/').at(-1)!, readFileSync(new URL(path, shared))));
    const councils = pack.areas.filter(({ kind }) => kind === 'council');
    const sample = councils.filter((_, index) => index % (long ? 6 : 25) === 0);
    for (const { name, number } of sample) {
      let report: ReadonlyMap<string, string> = await firstReport(name, true);
      const began = report;
      for (const file of files) {
        await refuseChildLevel(file);
        expect(await importerFor(file)).toBe(ofsted);
        try {
          report = new Map([...report, ...(await propose(file, report)).writes]);
        } catch (error) {
          // A council that was never inspected, such as the Isles of Scilly, is in none of them.
          if (!(error instanceof FileRefused)) throw error;
        }
      }
      const ours = inspectionsIn(report).map(({ start, end, published, link, judgements }) => [start, end, published, link, judgements!.map(({ judgement, grade }) => [judgement, grade])]);
      const begun = inspectionsIn(await firstReport(name)).map(({ start, end, published, link, judgements }) => [start, end, published, link, judgements!.map(({ judgement, grade }) => [judgement, grade])]);
      expect([name, ours.toSorted()]).toEqual([name, begun.toSorted()]);
      expect(begun.length).toBe(pack.inspections.filter(({ council }) => council === number).length);
      expect(errorsIn(report)).toEqual(errorsIn(began));
    }
  });
});
