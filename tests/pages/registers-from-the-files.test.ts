import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageFolder } from '../run-selfeval.ts';
import { authored, dayWords, lastDayOf, rag, type Action, type Framework } from './authored.ts';
import { readTable, type Place } from './read-page.ts';
import { short, sites } from './sites.ts';

const frameworksFolder = join(packageFolder, 'src', 'frameworks');
const frameworks = new Map(readdirSync(frameworksFolder).map((name) => {
  const framework = parse(readFileSync(join(frameworksFolder, name), 'utf8')) as Framework;
  return [framework.id, framework];
}));
const statuses: Record<string, string> = { 'not-started': 'Not started', 'in-progress': 'In progress', complete: 'Complete', stopped: 'Stopped' };
const isOpen = ({ status }: Action): boolean => status !== 'complete' && status !== 'stopped';

describe.each(sites)('the registers of %s on its pages say what its files say', (_name, site) => {
  const report = authored(site.source);
  const words = (text: string): string => short(text, site.report);

  test('of every action its number, owner, due date, status and progress', () => {
    const rows = readTable(site.page('actions.html').one('table.actions'));
    // What no action has is said once above the table.
    const hasStatus = report.actions.some(({ status, progress = [] }) => status !== undefined || progress.length > 0);
    // So is how many have none, where that are most.
    const without = report.actions.filter(({ status, progress = [] }) => status === undefined && progress.length === 0).length;
    const none = without >= 3 && without > report.actions.length / 2 ? [] : ['Status not given'];
    expect(rows.map(({ cells, place }) => [
      place.attribute('id'), cells['Action']![0], words(cells['Action']![1]!), place.has('.overdue'), ...(cells['Status'] ?? []).map(words),
    ])).toEqual(report.actions.map((action, index) => [
      action.id, `A${index + 1}`, words(action.title), action.due !== undefined && lastDayOf(action.due) < report.asAt && isOpen(action),
      ...(hasStatus ? [statuses[action.status ?? ''] ?? (action.progress ? ['Status not given'] : none)].flat() : []), ...(action.progress ?? []).map(({ date, text }) => words(`${dayWords(date)}: ${text}`)),
    ]));
    rows.forEach(({ cells }, index) => {
      const { owner, due } = report.actions[index]!;
      if (owner !== undefined) expect(cells['Owner']).toEqual([owner]);
      if (due !== undefined) expect(cells['Due date']![0]).toBe(dayWords(due));
    });
  });

  test('of every piece of evidence its date and what it covered', () => {
    const page = site.page('evidence.html');
    for (const { id, date, scope } of report.evidence) {
      const facts = page.one(`[id="${id}"]`).one('.register-facts').pieces.map(words);
      if (date !== undefined) expect(facts[0]).toBe(dayWords(date));
      expect(facts.slice(1, 2)).toEqual(scope === undefined ? facts.slice(1, 2).filter((fact) => fact.includes(':')) : [words(scope)]);
    }
  });

  test('of every inspection the days on which it was held', () => {
    const page = site.page('inspections.html');
    for (const { id, start, end } of report.inspections) {
      const when = page.one(`[id="${id}"]`).one('.inspection-when').words;
      expect(when.endsWith(dayWords(end ?? start)), `${id}: ${when}`).toBe(true);
      expect(when.startsWith(String(Number(String(start).split('-')[2] ?? 0) || dayWords(start).split(' ')[0])), `${id}: ${when}`).toBe(true);
    }
  });

  test('on the front page the newest grade of each judgement, and when it was given', () => {
    const newestFirst = report.inspections.toSorted((a, b) => (String(a.start) < String(b.start) ? 1 : -1));
    const rows = readTable(site.page('index.html').one('table.standing'));
    expect(rows.map(({ cells }) => cells['Judgement'])).toEqual(frameworks.get(report.framework)!.judgements.map(({ shortLabel }) => [shortLabel]));
    frameworks.get(report.framework)!.judgements.forEach(({ lineage }, index) => {
      const given = newestFirst.flatMap(({ framework, start, judgements = [] }) => {
        const areas = frameworks.get(framework)?.judgements.filter((area) => area.lineage.some((line) => lineage.includes(line))) ?? [];
        const result = judgements.find(({ judgement, grade }) => grade !== undefined && areas.some(({ id }) => id === judgement));
        return result ? [{ grade: result.grade!.toLowerCase().replaceAll('-', ' '), when: [dayWords(String(start).split('-').slice(0, 2).join('-')), ageWords(String(start), report.asAt)].filter((part) => part !== '').join(', ') }] : [];
      });
      const [grade = '', when] = rows[index]!.cells['Last inspection']!;
      if (given[0]) expect([grade.toLowerCase().startsWith(given[0].grade), when], grade).toEqual([true, given[0].when]);
      else expect(when).toBeUndefined();
    });
  });

  test('in each section the numbers of its paragraphs, one after another', () => {
    [...report.sections.keys()].forEach((id, index) => {
      const numbers = site.page(`${id}.html`).all('.statement .statement-number').map((place) => place.words).filter((number) => /\d$/.test(number));
      expect(numbers, id).toEqual(numbers.map((_, place) => `${index + 1}.${place + 1}`));
    });
  });

  test('for each section how many actions are still open', () => {
    const entries = site.page('index.html').all('.section-entry');
    [...report.sections].forEach(([id, markdown], index) => {
      const state = entries[index]!.all('.section-actions').map((place) => place.words).join('');
      expect(Number(/(\d+) open action/.exec(state)?.[1] ?? 0), id).toBe(actionsOf(id, markdown).filter(isOpen).length);
    });
  });

  test('in each section the indicators that its scorecards ask for', () => {
    for (const [id, markdown] of report.sections) {
      const tables = site.page(`${id}.html`).all('.section-text table.figures').map((table) => readTable(table).map(({ place }) => idOf(place)));
      const asked = [...markdown.matchAll(/^::scorecard(?:\{(theme|rag)=([a-z-]+)\})?$/gm)];
      const shown = asked.filter(([, , value]) => value === undefined || report.indicators.some((one) => one.theme === value || rag(report, one) === value));
      expect(tables).toHaveLength(shown.length);
      shown.forEach(([, kind, value], index) => {
        if (kind === 'theme') expect(tables[index]).toEqual(report.indicators.filter(({ theme }) => theme === value).map((one) => one.id));
        if (kind === 'rag') expect(tables[index]!.every((each) => rag(report, report.indicators.find((one) => one.id === each)!) === value), id).toBe(true);
      });
    }
  });

  /** Those that name the section, that it cites, or that answer what it says or what its areas for improvement rest on. */
  function actionsOf(section: string, markdown: string): Action[] {
    const cited = citedIn(markdown);
    const own = [...markdown.matchAll(/\{#([a-z0-9-]+)\}/g)].map(([, id]) => id!);
    const improvements = [...markdown.matchAll(/^### Areas for improvement$([\s\S]*?)(?=^##|(?![\s\S]))/gm)].map(([, body = '']) => body).join('\n');
    const restOn = citedIn(improvements);
    return report.actions.filter(({ id, sections = [], answers = [], status }) =>
      sections.includes(section) || cited.includes(id) || answers.some((answered) => own.includes(answered) || (status !== 'stopped' && restOn.includes(answered))));
  }
});

function citedIn(markdown: string): string[] {
  return [...markdown.matchAll(/\[(@[^\]]+)\]/g)].flatMap(([, refs = '']) => refs.split(';').map((ref) => ref.trim().slice(1)));
}

function idOf(row: Place): string {
  return /indicators\/(.*)\.html/.exec(row.one('th a').attribute('href') ?? '')?.[1] ?? '';
}

/** `3 years and 7 months before these figures`, counted in calendar months. */
function ageWords(start: string, asAt: string): string {
  const [from, to] = [start, asAt].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))) as [number, number];
  const counted = (count: number, noun: string): string[] => (count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`]);
  const parts = [...counted(Math.floor((to - from) / 12), 'year'), ...counted((to - from) % 12, 'month')];
  return to > from ? `${parts.join(' and ')} before these figures` : '';
}
