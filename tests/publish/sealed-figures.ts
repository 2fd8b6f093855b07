/** A figure that is protected, or what can be worked out of one: what it is in one report and in another that must be published alike. */
export type Held = (kind: string, one: number, other: number) => number;

const isoDay = (year: number): string => `${year}-03-31`;

/** As far as a figure is printed in full, its last digit not rounded. */
const cut = (value: number): number => Math.floor(value * 1e5) / 1e5;

/** A figure, and what would be worked out of it, each held by its own name. */
function ratio(held: Held, kind: string, [one, other]: readonly [number, number], outOf: number, scale: number): number {
  held(`${kind}, worked out`, cut((one / outOf) * scale), cut((other / outOf) * scale));
  return held(kind, one, other);
}

/**
 * Indicators with a figure of every kind that is protected, each so exact or so large that it stands nowhere by chance. What is kept
 * back with a small count makes up for it, so that both reports have the same totals; the order by size is another in each.
 */
export function sealedFigures(held: Held, year: number): string {
  const counted = (id: string, period: string, rows: readonly string[], more = ''): string =>
    `  - id: ${id}\n    title: Number of ${id}\n    unit: count\n    polarity: neutral\n    period: ${period}\n    source: Case management system\n    observations:\n${rows.map((row) => `      - { ${row} }\n`).join('')}${more}`;
  const shared = (id: string, unit: string, numerator: number, denominator: number): string =>
    `  - id: ${id}\n    title: Share of ${id}\n    unit: ${unit}\n    polarity: neutral\n    period: snapshot\n    source: Case management system\n    observations: [{ at: ${isoDay(year)}, numerator: ${numerator}, denominator: ${denominator} }]\n`;
  const now = (value: number, more = ''): string => `at: ${isoDay(year)}, value: ${value}${more}`;
  const isFirst = year === 2024;
  const lastYear = `    comparators: [{ kind: own-last-year, at: ${isoDay(year - 1)}, value: ${held('small count of last year', 2.817354, 4.192837)} }]\n`;
  const [before, after] = [[74_312_586, 81_243_917], 52_468_173] as const;
  if (!isFirst) held('difference to a withheld figure', after - before[0], after - before[1]);
  return `theme: Few
indicators:
${counted('few', 'snapshot', [now(held(`small count of ${year}`, isFirst ? 3.263945 : 4.263946, isFirst ? 1.417286 : 2.417287))], lastYear)}
${shared('visited', 'percent', ratio(held, `small numerator of ${year}`, isFirst ? [4.283746, 2.719384] : [3.283747, 1.719385], 83, 100), 83)}
${shared('harmed', 'rate', ratio(held, `small count behind a rate of ${year}`, isFirst ? [2.918273, 4.625341] : [1.918274, 3.625342], 52_310, 10_000), 52_310)}
${counted('moved', 'snapshot', [`at: ${isoDay(2024)}, value: ${held('figure that its author withholds', ...before)}, withhold: true`, ...(isFirst ? [] : [now(after)])])}
${isFirst ? counted('rounded', 'snapshot', [now(held('figure that is rounded', 48_123_271, 48_123_272))]) : breakdown(held)}${isFirst ? '' : months(held)}`;

  function breakdown(hold: Held): string {
    const part = (name: string, value: number): string => `          - { name: ${name}, observations: [{ at: ${isoDay(year)}, value: ${value} }] }\n`;
    const parts = [
      part('Under 1', hold('small part', 3.371928, 1.371928)),
      part('1 to 4', hold('other small part', 1.528374, 3.528374)),
      part('5 to 9', hold('part that is kept back with small ones', 48_623_268.099698, 48_623_268.099698)),
      part('10 and over', 61_000_000),
    ];
    return counted('held', 'snapshot', [now(109_623_273)], `    breakdowns:\n      - by: Age\n        parts:\n${parts.join('')}`);
  }

  function months(hold: Held): string {
    const value = (at: string, count: number, more = ''): string => `at: ${year}-${at}, value: ${count}${more}`;
    return counted('came', 'month', [
      value('01-31', 62_000_000), value('02-28', hold('small month', 3.418274, 1.418274)),
      value('03-31', hold('month that is kept back with a small one', 48_771_236.581726, 48_771_238.581726)), value('03-31', 110_771_240, ', period: quarter'),
    ]);
  }
}
