import { describe, expect, test } from 'vitest';
import type { Backlink, CitedSource, Report, ReportAction, Target } from '../../src/model/report.ts';
import { readBacklinks, backlinksTo } from './backlinks.ts';
import { actionRows, missingHeads, scarceHeads } from './embedded.ts';
import { readTable } from './read-page.ts';
import { named, present, short, sites } from './sites.ts';

describe.each(sites)('the actions of %s', (_name, site) => {
  const { report } = site;
  const { actions, labels, threads } = report;
  const page = site.page('actions.html');
  const rows = readTable(page.one('table.actions'));
  const missing = missingHeads(actions, report);
  const scarce = scarceHeads(actions, report);
  const unlessMissing = (head: keyof typeof labels, words: string | false): string | false => !missing.includes(labels[head]) && !scarce.has(labels[head]) && words;

  test('stand in the order of the register, each with its owner, due date, measure and status', () => {
    const [first, ...others] = actionRows(actions.map(({ id }) => id), report);
    expect(rows.map(({ cells }) => shortened(cells))).toEqual([first!, ...others].map((cells, index) => shortened(withRegister(cells, actions[index]!))));
    expect(rows.map(({ place }) => place.attribute('id'))).toEqual(actions.map(({ id }) => id));
    expect(page.one('table.actions caption').words).toBe(`Actions as at ${report.edition.asAt.text}`);
  });

  test('link what each answers and each of its sections in the row of each', () => {
    const named = actions.map(({ paragraphs, asked, sections }) => [...new Set([...paragraphs.map(hrefTo), ...asked.flatMap(hrefOf), ...sections.map(({ id }) => `${id}.html`)])]);
    expect(rows.map(({ place }) => place.all('th .sub a').map((link) => link.attribute('href')))).toEqual(named);
  });

  test('say plainly what is not given and what is late', () => {
    const marked = rows.map(({ place }) => ({ absent: place.all('.absent').map(({ words }) => words), overdue: place.all('.overdue').length, state: place.all('.status')[0]?.classes.at(-1) }));
    expect(marked).toEqual(actions.map((action) => ({
      absent: present(
        actions.some(({ priority }) => priority !== null) && unlessMissing('action.priority', action.priority === null && labels['action.noPriority']),
        unlessMissing('action.owner', action.owner === null && labels['action.noOwner']),
        unlessMissing('action.due', action.due === null && labels['action.noDue']),
        unlessMissing('action.measure', action.measureText === null && action.measureIndicator === null && labels['action.noMeasure']),
        unlessMissing('action.status', action.status === null && action.statusText),
      ),
      overdue: action.overdue ? 1 : 0,
      state: missing.includes(labels['action.status']) || (action.status === null && scarce.has(labels['action.status'])) ? undefined : `status-${action.status ?? 'unknown'}`,
    })));
  });

  test('say once, above the table, what none of them has, and how many lack what most do', () => {
    const most = [...scarce].map(([head, count]) => `${head} (${count} of ${actions.length})`);
    const note = present(
      missing.length > 0 && labels['table.missing'].replace('{columns}', listOf(missing)),
      most.length > 0 && `Not given for most of these: ${listOf(most)}. ${labels['thread.gap']}`,
    ).join(' ');
    expect(page.all('.table-note').map(({ words }) => words)).toEqual(present(note));
    expect(page.one('table.actions').all('.thread-gap').length).toBe([...scarce.values()].reduce((sum, count) => sum + count, 0));
  });

  test('stand below in every order in which they differ, so that nothing need run to find them', () => {
    const orders = page.all('details.order').map((order) => order.all('.order-group').map((group) => [group.all('h3')[0]!.words, ...group.all('a').map((link) => link.attribute('href'))]));
    const wanted = [
      groupsOf(({ priorityText }) => priorityText, ['High', 'Medium', 'Low'], labels['action.noPriority']),
      groupsOf(({ owner }) => owner, [...new Set(actions.flatMap(({ owner }) => owner ?? []))].sort(), labels['action.noOwner']),
      groupsOf(({ dueState }) => dueState && dueWords[dueState], Object.values(dueWords), labels['action.noDue']),
      groupsOf(({ status, statusText }) => (status === null ? null : statusText), ['In progress', 'Not started'], labels['actionStatus.unknown'], ['Complete', 'Stopped']),
    ];
    expect(orders).toEqual(wanted.filter((groups) => groups.length > 1));
  });

  test('say to the tools what they are chosen by', () => {
    const tools = page.all('[data-action-tools] select').map((select) => select.attribute('data-choice')!);
    expect(tools.map((name) => page.all(`[data-action-tools] select[data-choice="${name}"] option`).length - 1)).toEqual(page.all('details.order').map((order) => order.all('.order-group').length));
    for (const [index, { place }] of rows.entries()) {
      const { priority, owner, dueState, status } = actions[index]!;
      const said: Record<string, string> = { priority: priority ?? 'none', owner: owner ?? 'none', due: dueState ?? 'none', status: status ?? 'none' };
      expect(tools.map((name) => place.attribute(`data-${name}`))).toEqual(tools.map((name) => said[name]));
    }
  });

  test('have a timeline of what has a date, as a list with a picture beside each', () => {
    const dated = inTurn(actions.filter(({ due }) => due !== null));
    const entries = page.all('.due-list li');
    expect(entries.map((entry) => [entry.all('a')[0]!.attribute('href'), entry.all('.sub')[0]!.words, entry.all('svg[aria-hidden="true"] rect').length])).toEqual(
      dated.map(({ id, due, dueState, statusText }) => [`#${id}`, `${due!.text}, ${(dueState === 'closed' ? statusText : dueWords[dueState!]).toLowerCase()}`, 1]),
    );
    expect(page.all('.due-axis svg').length).toBe(dated.length === 0 ? 0 : 1);
  });

  /** The titles of groups that are not empty, each with the actions in it. */
  function groupsOf(titleOf: (action: ReportAction) => string | null, titles: readonly string[], none: string, afterNone: readonly string[] = []): string[][] {
    return [...titles, none, ...afterNone]
      .map((title) => [title, ...inTurn(actions).filter((action) => (titleOf(action) ?? none) === title).map(({ id }) => `#${id}`)])
      .filter(({ length }) => length > 1);
  }

  test('lead to how far each area for improvement is followed through, and repeat none of it', () => {
    const { sentence } = report.threadReach;
    expect(page.has('.thread')).toBe(false);
    expect(page.all('main a').filter((link) => link.attribute('href') === 'thread.html').length).toBe(sentence === null ? 0 : 1);
    expect(page.all('main p').filter(({ words }) => words === `${sentence} ${labels['thread.title']}`).length).toBe(sentence === null ? 0 : 1);
  });

  test('lead in the whole report from each area for improvement to its evidence, what is done and how it is measured', () => {
    const found = site.page('whole-report.html').all('.thread').map((thread) => thread.all('.card').map((card) => card.pieces.map((piece) => short(piece, report))));
    expect(found).toEqual(threads.filter((thread) => thread.actions.length > 0).map((thread) => {
      const answers = thread.actions.map((id) => named(actions, id));
      return [
        [labels['thread.improvement'], thread.statement.number, short(thread.statement.text, report), thread.statement.sectionTitle],
        [labels['thread.evidence'], ...(thread.sources.length === 0 ? [labels['thread.gapMark']] : thread.sources.flatMap(({ title, detail }) => present(short(title, report), detail)))],
        [
          labels['action.action'],
          ...answers.flatMap(({ number, title, owner, due }) => present(short(`${number} ${title}`, report), owner, due?.text)),
        ],
        [labels['action.measure'], ...measuresOf(answers, report)],
      ];
    }));
  });

  test('list the areas for improvement that have none', () => {
    const gaps = threads.filter((thread) => thread.actions.length === 0);
    const section = page.all('.gaps');
    expect(section.flatMap((place) => readBacklinks(place, report))).toEqual(backlinksTo(gaps.map(({ statement }) => statement), '', report));
    expect(section.map((place) => place.all('p')[0]!.words)).toEqual(present(
      gaps.length === 1 && '1 area for improvement has no action recorded yet.',
      gaps.length > 1 && `${gaps.length} areas for improvement have no action recorded yet.`,
    ));
  });

  test('list those that answer nothing of the report', () => {
    const loose = actions.filter(({ paragraphs, asked }) => paragraphs.length + asked.length === 0);
    const section = page.all('.loose-actions');
    expect(section.flatMap((place) => place.all('li a').map((link) => link.attribute('href')))).toEqual(loose.map(({ id }) => `#${id}`));
    expect(section.flatMap((place) => place.all('p')).map(({ words }) => Number(/^\d+/.exec(words)?.[0]))).toEqual(loose.length === 0 ? [] : [loose.length]);
  });

  /** On its own page an action says its sections, its source and its progress as well. */
  function withRegister(cells: Record<string, string[]>, action: ReportAction): Record<string, string[]> {
    const { sections, source, progress } = action;
    const [number = '', title = ''] = cells[labels['action.action']]!;
    return {
      ...cells,
      [labels['action.action']]: [number, title, ...present(answersOf(action), sections.map((section) => section.title).join('; '), nationalOf(action), source && `${labels['action.source']}: ${source}`)],
      ...(cells[labels['action.status']] && { [labels['action.status']]: [...cells[labels['action.status']]!, ...progress.map(({ date, text }) => `${date.text}: ${text}`)] }),
    };
  }

  function shortened(cells: Record<string, string[]>): Record<string, string[]> {
    const inOne = (pieces: string[], head: string): string[] => (head === labels['action.action'] ? [pieces.join(' ').replaceAll(' ;', ';')] : pieces);
    return Object.fromEntries(Object.entries(cells).map(([head, pieces]) => [head, inOne(pieces.map((piece) => short(piece, report)), head)]));
  }
});

