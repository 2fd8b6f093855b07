import { describe, expect, test } from 'vitest';
import { named, present, short, sites } from './sites.ts';

describe.each(sites)('the national framework in %s', (_name, site) => {
  const { report } = site;
  const { labels } = report;
  const page = site.page('national-framework.html');

  test('has of each outcome and enabler its indicators with where they stand, recommendations and actions, or says that there are none', () => {
    const rows = page.all('.national').map((entry) => ({
      head: entry.one('h2').words,
      said: entry.all('p').map(({ words }) => words),
      names: [...entry.all('table.figures tbody th'), ...entry.all('table.recommended tbody th')].map((cell) => short(cell.pieces[0] ?? '', report)),
      actions: entry.all('table.actions tbody th').map((cell) => short(cell.words, report)),
      stands: [...entry.all('table.figures .rag'), ...entry.all('table.recommended tbody td')].map(({ words }) => words),
      links: entry.all('tbody th a').length,
    }));
    expect(rows.map((row) => ({ ...row, said: row.said.filter((words) => words !== labels['table.missing'] && !words.startsWith(labels['table.missing'].split('{')[0]!)) }))).toEqual(report.nationalFramework.map(({ name, title, sentence, indicators, recommendations, actions }) => {
      const measured = indicators.map((id) => named(report.indicators, id));
      const asked = recommendations.map(({ inspection, anchor }) => named(report.inspections, inspection).recommendations.find((each) => each.anchor === anchor)!);
      const isBare = indicators.length + asked.length + actions.length === 0;
      const missing = isBare ? [labels['nationalFramework.nothing']] : present(indicators.length === 0 && labels['nationalFramework.noIndicator'], asked.length === 0 && labels['nationalFramework.noRecommendation'], actions.length === 0 && labels['nationalFramework.noAction']);
      return {
        head: `${name}: ${title}`,
        said: present(sentence, missing.join(' ')),
        names: [...measured.map((each) => short(each.title, report)), ...asked.map((each) => short(each.text, report))],
        actions: actions.map((id) => named(report.actions, id)).map(({ number, title }) => short(`${number} ${title}`, report)),
        stands: [...(measured.some(({ target }) => target !== null) ? measured.map(({ rag }) => rag.word) : []), ...asked.map(({ standingText }) => standingText)],
        links: measured.length + asked.length + actions.length,
      };
    }));
  });

  test('is led to from the thread, and from each recommendation that bears on it', () => {
    expect(site.page('thread.html').all('main a').map((link) => link.attribute('href'))).toContain('national-framework.html');
    const tags = report.inspections.flatMap(({ recommendations }) => recommendations.flatMap(({ nationalFramework = [] }) => nationalFramework));
    const links = site.page('recommendations.html').all('.recommended th a').flatMap((link) => (link.attribute('href')?.startsWith('national-framework') === true ? link.attribute('href')!.split('#')[1] : []));
    expect(new Set(links)).toEqual(new Set(tags));
  });
});
