import type { HistoryCell } from '../derive/report.ts';
import type { Colours } from './palette.ts';
import { round, svgPath, svgText } from './svg.ts';

export const markHeight = 24;
const stepWidth = 14;
const stepGap = 3;

/** A grade as stairs climbed as far as it goes; the number of stairs is that of its scale. */
export function drawSteps(step: number, outOf: number, left: number, top: number, colours: Colours): string {
  const climbed = stairs(0, step, outOf, left, top);
  const rest = stairs(step, outOf, outOf, left, top);
  return (
    svgPath(climbed, `fill="${colours('grade')}"`) +
    (rest === '' ? '' : svgPath(rest, `fill="${colours('grade-rest')}"`))
  );
}

function stairs(from: number, to: number, outOf: number, left: number, top: number): string {
  let d = '';
  for (let step = from; step < to; step += 1) {
    const height = markHeight * (outOf === 1 ? 1 : 0.35 + (0.65 * step) / (outOf - 1));
    d += `M${round(left + step * (stepWidth + stepGap))} ${round(top + markHeight)}v${round(-height)}h${stepWidth}v${round(height)}z`;
  }
  return d;
}

/** Four kinds of nothing, each with a mark of its own above its words. */
export function drawEmptyMark(empty: HistoryCell['empty'], left: number, top: number, colours: Colours): string {
  const colour = colours('muted');
  const middle = top + markHeight / 2;
  switch (empty) {
    case 'not-judged':
      return svgPath(`M${round(left)} ${round(middle)}h26`, `stroke="${colour}" stroke-width="3"`);
    case 'not-inspected':
      return `<circle cx="${round(left + 10)}" cy="${round(middle)}" r="9" fill="none" stroke="${colour}" stroke-width="1.5" stroke-dasharray="3 3"/>`;
    case 'missing':
      return (
        svgPath(`M${round(left + 1)} ${round(top + 2)}h20v20h-20z`, `fill="none" stroke="${colour}" stroke-width="1.5" stroke-dasharray="3 2"`) +
        svgText('?', left + 11, middle, { fill: colour, size: 15, bold: true, anchor: 'middle' })
      );
    case 'no-grades':
    case null:
      return [4, 13, 22].map((x) => `<circle cx="${round(left + x)}" cy="${round(middle)}" r="2" fill="${colour}"/>`).join('');
  }
}
