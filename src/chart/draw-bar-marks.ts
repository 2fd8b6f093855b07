import type { BarMarks } from './chart-spec.ts';
import { labelSize, ring, strokeLine, widthOf, write, type Pen } from './pen.ts';
import type { Plot } from './plot.ts';

/** The figures in a column beside the bars, and the target as a line across them. */
export function drawBarMarks({ top, bottom, right, width, x, y }: Plot, marks: BarMarks, pen: Pen): void {
  if (marks.target !== null) {
    const at = x(marks.target.value);
    const half = widthOf(pen, marks.target.text, labelSize) / 2;
    strokeLine(pen, [at, top - 8], [at, bottom], '@green', 2);
    write(pen, marks.target.text, Math.min(at, width - half - 2), top - 18, { colour: '@green', align: 'center' });
  }
  marks.ends.forEach(({ value, text, bold }, index) => {
    const middle = y(index);
    if (value === null) ring(pen, x(0) + 10, middle, 4.5);
    write(pen, text, right + 12, middle, { colour: value === null ? '@muted' : '@text', align: 'left', size: 14, bold });
  });
}
