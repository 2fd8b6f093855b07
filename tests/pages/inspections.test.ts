import { describe, expect, test } from 'vitest';
import type { ReportGrade, ReportInspection } from '../../src/model/report.ts';
import { backlinksTo, readBacklinks } from './backlinks.ts';
import { readTable, readTerms, type Place } from './read-page.ts';
import { named, present, short, sites } from './sites.ts';

describe.each(sites)('the inspections of %s', (_name, site) => {
  const { report } = site;
  const { history, inspections, labels } = report;
  const page = site.page('inspections.html');

  test('stand newest first, each with its day, framework and overall grade', () => {
    const entries = page.all('.inspection-list li').map((entry) => ({
      id: entry.attribute('id'), when: entry.one('.inspection-when').words, title: entry.one('h3 a').words, href: entry.one('h3 a').attribute('href'),
      framework: entry.one('.sub').words, grade: entry.one('.inspection-grade').words, steps: stepsIn(entry),
    }));
    expect(entries).toEqual(inspections.map((one) => {
      const overall = one.judgements.find((judgement) => judgement.overall);
      return {
        id: one.id, when: one.when, title: one.title, href: `inspections/${one.id}.html`,
        framework: present(one.frameworkTitle, one.topic).join(': '), grade: overall?.text ?? (one.graded ? '' : labels['inspections.noGrades']),
        steps: stepsOf([overall?.grade]),
      };
    }));
    const days = inspections.map(({ start }) => start.iso);
    expect(days).toEqual(days.toSorted().reverse());
  });

  test('give every judgement through the years, under the inspection that made it, the newest first', () => {
    const table = page.one('table.history');
    const [frameworks, heads] = table.all('thead tr');
    const spans = frameworks!.all('th').flatMap((head) => Array.from({ length: Number(head.attribute('colspan')) }, () => head.words));
    expect(spans).toEqual(history.columns.map(({ framework }) => framework).toReversed());
    expect(heads!.all('th').slice(1).map((head) => [head.words, head.one('a').attribute('href')])).toEqual(
      history.columns.map(({ when, title, inspection }) => [`${when}, ${title}`, `inspections/${inspection}.html`]).toReversed(),
    );
    const rows = table.all('tbody tr').map((row) => [row.one('th').words, ...row.all('td').map((cell) => [cell.pieces, cell.classes[0], stepsIn(cell)])]);
    expect(rows).toEqual(history.rows.map(({ label, cells }) => [
      label,
      ...cells.map((cell) => [
        present(cell.text, cell.grade !== null && cell.label !== label && cell.label), `cell-${cell.grade ? 'grade' : (cell.empty ?? 'missing')}`, stepsOf([cell.grade]),
      ]).toReversed(),
    ]));
    expect(page.all('.history-legend').at(-1)!.words).toBe(history.sentence);
  });

  test('say of each judgement area where it is told, what inspections found on it, and the indicators and actions that bear on it', () => {
    const areas = page.all('.area').map((area) => ({
      id: area.all('h3')[0]?.attribute('id'),
      title: area.one('h3').words,
      facts: area.all('dd').map((fact) => [fact.words, ...fact.all('a').map((link) => link.attribute('href'))]),
      lists: area.all('details').map((list) => [list.one('summary').words, ...list.all('li a').map((link) => link.attribute('href'))]),
    }));
    const counted = (count: number, one: string): string | false => count > 0 && `${count} ${count === 1 ? one : one.replace(/\b(area|strength|recommendation|indicator|action)\b/, '$1s')}`;
    const listed = (parts: string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`);
    expect(areas).toEqual(report.judgementAreas.map(({ id, shortLabel, sections, indicators, inspections: found, actions }) => ({
      id: `area--${id}`,
      title: shortLabel,
      facts: [
        ...(sections.length === 0 ? [] : [[sections.map((section) => named(report.sections, section).title).join('; '), ...sections.map((section) => `${section}.html`)]]),
        ...found.map(({ inspection, strengths, improvements, recommendations }) => {
          const { title, when } = named(inspections, inspection);
          const said = listed(present(counted(strengths, 'strength'), counted(improvements, 'area for improvement'), counted(recommendations, 'recommendation')));
          return [`${title.includes(when.slice(-4)) ? title : `${title}, ${when}`}: ${said}`, `inspections/${inspection}.html`];
        }),
      ],
      lists: [
        ...(indicators.length === 0 ? [] : [[`${counted(indicators.length, 'indicator') || ''} on ${shortLabel}`, ...indicators.map((indicator) => `indicators/${indicator}.html`)]]),
        ...(actions.length === 0 ? [] : [[`${counted(actions.length, 'action') || ''} that ${actions.length === 1 ? 'answers' : 'answer'} what was found on ${shortLabel}`, ...actions.map((action) => `actions.html#${action}`)]]),
      ],
    })));
  });

  test('are where everything that bears on a judgement area leads', () => {
    const toAreas = (of: string, where: string) => site.page(of).all(where).filter((link) => link.attribute('href')!.includes('inspections.html#'));
    const anchors = page.all('.area h3').map((heading) => heading.attribute('id'));
    const pages = [
      ...report.sections.map(({ id }) => [`${id}.html`, '.facts a'] as const),
      ...report.indicators.map(({ id }) => [`indicators/${id}.html`, '.side-facts a'] as const),
      ...inspections.map(({ id }) => [`inspections/${id}.html`, '.sub a'] as const),
    ];
    for (const [file, where] of pages) {
      for (const link of toAreas(file, where)) expect(anchors).toContain(link.attribute('href')!.replace(/^(\.\.\/)?inspections\.html#/, ''));
    }
    for (const { id, areas = [] } of report.indicators) {
      expect(toAreas(`indicators/${id}.html`, '.side-facts a').map(({ words }) => words)).toEqual(areas.filter(({ area }, index) => areas.findIndex((other) => other.area === area) === index).map(({ label }) => label));
    }
  });

  describe.each(inspections.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const own = site.page(`inspections/${one.id}.html`).one('article');

    test('tells when it was held, under which framework, and what came of it', () => {
      expect(own.one('h1').words).toBe(one.title);
      expect(own.all('.lead').map(({ words }) => short(words, report))).toEqual(present(one.summary && short(one.summary, report)));
      expect(readTerms(own.one('.facts'))).toEqual(factsOf(one));
    });

    test('gives each judgement its grade, and its note', () => {
      const rows = own.has('table.judgements') ? readTable(own.one('table.judgements')) : [];
      expect(rows.map(({ cells, place }) => [shortened(cells), stepsIn(place)])).toEqual(one.judgements.map(({ label, separate, text, note, grade }) => [
        shortened({
          [labels['judgements.judgement']]: present(label, separate && labels['inspection.separate']),
          [labels['judgements.decided']]: present(text, note),
        }),
        stepsOf([grade]),
      ]));
    });

    test('lists what it found, each under what it is and with its paragraph', () => {
      for (const [kind, name] of [['strength', 'finding-strength'], ['area-for-improvement', 'finding-area-for-improvement']] as const) {
        const found = own.all(`.${name} li`).map((entry) => [entry.attribute('id'), short(entry.wordsWithout('.sub'), report), ...entry.all('.sub').map(({ words }) => words)]);
        expect(found).toEqual(one.findings.filter((finding) => finding.kind === kind).map(({ anchor, text, paragraph, bearsOn }) =>
          present(anchor, short(text, report), paragraph && `Paragraph ${paragraph}`, bearsOn && `Bears on: ${bearsOn}`)));
      }
    });

    test('lists what it asked for, with the response, the actions and where it is cited', () => {
      const found = own.all('.recommendations li').filter((entry) => entry.has('.recommendation-text')).map((entry) => ({
        id: entry.attribute('id'), paragraph: entry.all('.recommendation-number').map(({ words }) => words), text: short(entry.one('.recommendation-text').words, report),
        bearsOn: entry.all('.sub').map(({ words }) => words).filter((words) => words.startsWith('Bears on')),
        response: short(entry.one('.recommendation-response').words, report),
        standing: entry.all('.recommendation-standing').map(({ words }) => words), again: entry.all('.recommendation-standing a').map((link) => link.attribute('href')), shown: entry.all('.recommendation-shown').map(({ words }) => words),
        actions: entry.all('.answer-list a').map((link) => [link.words, link.attribute('href')]), citedBy: readBacklinks(entry, report),
      }));
      expect(found).toEqual(one.recommendations.map(({ anchor, paragraph, text, bearsOn, response, unanswered, standingText, again, evidence, actions, citedBy }) => ({
        id: anchor, paragraph: present(paragraph && `Paragraph ${paragraph}`), text: short(text, report), bearsOn: present(bearsOn && `Bears on: ${bearsOn}`),
        response: `Response: ${short(response ?? (unanswered ? `None. ${unanswered}` : labels['inspection.noResponse']), report)}`,
        standing: [`Where it stands: ${standingText}`, ...again.map(({ title }) => `Also raised: ${title}`)], again: again.map(({ inspection, anchor: other }) => `../inspections/${inspection}.html#${other}`),
        shown: evidence.length === 0 ? [] : [`What shows it: ${evidence.map(({ title }) => title).join('; ')}`],
        actions: actions.map((id) => named(report.actions, id)).map(({ id, number, title }) => [`${number} ${title}`, `../actions.html#${id}`]),
        citedBy: backlinksTo(citedBy, '../', report),
      })));
    });
  });

  function factsOf({ when, published, frameworkTitle, inspectorate, topic, link, source }: ReportInspection): [string, string][] {
    const facts: [string, string | null | undefined][] = [
      [labels['inspection.when'], when], [labels['inspection.published'], published?.text], [labels['inspection.framework'], frameworkTitle],
      [labels['inspection.inspectorate'], inspectorate], [labels['inspection.topic'], topic],
      [labels['inspection.report'], link && labels['inspection.readReport']], [labels['inspection.source'], source],
    ];
    return facts.filter((fact): fact is [string, string] => typeof fact[1] === 'string');
  }

  function shortened(cells: Record<string, string[]>): Record<string, string[]> {
    return Object.fromEntries(Object.entries(cells).map(([head, pieces]) => [head, pieces.map((piece) => short(piece, report))]));
  }
});

/** A grade as steps: how many of how many are filled. */
function stepsIn(place: Place): [number, number][] {
  return place.all('svg.steps').map((steps) => [steps.all('rect.on').length, steps.all('rect').length]);
}

function stepsOf(grades: readonly (ReportGrade | null | undefined)[]): [number, number][] {
  return grades.flatMap((grade): [number, number][] => (grade ? [[grade.step, grade.outOf]] : []));
}
