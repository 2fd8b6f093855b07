import type { Comparator, Indicator, Observation } from '../model/indicator.ts';
import type { PeriodType } from '../model/period.ts';
import { isWithheld, valueOf } from '../model/stated-figure.ts';
import { usualDecimals } from '../model/value.ts';
import { qualifiedText, valueText } from '../format/number.ts';
import type { Figure } from '../model/report.ts';
import type { Wording } from './wording.ts';

/** One figure of an indicator, its own or a comparator's, worked out and worded. */
export interface Reading {
  at: string;
  period: PeriodType;
  figure: Figure;
  /** The figure's words without how final it is. */
  bare: string;
  /** The unrounded value, for comparing; null when it is withheld or the source gives it only roughly. */
  exact: number | null;
  /** Decimal places that it is printed with. */
  decimals: number;
}

export function readingOf(indicator: Indicator, source: Observation | Comparator, wording: Wording): Reading {
  const { value, status } = valueOf(source, indicator.unit);
  const decimals = source.decimals ?? indicator.decimals ?? usualDecimals[indicator.unit];
  const text = isWithheld(status)
    ? wording.labels[`withheld.${status}`]
    : qualifiedText(valueText(value ?? 0, indicator.unit, decimals, wording.labels), source.qualifier, wording.labels);
  const stage = isWithheld(status) ? undefined : source.stage;
  return {
    at: source.at,
    period: source.period ?? indicator.period,
    figure: stage === undefined ? { value, text, status } : { value, text: wording.say(`stage.${stage}`, { figure: text }), status, stage },
    bare: text,
    exact: source.qualifier === undefined ? value : null,
    decimals,
  };
}

/** A difference is told as exactly as the finer of its two figures, so that a reader who works it out gets the same. */
export function finerDecimals(a: Reading, b: Reading): number {
  return Math.max(a.decimals, b.decimals);
}
