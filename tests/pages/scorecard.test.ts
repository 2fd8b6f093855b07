import { describe, expect, test } from 'vitest';
import { indicatorsOf, marksFor, marksOf, scorecardRow } from './figure-rows.ts';
import { misdrawn, sparkline, sparklineFigures } from './marks.ts';
import { readTable, type Place, type Row } from './read-page.ts';
import { present, sites } from './sites.ts';

describe.each(sites)('the scorecard of %s', (_name, site) => {
  const { report } = site;
  const page = site.page('scorecard.html');
  const rows = readTable(page.one('table.score'));
  const inOrder = report.themes.flatMap(({ indicators }) => indicators.map((id) => site.indicator(id)));

  const { labels } = report;
  const none = (has: (one: (typeof inOrder)[number]) => boolean): boolean => inOrder.every((one) => !has(one));
  const missing = present(
    none(({ lastYear }) => lastYear !== null) && labels['scorecard.lastYear'], none(({ target }) => target !== null) && labels['scorecard.target'],
    none(({ rag }) => rag.state !== 'no-target') && labels['scorecard.rag'], none(({ direction }) => direction !== null) && labels['scorecard.direction'],
  );
  const withoutMissing = (cells: Row['cells']): Row['cells'] => Object.fromEntries(Object.entries(cells).filter(([head]) => !missing.includes(head)));

  test('has every indicator once, by theme', () => {
    expect(indicatorsOf(rows, site).map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id));
    expect(inOrder).toHaveLength(report.indicators.length);
  });

  test('says in every cell what the report has', () => {
    expect(rows.map(({ cells }) => cells)).toEqual(inOrder.map((one) => withoutMissing(scorecardRow(one, report))));
  });

  test('says once what no indicator has', () => {
    const words = missing.map((head) => head.toLowerCase());
    const list = words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
    const notes = present(words.length > 0 && labels['table.missing'].replace('{columns}', list), inOrder.some(({ quartiles }) => quartiles) && labels['scorecard.quartileNote'], report.disclosure?.short);
    expect(page.all('.table-note').map((note) => note.words)).toEqual(notes.length === 0 ? [] : [notes.join(' ')]);
  });

  test('sorts by the figures, the rating, the direction and the day, and puts last what has none', () => {
    const heads = page.all('thead th').map((head) => head.attribute('data-order-name'));
    const orders = (cells: readonly Place[]): [string, string | undefined][] => cells.flatMap((cell, index) => (heads[index + 1] === undefined ? [] : [[heads[index + 1]!, cell.attribute('data-order')]]));
    const given = rows.map(({ place }) => new Map(orders(place.all('td'))));
    const tones = ['worsening', 'no-change', 'improving'];
    const text = (value: number | string | null | undefined): string | undefined => (value === null || value === undefined ? undefined : String(value));
    expect(given.map((each) => Object.fromEntries(each) as Record<string, unknown>)).toEqual(inOrder.map(({ current, lastYear, worstFirst, direction, quartiles: [place] = [] }) => ({
      ...(heads.includes('quartile') && { quartile: place && { fourth: '0', third: '1', second: '2', first: '3' }[place.quarter as string] }),
      ...(heads.includes('last-year') && { 'last-year': text(lastYear?.figure.value) }),
      ...(heads.includes('direction') && { direction: direction ? text(tones.includes(direction.state) ? tones.indexOf(direction.state) : 1) : undefined }),
      ...(heads.includes('rating') && { rating: String(worstFirst) }),
      current: text(current?.figure.value),
      period: text(current?.at),
    })));
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
    const { tally } = report;
    const chips = page.all('button[data-show]').map((chip) => [chip.attribute('data-show'), chip.text]);
    const counted = (['red', 'amber', 'green', 'not-rated', 'no-target'] as const).filter((state) => tally[state] > 0);
    expect(chips).toEqual([['', `All (${tally.total})`], ...counted.map((state) => [state, `${labels[`rag.${state}`]} (${tally[state]})`])]);
  });
});
