import type { Direction, Rag, RagTally, Report, ReportIndicator } from '../../src/model/report.ts';
import type { Place } from './read-page.ts';
import { present } from './sites.ts';

/** A rating: its word, and the state that its colour and shape follow. */
export function rating(place: Place): { state: string | undefined; word: string } {
  const mark = place.one('.rag');
  return { state: mark.classes.find((name) => name.startsWith('rag-'))?.slice(4), word: mark.words };
}

/** A direction of travel: its word, whether it is shown as better or worse, and which way its arrow points. */
export function travel(place: Place): { tone: string | undefined; arrow: string | undefined; word: string } {
  const mark = place.one('.direction');
  return {
    tone: mark.classes.find((name) => name.startsWith('direction-'))?.slice(10),
    arrow: arrows.get(mark.one('svg path').attribute('d') ?? ''),
    word: mark.words,
  };
}

const arrows = new Map([
  ['M3 13 12 4M5.5 3.5H12.5V10.5', 'up'],
  ['M3 3 12 12M5.5 12.5H12.5V5.5', 'down'],
  ['M1.5 8H13M9 3.5 13.5 8 9 12.5', 'level'],
]);

/** The arrow follows the number; its colour says better or worse. */
export function travelOf({ state, word, from, to }: Direction): ReturnType<typeof travel> {
  const tone = { improving: 'better', worsening: 'worse', increasing: 'neither', decreasing: 'neither', 'no-change': 'neither' }[state];
  const arrow = state === 'no-change' ? 'level' : to.value! > from.value! ? 'up' : 'down';
  return { tone, arrow, word };
}

/** A tally as it is drawn: the count of each state with its word, and how much of the bar it fills. */
export function tally(place: Place): { state: string | undefined; count: string; word: string }[] {
  return place.one('.tally-key').all('li').map((entry) => {
    const [count = '', ...words] = entry.pieces;
    return { state: entry.classes.find((name) => name.startsWith('rag-'))?.slice(4), count, word: words.join(' ') };
  });
}

const states: readonly Rag[] = ['green', 'amber', 'red', 'not-rated', 'no-target'];

export function tallyOf(counts: RagTally, { labels }: Report): ReturnType<typeof tally> {
  return states.filter((state) => counts[state] > 0).map((state) => ({ state, count: String(counts[state]), word: labels[`rag.${state}`] }));
}

/** The stretches of a tally's bar, in percent of its width to the whole number; nothing where no bar is drawn. */
export function barOf(place: Place): [string, number, number][] {
  return place.all('.tally-bar rect').map((part) => [
    part.attribute('class')?.replace('fill-', '') ?? '',
    Math.round(Number.parseFloat(part.attribute('x') ?? '')),
    Math.round(Number.parseFloat(part.attribute('width') ?? '')),
  ]);
}

export function barFor(counts: RagTally): [string, number, number][] {
  if (counts.green + counts.amber + counts.red === 0) return [];
  let before = 0;
  return states.flatMap((state): [string, number, number][] => {
    const from = (before / counts.total) * 100;
    before += counts[state];
    return counts[state] === 0 ? [] : [[state, Math.round(from), Math.round((counts[state] / counts.total) * 100)]];
  });
}

/** The points of a line the size of a word, and where the target stands in it. */
export function sparkline(place: Place): { x: number; y: number }[] {
  const line = place.all('svg.chart-sparkline path').at(-1)?.attribute('d') ?? '';
  return [...line.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

/** What a line the size of a word must show: the last six figures that are known; one by itself makes no line. */
export function sparklineFigures({ trend }: ReportIndicator): { day: number; value: number }[] {
  const known = trend.slice(-6).flatMap(({ at, figure }) => (figure.value === null ? [] : [{ day: Date.parse(at), value: figure.value }]));
  return known.length < 2 ? [] : known;
}

/** What is wrong with how points are drawn: later ones stand further right, higher ones higher, both in proportion. */
export function misdrawn(points: readonly { x: number; y: number }[], figures: readonly { day: number; value: number }[]): string[] {
  if (points.length !== figures.length) return [`${points.length} points for ${figures.length} figures`];
  return present(
    !isProportional(points.map(({ x }) => x), figures.map(({ day }) => day)) && `days at ${points.map(({ x }) => x).join(', ')}`,
    !isProportional(points.map(({ y }) => -y), figures.map(({ value }) => value)) && `values at ${points.map(({ y }) => y).join(', ')}`,
  );
}

function isProportional(drawn: readonly number[], meant: readonly number[]): boolean {
  if (meant.length === 0) return true;
  const [low, high] = [meant.indexOf(Math.min(...meant)), meant.indexOf(Math.max(...meant))];
  const [span, drawnSpan] = [meant[high]! - meant[low]!, drawn[high]! - drawn[low]!];
  if (span === 0) return drawn.every((each) => Math.abs(each - drawn[0]!) < 0.2);
  return drawnSpan > 0 && meant.every((each, index) => Math.abs(drawn[low]! + ((each - meant[low]!) / span) * drawnSpan - drawn[index]!) < 0.2);
}
