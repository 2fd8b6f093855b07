import { describe, expect, test } from 'vitest';
import type { ReportAction } from '../../src/model/report.ts';
import { named, present, short, sites } from './sites.ts';

describe.each(sites)('the thread of %s', (_name, site) => {
  const { report } = site;
  const { actions, labels, threadReach, threads } = report;
  const page = site.page('thread.html');

  test('is a picture that is a list: of each judgement area how many have each step', () => {
    const heads = ['thread.evidence', 'action.action', 'action.owner', 'action.due', 'action.measure', 'rag.green'] as const;
    expect(page.all('.reach li').filter((area) => area.has('.reach-name')).map((area) => [area.one('.reach-name').words, ...area.all('.reach-steps li').map(({ words }) => words)])).toEqual(
      threadReach.areas.map(({ label, count, steps }) => [`${label} ${count} ${count === 1 ? 'area' : 'areas'} for improvement`, ...steps.map((step, index) => `${labels[heads[index]!]} ${step.count}`)]),
    );
    expect(page.all('.reach-sentence').map(({ words }) => words)).toEqual(present(threadReach.sentence));
  });

  test('leads from each area for improvement to its evidence, action, owner, date and measure, with a short mark for each gap', () => {
    const rows = page.all('.thread-table tbody').map((body) => body.all('tr').map((row) => [...row.all('th'), ...row.all('td')].map((cell) => (cell.has('.thread-gap') ? 'None' : cell.pieces.map((piece) => short(piece, report)).join(' ')))));
    expect(rows).toEqual(threadReach.areas.flatMap(({ area }) => threads.filter(({ countedIn }) => countedIn === area)).map(({ statement, sources, actions: ids }) => {
      const evidence = sources.filter(({ kind }) => kind !== 'action').flatMap(({ title, detail }) => present(short(title, report), detail));
      const done = ids.map((id) => actionCells(named(actions, id)));
      const [first = ['None', 'None', 'None', 'None'], ...others] = done;
      return [[`${statement.number} ${short(statement.text, report)} ${statement.sectionTitle}`, evidence.join(' ') || 'None', ...first], ...others];
    }));
  });

  function actionCells({ number, title, status, statusText, owner, due, overdue, dueState, measureText, measureStanding }: ReportAction): string[] {
    return [
      present(short(`${number} ${title}`, report), (status === 'complete' || status === 'stopped') && statusText).join(' '),
      owner ?? 'None',
      due ? present(due.text, overdue && labels['action.overdue'], dueState === 'due-soon' && labels['action.dueSoon']).join(' ') : 'None',
      measureText === null && measureStanding === null ? 'None' : present(measureText && short(measureText, report), measureStanding?.word, measureStanding ? measureStanding.figure : labels['thread.inWords']).join(' '),
    ];
  }
});

test('some report has threads that reach a measure, and some that end before', () => {
  const reached = new Set(sites.flatMap(([, { report }]) => report.threads.flatMap(({ has }) => has.at(-1) ?? 'nothing')));
  expect([...reached]).toEqual(expect.arrayContaining(['nothing', 'action', 'measure']));
});
