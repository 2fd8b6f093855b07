import type { ChartView } from '../views/chart.ts';
import type { Writing } from '../views/writing.ts';
import type { LayoutBlock } from './blocks.ts';
import { tagged, text } from './words.ts';

export function chartBlock(writing: Writing, chart: ChartView): LayoutBlock {
  const { spec, sentence } = chart;
  return { type: 'chart', title: tagged(writing, [text(spec.title)], chart), sentence: [sentence, spec.note].filter(Boolean).join(' '), spec };
}
