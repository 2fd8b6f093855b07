import type { DerivedIndicator } from '../../derive/indicator.ts';
import type { Quantity } from '../prose/numbers.ts';
import { saysTheSame } from '../prose/true-figures.ts';

const summing = /\b(?:add(?:s|ed)? up|adds? to|total(?:s|led|ling)?|together|in all|altogether|sum|combined|between them|worked with)\b/iu;
const averaging = /\b(?:average[ds]?|averaging|mean|median|over|across|in)\b.*\b(?:year|quarter|month|week)s\b|\b(?:months?|quarters?|years?) average\b|-(?:month|year|quarter) average\b/iu;
const outermost = /\b(?:highest|lowest|best|worst|most|fewest|peak(?:ed)?|low point|high point|range[ds]?)\b/iu;

/** Whether a number is a sum, an average, the highest or the lowest of the figures of a series, or a sum of those of several indicators. */
export function isPooled(quantity: Quantity, text: string, indicators: readonly DerivedIndicator[]): boolean {
  const ways = { sums: summing.test(text), averages: averaging.test(text), ends: outermost.test(text) };
  const counted = indicators.flatMap(({ indicator, current }) => (indicator.unit === 'count' ? [current?.reading.figure.value ?? 0] : []));
  if (counted.length > 1 && quantity.value > Math.max(...counted) && quantity.kind === 'count' && counted.reduce((sum, value) => sum + value, 0) === quantity.value) return true;
  if (!ways.sums && !ways.averages && !ways.ends) return false;
  return indicators.some((derived) => [...Map.groupBy(derived.observed, ({ reading }) => reading.period).values()].some((series) => isPooledOf(quantity, series.slice(-60), ways)));
}

function isPooledOf(quantity: Quantity, series: DerivedIndicator['observed'], { sums, averages, ends }: { sums: boolean; averages: boolean; ends: boolean }): boolean {
  let [sum, numerators, denominators, count] = [0, 0, 0, 0];
  let [highest, lowest] = [-Infinity, Infinity];
  // Back from the newest, so that every stretch up to it is met.
  for (const { reading, printed } of series.toReversed()) {
    const value = reading.figure.value;
    if (value === null) break;
    [sum, count] = [sum + value, count + 1];
    [numerators, denominators] = [numerators + (printed.numerator?.value ?? 0), denominators + (printed.denominator?.value ?? 0)];
    [highest, lowest] = [Math.max(highest, value), Math.min(lowest, value)];
    if (count === 1) continue;
    if ((sums || averages) && quantity.kind === 'fraction' && quantity.numerator === numerators && quantity.denominator === denominators) return true;
    const pooled = denominators > 0 && (sums || averages) ? [(numerators * 100) / denominators, numerators, denominators] : [];
    const found = [...pooled, ...(averages ? [sum / count] : []), ...(sums && quantity.kind === 'count' ? [sum] : []), ...(ends ? [highest, lowest] : [])];
    if (quantity.kind !== 'fraction' && found.some((each) => saysTheSame(quantity, each))) return true;
  }
  return false;
}
