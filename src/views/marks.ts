import type { Direction, Rag, RagTally } from '../model/report.ts';
import { word, type Writing } from './writing.ts';

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
  /** The states that occur, in the order in which they are read. */
  parts: { state: Rag; count: number; word: string }[];
  total: number;
  /** False where nothing has a target, so that a bar would show nothing. */
  rated: boolean;
}

/** What the indicators of a tally in one state are called. */
function stateWord(writing: Writing, tally: RagTally, state: Rag): string {
  return state === 'unrated' ? tally.unratedText : word(writing, `rag.${state}`);
}

const tallyOrder: readonly Rag[] = ['green', 'amber', 'red', 'unrated'];

/** The parts of a tally; null where there is nothing to count. */
export function tallyView(writing: Writing, tally: RagTally): TallyView | null {
  if (tally.total === 0) return null;
  const parts = tallyOrder.flatMap((state) => (tally[state] === 0 ? [] : [{ state, count: tally[state], word: stateWord(writing, tally, state) }]));
  return { sentence: tally.sentence, parts, total: tally.total, rated: tally.total > tally.unrated };
}
