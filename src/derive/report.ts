/*
 * The Report: everything that any renderer prints, worked out once. Plain data, no functions, no
 * places in source files, nothing that release held back. A number that is shown arrives as a
 * `Figure`: renderers print `text` and never make a number themselves.
 */
import type { ActionStatus } from '../model/action.ts';
import type { Audience } from '../model/audience.ts';
import type { Block, Inline } from '../model/content.ts';
import type { EvidenceKind } from '../model/evidence.ts';
import type { ComparatorKind, Polarity } from '../model/indicator.ts';
import type { Labels } from '../model/labels.ts';
import type { PeriodType } from '../model/period.ts';
import type { FindingKind, Question, SectionKind } from '../model/section.ts';
import type { Unit, ValueStatus } from '../model/value.ts';

/** A number and how it is said: `89.7%`, or why there is none. `value` is unrounded, null when not known. */
export interface Figure {
  value: number | null;
  text: string;
  status: ValueStatus;
}

/** A date and how it is said; `iso` is as exact as its source. */
export interface DateText {
  iso: string;
  text: string;
}

export type Rag = 'green' | 'amber' | 'red' | 'unrated';

export interface RagStatus {
  state: Rag;
  word: string;
}

export interface RagTally {
  green: number;
  amber: number;
  red: number;
  unrated: number;
  total: number;
  /** What all that are unrated have in common: `No target`, or `Not rated` where some have one. */
  unratedText: string;
  /** `Of 14 indicators with a target, 6 are on target, 4 near it and 4 below it; 3 have no target.` */
  sentence: string;
}

export interface Direction {
  state: 'improving' | 'worsening' | 'increasing' | 'decreasing' | 'no-change';
  word: string;
  /** The difference, in the unit or in percentage points, signed: `+6.3 percentage points`. */
  change: Figure;
  /** What it is measured against: `since 2021 to 2022`. */
  basis: string;
  from: Figure;
  to: Figure;
}

export interface ReportObservation {
  at: string;
  period: PeriodType;
  periodText: string;
  /** Few characters, for the axis of a chart: `Sep 22`. */
  periodShort: string;
  figure: Figure;
  numerator: Figure | null;
  denominator: Figure | null;
  /** `204 of 214`, or null without numerator and denominator. */
  fraction: string | null;
  note: string | null;
  /** True when it does not compare with the one before. */
  breakBefore: boolean;
}

export interface ReportComparator {
  kind: ComparatorKind;
  label: string;
  at: string;
  period: PeriodType;
  periodText: string;
  figure: Figure;
  fraction: string | null;
  /** Our figure that it is set against: of the same period where there is one; null where they do not compare. */
  ours: Figure | null;
  source: string | null;
  /** Whether ours is better; null where neither is (neutral polarity, unknown figures). */
  verdict: 'better' | 'worse' | 'same' | null;
  /** `7.0 percentage points better than England`. */
  verdictText: string | null;
}

export interface ReportTarget {
  /** `90% or more; near target from 85%`. */
  text: string;
  /** In a narrow column: `90%`. */
  shortText: string;
  /** Bounds of green and amber on the axis of the chart; null is open. */
  green: { from: number | null; to: number | null };
  amber: { from: number | null; to: number | null } | null;
}

export interface Backlink {
  section: string;
  sectionTitle: string;
  anchor: string;
  number: string;
  /** The statement in plain words. */
  text: string;
}

export interface ReportIndicator {
  id: string;
  reference: string | null;
  title: string;
  theme: string;
  themeId: string;
  definition: string | null;
  numeratorLabel: string | null;
  denominatorLabel: string | null;
  unit: Unit;
  unitText: string;
  decimals: number;
  polarity: Polarity;
  polarityText: string;
  period: PeriodType;
  periodTypeText: string;
  /** The figure of this edition; null when the report has none up to its as-at date. */
  current: ReportObservation | null;
  target: ReportTarget | null;
  rag: RagStatus;
  /** Far from the target first; for sorting worst first. 0 is at target, negative is worse, null is unrated. */
  distance: number | null;
  lastYear: ReportComparator | null;
  /** Other comparators: England, region, statistical neighbours. */
  comparators: ReportComparator[];
  direction: Direction | null;
  /** All figures of the trend's period type, oldest first. */
  trend: ReportObservation[];
  /** Every figure, oldest first, whatever its period type. */
  observations: ReportObservation[];
  /** What it shows, in words with its numbers. */
  sentence: string;
  source: string | null;
  notes: string | null;
  judgements: string[];
  citedBy: Backlink[];
}

