import type { ReportBreakdown, ReportIndicator } from '../model/report.ts';
import { fill, type Labels } from '../model/labels.ts';
import { barChart, barWords, type Bar } from './bar-chart.ts';
import type { BarSpec } from './chart-spec.ts';
import { knownValue } from './trend-line.ts';

/** The parts of a breakdown at its newest period as bars, with the whole below them unless it is a count; null where fewer than two are known. */
export function partBars(indicator: ReportIndicator, { by, parts, periods: [newest] }: ReportBreakdown, labels: Labels): BarSpec | null {
  if (!newest) return null;
  const whole = { name: labels['breakdown.all'], observations: indicator.observations };
  const bars = [...parts, ...(indicator.unit === 'count' ? [] : [whole])].flatMap((part): Bar[] => {
    const found = part.observations.find(({ at, period }) => at === newest.at && period === newest.period);
    const isWhole = part === whole;
    return found ? [{ label: part.name, value: knownValue(found.figure), text: barWords(found.figure, labels), colour: isWhole ? '@other-bar' : '@line', ours: !isWhole }] : [];
  });
  if (bars.filter(({ value, ours }) => ours && value !== null).length < 2) return null;
  return barChart(fill(labels['breakdown.barsTitle'], { title: indicator.title, by, period: newest.periodText }), bars, null);
}
