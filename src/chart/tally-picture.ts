import type { Rag, RagTally } from '../derive/report.ts';
import type { Labels } from '../model/labels.ts';
import { ragColour, ragShape, ragShapeIn } from './rag-shapes.ts';
import { coloursOf, svgPicture, svgRect, svgText, type PictureOptions } from './svg.ts';
import { textWidth } from './text-width.ts';

export interface TallyOptions extends PictureOptions {
  width?: number;
  /** The bar alone, for where the counts stand in words beside it. */
  barOnly?: boolean;
}

interface Part {
  state: Rag;
  count: number;
  x: number;
  width: number;
}

const states: readonly Rag[] = ['green', 'amber', 'red', 'unrated'];
const gap = 2;
const leastWidth = 5;
const shapeSize = 13;
const keyLine = 26;

/** RAG counts as one bar, each part with its shape and count, above a key with the words; empty when nothing is counted. */
export function tallyPicture(tally: RagTally, labels: Labels, options: TallyOptions = {}): string {
  const width = options.width ?? 640;
  const barHeight = options.barOnly === true ? 14 : 40;
  const parts = partsOf(tally, width);
  if (parts.length === 0) return '';
  const bar = parts.map((part) => drawPart(part, barHeight, options)).join('');
  if (options.barOnly === true) return svgPicture(width, barHeight, bar, options);
  const key = drawKey(parts, labels, width, barHeight + 24, options);
  return svgPicture(width, barHeight + 12 + key.lines * keyLine, bar + key.content, options);
}

function partsOf(tally: RagTally, width: number): Part[] {
  const counted = states.filter((state) => tally[state] > 0);
  const total = counted.reduce((sum, state) => sum + tally[state], 0);
  const room = width - gap * (counted.length - 1) - leastWidth * counted.length;
  let x = 0;
  return counted.map((state) => {
    const part = { state, count: tally[state], x, width: leastWidth + (room * tally[state]) / total };
    x += part.width + gap;
    return part;
  });
}

function drawPart({ state, count, x, width }: Part, height: number, options: TallyOptions): string {
  const colours = coloursOf(options);
  const words = String(count);
  const wanted = shapeSize + 8 + textWidth(words, 16, 'bold');
  const colour = colours(ragColour[state]);
  const hollow = state === 'unrated';
  const block = hollow
    ? svgRect(x + 1, 1, Math.max(width - 2, 1), height - 2, `fill="${colours('background')}" stroke="${colour}" stroke-width="2"`)
    : svgRect(x, 0, width, height, `fill="${colour}"`);
  if (options.barOnly === true || wanted + 16 > width) return block;
  const ink = hollow ? colour : colours('on-shape');
  const from = x + (width - wanted) / 2;
  return (
    block +
    ragShape(state, from + shapeSize / 2, height / 2, shapeSize, ink) +
    svgText(words, from + shapeSize + 8, height / 2, { fill: ink, size: 16, bold: true })
  );
}

function drawKey(parts: readonly Part[], labels: Labels, width: number, top: number, options: TallyOptions): { content: string; lines: number } {
  const colours = coloursOf(options);
  let [x, line, content] = [0, 0, ''];
  for (const { state, count } of parts) {
    const number = String(count);
    const word = labels[`rag.${state}`];
    const wordAt = shapeSize + 8 + textWidth(number, 15, 'bold') + 6;
    const wide = wordAt + textWidth(word, 15) * 1.04;
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
    const y = top + line * keyLine;
    content +=
      ragShapeIn(state, x + shapeSize / 2 + 1, y, shapeSize, colours) +
      svgText(number, x + shapeSize + 8, y, { fill: colours('text'), size: 15, bold: true }) +
      svgText(word, x + wordAt, y, { fill: colours('text'), size: 15 });
    x += wide + 26;
  }
  return { content, lines: line + 1 };
}
