import type { Direction, Rag, RagTally } from '../model/report.ts';
import { word, type Writing } from './writing.ts';

export interface DirectionView {
  /** Whether it is better, worse or neither: its colour and word. */
  tone: 'better' | 'worse' | 'neither';
  /** Which way the figure went, whatever that means. */
  arrow: 'up' | 'down' | 'level';
  word: string;
  change: string;
  basis: string;
}

const tones: Readonly<Record<Direction['state'], DirectionView['tone']>> = {
  improving: 'better',
  worsening: 'worse',
  increasing: 'neither',
  decreasing: 'neither',
  'no-change': 'neither',
};

export function directionView(direction: Direction | null): DirectionView | null {
  if (!direction) return null;
  const { state, word: said, change, basis } = direction;
  return { tone: tones[state], arrow: state === 'no-change' ? 'level' : (change.value ?? 0) > 0 ? 'up' : 'down', word: said, change: change.text, basis };
}

export interface TallyView {
  sentence: string;
  /** The states that occur, in the order in which they are read. */
  parts: { state: Rag; count: number; word: string }[];
  total: number;
  /** False where nothing has a target, so that a bar would show nothing. */
  rated: boolean;
}

const tallyOrder: readonly Rag[] = ['green', 'amber', 'red', 'not-rated', 'no-target'];

/** The parts of a tally; null where there is nothing to count. */
export function tallyView(writing: Writing, tally: RagTally): TallyView | null {
  if (tally.total === 0) return null;
  const parts = tallyOrder.flatMap((state) => (tally[state] === 0 ? [] : [{ state, count: tally[state], word: word(writing, `rag.${state}`) }]));
  return { sentence: tally.sentence, parts, total: tally.total, rated: tally.green + tally.amber + tally.red > 0 };
}
