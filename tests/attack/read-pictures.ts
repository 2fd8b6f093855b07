import { readChart } from '../pages/read-chart.ts';
import { placeIn, type Place } from '../pages/read-page.ts';
import { cellOf, isCount, numbersIn, scaleOf, type Role, type Said, type Told } from './said.ts';

/** What the line of a chart says by its height above the axis. */
export function inChart(indicator: Told, svg: string | undefined): Said[] {
  if (svg === undefined || !/text-anchor="end"/.test(svg)) return [];
  const figure = placeIn(`<figure><p class="chart-title">${indicator.title}</p><div class="chart-wide">${svg}</div></figure>`);
  const { line, pixel, days } = readChart(figure);
  if (line.length === 0) return [];
  const marked = days.flatMap(({ x, text }) => indicator.trend.filter(({ periodShort }) => periodShort === text).map(({ at }) => ({ x, day: dayOf(at) })));
  const [first, last] = [marked[0], marked.at(-1)];
  if (first === undefined || last === undefined || first.day === last.day) return [];
  const xOf = (at: string): number => first.x + ((dayOf(at) - first.day) / (last.day - first.day)) * (last.x - first.x);
  return line.flatMap(({ x, value }) => {
    const nearest = indicator.trend.toSorted((a, b) => Math.abs(xOf(a.at) - x) - Math.abs(xOf(b.at) - x))[0]!;
    return drawn(indicator, '', nearest, value, pixel * 0.6);
  });
}

const dayOf = (at: string): number => Date.parse(at) / 86_400_000;

function drawn(indicator: Told, part: string, { at, period }: { at: string; period: string }, value: number, give: number): Said[] {
  const cell = (role: Role): string => cellOf(indicator.id, part, at, period, role);
  if (isCount(indicator)) return [{ kind: 'count', cell: cell('value'), value, give }];
  return [{ kind: 'share', part: cell('numerator'), whole: cell('denominator'), scale: scaleOf(indicator.unit), value, give }];
}

export function inChartData(indicator: Told, text: string | undefined): Said[] {
  if (text === undefined) return [];
  const { config } = JSON.parse(text) as { config: { type: string; data: { datasets: { data: unknown[] }[] } } };
  if (config.type !== 'line') return [];
  const points = config.data.datasets[0]!.data as { x: number; y: number | null; text: string }[];
  return points.flatMap(({ x, y, text: words }) => {
    const seen = indicator.trend.find(({ at }) => dayOf(at) === x);
    if (seen === undefined) return [];
    const said = words.replace(seen.periodText, '');
    return [...(y === null ? [] : drawn(indicator, '', seen, y, 1e-9)), ...numbersIn(said).slice(0, 1).flatMap(({ value, give }) => drawn(indicator, '', seen, value, isCount(indicator) ? 0 : give))];
  });
}

/** A line without an axis: where two of its points are known, every other is. */
export function inSparkline(indicator: Told, svg: string | undefined): Said[] {
  const path = /<path d="(M[^"]*)" fill="none"/.exec(svg ?? '')?.[1];
  const points = [...(path ?? '').matchAll(/([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })).filter(({ x, y }, index, all) => x !== all[index - 1]?.x || y !== all[index - 1]?.y);
  const recent = indicator.trend.slice(-6);
  const known = recent.filter(({ figure }) => figure.value !== null);
  if (points.length > known.length) return [{ kind: 'unexplained', number: `${points.length} points of a line of ${known.length}` }];
  const [low, high] = [known.toSorted((a, b) => a.figure.value! - b.figure.value!)[0], known.toSorted((a, b) => b.figure.value! - a.figure.value!)[0]];
  if (points.length < known.length || low === undefined || high === undefined || low.figure.value === high.figure.value) return [];
  const [lowY, highY] = [points[known.indexOf(low)]!.y, points[known.indexOf(high)]!.y];
  const perPixel = (high.figure.value! - low.figure.value!) / (lowY - highY || 1);
  return known.flatMap((seen, index) => drawn(indicator, '', seen, low.figure.value! + (lowY - points[index]!.y) * perPixel, Math.abs(perPixel) * 0.3));
}

/** What bars say by their lengths, the longest of which is known. */
export function inBars(indicator: Told, { by, parts, periods: [newest] }: NonNullable<Told['breakdowns']>[number], svg: string | undefined): Said[] {
  if (svg === undefined || newest === undefined) return [];
  const isOurs = (place: Place): boolean => place.attribute('fill')?.startsWith('var(--chart-line,') === true;
  const picture = placeIn(svg);
  const bars = [...picture.all('g').filter(isOurs).flatMap((group) => group.all('path')), ...picture.all('path').filter(isOurs)];
  const lengths = bars.flatMap((bar) => /^M[-\d.]+ [-\d.]+h([-\d.]+)v[-\d.]+h[-\d.]+z/.exec(bar.attribute('d') ?? '')?.[1] ?? []).map(Number);
  const at = parts.flatMap(({ name, observations }) => observations.filter((each) => each.at === newest.at && each.period === newest.period).map((seen) => ({ name, seen })));
  const known = at.filter(({ seen }) => seen.figure.value !== null);
  const longest = known.toSorted((a, b) => b.seen.figure.value! - a.seen.figure.value!)[0];
  if (lengths.length > known.length) return [{ kind: 'unexplained', number: `${lengths.length} bars of ${known.length}` }];
  if (longest === undefined || lengths.length !== known.length || longest.seen.figure.value === 0) return [];
  const perPixel = longest.seen.figure.value! / lengths[known.indexOf(longest)]!;
  return known.flatMap(({ name, seen }, index) => drawn(indicator, `${by}:${name}`, seen, lengths[index]! * perPixel, perPixel * 0.2));
}
