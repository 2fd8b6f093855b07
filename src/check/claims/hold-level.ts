import type { DerivedIndicator } from '../../derive/indicator.ts';
import type { Wording } from '../../derive/wording.ts';
import { roundTo, valueText } from '../../format/number.ts';
import { isPercentage } from '../../model/value.ts';
import type { Quantity } from '../prose/numbers.ts';
import { saysTheSame, type OwnReading } from '../prose/true-figures.ts';
import type { Attached } from './attached.ts';
import { othersAt, ownAt, type Clock } from './readings.ts';
import type { When } from './times.ts';
import { speaksOfRest } from './sense.ts';
import { fit, topicsOf } from './subjects.ts';

/** A figure that a number may stand for, in words. */
export interface Truth {
  value: number;
  unit: 'percent' | 'rate' | 'count' | 'average';
  /** `21.5%, England in 2021 to 2022`. */
  text: string;
}

/** Whether a number is what the figures of the time and the body that it is said of give: null where there are none of them. */
export function holdLevel(attached: Attached, derived: DerivedIndicator, clock: Clock): { truth: boolean; instead: string } | null {
  const truths = truthsOf(attached, derived, clock);
  if (truths === null || truths.length === 0) return null;
  const { quantity } = attached;
  const fitting = truths.filter((truth) => isComparable(quantity, truth));
  const first = (quantity.kind === 'fraction' ? truths.find(({ unit }) => unit === 'count') : undefined) ?? fitting[0];
  if (!first) return null;
  return { truth: isFractionOf(quantity, truths) || fitting.some(({ value }) => saysTheSame(quantity, value)), instead: first.text };
}

function truthsOf({ time, body, perhaps }: Attached, derived: DerivedIndicator, clock: Clock): Truth[] | null {
  const named = body === 'own' ? ownTruths(time, derived, clock) : othersTruths(body, time, derived, clock);
  if (named === null) return null;
  return [...named, ...perhaps.flatMap((other) => (other === 'own' ? (ownTruths(time, derived, clock) ?? []) : (othersTruths(other, time, derived, clock) ?? [])))];
}

function ownTruths(time: Attached['time'], derived: DerivedIndicator, clock: Clock): Truth[] | null {
  const { current } = derived;
  const readings = time === null ? null : ownAt(time, derived, null, clock);
  if (readings === null) {
    if (!current) return null;
    return figuresOf({ reading: current.reading, numerator: current.printed.numerator?.value ?? undefined, denominator: current.printed.denominator?.value ?? undefined, lastYear: false }, derived, clock.wording);
  }
  return readings.length === 0 ? null : readings.toReversed().flatMap((own) => figuresOf(own, derived, clock.wording));
}

function othersTruths(body: Exclude<Attached['body'], 'own'>, time: Attached['time'], derived: DerivedIndicator, clock: Clock): Truth[] | null {
  const name = derived.compared.find(({ printed }) => printed.kind === body)?.name;
  if (name === undefined) return null;
  const readings = time === null ? derived.compared.filter(({ printed }) => printed.kind === body).map(({ reading }) => reading) : othersAt(body, time, derived, clock);
  const known = readings.filter(({ figure }) => figure.value !== null);
  if (known.length === 0) return null;
  return known.map((reading) => ({
    value: reading.figure.value ?? 0,
    unit: unitOf(derived),
    text: `${name} ${name.endsWith('s') ? 'were' : 'was'} at ${reading.figure.text} ${clock.wording.period(reading.at, reading.period).phrase}`,
  }));
}

function figuresOf({ reading, numerator, denominator }: OwnReading, derived: DerivedIndicator, wording: Wording): Truth[] {
  const { id } = derived.indicator;
  const value = reading.figure.value ?? 0;
  const is = reading === derived.current?.reading ? 'is' : 'was';
  const phrase = wording.period(reading.at, reading.period).phrase;
  const unit = unitOf(derived);
  const text = `\`${id}\` ${is} ${reading.figure.text} ${phrase}`;
  const found: Truth[] = [{ value, unit, text }];
  if (unit === 'percent') found.push({ value: roundTo(100 - value, 6), unit, text: `\`${id}\` ${is} ${reading.figure.text} ${phrase}, which leaves ${valueText(100 - value, 'percent', reading.decimals, wording.labels)}` });
  if (numerator !== undefined && denominator !== undefined) {
    const fraction = `\`${id}\` ${is} ${valueText(numerator, 'count', 0, wording.labels)} of ${valueText(denominator, 'count', 0, wording.labels)} ${phrase}`;
    for (const count of [numerator, denominator, denominator - numerator]) found.push({ value: count, unit: 'count', text: fraction });
  }
  return found;
}

