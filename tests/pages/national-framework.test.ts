import { describe, expect, test } from 'vitest';
import { named, present, short, sites } from './sites.ts';

describe.each(sites)('the national framework in %s', (_name, site) => {
  const { report } = site;
  const page = site.page('national-framework.html');

  const bearing = report.nationalFramework.filter(({ indicators, recommendations, actions }) => indicators.length + recommendations.length + actions.length > 0);

  test('says once how many name an outcome or enabler at all, and how much bears on each, nothing among them', () => {
    const all = [report.indicators, report.inspections.flatMap(({ recommendations }) => recommendations), report.actions];
    const tagged = all.map((entries) => [entries.filter(({ nationalFramework = [] }) => nationalFramework.length > 0).length, entries.length]).filter(([, total]) => total! > 0);
    const said = page.all('main p').map(({ words }) => words).find((words) => words.startsWith('An outcome or enabler is named by')) ?? '';
    expect([...said.matchAll(/(\d+) of (\d+)/g)].map(([, count, total]) => [Number(count), Number(total)])).toEqual(tagged);
    expect(page.one('table.counted').all('tbody tr').map((row) => [row.one('th').words, ...row.all('td').map(({ words }) => Number(words)), row.all('a').length])).toEqual(
      report.nationalFramework.map((entry) => [`${entry.name}: ${entry.title}`, entry.indicators.length, entry.recommendations.length, entry.actions.length, bearing.includes(entry) ? 1 : 0]),
    );
  });

  test('has of each outcome and enabler on which anything bears its indicators with where they stand, recommendations and actions', () => {
    const rows = page.all('.national').map((entry) => ({
      head: entry.one('h2').words,
      said: entry.all('p').filter((place) => !place.classes.includes('table-note')).map(({ words }) => words),
      names: [...entry.all('table.figures tbody th'), ...entry.all('table.recommended tbody th')].map((cell) => short(cell.pieces[0] ?? '', report)),
      actions: entry.all('table.actions tbody th').map((cell) => short(cell.words, report)),
      stands: [...entry.all('table.figures .rag'), ...entry.all('table.recommended tbody td')].map(({ words }) => words),
      links: entry.all('tbody th a').length,
    }));
    expect(rows).toEqual(bearing.map(({ name, title, sentence, indicators, recommendations, actions }) => {
      const measured = indicators.map((id) => named(report.indicators, id));
      const asked = recommendations.map(({ inspection, anchor }) => named(report.inspections, inspection).recommendations.find((each) => each.anchor === anchor)!);
      return {
        head: `${name}: ${title}`,
        said: present(sentence),
        names: [...measured.map((each) => short(each.title, report)), ...asked.map((each) => short(each.text, report))],
        actions: actions.map((id) => named(report.actions, id)).map(({ number, title: what }) => short(`${number} ${what}`, report)),
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
