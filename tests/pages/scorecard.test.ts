import { describe, expect, test } from 'vitest';
import { indicatorsOf, marksFor, marksOf, scorecardRow } from './figure-rows.ts';
import { misdrawn, sparkline, sparklineFigures } from './marks.ts';
import { readTable } from './read-page.ts';
import { sites } from './sites.ts';

describe.each(sites)('the scorecard of %s', (_name, site) => {
  const { report } = site;
  const page = site.page('scorecard.html');
  const rows = readTable(page.one('table.score'));
  const inOrder = report.themes.flatMap(({ indicators }) => indicators.map((id) => site.indicator(id)));

  test('has every indicator once, by theme', () => {
    expect(indicatorsOf(rows, site).map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id));
    expect(inOrder).toHaveLength(report.indicators.length);
  });

  test('says in every cell what the report has', () => {
    expect(rows.map(({ cells }) => cells)).toEqual(inOrder.map((one) => scorecardRow(one, report)));
  });

  test('rates, points and withholds as the report does', () => {
    expect(rows.map(({ place }) => marksOf(place))).toEqual(inOrder.map(marksFor));
  });

  test('gives the script what it filters and sorts by', () => {
    const given = rows.map(({ place }) => ['id', 'data-rag', 'data-theme', 'data-worst-first'].map((name) => place.attribute(name)));
    expect(given).toEqual(inOrder.map((one) => [one.id, one.rag.state, one.themeId, String(one.worstFirst)]));
  });

  test('draws the last figures in proportion', () => {
    const problems = rows.flatMap(({ place }, index) => misdrawn(sparkline(place), sparklineFigures(inOrder[index]!)).map((problem) => `${inOrder[index]!.id}: ${problem}`));
    expect(problems).toEqual([]);
  });

  test('heads each theme with its title and its tally', () => {
    const groups = page.all('tbody').map((group) => [group.one('.group-title').words, group.one('.group-sentence').words]);
    expect(groups).toEqual(report.themes.map(({ title, tally }) => [title, tally.sentence]));
    expect(page.one('.tally-sentence').words).toBe(report.tally.sentence);
  });

  test('names the day of its figures', () => {
    expect(page.one('table.score caption').words).toBe(`Indicators as at ${report.edition.asAt.text}`);
  });

  test('offers to show as many of each state as there are', () => {
    const { labels, tally } = report;
    const chips = page.all('button[data-show]').map((chip) => [chip.attribute('data-show'), chip.text]);
    const counted = (['red', 'amber', 'green', 'not-rated', 'no-target'] as const).filter((state) => tally[state] > 0);
    expect(chips).toEqual([['', `All (${tally.total})`], ...counted.map((state) => [state, `${labels[`rag.${state}`]} (${tally[state]})`])]);
  });
});