function unitOf({ indicator: { unit } }: DerivedIndicator): Truth['unit'] {
  if (isPercentage(unit)) return 'percent';
  return unit === 'rate' || unit === 'count' ? unit : 'average';
}

function isComparable({ kind }: Quantity, { unit }: Truth): boolean {
  switch (kind) {
    case 'percent':
    case 'share':
    case 'fraction':
      return unit === 'percent' || (unit === 'rate' && kind !== 'percent');
    case 'rate':
      return unit === 'rate';
    case 'count':
      return unit !== 'percent';
    case 'duration':
      return unit === 'average';
    default:
      return false;
  }
}

/** Both numbers of `690 of 780` are of one figure. */
function isFractionOf({ kind, numerator, denominator }: Quantity, truths: readonly Truth[]): boolean {
  const has = (count: number | undefined): boolean => truths.some(({ unit, value }) => unit === 'count' && value === count);
  return kind === 'fraction' && has(numerator) && has(denominator);
}

/** The share that a clause speaks of, in per cent, as the figures of a time give it. */
export interface ShareSaid {
  percents: readonly number[];
  text: string;
}

/** What share an indicator gives of those of whom a clause speaks: those that it counts, the others, or a part of a breakdown. */
export function shareSaid(clause: string, derived: DerivedIndicator, time: When | null, clock: Clock): ShareSaid | null {
  const { indicator, current } = derived;
  const part = partSaid(clause, derived);
  if (part !== null) return { percents: [part.percent], text: part.text };
  const isRate = indicator.unit === 'rate';
  if (indicator.unit !== 'percent' && !isRate) return null;
  const readings = time !== null ? ownAt(time, derived, null, clock).map(({ reading }) => reading) : current ? [current.reading] : [];
  const known = readings.filter(({ figure }) => figure.value !== null);
  const [first] = known;
  if (!first) return null;
  const isRest = !isRate && speaksOfRest(clause, `${indicator.title} ${indicator.definition ?? ''}`);
  const percents = known.map(({ figure }) => (isRest ? 100 - figure.value! : isRate ? figure.value! / 100 : figure.value!));
  const rest = isRest ? `, which leaves ${valueText(percents[0]!, 'percent', first.decimals, clock.wording.labels)}` : '';
  const phrase = time === null ? '' : ` ${clock.wording.period(first.at, first.period).phrase}`;
  return { percents, text: `\`${indicator.id}\` is ${first.figure.text}${phrase}${rest}` };
}

/** Shares in words: what they stand for, how far they may be off, and what they are said of. */
export function holdShare(quantity: Quantity, clause: string, derived: DerivedIndicator, attached: Attached | undefined, clock: Clock): { truth: boolean; instead: string } | null {
  if (attached && attached.body !== 'own') return holdLevel(attached, derived, clock);
  const said = shareSaid(clause, derived, attached?.time ?? null, clock);
  return said && { truth: said.percents.some((percent) => isShareOf(quantity, percent)), instead: said.text };
}

/** A share in words may be off by two and a half points, or by a fifth where it is small. */
function isShareOf({ value, hedge }: Quantity, truth: number): boolean {
  const room = Math.min(2.5, Math.max(value * 0.2, 0.02));
  const off = truth - value;
  switch (hedge) {
    case 'exact':
      return Math.abs(off) <= room;
    case 'about':
      return Math.abs(off) <= room * 1.6;
    case 'nearly':
      return off >= -room * 2 && off <= 0.5;
    case 'over':
      return off >= -0.5;
    case 'under':
      return off <= 0.5;
  }
}

/** The part of a breakdown that a clause names, with its share of the whole. */
function partSaid(clause: string, { indicator, printed }: DerivedIndicator): { percent: number; text: string } | null {
  const topics = topicsOf(clause);
  const shared = topicsOf(indicator.title);
  for (const { parts } of printed.breakdowns ?? []) {
    const named = parts.flatMap((part) => {
      // What the whole is called as well tells no part from another.
      const about = new Set([...topicsOf(part.name)].filter((topic) => !shared.has(topic)));
      const newest = part.observations.at(-1);
      const percent = part.againstWhole?.value ?? null;
      return about.size > 0 && percent !== null && fit(topics, about) >= 3 ? [{ score: fit(topics, about), percent, text: `${part.name} is ${newest?.figure.text ?? ''}, ${part.againstWhole!.text} of the whole` }] : [];
    });
    const best = named.sort((a, b) => b.score - a.score)[0];
    if (best) return best;
  }
  return null;
}
