import type { Direction, Rag, RagStatus, RagTally } from '../../model/report.ts';
import { ragShape } from '../../chart/rag-shapes.ts';
import { word, type Writing } from './writing.ts';

export interface LinkView {
  text: string;
  href: string;
}

/** A RAG state: a shape, whose SVG this is, and a word; never a colour alone. */
export interface RagView extends RagStatus {
  shape: string;
}

export function ragView({ state, word: words }: RagStatus): RagView {
  return { state, word: words, shape: shapeOf(state) };
}

function shapeOf(state: Rag): string {
  return ragShape(state, 8, 8, 14, 'currentColor');
}

export interface DirectionView {
  /** Whether it is better, worse or neither; which way the arrow points follows from it where it can. */
  tone: 'better' | 'worse' | 'neither';
  arrow: 'up' | 'down' | 'level';
  word: string;
  change: string;
  basis: string;
}

const directions: Readonly<Record<Direction['state'], Pick<DirectionView, 'tone' | 'arrow'>>> = {
  improving: { tone: 'better', arrow: 'up' },
  worsening: { tone: 'worse', arrow: 'down' },
  increasing: { tone: 'neither', arrow: 'up' },
  decreasing: { tone: 'neither', arrow: 'down' },
  'no-change': { tone: 'neither', arrow: 'level' },
};

export function directionView(direction: Direction | null): DirectionView | null {
  if (!direction) return null;
  return { ...directions[direction.state], word: direction.word, change: direction.change.text, basis: direction.basis };
}

export interface TallyView {
  sentence: string;
  /** Stretches of the bar in the order in which they are read; percentages of its width. */
  parts: { state: Rag; shape: string; count: number; word: string; from: number; width: number }[];
  total: number;
  /** False where nothing has a target, so that a bar would show nothing. */
  rated: boolean;
}

/** What the indicators of a tally in one state are called. */
export function stateWord(writing: Writing, tally: RagTally, state: Rag): string {
  return state === 'unrated' ? tally.unratedText : word(writing, `rag.${state}`);
}

const tallyOrder: readonly Rag[] = ['green', 'amber', 'red', 'unrated'];

/** The picture of a tally; null where there is nothing to count. */
export function tallyView(writing: Writing, tally: RagTally): TallyView | null {
  if (tally.total === 0) return null;
  const share = 100 / tally.total;
  let from = 0;
  const parts: TallyView['parts'] = [];
  for (const state of tallyOrder) {
    const count = tally[state];
    if (count === 0) continue;
    const width = Math.round(count * share * 100) / 100;
    parts.push({ state, shape: shapeOf(state), count, word: stateWord(writing, tally, state), from: Math.round(from * 100) / 100, width });
    from += width;
  }
  return { sentence: tally.sentence, parts, total: tally.total, rated: tally.total > tally.unrated };
}
