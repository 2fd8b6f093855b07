import { describe, expect, it } from 'vitest';
import { statementTable } from '../../src/layout/data/registers.ts';
import type { Account } from '../../src/model/account.ts';
import type { OpenBlock } from '../../src/model/section.ts';
import { startWriting } from '../../src/views/writing.ts';
import { cite, group, list, paragraph, part, reportOf, section } from './samples.ts';

const told = (account: Account, ...children: OpenBlock[]): OpenBlock => ({ type: 'quote', account, children });

describe('what children say, and examples of practice', () => {
  const report = reportOf({
    evidence: [{ id: 'audit', title: 'Audit', kind: 'audit' }],
    sections: [section([], {
      matter: { title: 'Early help', judgements: ['help-and-protection'] },
      parts: [part([group([
        paragraph('Before.'),
        told({ kind: 'voice', source: 'Panel, May 2022', consent: 'recorded' }, paragraph('They listen to me.')),
        told({ kind: 'example', source: 'Team', consent: 'not-needed' }, paragraph(['Plans are short. ', cite('audit')]), list('Five lines each.')),
        { type: 'quote', children: [paragraph('A quotation and no more.')] },
        paragraph('After.'),
      ], 'strength')], { question: 'how' })],
    })],
  });

  it('are numbered with the paragraphs around them, and are no findings', () => {
    const { columns, rows } = statementTable(startWriting(report));
    const head = (name: string): number => columns.findIndex(({ id }) => id === name);
    expect(rows.map((cells) => ['number', 'text', 'finding', 'sources'].map((name) => cells[head(name)]))).toMatchObject([
      [{ text: '1.1' }, { text: 'Before.' }, { text: 'Strength' }, {}],
      [{ text: '1.2' }, { text: 'They listen to me.' }, { text: 'What children and families said' }, { text: 'Source: Panel, May 2022. Shared with consent.' }],
      [{ text: '1.3' }, { text: 'Plans are short.' }, { text: 'An example of practice' }, { text: 'Source: Team. It tells of no single child or family.; Audit' }],
      [{ text: '1.4' }, { text: 'Five lines each.' }, { text: 'An example of practice' }, {}],
      [{ text: '1.5' }, { text: 'After.' }, { text: 'Strength' }, {}],
    ]);
  });

  it('count as evidence where they stand, each once', () => {
    const cells = report.coverage.areas.find(({ area }) => area === 'help-and-protection')!.cells;
    expect(cells.map(({ text }) => text)).toEqual(['Nothing cited', '1 audit, 1 source of what children, families or partners said and 1 example of practice in the words of this report', 'Nothing cited']);
  });
});