/** Something cited: what the reader sees at the statement, and where it leads. */
export interface CitedSource {
  id: string;
  kind: 'indicator' | 'evidence' | 'finding' | 'recommendation' | 'action' | 'inspection' | 'statement' | 'withheld';
  title: string;
  /** Kind and date or value: `Audit, September 2022`; `93.0% at 30 September 2022`. */
  detail: string;
  /** Which page and place it stands on; null when it is not published. */
  target: Target | null;
}

/** A place in the report, for the one module that makes links. */
export type Target =
  | { page: 'home' | 'scorecard' | 'inspections' | 'evidence' | 'actions' | 'glossary' | 'search' | 'accessibility' | 'about' | 'whole'; anchor?: string }
  | { page: 'section' | 'indicator' | 'inspection'; id: string; anchor?: string };

/** A figure within a sentence. */
export interface FigureInText { type: 'figure'; indicator: string; text: string; status: ValueStatus }
/** Numbered marks of what a statement rests on; numbers count within its section. */
export interface CitationMarks { type: 'citations'; marks: { number: number; source: CitedSource }[] }
/** An acronym that the glossary knows; the renderer spells it out where it first prints it on a page. */
export interface AcronymInText { type: 'acronym'; acronym: string; term: string }

export type ReportLeaf = FigureInText | CitationMarks | AcronymInText;
export type ReportInline = Inline<ReportLeaf>;

/** A numbered paragraph or list item. */
export interface Statement {
  number: string;
  anchor: string;
  /** Set when an author cited it or gave it an id. */
  id: string | null;
  finding: FindingKind | null;
  sources: { number: number; source: CitedSource }[];
  /** Ids of the actions that answer it. */
  actions: string[];
}

export type ReportEmbed =
  | { type: 'chart'; indicator: string }
  | { type: 'scorecard'; indicators: string[] }
  | { type: 'evidence-list'; evidence: string[] }
  | { type: 'action-list'; actions: string[] }
  | { type: 'judgement-table'; inspections: string[] };

export type ReportBlock = Block<ReportLeaf, ReportEmbed, Statement>;

export interface ReportGroup {
  finding: FindingKind | null;
  title: ReportInline[] | null;
  anchor: string;
  blocks: ReportBlock[];
}

export interface ReportPart {
  question: Question | null;
  keyMessages: boolean;
  /** Null for what stands before the first heading. */
  title: ReportInline[] | null;
  titleText: string | null;
  anchor: string;
  groups: ReportGroup[];
}

export interface ReportSection {
  id: string;
  number: number;
  title: string;
  kind: SectionKind;
  kindText: string;
  summary: string | null;
  judgements: { id: string; label: string; shortLabel: string }[];
  owner: string | null;
  statusText: string | null;
  reviewed: DateText | null;
  audience: Audience;
  parts: ReportPart[];
  footnotes: { label: string; number: number; anchor: string; blocks: ReportBlock[] }[];
  /** Its figures: the indicators of its themes, or those it cites. */
  indicators: string[];
  tally: RagTally;
  /** Numbers of its areas for improvement and how many have an action. */
  improvements: number;
  improvementsWithAction: number;
  openActions: number;
  /** Words of its prose, for reading time. */
  words: number;
}

export interface ReportEvidence {
  id: string;
  title: string;
  kind: EvidenceKind;
  kindText: string;
  date: DateText | null;
  scope: string | null;
  summary: string | null;
  owner: string | null;
  link: string | null;
  citedBy: Backlink[];
}

export interface ReportAction {
  id: string;
  /** `A7`, in the order of the register. */
  number: string;
  title: string;
  owner: string | null;
  due: DateText | null;
  /** True when its due date has passed at the as-at date and it is neither complete nor stopped. */
  overdue: boolean;
  measureText: string | null;
  measureIndicator: string | null;
  status: ActionStatus | null;
  statusText: string;
  progress: { date: DateText; text: string }[];
  sections: { id: string; title: string }[];
  answers: CitedSource[];
  source: string | null;
  citedBy: Backlink[];
}

/** An area for improvement and what follows from it. */
export interface Thread {
  statement: Backlink;
  sources: CitedSource[];
  actions: string[];
}

export interface ReportGrade {
  id: string;
  label: string;
  /** 1 is the worst of `outOf`. */
  step: number;
  outOf: number;
  scale: string;
}

