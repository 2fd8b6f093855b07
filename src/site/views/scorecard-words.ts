import { word, type Writing } from './writing.ts';

/** The heads of the scorecard's columns, printed again beside each value on a narrow screen. */
export interface ScorecardWords {
  indicator: string;
  current: string;
  lastYear: string;
  target: string;
  rag: string;
  trend: string;
  direction: string;
  period: string;
}

export function scorecardWords(writing: Writing): ScorecardWords {
  return {
    indicator: word(writing, 'scorecard.indicator'),
    current: word(writing, 'scorecard.current'),
    lastYear: word(writing, 'scorecard.lastYear'),
    target: word(writing, 'scorecard.target'),
    rag: word(writing, 'scorecard.rag'),
    trend: word(writing, 'scorecard.trend'),
    direction: word(writing, 'scorecard.direction'),
    period: word(writing, 'scorecard.period'),
  };
}
