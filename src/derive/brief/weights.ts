import type { CoverageCell } from '../../model/report.ts';

/**
 * How much each reason to ask weighs. Failing a target and getting worse, and leaving what inspectors asked for without
 * an answer, come first; what a report only says too little about comes last. Those of one subject add up.
 */
export const weights = {
  worseningOffTarget: 6,
  /** What the last inspection asked for, and nothing answers. */
  unanswered: 6,
  overdue: 5,
  /** Promised a year ago, and the report does not say what became of it. */
  noOutcome: 5,
  offTarget: 4,
  /** What the last inspection asked for, and words alone answer. */
  answeredInWords: 4,
  /** An area for improvement in what the last inspection asked for. */
  askedBefore: 4,
  /** The same, of an inspection before the last. */
  askedLongBefore: 3,
  unansweredLongAgo: 3,
  noAction: 3,
  unspoken: 3,
  /** Besides one for each that ours is worse than, and one for the fourth quartile. */
  worseThanOthers: 2,
  worsening: 2,
  noSource: 2,
  oneFigure: 1,
} as const;

export const thinWeights: Readonly<Record<NonNullable<CoverageCell['thin']>, number>> = { nothing: 4, old: 3, 'one-kind': 2 };
