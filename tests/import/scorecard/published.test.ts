import { expect, test } from 'vitest';
import { scorecard } from '../../../src/import/scorecard/scorecard.ts';
import { imported, indicatorFile } from '../importing.ts';

const csv = new TextEncoder().encode('Ref,Measure,Feb-23,Mar-23\n9.1,Children in care,291,301\n3.3,Children in need visited in the past four weeks,85%,86%\n');
const files = { 'data/indicators/scorecard.yaml': indicatorFile.replace('title: Children in care\n', 'title: Children in care\n    source: Department for Education, official statistics as at March 2023\n') };

test("a council's own figures are not put among published ones unseen: it is asked, and the whole file waits", async () => {
  const { proposal, added, notUnderstood } = await imported(scorecard, csv, { files });
  expect(notUnderstood).toEqual([expect.stringContaining('9.1 Children in care')]);
  expect(proposal.changes.find(({ status }) => status === 'not understood')?.to).toBe('cla has published figures, among which your own would stand');
  expect(proposal.questions.map(({ answers }) => answers)).toEqual([[{ value: 'cla', words: 'Children in care (cla: number, snapshot, published figures)' }, expect.objectContaining({ value: '+' }), expect.objectContaining({ value: '-' })]]);
  expect([added, proposal.writes.size]).toEqual([[], 0]);
});

test('whoever says so puts them there, and is told that the source is then not true of them', async () => {
  const { proposal, added, notUnderstood } = await imported(scorecard, csv, { files, answers: { 'row 9.1 Children in care': 'cla' } });
  expect(notUnderstood).toEqual([]);
  expect(added).toEqual(['cin-visits 2023-02-28 85', 'cin-visits 2023-03-31 86', 'cla 2023-02-28 291', 'cla 2023-03-31 301']);
  expect(proposal.problems.filter(({ where }) => where === 'cla').map(({ message }) => message)).toEqual(['Figures of your own would stand among published ones: the source of `Children in care` is `Department for Education, official statistics as at March 2023`.']);
});

test('an indicator of figures that nobody has published takes them at once', async () => {
  expect((await imported(scorecard, csv)).notUnderstood).toEqual([]);
});
