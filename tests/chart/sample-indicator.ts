import type { Figure, ReportComparator, ReportIndicator, ReportObservation } from '../../src/model/report.ts';
import type { ValueStatus } from '../../src/model/value.ts';

export function figure(value: number | null, text?: string, status: ValueStatus = value === null ? 'c' : 'known'): Figure {
  return { value, text: text ?? (value === null ? 'suppressed to protect confidentiality' : `${value}%`), status };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An observation at the end of the month that is so many after January 2022. */
export function observation(month: number, value: number | null, more: Partial<ReportObservation> = {}): ReportObservation {
  const year = 2022 + Math.floor(month / 12);
  const name = months[month % 12]!;
  return {
    at: `${year}-${String((month % 12) + 1).padStart(2, '0')}-28`,
    period: 'snapshot',
    periodText: `28 ${name} ${year}`,
    periodShort: `${name} ${year % 100}`,
    figure: figure(value),
    numerator: null,
    denominator: null,
    fraction: null,
    note: null,
    breakBefore: false,
    ...more,
  };
}

export function comparator(label: string, at: string, value: number | null, more: Partial<ReportComparator> = {}): ReportComparator {
  return {
    kind: 'england',
    label,
    at,
    period: 'annual',
    periodText: `year to ${at}`,
    figure: figure(value),
    ours: null,
    source: null,
    verdict: null,
    verdictText: null,
    ...more,
  };
}

/** An indicator as derive would give it; only what a chart reads matters. */
export function indicatorWith(trend: ReportObservation[], more: Partial<ReportIndicator> = {}): ReportIndicator {
  return {
    id: 'cp-visits',
    reference: null,
    title: 'Children on a protection plan seen within 10 working days',
    tag: null,
    theme: 'Visits',
    themeId: 'visits',
    definition: null,
    numeratorLabel: null,
    denominatorLabel: null,
    unit: 'percent',
    unitText: 'per cent',
    decimals: 1,
    polarity: 'higher',
    polarityText: 'higher is better',
    period: 'snapshot',
    periodTypeText: 'snapshot',
    current: trend.at(-1) ?? null,
    target: null,
    rag: { state: 'no-target', word: 'No target' },
    worstFirst: 1,
    lastYear: null,
    comparators: [],
    direction: null,
    trend,
    observations: trend,
    sentence: '',
    source: null,
    notes: null,
    judgements: [],
    citedBy: [],
    ...more,
  };
}
