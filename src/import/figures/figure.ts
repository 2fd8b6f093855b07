import type { ComparatorKind } from '../../model/indicator.ts';
import type { PeriodType } from '../../model/period.ts';
import type { Qualifier, Stage, WithheldCode } from '../../model/value.ts';

/** Whose figure it is: our own, or one to compare it with. */
export type FigureOf = 'own' | ComparatorKind;

/** What a file says of one indicator for one period. */
export interface GivenFigure {
  /** The id of the indicator. */
  indicator: string;
  of: FigureOf;
  /** The last day that it covers. */
  at: string;
  /** What it covers; null for what its indicator usually covers. */
  period: PeriodType | null;
  value?: number;
  numerator?: number;
  denominator?: number;
  status?: WithheldCode;
  qualifier?: Qualifier;
  stage?: Stage;
  /** A note on this one figure of our own. */
  note?: string;
  /** For comparators: where it was published, and the edition of the neighbours' model. */
  source?: string;
  edition?: string;
  /** Decimals to which the file shows it; the report's own figure is the same where it rounds to that. */
  decimals: number;
  /** Where it stands in the file. */
  where: string;
}

/** The bounds of a target as a file states them. */
export interface GivenTarget {
  indicator: string;
  minimum?: number;
  upper?: number;
  where: string;
}