export interface ReportJudgement {
  id: string;
  label: string;
  shortLabel: string;
  lineage: string[];
  parent: string | null;
  overall: boolean;
  separate: boolean;
  grade: ReportGrade | null;
  /** Why there is no grade; null when there is one. */
  empty: 'not-judged' | 'not-inspected' | 'missing' | null;
  /** The grade, or the words for its absence. */
  text: string;
  note: string | null;
}

export interface ReportFinding {
  id: string;
  anchor: string;
  kind: FindingKind;
  text: string;
  paragraph: string | null;
  judgements: string[];
}

export interface ReportRecommendation {
  id: string;
  anchor: string;
  text: string;
  paragraph: string | null;
  judgements: string[];
  response: string | null;
  /** Ids of the actions that answer it. */
  actions: string[];
  citedBy: Backlink[];
}

export interface ReportInspection {
  id: string;
  title: string;
  frameworkId: string;
  frameworkTitle: string;
  frameworkShort: string;
  frameworkNotes: string | null;
  inspectorate: string;
  kind: 'inspection' | 'visit' | 'education';
  graded: boolean;
  when: string;
  start: DateText;
  published: DateText | null;
  link: string | null;
  topic: string | null;
  summary: string | null;
  source: string | null;
  judgements: ReportJudgement[];
  findings: ReportFinding[];
  recommendations: ReportRecommendation[];
}

/** One line of judgement followed through the years and the frameworks. */
export interface HistoryRow {
  lineage: string;
  label: string;
  /** One cell a column of the history. */
  cells: HistoryCell[];
}

export interface HistoryCell {
  inspection: string;
  grade: ReportGrade | null;
  empty: 'not-judged' | 'not-inspected' | 'missing' | 'no-grades' | null;
  text: string;
  /** The judgement as that framework calls it, where there is one. */
  label: string | null;
  note: string | null;
}

export interface JudgementHistory {
  /** Oldest first; visits without grades are included. */
  columns: { inspection: string; title: string; when: string; framework: string; newFramework: boolean }[];
  rows: HistoryRow[];
  /** What the picture shows, in words. */
  sentence: string;
}

/** Where the council stands on one judgement of its present framework. */
export interface Standing {
  judgement: string;
  label: string;
  shortLabel: string;
  /** The latest grade on this line of judgement. */
  latest: { inspection: string; when: string; grade: ReportGrade; note: string | null } | null;
  /** Why there is none. */
  latestText: string;
  own: { grade: ReportGrade; reason: string | null } | null;
  sections: string[];
}

export interface Mover {
  indicator: string;
  direction: Direction;
}

export interface ReportGlossaryTerm {
  anchor: string;
  term: string;
  acronym: string | null;
  meaning: string | null;
}

export interface Report {
  audience: Audience;
  audienceText: string;
  labels: Labels;
  council: {
    name: string;
    shortName: string;
    region: string;
    website: string | null;
    logo: string | null;
    logoAlt: string;
    colour: string | null;
  };
  /** `grades` is its scale, worst first; empty where it grades nothing. */
  framework: { id: string; title: string; shortTitle: string; grades: ReportGrade[] };
  edition: {
    id: string;
    title: string;
    summary: string | null;
    asAt: DateText;
    period: string | null;
    published: DateText | null;
    marking: string | null;
    notice: string | null;
    sources: string[];
    draft: boolean;
    /** `Draft` or `Agreed by the Director of Children's Services on 1 December 2022`. */
    statusText: string;
  };
  contact: { team: string | null; email: string | null; phone: string | null; address: string | null };
  accessibility: {
    compliance: 'not-assessed' | 'full' | 'partial' | 'non-compliant';
    preparedOn: DateText;
    reviewedOn: DateText | null;
    testedOn: DateText | null;
    testedBy: string | null;
    method: string | null;
    knownIssues: string[];
    disproportionateBurden: string[];
    outOfScope: string[];
    responseDays: number | null;
  };
  keyMessages: { text: ReportInline[]; target: Target }[];
  sections: ReportSection[];
  themes: { id: string; title: string; indicators: string[]; tally: RagTally }[];
  indicators: ReportIndicator[];
  tally: RagTally;
  movers: Mover[];
  standings: Standing[];
  history: JudgementHistory;
  /** Newest first. */
  inspections: ReportInspection[];
  evidence: ReportEvidence[];
  actions: ReportAction[];
  threads: Thread[];
  glossary: ReportGlossaryTerm[];
  images: string[];
}
