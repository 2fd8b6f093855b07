import { describe, expect, test } from 'vitest';
import type { ReportRecommendation } from '../../src/model/report.ts';
import { readTable } from './read-page.ts';
import { named, present, short, sites } from './sites.ts';

describe.each(sites)('the register of recommendations of %s', (_name, site) => {
  const { report } = site;
  const { inspections, actions, labels } = report;
  const page = site.page('recommendations.html');
  const asking = inspections.filter(({ recommendations }) => recommendations.length > 0);
  const all = asking.flatMap(({ recommendations }) => recommendations);

  test('has every recommendation under its inspection, with what was done, what shows it and where it stands', () => {
    const found = page.all('table.recommended').map((table) => readTable(table).map(({ cells, place }) => [
      place.attribute('id'), ...Object.values(cells).map((pieces) => pieces.map((piece) => short(piece, report))), place.all('a').map((link) => link.attribute('href')),
    ]));
    expect(found).toEqual(asking.map(({ id, recommendations }) => recommendations.map((each) => [
      each.anchor,
      present(short(each.text, report), each.paragraph && `Paragraph ${each.paragraph}`, (each.nationalFramework ?? []).map((tag) => report.labels[`nationalFramework.${tag}.name`]).join('; '), ...each.again.map(({ title }) => `Also raised: ${title}`)),
      [short(each.response ?? (each.unanswered ? `None. ${each.unanswered}` : labels['inspection.noResponse']), report), ...each.actions.map((action) => named(actions, action)).map(({ number, title }) => short(`${number} ${title}`, report)), ...each.citedBy.map(({ number, sectionTitle }) => `${number} ${sectionTitle}`)],
      ...shown(recommendations, each),
      [each.standingText],
      [...new Set([`inspections/${id}.html#${each.anchor}`, ...(each.nationalFramework ?? []).map((tag) => `national-framework.html#${tag}`), ...each.again.map(({ inspection, anchor }) => `inspections/${inspection}.html#${anchor}`), ...each.actions.map((action) => `actions.html#${action}`), ...each.citedBy.map(({ section, anchor }) => `${section}.html#${anchor}`), ...each.evidence.map(hrefOf)])],
    ])));
    expect(page.all('h2 a').map((link) => link.words)).toEqual(asking.map(({ title }) => title));
  });

  /** Nothing where no recommendation of the inspection has any, and a mark where most have none. */
  function shown(recommendations: readonly ReportRecommendation[], { evidence }: ReportRecommendation): string[][] {
    const without = recommendations.filter((each) => each.evidence.length === 0).length;
    if (without === recommendations.length) return [];
    if (evidence.length > 0) return [evidence.map(({ title }) => short(title, report))];
    return [without >= 3 && without > recommendations.length / 2 ? [] : [labels['recommendations.nothingShows']]];
  }

  test('says once above each table that nothing shows what became of what it lists', () => {
    const notes = page.all('.table-note').map(({ words }) => words);
    const bare = asking.filter(({ recommendations }) => recommendations.every(({ evidence }) => evidence.length === 0));
    expect(notes.filter((words) => words.includes(labels['recommendations.nothingShown']))).toHaveLength(bare.length);
  });

  test('is counted by where its recommendations stand', () => {
    const counts = page.all('main p').map(({ words }) => words).find((words) => /^\d+ recommendations?:/.test(words))?.match(/\d+/g)?.map(Number);
    const standings = ['unanswered', 'answered', 'in-hand', 'complete'].map((standing) => all.filter((each) => each.standing === standing).length).filter((count) => count > 0);
    expect(counts).toEqual(all.length === 0 ? undefined : [all.length, ...standings]);
  });

  const areasCiting = (theme: string): string[][] => {
    const raised = new Set(all.filter((each) => each.theme?.toLowerCase() === theme).map(({ anchor }) => anchor));
    const areas = site.report.threads.filter(({ sources }) => sources.some(({ kind, id }) => kind === 'recommendation' && raised.has(id)));
    return areas.map(({ statement: { section, anchor } }) => [site.report.edition.asAt.text, `${section}.html#${anchor}`, 'Area for improvement in this edition']);
  };

  test('shows together what several inspections raised, oldest first, with the areas for improvement of this edition that cite it', () => {
    const themes = [...new Set(all.filter(({ again }) => again.length > 0).map(({ theme }) => theme!.toLowerCase()))];
    const raised = page.all('.raised').map((list) => list.all('li').map((entry) => [entry.one('.raised-when').words, entry.one('a').attribute('href'), entry.one('.sub').words]));
    expect(raised).toEqual(themes.map((theme) => inspections.toReversed().flatMap(({ id, when, recommendations }) =>
      recommendations.filter((each) => each.theme?.toLowerCase() === theme).map(({ anchor, standingText }) => [when, `inspections/${id}.html#${anchor}`, standingText])).concat(areasCiting(theme))));
  });

  test('is led to from the page of all inspections, where there is anything in it', () => {
    expect(site.page('inspections.html').all('main p a').map((link) => link.attribute('href')).filter((href) => href === 'recommendations.html')).toEqual(all.length === 0 ? [] : ['recommendations.html']);
  });
});

test('some report has recommendations of each standing but complete, and themes that were raised again', () => {
  const all = sites.flatMap(([, { report }]) => report.inspections.flatMap(({ recommendations }) => recommendations));
  expect(new Set(all.map(({ standing }) => standing))).toEqual(new Set(['unanswered', 'answered', 'in-hand']));
  expect(all.some(({ again }) => again.length > 0)).toBe(true);
});

const hrefOf = ({ id, kind }: ReportRecommendation['evidence'][number]): string => (kind === 'indicator' ? `indicators/${id}.html` : `evidence.html#${id}`);
