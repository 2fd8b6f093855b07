import { decimalsOf } from '../../format/decimal.ts';
import type { WithheldCode } from '../../model/value.ts';
import { textOf, type Cell } from '../files/sheet.ts';

/** What a cell of a scorecard says. */
export type Amount =
  | { kind: 'number'; value: number; isPercentage: boolean; decimals: number }
  | { kind: 'withheld'; code: WithheldCode }
  | { kind: 'none' }
  | { kind: 'unknown'; text: string };

const none = /^(?:|-+|[–—]|n\/?a|n\.a\.|not (?:available|applicable|known)|tbc|nil return|\.{2,3}|no data|null)$/i;
const codes: Readonly<Record<string, WithheldCode>> = { c: 'c', '*': 'c', '**': 'c', '#': 'c', suppressed: 'c', s: 'c', x: 'x', ':': 'x', z: 'z', low: 'low', u: 'u' };
const number = /^([-−(]?)\s*£?\s*((?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(%?)\s*(\)?)$/;

/** Marks of footnotes behind a figure say nothing of its size. */
const mark = /\s*(?:\[[\w ]{1,8}\]|[¹²³⁴⁵†‡]|\*{1,3})$/u;

export function readAmount(cell: Cell): Amount {
  const text = textOf(cell);
  if (cell.error !== null) return { kind: 'unknown', text };
  if (typeof cell.value === 'number') {
    const value = cell.isPercentage ? exact(cell.value * 100) : exact(cell.value);
    return { kind: 'number', value, isPercentage: cell.isPercentage, decimals: cell.decimals ?? Math.min(decimalsOf(value), 6) };
  }
  if (none.test(text)) return { kind: 'none' };
  const code = Object.hasOwn(codes, text.toLowerCase()) ? codes[text.toLowerCase()] : undefined;
  if (code !== undefined) return { kind: 'withheld', code };
  if (/^(?:<|less than )\s*\d+$/i.test(text)) return { kind: 'withheld', code: 'c' };
  const [, before = '', digits, percent, behind] = number.exec(text.replace(mark, '')) ?? [];
  if (digits === undefined || cell.isDay || (before === '(') !== (behind === ')')) return { kind: 'unknown', text };
  const size = Number(digits.replace(/[, ]/g, ''));
  return { kind: 'number', value: before === '' ? size : -size, isPercentage: percent === '%', decimals: digits.split('.')[1]?.length ?? 0 };
}

/** Without what binary adds: 0.895 times 100 is 89.5. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
