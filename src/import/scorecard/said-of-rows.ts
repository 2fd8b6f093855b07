import type { Polarity } from '../../model/indicator.ts';
import type { Unit } from '../../model/value.ts';

/** Which way is better, in the words of a column such as `Good is`; null where they do not say. */
export function betterIn(text: string): Polarity | null {
  const words = text.toLowerCase().trim();
  if (/^(?:neutral|neither|context(?:ual)?|monitor(?:ing)?|information(?: only)?)\b/.test(words)) return 'neutral';
  const [higher, lower] = [/\b(?:high(?:er)?|bigger|larger|more|up|increas(?:e|ing)|maximi[sz]e)\b|[↑▲⬆]/, /\b(?:low(?:er)?|smaller|less|fewer|down|decreas(?:e|ing)|reduc(?:e|ing)|minimi[sz]e)\b|[↓▼⬇]/].map((pattern) => pattern.test(words));
  return higher === lower ? null : higher ? 'higher' : 'lower';
}

/** The unit in the words of a column such as `Unit`; null where they do not say. */
export function unitIn(text: string): Unit | null {
  const words = text.toLowerCase().trim();
  return units.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

const units: readonly [RegExp, Unit][] = [
  [/^(?:%|per ?cent(?:age)?s?|proportion)(?: \(.*\))?$/, 'percent'],
  [/\bper 10,?(?:000|k)\b/, 'rate'],
  [/^(?:average |mean )?(?:number of )?(?:working )?days$/, 'days'],
  [/^(?:average|mean|ratio)\b/, 'average'],
  [/^(?:numbers?|no\.?|#|counts?|volumes?|totals?)$/, 'count'],
  [/^scores?$/, 'score'],
];