function answersOf({ paragraphs, asked }: ReportAction): string {
  const all = [...paragraphs.map(({ number }) => `paragraph ${number}`), ...asked.map(({ title }) => title)];
  return all.length === 0 ? '' : `Answers ${all.join('; ')}`;
}

function nationalOf({ nationalFramework = [] }: ReportAction): string {
  const named = nationalFramework.map((tag) => tag.replace('-', ' ').replace(/^./, (letter) => letter.toUpperCase()));
  return named.length === 0 ? '' : `National framework: ${named.join(' and ')}`;
}

const dueWords = { overdue: 'Overdue', 'due-soon': 'Due within three months', later: 'Due later', closed: 'Complete or stopped' } as const;

/** By the last day that each leaves, those without a date last. */
function inTurn(actions: readonly ReportAction[]): ReportAction[] {
  const last = ({ due }: ReportAction): string => (due === null ? '9999' : due.iso.length === 10 ? due.iso : `${due.iso}-99`.slice(0, 10));
  return [...actions].sort((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0));
}

function listOf(heads: readonly string[]): string {
  const words = heads.map((head) => head.toLowerCase());
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

function measuresOf(answers: readonly ReportAction[], report: Report): string[] {
  const measured = answers.filter(({ measureText, measureIndicator }) => measureText !== null || measureIndicator !== null);
  if (measured.length === 0) return [report.labels['thread.gapMark']];
  return measured.map(({ measureText, measureIndicator }) => measureText ?? named(report.indicators, measureIndicator ?? '').title);
}

function hrefTo({ section, anchor }: Backlink): string {
  return `${section}.html#${anchor}`;
}

function hrefOf({ target }: CitedSource): string[] {
  if (target === null) return [];
  const anchor = target.anchor === undefined ? '' : `#${target.anchor}`;
  return target.page === 'actions' ? [anchor] : [`${fileOf(target)}${anchor}`];
}

function fileOf(target: Target): string {
  if (!('id' in target)) return `${target.page}.html`;
  return `${{ section: '', indicator: 'indicators/', inspection: 'inspections/', 'thread-area': 'thread/', 'changes-section': 'changes/' }[target.page]}${target.id}.html`;
}
