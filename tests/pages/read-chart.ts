import type { Place } from './read-page.ts';

/** A chart as it is drawn: what its picture shows when it is held against its own axis. */
export interface DrawnChart {
  title: string;
  /** All words of the picture, in the order in which they are drawn. */
  words: string;
  bold: string;
  /** The days below the axis, by the words that stand there. */
  days: { x: number; text: string }[];
  /** Our own line, in the values of the axis. */
  line: { x: number; value: number }[];
  /** How much of the axis a pixel is: nothing drawn can be read more exactly. */
  pixel: number;
  /** Bounds of the target and of what is near it, in the values of the axis. */
  green: number[];
  amber: number[];
  /** Where others' lines end. */
  others: number[];
  /** Lengths of bars, ours first. */
  bars: number[];
}

/** What the live chart is made from. */
export interface ChartData {
  title: string;
  config: { type: string; data: { labels?: string[][]; datasets: { data: ({ x: number; y: number | null; text: string } | number | null)[] }[] } };
  marks: { ends?: { value: number | null; text: string }[]; endLabels?: { y: number; colour: string }[] };
}

/** For a desk or for a telephone. */
export type Drawing = 'wide' | 'narrow';

export function readChart(figure: Place, drawing: Drawing = 'wide'): DrawnChart {
  const svg = figure.one(`.chart-${drawing} svg`);
  const { value, pixel } = valueScale(svg);
  return {
    title: figure.one('.chart-title').words,
    words: svg.all('text').map(({ text }) => text).join(' '),
    bold: [...svg.all('text[font-weight="bold"]'), ...svg.all('g[font-weight="bold"] text')].map(({ text }) => text).join(' '),
    days: svg.all('g[text-anchor="middle"] text').map((place) => ({ x: Number(place.attribute('x')), text: place.text })),
    line: strokes(svg, 'line').filter(({ width }) => width === '3').flatMap(({ lines }) => lines.flat()).map(([x, y]) => ({ x, value: value(y) })),
    pixel,
    green: heightsOf(svg, 'green').map(value),
    amber: heightsOf(svg, 'amber').map(value),
    others: heightsOf(svg, 'comparator').map(value),
    bars: svg.all('path').flatMap((path) => barLength(path)),
  };
}

export function chartData(figure: Place): ChartData {
  return JSON.parse(figure.one('script[type="application/json"]').text) as ChartData;
}

/** From a height in the picture to a value, by the words along the axis; the lowest of them stands beside the axis itself. */
function valueScale(svg: Place): { value: (y: number) => number; pixel: number } {
  const ticks = svg.all('g[text-anchor="end"] text').map((place) => ({ y: Number(place.attribute('y')), value: numberIn(place.text) }));
  const [low, high] = [ticks[0], ticks.at(-1)];
  if (!low || !high) return { value: () => Number.NaN, pixel: Number.NaN };
  const pixel = (high.value - low.value) / (low.y - high.y);
  const bottom = strokes(svg, 'axis').flatMap(({ lines }) => lines).find(([from, to]) => from?.[1] === to?.[1])?.[0]?.[1] ?? Number.NaN;
  return { pixel, value: (y) => low.value + (bottom - y) * pixel };
}

/** `1,500`, `85%`, `−2.5`. */
export function numberIn(text: string): number {
  return Number(text.replace(/[%,]/g, '').replace('−', '-'));
}

/** Where the lines of a colour end. */
function heightsOf(svg: Place, colour: string): number[] {
  return strokes(svg, colour).filter(({ width }) => width === '1.5').flatMap(({ lines }) => lines.map((points) => points.at(-1)![1]));
}

function strokes(svg: Place, colour: string): { width: string | undefined; lines: [number, number][][] }[] {
  return svg
    .all('path')
    .filter((path) => path.attribute('stroke')?.startsWith(`var(--chart-${colour},`) === true)
    .map((path) => ({ width: path.attribute('stroke-width'), lines: (path.attribute('d') ?? '').split('M').slice(1).map(pointsOf) }));
}

/** Each point once: a point by itself is drawn as a stroke of no length. */
function pointsOf(d: string): [number, number][] {
  const all = [...d.matchAll(/([-\d.]+) ([-\d.]+)/g)].map(([, x, y]): [number, number] => [Number(x), Number(y)]);
  return all.filter(([x, y], index) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
}

function barLength(path: Place): number[] {
  const length = /^M[-\d.]+ [-\d.]+h([-\d.]+)v[-\d.]+h[-\d.]+z/.exec(path.attribute('d') ?? '')?.[1];
  return length === undefined || path.attribute('fill')?.includes('-band') === true ? [] : [Number(length)];
}
