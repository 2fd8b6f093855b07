import { boundText, plainNumberText } from '../format/number.ts';
import type { Labels } from '../model/labels.ts';
import { isPercentage, type Unit } from '../model/value.ts';

export interface AxisRange {
  min: number;
  max: number;
  step: number;
  /** True when the axis neither begins nor ends at 0, nor passes it, and must say so. */
  cut: boolean;
}

const narrow = 30;
const leastWindow = 10;
/** Words on an axis have three decimals at most. */
const leastStep = 0.001;

/** An axis for the values. It contains 0, but for percentages that lie close together far from it. */
export function axisRange(values: readonly number[], unit: Unit): AxisRange {
  const low = Math.min(...values, Infinity);
  const high = Math.max(...values, -Infinity);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { min: 0, max: 1, step: 1, cut: false };
  if (unit === 'percent' && high <= 100 && high - low <= Math.min(narrow, low / 3)) return cutRange(low, high);
  const from = Math.min(0, low);
  const to = Math.max(0, high);
  const step = niceStep(to - from, unit === 'count' ? 1 : leastStep);
  const top = from === to ? step : ceilTo(to, step);
  return { min: floorTo(from, step), max: unit === 'percent' && to <= 100 ? Math.min(100, top) : top, step, cut: false };
}

function cutRange(low: number, high: number): AxisRange {
  const margin = Math.max((high - low) * 0.15, (leastWindow - (high - low)) / 2);
  const step = niceStep(Math.min(100, high + margin) - Math.max(0, low - margin), leastStep);
  const min = Math.max(0, floorTo(low - margin, step));
  return { min, max: Math.min(100, ceilTo(high + margin, step)), step, cut: min > 0 };
}

/** 1, 2 or 5 times a power of ten, so that about five steps span the range. */
function niceStep(range: number, least: number): number {
  if (range <= 0) return 1;
  const rough = range / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * 0.999) ?? 10;
  return Math.max(least, tidy(factor * power));
}

function floorTo(value: number, step: number): number {
  return tidy(Math.floor(value / step + 1e-9) * step);
}

function ceilTo(value: number, step: number): number {
  return tidy(Math.ceil(value / step - 1e-9) * step);
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The values at which the axis is marked. */
export function axisTicks(range: AxisRange): number[] {
  const count = Math.round((range.max - range.min) / range.step);
  return Array.from({ length: count + 1 }, (_, index) => tidy(range.min + index * range.step)).filter((tick) => tick <= range.max);
}

/** A number on an axis: `1,500`, `85%`, `2.5`. */
export function axisText(value: number, unit: Unit, labels: Labels): string {
  return isPercentage(unit) ? boundText(value, unit, labels) : plainNumberText(value);
}
