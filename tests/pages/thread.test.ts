import { describe, expect, test } from 'vitest';
import type { ReportAction } from '../../src/model/report.ts';
import { headOfStep } from '../export/told.ts';
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

  const inAreas = threadReach.areas.map(({ area }) => threads.filter(({ countedIn }) => countedIn === area));
  const steps = ['evidence', 'action', 'owner', 'due', 'measure'] as const;
  /** The steps that none of some threads has. */
  const lacking = (some: typeof threads) => steps.filter((step) => some.every((thread) => rowsOf(thread).every((cells) => cells[steps.indexOf(step)] === 'None')));
  const note = (missing: readonly (typeof steps)[number][]) => present(missing.length > 0 && labels['table.missing'].replace('{columns}', list(missing.map((step) => labels[headOfStep[step]].toLowerCase()))));

  test('leads from each area for improvement to its evidence, action, owner, date and measure, with a short mark for each gap and no column of gaps', () => {
    const rows = page.all('.thread-table').map((table) => table.all('tbody').map((body) => body.all('tr').map((row) => [...row.all('th'), ...row.all('td')].map((cell) => (cell.has('.thread-gap') ? 'None' : cell.pieces.map((piece) => short(piece, report)).join(' '))))));
    expect(rows).toEqual(inAreas.map((some) => some.map((thread) => rowsOf(thread).map((cells, index) => [
      ...(index === 0 ? [`${thread.statement.number} ${short(thread.statement.text, report)} ${thread.statement.sectionTitle}`] : []),
      ...cells.filter((_, at) => !lacking(some).includes(steps[at]!) && (index === 0 || at > 0)),
    ]))));
    expect(page.all('.thread-table').map((table) => table.all('thead th').length)).toEqual(inAreas.map((some) => 1 + steps.length - lacking(some).length));
  });

  test('says once of all areas, and of one alone above its table, what has no column', () => {
    const ofAll = lacking(threads);
    expect(page.all('.table-note').map(({ words }) => words)).toEqual(threads.length === 0 ? [] : [...note(ofAll), ...inAreas.flatMap((some) => note(lacking(some).filter((step) => !ofAll.includes(step))))]);
  });

  test('leads from each row to all that it names', () => {
    const bodies = page.all('.thread-table tbody');
    for (const [index, { sources, actions: ids }] of inAreas.flat().entries()) {
      expect(bodies[index]!.all('td a').map((link) => link.attribute('href'))).toEqual(expect.arrayContaining(ids.map((id) => `actions.html#${id}`)));
      expect(bodies[index]!.all('td a').length).toBeGreaterThanOrEqual(new Set([...sources.filter(({ kind }) => kind !== 'action').map(({ id }) => id), ...ids]).size);
    }
  });

  /** The cells of each row of a thread, the first with its evidence. */
  function rowsOf({ sources, actions: ids }: (typeof threads)[number]): string[][] {
    const evidence = sources.filter(({ kind }) => kind !== 'action').flatMap(({ title, detail }) => present(short(title, report), detail)).join(' ') || 'None';
    const done = ids.map((id) => actionCells(named(actions, id)));
    return (done.length === 0 ? [['None', 'None', 'None', 'None']] : done).map((cells) => [evidence, ...cells]);
  }

  const list = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' and $1');

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
