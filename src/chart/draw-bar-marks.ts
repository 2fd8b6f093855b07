import type { Chart } from 'chart.js';
import type { BarMarks } from './chart-spec.ts';
import { labelSize, ring, strokeLine, widthOf, write, type Pen } from './pen.ts';

/** The figures in a column beside the bars, and the target as a line across them. */
export function drawBarMarks(chart: Chart, marks: BarMarks, pen: Pen): void {
  const { x, y } = chart.scales;
  const { top, bottom, right } = chart.chartArea;
  if (marks.target !== null) {
    const at = x!.getPixelForValue(marks.target.value);
    const half = widthOf(pen, marks.target.text, labelSize) / 2;
    strokeLine(pen, [at, top - 8], [at, bottom], '@green', 2);
    write(pen, marks.target.text, Math.min(at, chart.width - half - 2), top - 18, { colour: '@green', align: 'center' });
  }
  marks.ends.forEach(({ value, text, bold }, index) => {
    const middle = y!.getPixelForValue(index);
    if (value === null) ring(pen, x!.getPixelForValue(0) + 10, middle, 4.5);
    write(pen, text, right + 12, middle, { colour: value === null ? '@muted' : '@text', align: 'left', size: 14, bold });
  });
}
