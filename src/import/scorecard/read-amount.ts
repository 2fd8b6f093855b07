import { decimalsOf } from '../../format/decimal.ts';
import type { Stage, WithheldCode } from '../../model/value.ts';
import { textOf, type Cell } from '../files/sheet.ts';

/** What a cell of a scorecard says. */
export type Amount =
  | { kind: 'number'; value: number; isPercentage: boolean; decimals: number; stage: Stage | null }
  | { kind: 'withheld'; code: WithheldCode }
  | { kind: 'none' }
  | { kind: 'unknown'; text: string };

const none = /^(?:|-+|[–—]|n\/?a|n\.a\.|not (?:available|applicable|known|due)|tbc|nil return|\.{2,3}|no data|null)$/i;
const codes: Readonly<Record<string, WithheldCode>> = { c: 'c', '*': 'c', '**': 'c', '#': 'c', suppressed: 'c', s: 'c', x: 'x', ':': 'x', z: 'z', low: 'low', k: 'low', u: 'u' };
const number = /^([-−(]?)\s*£?\s*((?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(%?)\s*(\)?)$/;

/** Marks of footnotes behind a figure say nothing of its size. */
const mark = /\s*(?:\[[\w ]{1,8}\]|[¹²³⁴⁵†‡]|\*{1,3})$/u;

/** How final a figure is, as publications mark it. */
const stages: readonly [RegExp, Stage][] = [
  [/\s*\((?:p|prov|provisional)\)$|(?<=[\d%])p$/i, 'provisional'],
  [/\s*\((?:r|rev|revised)\)$|(?<=[\d%])r$/i, 'revised'],
  [/\s*\((?:e|est|estimated?)\)$|(?<=[\d%])e$/i, 'estimated'],
];

/** A bound is often written with what it means: `≥ 90%`, `90% or above`. */
const bound = /^(?:[≥≤<>]=?|=|at least|at most|over|under|above|below|more than|less than)\s*|\s*(?:or (?:above|below|more|less|over|under|higher|lower|better)|\+)$/gi;

export function readAmount(cell: Cell): Amount {
  const text = textOf(cell);
  if (cell.error !== null) return { kind: 'unknown', text };
  if (typeof cell.value === 'number') {
    const value = cell.isPercentage ? exact(cell.value * 100) : exact(cell.value);
    return { kind: 'number', value, isPercentage: cell.isPercentage, decimals: cell.decimals ?? Math.min(decimalsOf(value), 6), stage: null };
  }
  if (none.test(text)) return { kind: 'none' };
  const code = Object.hasOwn(codes, text.toLowerCase()) ? codes[text.toLowerCase()] : undefined;
  if (code !== undefined) return { kind: 'withheld', code };
  if (/^(?:<|less than |under )\s*\d+$/i.test(text)) return { kind: 'withheld', code: 'c' };
  return cell.isDay ? { kind: 'unknown', text } : numberIn(text);
}

/** The bound of a target. */
export function readBound(cell: Cell): Amount {
  return typeof cell.value === 'string' && !cell.isDay ? readAmount({ ...cell, value: cell.value.trim().replace(bound, '') }) : readAmount(cell);
}

function numberIn(text: string): Amount {
  const [ending, stage] = stages.find(([pattern]) => pattern.test(text)) ?? [mark, null];
  const [, before = '', digits, percent, behind] = number.exec(text.replace(ending, '')) ?? [];
  if (digits === undefined || (before === '(') !== (behind === ')')) return { kind: 'unknown', text };
  const size = Number(digits.replace(/[, ]/g, ''));
  return { kind: 'number', value: before === '' ? size : -size, isPercentage: percent === '%', decimals: digits.split('.')[1]?.length ?? 0, stage };
}

/** Without what binary adds: 0.895 times 100 is 89.5. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
