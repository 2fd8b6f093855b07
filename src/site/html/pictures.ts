import type { ReportGrade } from '../../model/report.ts';
import type { TallyView } from '../../views/marks.ts';
import type { Cell } from '../../views/table.ts';

/** A grade as steps of its own scale: bars that rise, those reached filled. */
export interface Steps {
  width: number;
  bars: { x: number; y: number; height: number; reached: boolean }[];
}

const barWidth = 7;
const barGap = 2;
const stepsHeight = 20;

export function stepsOf({ step, outOf }: ReportGrade): Steps {
  const bars = Array.from({ length: outOf }, (_, index) => {
    const height = Math.round(((index + 1) * stepsHeight * 10) / outOf) / 10;
    return { x: index * (barWidth + barGap), y: Math.round((stepsHeight - height) * 10) / 10, height, reached: index < step };
  });
  return { width: outOf * (barWidth + barGap) - barGap, bars };
}

/** The stretches of a tally's bar in percent of its width. */
export function tallyBar({ parts, total }: TallyView): { state: TallyView['parts'][number]['state']; from: number; width: number }[] {
  let from = 0;
  return parts.map(({ state, count }) => {
    const stretch = { state, from: Math.round(from * 100) / 100, width: Math.round((count * 10_000) / total) / 100 };
    from += stretch.width;
    return stretch;
  });
}

/** Places along the ladder of grades in percent; null when there is nothing to mark. */
export interface Ladder {
  stops: number[];
  latest: number | null;
  own: number | null;
  moved: boolean;
}

export function ladderOf(grades: readonly string[], [latestCell, ownCell]: readonly Cell[]): Ladder {
  const latest = placeOn(grades.length, latestCell);
  const own = placeOn(grades.length, ownCell);
  return {
    stops: grades.map((_, index) => middleOf(index + 1, grades.length)),
    latest,
    own,
    moved: latest !== null && own !== null && latest !== own,
  };
}

function placeOn(steps: number, cell: Cell | undefined): number | null {
  return cell?.mark?.type === 'grade' ? middleOf(cell.mark.grade.step, steps) : null;
}

function middleOf(step: number, outOf: number): number {
  return Math.round(((step - 0.5) / outOf) * 1000) / 10;
}
