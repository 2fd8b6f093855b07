import { describe, expect, test } from 'vitest';
import type { ReportComparator, ReportIndicator } from '../../src/model/report.ts';
import { misdrawn } from './marks.ts';
import { chartData, readChart, type Drawing } from './read-chart.ts';
import { sites } from './sites.ts';

const upwards = (a: number, b: number): number => a - b;
const dayOf = (iso: string): number => Date.parse(iso) / 86_400_000;

describe.each(sites)('a chart of %s', (_name, site) => {
  const { report } = site;
  const { labels } = report;
  const known = ({ trend }: ReportIndicator) => trend.filter(({ figure }) => figure.value !== null);
  const figureOf = (one: ReportIndicator) => site.page(`indicators/${one.id}.html`).all('figure.chart');

  test('stands on every page that has something to draw', () => {
    const drawable = report.indicators.filter((one) => known(one).length > 1 || barsOf(one).length > 0);
    expect(report.indicators.filter((one) => figureOf(one).length > 0).map(({ id }) => id)).toEqual(drawable.map(({ id }) => id));
  });

  test('is said in a sentence too, and on the page of its indicator in a table', () => {
    const embedded = report.sections.flatMap(({ id }) => site.page(`${id}.html`).all('figure.chart'));
    expect(embedded.filter((figure) => figure.all('.chart-sentence').every(({ words }) => words === ''))).toEqual([]);
    const untold = report.indicators.filter((one) => {
      const page = site.page(`indicators/${one.id}.html`);
      const cells = page.all('main table td').map(({ words }) => words);
      return figureOf(one).length > 0 && (page.one('main .lead').words === '' || known(one).some(({ figure: { text } }) => !cells.some((cell) => cell.includes(text))));
    });
    expect(untold.map(({ id }) => id)).toEqual([]);
  });

  const onEachScreen = (all: readonly ReportIndicator[]) => all.flatMap((one) => (['wide', 'narrow'] as const).map((drawing): [string, Drawing, ReportIndicator] => [one.id, drawing, one]));

  describe.each(onEachScreen(report.indicators.filter((one) => known(one).length > 1)))('over time, %s, %s', (_id, drawing, one) => {
    const [figure] = figureOf(one);
    const drawn = readChart(figure!, drawing);

    test('names what it shows', () => {
      expect(drawn.title).toBe(`${one.title}: ${labels[`chart.figures.${one.trend[0]!.period}`]}`);
      expect(chartData(figure!).title).toBe(drawn.title);
    });

    test('gives the live chart every figure of the trend, in order', () => {
      const [ours] = chartData(figure!).config.data.datasets;
      const points = ours!.data.filter((point) => typeof point === 'object' && point !== null && point.text !== '');
      expect(points).toEqual(one.trend.map(({ at, figure: { value, text }, periodText }) => ({ x: dayOf(at), y: value, text: `${text}, ${periodText}` })));
    });

    test('draws each at its height on the axis, and its day above its words', () => {
      expect(misplaced(drawn.line.map(({ value }) => value), known(one).map(({ figure: { value } }) => value!), drawn.pixel)).toEqual([]);
      expect(misdrawn(drawn.line.map(({ x }) => ({ x, y: 0 })), known(one).map(({ at }) => ({ day: Date.parse(at), value: 0 })))).toEqual([]);
      const words = drawn.days.filter(({ text }) => one.trend.some(({ periodShort }) => periodShort === text));
      const named = words.flatMap(({ x, text }) => drawn.line.flatMap((point, index) => (Math.abs(point.x - x) < 0.2 ? [[known(one)[index]!.periodShort, text]] : [])));
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter(([meant, shown]) => meant !== shown)).toEqual([]);
    });

    test('ends with the last figure in words', () => {
      const last = known(one).at(-1)!;
      expect(drawn.bold).toBe(last === one.trend.at(-1) ? last.figure.text : `${last.figure.text}, ${last.periodShort}`);
    });

    test('draws the bounds of the target', () => {
      const bounds = (zone: { from: number | null; to: number | null } | null | undefined): number[] => [zone?.from, zone?.to].filter((bound) => typeof bound === 'number');
      const green = bounds(one.target?.green);
      expect(misplaced(drawn.green, green, drawn.pixel)).toEqual([]);
      expect(misplaced(drawn.amber, bounds(one.target?.amber).filter((bound) => !green.includes(bound)), drawn.pixel)).toEqual([]);
      if (one.target) expect(drawn.words).toContain(`Target: ${one.target.shortText}`);
    });

    test('draws others, each with its figure', () => {
      const others = othersOn(one);
      expect(misplaced(drawn.others.toSorted(upwards), others.map(({ figure: { value } }) => value!).toSorted(upwards), drawn.pixel)).toEqual([]);
      for (const { label, figure: { text } } of others) expect(drawn.words).toContain(`${label}: ${text}`);
      expect(chartData(figure!).marks.endLabels?.filter(({ colour }) => colour === '@comparator').map(({ y }) => y)).toEqual(others.map(({ figure: { value } }) => value));
      const live = chartData(figure!).config.data.datasets.slice(1).map(({ data }) => data.at(-1));
      expect(live).toEqual(others.map(({ label, figure: { value, text }, periodText }) => expect.objectContaining({ y: value, text: `${label}: ${text}, ${periodText}` }) as unknown));
    });
  });

  const compared = report.indicators.filter((one) => known(one).length < 2 && barsOf(one).length > 0);
  describe.each(onEachScreen(compared))('beside others, %s, %s', (_id, drawing, one) => {
    const [figure] = figureOf(one);
    const drawn = readChart(figure!, drawing);
    const bars = barsOf(one);

    test('has a bar for our figure and for each of the others, as long as its figure is great', () => {
      expect(drawn.title).toBe(`${one.title}: comparison`);
      const figures = bars.filter(({ value }) => value !== null).map(({ value }) => value!);
      const longest = Math.max(...drawn.bars) / Math.max(...figures);
      expect(misplaced(drawn.bars, figures.map((value) => value * longest), 1)).toEqual([]);
    });

    test('says whose each is, and the figure at its end', () => {
      const data = chartData(figure!);
      expect(data.config.data.labels?.map((lines) => lines.join(' '))).toEqual(bars.map(({ name }) => expect.stringContaining(name) as unknown));
      expect(data.config.data.datasets[0]?.data).toEqual(bars.map(({ value }) => value));
      expect(data.marks.ends?.map(({ value, text }) => [value, text])).toEqual(bars.map(({ value, text }) => [value, value === null ? (expect.any(String) as unknown) : text]));
      expect(drawn.bold).toBe(data.marks.ends?.[0]?.text);
      for (const { name, text, value } of bars) expect(drawn.words).toContain(value === null ? name : text);
    });
  });

  /** Ours, our last year, and the newest of each kind. */
  function barsOf({ current, lastYear, comparators }: ReportIndicator): { name: string; value: number | null; text: string }[] {
    const others = [...(lastYear ? [lastYear] : []), ...newestOfEachKind(comparators)];
    if (current === null || others.length === 0) return [];
    const bars = [
      { name: `Ours, ${current.periodText}`, ...current.figure },
      ...others.map(({ label, figure }) => ({ name: `${label}, `, ...figure })),
    ].slice(0, 6);
    return bars.some(({ value }) => value !== null) ? bars : [];
  }
});

