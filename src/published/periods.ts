/** What a year is to a measure, as its publisher counts it. */
export type YearKind = 'calendar' | 'financial' | 'academic' | 'at-march' | 'at-january' | 'at-september' | 'to-september';

export interface PublishedPeriod {
  /** The last day that a figure covers, or the day of a snapshot, as `2025-03-31`. */
  at: string;
  /** The months that it covers; none for a snapshot. */
  months: 0 | 12 | 36;
  stage: 'provisional' | 'revised' | null;
}

const ends: Readonly<Record<YearKind, { day: string; months: 0 | 12 }>> = {
  calendar: { day: '12-31', months: 12 },
  financial: { day: '03-31', months: 12 },
  academic: { day: '08-31', months: 12 },
  'at-march': { day: '03-31', months: 0 },
  'at-january': { day: '01-31', months: 0 },
  'at-september': { day: '09-30', months: 0 },
  'to-september': { day: '09-30', months: 12 },
};

/** Marks that publishers put behind a year. Outturn (OT) and final figures are figures without more ado. */
const marks: Readonly<Record<string, PublishedPeriod['stage']>> = { '': null, OT: null, Final: null, Rev: 'revised', prov: 'provisional' };

/**
 * A year as publications write it: `2025`, `2025 (Rev)`, `2024-25 (OT)`, `2023/24`, and three years together as `2014-16` and
 * `2013/14-15/16`; null for anything else. A year that stands alone is the one in which the period ends.
 */
export function readPeriod(text: string, kind: YearKind): PublishedPeriod | null {
  const [, years = '', mark = ''] = /^(\S+?)(?: \((\w+)\))?$/.exec(text.trim()) ?? [];
  const stage = marks[mark];
  if (stage === undefined) return null;
  const spans = spanOf(years, kind);
  if (spans === null) return null;
  const { day, months } = ends[kind];
  return { at: `${spans.end}-${day}`, months: spans.years === 3 ? 36 : months, stage };
}

function spanOf(text: string, kind: YearKind): { end: number; years: 1 | 3 } | null {
  if (/^20\d\d$/.test(text)) return { end: Number(text), years: 1 };
  const [, first, second] = /^(20\d\d)[-/](\d\d)$/.exec(text) ?? [];
  if (first !== undefined && second !== undefined) {
    const [from, to] = [Number(first), 2000 + Number(second)];
    if (to === from + 1 && kind !== 'calendar') return { end: to, years: 1 };
    return to === from + 2 && kind === 'calendar' ? { end: to, years: 3 } : null;
  }
  const [, from, next, last, end] = /^(20\d\d)\/(\d\d)-(\d\d)\/(\d\d)$/.exec(text) ?? [];
  const follows = from !== undefined && Number(next) === (Number(from) + 1) % 100 && Number(last) === Number(next) + 1 && Number(end) === Number(last) + 1;
  return follows && (kind === 'financial' || kind === 'academic') ? { end: 2000 + Number(end), years: 3 } : null;
}
