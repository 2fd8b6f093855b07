import type { DerivedIndicator } from '../../derive/indicator.ts';
import type { Reading } from '../../derive/reading.ts';
import type { CheckLists } from '../../model/check-lists.ts';
import type { CitedSentence } from '../prose/cited-sentences.ts';
import type { Quantity } from '../prose/numbers.ts';
import type { Reader } from '../prose/reader.ts';
import type { Attached } from './attached.ts';
import type { Relation } from './claim.ts';
import type { Clause } from './clauses.ts';
import type { Held } from './hold-relation.ts';
import type { Item, Vocabulary } from './items.ts';
import type { Clock } from './readings.ts';
import type { Standing } from './standings.ts';
import type { When } from './times.ts';

/** What claims are read by and held against, worked out once for a report. */
export interface World {
  clock: Clock;
  lists: CheckLists;
  reader: Reader;
  vocabulary: Vocabulary;
  /** What an indicator is about, in stems of words. */
  topicsOf: (derived: DerivedIndicator) => ReadonlySet<string>;
  /** The indicators whose names have all of some words. */
  indicatorsNamedBy: (stems: ReadonlySet<string>) => readonly DerivedIndicator[];
}

/** A relation with what the indicators that it speaks of say of it. */
export interface JudgedRelation {
  relation: Relation;
  /** What each of them says; none where the clause is about something else. */
  judged: readonly { derived: DerivedIndicator; held: Held }[];
  /** What it comes to: it is true as soon as one bears it out, and false only where all deny it. */
  truth: boolean | null;
  /** Whether it is sure that the clause speaks of these figures. */
  certain: boolean;
  /** Whether its clause has words of the figures, however loosely it speaks of them. */
  fits: boolean;
}

/** What is said of a target, with the figures that deny it; none where one bears it out or cannot tell. */
export interface JudgedStanding {
  standing: Standing;
  truth: boolean | null;
  judged: readonly { derived: DerivedIndicator; reading: Reading }[];
  certain: boolean;
  fits: boolean;
}

/** What a claim has taken up of its sentence. */
export interface Taken {
  clause: Clause | undefined;
  /** The words that say it, and its numbers. */
  stretches: readonly { start: number; end: number }[];
  times?: readonly (When | null)[];
  /** For a number: the numbers of the sentence of which the figures tell whether they are so. */
  told?: readonly Quantity[];
  isNegated?: boolean;
  isRun?: boolean;
}

/** What a sentence claims, with what the data say. */
export interface SentenceClaims {
  cited: CitedSentence;
  items: readonly Item[];
  clauses: readonly Clause[];
  clock: Clock;
  /** Each number with the time and the body of which it is said to be. */
  attached: readonly Attached[];
  relations: readonly JudgedRelation[];
  standings: readonly JudgedStanding[];
  /** Whether a claim about these indicators that the figures deny may be called wrong for certain. */
  isCertain: (taken: Taken, indicators: readonly DerivedIndicator[]) => boolean;
}
