import { lastDayOf, monthsAfter, twoDigits } from '../format/date.ts';
import { dueSoonMonths, type DueState } from '../model/action.ts';
import { coloursOf, escapeXml, round, type PictureOptions } from './svg.ts';
import type { ColourToken } from './palette.ts';
import { dayNumber } from './trend-line.ts';

const width = 320;
const height = 18;
const edge = 6;
const axisHeight = 20;
/** On paper the strips are narrower, and their words still of a readable size. */
const labelSize = 12;
/** With a little space beside it. */
const labelWidth = 40;
/** A day is still seen. */
const leastWidth = 7;
const mostTicks = 6;

/** From which day to which a timeline reaches, and the stretch of it that comes next; as numbers of days. */
export interface TimelineScale {
  from: number;
  to: number;
  asAt: number;
  soonTo: number;
}

/** A scale on which the as-at date, what comes soon after it and every due date have a place. */
export function timelineScale(due: readonly string[], asAt: string): TimelineScale {
  const spans = due.map(span);
  const [day, soonTo] = [dayNumber(asAt), dayNumber(monthsAfter(asAt, dueSoonMonths))];
  return { from: Math.min(day, ...spans.map(({ from }) => from)), to: Math.max(soonTo, ...spans.map(({ to }) => to)), asAt: day, soonTo };
}

/** A day, month or year, from its first day to its last. */
function span(iso: string): { from: number; to: number } {
  return { from: dayNumber(iso), to: dayNumber(lastDayOf(iso)) };
}

function placeOn({ from, to }: TimelineScale): (day: number) => number {
  return (day) => edge + ((day - from) / (to - from)) * (width - 2 * edge);
}

const colours: Readonly<Record<DueState, ColourToken>> = { overdue: 'red', 'due-soon': 'amber', later: 'line', closed: 'other-bar' };

/** When one thing is due, on the line of all: what comes soon is shaded, the as-at date is a rule, what is closed is hollow. For a list that says it in words too. */
export function timelineStrip(due: string, state: DueState, scale: TimelineScale, options: Pick<PictureOptions, 'colours'> = {}): string {
  const colour = coloursOf(options);
  const x = placeOn(scale);
  const { from, to } = span(due);
  const wide = Math.max(leastWidth, x(to) - x(from));
  const left = (x(from) + x(to) - wide) / 2;
  const paint = colour(colours[state]);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="due-strip" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">` +
    `<path d="M${round(x(scale.asAt))} 0H${round(x(scale.soonTo))}V${height}H${round(x(scale.asAt))}Z" fill="${colour('amber-band')}" stroke="${colour('grid')}"/>` +
    `<path d="M0 ${height / 2}H${width}" stroke="${colour('grid')}"/>` +
    `<path d="M${round(x(scale.asAt))} 0V${height}" stroke="${colour('axis')}" stroke-width="1.5"/>` +
    `<rect x="${round(left)}" y="4" width="${round(wide)}" height="${height - 8}" ${state === 'closed' ? `fill="${colour('background')}" stroke="${paint}" stroke-width="1.5"` : `fill="${paint}"`}/></svg>`
  );
}

/** The months or years of a timeline, by the short names of the months, to stand above its strips. */
export function timelineAxis(scale: TimelineScale, months: readonly string[], options: Pick<PictureOptions, 'colours'> = {}): string {
  const colour = coloursOf(options);
  const x = placeOn(scale);
  const marks = ticksOf(scale).map(({ day, text }) => ({ at: x(day), text: text(months) }));
  const names = withoutCrowded(marks.map(({ at, text }) => ({ mark: at, at: Math.min(Math.max(at, labelWidth / 2), width - labelWidth / 2), text })));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="due-strip" viewBox="0 0 ${width} ${axisHeight}" width="${width}" height="${axisHeight}" font-size="${labelSize}" aria-hidden="true">` +
    `<g stroke="${colour('axis')}">${marks.map(({ at }) => `<path d="M${round(at)} ${axisHeight - 4}V${axisHeight}"/>`).join('')}</g>` +
    `<g fill="${colour('muted')}" text-anchor="middle">${names.map(({ at, text }) => `<text x="${round(at)}" y="12">${escapeXml(text)}</text>`).join('')}</g></svg>`
  );
}

interface Tick {
  day: number;
  text: (months: readonly string[]) => string;
}

/** The first days of months, as many months apart as leaves room for their names. */
function ticksOf({ from, to }: TimelineScale): Tick[] {
  const [first, last] = [from, to].map((day) => new Date(day * 86_400_000));
  const months = (last!.getUTCFullYear() - first!.getUTCFullYear()) * 12 + last!.getUTCMonth() - first!.getUTCMonth();
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((each) => months / each <= mostTicks) ?? 240;
  const begin = first!.getUTCFullYear() * 12 + first!.getUTCMonth();
  return Array.from({ length: months + 2 }, (_, index) => begin + index)
    .filter((month) => month % step === 0)
    .map((month) => ({ year: Math.floor(month / 12), month: (month % 12) + 1 }))
    .map(({ year, month }) => ({ day: Date.UTC(year, month - 1, 1) / 86_400_000, text: (names: readonly string[]) => (step >= 12 ? String(year) : `${names[month - 1] ?? ''} ${twoDigits(year)}`) }))
    .filter(({ day }) => day >= from && day <= to);
}

/** At an edge a name stands beside its mark; where it comes too near to its neighbour it is left out, so that all others stand at even steps. */
function withoutCrowded<Name extends { mark: number; at: number }>(names: readonly Name[]): Name[] {
  return names.filter(({ mark, at }, index) => mark === at || [names[index - 1], names[index + 1]].every((next) => next === undefined || Math.abs(next.at - at) > labelWidth));
}