/** At most three: the newest of each kind up to the end of the line, and our last year where the line does not go through it. */
function othersOn({ trend, comparators, lastYear }: ReportIndicator): ReportComparator[] {
  const ends = trend.at(-1)!.at;
  const all = [...comparators, ...(lastYear && !trend.some(({ at }) => at === lastYear.at) ? [lastYear] : [])];
  const upToTheEnd = all.filter(({ at, kind }) => at <= ends || !all.some((other) => other.kind === kind && other.at <= ends));
  return newestOfEachKind(upToTheEnd.filter(({ figure }) => figure.value !== null)).slice(0, 3);
}

function newestOfEachKind(comparators: readonly ReportComparator[]): ReportComparator[] {
  return comparators.filter(({ kind, at }, index) =>
    !comparators.some((other, place) => other.kind === kind && (other.at > at || (other.at === at && place < index))));
}

/** What is drawn further from where it should be than can be seen. */
function misplaced(drawn: readonly number[], meant: readonly number[], reach: number): string[] {
  if (drawn.length !== meant.length) return [`${drawn.length} drawn, not ${meant.length}`];
  return meant.flatMap((value, index) => (Math.abs(drawn[index]! - value) <= Math.abs(reach) ? [] : [`${value} is drawn at ${drawn[index]!}`]));
}
