import type { ReportGrade, Standing } from '../derive/report.ts';
import { fill, type Labels } from '../model/labels.ts';
import type { Colours } from './palette.ts';
import { coloursOf, round, svgLines, svgPath, svgPicture, svgText, type PictureOptions } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

const width = 760;
const labelColumn = 216;
const lineHeight = 17;
const radius = 8;

interface Row {
  top: number;
  height: number;
  label: string[];
  /** What cannot be shown as a place on the scale. */
  remarks: string[];
  latest: { step: number; when: string } | null;
  own: number | null;
}

interface Ladder {
  /** The middle of the column of a grade, by its step. */
  x: (step: number) => number;
  columns: number;
}

/** Where we stand: the grades as columns, worst first, with the last inspection and our own judgement in each row. */
export function standingPicture(standings: readonly Standing[], grades: readonly ReportGrade[], labels: Labels, options: PictureOptions = {}): string {
  if (standings.length === 0 || grades.length === 0) return '';
  const colours = coloursOf(options);
  const columnWidth = (width - labelColumn) / grades.length;
  const ladder: Ladder = { x: (step) => labelColumn + (step - 0.5) * columnWidth, columns: grades.length };
  const heads = [...grades].sort((a, b) => a.step - b.step).map(({ label }) => wrapText(label, columnWidth - 12, 14, 'bold'));
  const headHeight = Math.max(...heads.map((lines) => lines.length)) * lineHeight + 12;
  const rows = layOutRows(standings, grades[0]!.scale, headHeight, labels);
  const bottom = rows.at(-1)!.top + rows.at(-1)!.height;
  const content =
    heads.map((lines, index) => drawHead(lines, ladder.x(index + 1), headHeight, colours)).join('') +
    rows.map((row) => drawRow(row, ladder, colours)).join('') +
    drawKey(rows, labels, bottom + 22, colours);
  return svgPicture(width, bottom + 36, content, options);
}

function layOutRows(standings: readonly Standing[], scale: string, from: number, labels: Labels): Row[] {
  let top = from;
  return standings.map(({ shortLabel, latest, latestText, own }) => {
    const remarks: string[] = [];
    if (latest === null) remarks.push(latestText);
    else if (latest.grade.scale !== scale) remarks.push(fill(labels['chart.otherScale'], { grade: latest.grade.label, when: latest.when }));
    if (own !== null && own.grade.scale !== scale) remarks.push(fill(labels['chart.ownOtherScale'], { grade: own.grade.label }));
    const label = wrapText(shortLabel, labelColumn - 24, 15, 'bold');
    const lines = remarks.flatMap((remark) => wrapText(remark, labelColumn - 24, 13));
    const row: Row = {
      top,
      height: Math.max(68, (label.length + lines.length) * lineHeight + 24),
      label,
      remarks: lines,
      latest: latest !== null && latest.grade.scale === scale ? { step: latest.grade.step, when: latest.when } : null,
      own: own !== null && own.grade.scale === scale ? own.grade.step : null,
    };
    top += row.height;
    return row;
  });
}

function drawHead(lines: readonly string[], x: number, height: number, colours: Colours): string {
  const first = height - 12 - (lines.length - 0.5) * lineHeight;
  return svgLines(lines, x, first, lineHeight, { fill: colours('text'), size: 14, bold: true, anchor: 'middle' });
}

function drawRow(row: Row, ladder: Ladder, colours: Colours): string {
  const middle = row.top + row.height / 2;
  const words = row.label.length + row.remarks.length;
  const track = row.latest === null ? middle : middle - 7;
  const first = middle - ((words - 1) * lineHeight) / 2;
  return (
    svgPath(`M0 ${round(row.top)}H${width}`, `stroke="${colours('grid')}"`) +
    svgLines(row.label, 0, first, lineHeight, { fill: colours('text'), size: 15, bold: true }) +
    svgLines(row.remarks, 0, first + row.label.length * lineHeight, lineHeight, { fill: colours('muted') }) +
    (row.latest === null && row.own === null ? '' : drawTrack(ladder, track, colours) + drawMarks(row, ladder, track, colours))
  );
}

function drawTrack(ladder: Ladder, y: number, colours: Colours): string {
  const ticks = Array.from({ length: ladder.columns }, (_, index) => `M${round(ladder.x(index + 1))} ${round(y - 4)}v8`).join('');
  return svgPath(`M${round(ladder.x(1))} ${round(y)}H${round(ladder.x(ladder.columns))}${ticks}`, `stroke="${colours('axis')}"`);
}

function drawMarks({ latest, own }: Row, ladder: Ladder, y: number, colours: Colours): string {
  const together = latest !== null && latest.step === own;
  const apart = together ? radius + 2 : 0;
  const latestX = latest === null ? 0 : ladder.x(latest.step) - apart;
  const ownX = own === null ? 0 : ladder.x(own) + apart;
  return (
    (latest !== null && own !== null && !together ? drawArrow(latestX, ownX, y, colours) : '') +
    (latest === null
      ? ''
      : drawDot(latestX, y, colours) + svgText(latest.when, ladder.x(latest.step), y + 21, { fill: colours('muted'), anchor: 'middle' })) +
    (own === null ? '' : drawDiamond(ownX, y, colours))
  );
}

function drawDot(x: number, y: number, colours: Colours): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${colours('line')}"/>`;
}

function drawDiamond(x: number, y: number, colours: Colours): string {
  const size = radius + 1;
  return svgPath(
    `M${round(x)} ${round(y - size)}l${size} ${size}l${-size} ${size}l${-size} ${-size}z`,
    `fill="${colours('background')}" stroke="${colours('text')}" stroke-width="2"`,
  );
}

/** From the last inspection to our own judgement, ending short of it. */
function drawArrow(from: number, to: number, y: number, colours: Colours): string {
  const way = Math.sign(to - from);
  const tip = to - way * (radius + 5);
  return (
    svgPath(`M${round(from)} ${round(y)}H${round(tip - way * 4)}`, `stroke="${colours('line')}" stroke-width="3"`) +
    svgPath(`M${round(tip)} ${round(y)}l${-way * 9} -5v10z`, `fill="${colours('line')}"`)
  );
}

function drawKey(rows: readonly Row[], labels: Labels, y: number, colours: Colours): string {
  const latest = labels['standing.latestMark'];
  const style = { fill: colours('text') };
  const ownAt = labelColumn + 22 + textWidth(latest, 13) * 1.04 + 34;
  return (
    drawDot(labelColumn + radius, y, colours) +
    svgText(latest, labelColumn + 24, y, style) +
    (rows.some(({ own }) => own !== null) ? drawDiamond(ownAt, y, colours) + svgText(labels['standing.ownMark'], ownAt + 16, y, style) : '')
  );
}
