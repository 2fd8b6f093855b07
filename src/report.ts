import { checkDocument } from './check/engine/check-document.ts';
import { reviewInSteps, toEnd } from './check/engine/check-project.ts';
import { coverageOf, type Coverage } from './check/engine/coverage.ts';
import { createCheckMemory } from './check/engine/memory.ts';
import { rules } from './check/engine/registry.ts';
import type { ProseDocument } from './check/prose/document.ts';
import { proseOfDocument } from './check/prose/from-document.ts';
import { proseOfText } from './check/prose/from-text.ts';
import { deriveReport } from './derive/derive-report.ts';
import { createDeriver } from './derive/deriver.ts';
import { earlierThan, type EditionFile } from './model/edition-file.ts';
import type { Report } from './model/report.ts';
import { arrange, type Arranged } from './diagnostics/arrange.ts';
import { checklistOf } from './diagnostics/checklist.ts';
import { hasErrors, type Diagnostic, type Staged, type WaivedDiagnostic } from './diagnostics/diagnostic.ts';
import type { Readership } from './model/audience.ts';
import type { PlainDocument } from './model/plain-document.ts';
import { isWhole, type Project, type ReleasedProject, type SourceFile } from './model/project.ts';
import type { PublishingChecklist } from './model/publishing-checklist.ts';
import { createProjectParser } from './parse/parse-project.ts';
import { plainMarkdown } from './parse/plain/plain-markdown.ts';
import { releaseRules } from './release/release-rules.ts';
import { releaseProject } from './release/release-project.ts';

export type { Coverage, UnheldSentence } from './check/engine/coverage.ts';
export { reportIds, type ReportIds } from './check/facts/report-ids.ts';

/** What was read from the report folder, and the frameworks that the product ships. */
export interface ReportInput {
  files: SourceFile[];
  images: string[];
  /** Texts in the folder that nothing is made of; they are checked for what must not lie there. */
  strays?: SourceFile[];
  /** Files and folders that are there and could not be opened. */
  closed?: readonly string[];
  shippedFrameworks: SourceFile[];
  /** What reading found wrong. */
  diagnostics: Diagnostic[];
}

export interface CheckOptions {
  /** The day against which the ends of waivers are judged, as YYYY-MM-DD; the day of the edition unless given. */
  today?: string | undefined;
  /** The only rules to run; every one unless given. */
  only?: readonly string[] | undefined;
}

/** A report that was checked: what is wrong, and what is wrong and waived. */
export interface Checked extends Staged<Project> {
  waived: WaivedDiagnostic[];
}

/** A report for one audience, and what was found in it. */
export interface Made extends Pick<Staged<Report | null>, 'value'> {
  diagnostics: Arranged;
  /** The editions before it, oldest first, as they were frozen; none where there is no report. */
  earlier: readonly EditionFile[];
  /** For the authors' own eyes: null for everybody else, and when there is no report. */
  checklist: PublishingChecklist | null;
}

export interface ReportMaker {
  /** Everything that is wrong with the report, and nothing made of it. */
  check(input: ReportInput, options?: CheckOptions): Checked;
  /** How much of what the report claims of its figures could be held against them. */
  coverage(input: ReportInput): Coverage;
  /** The report for one audience; null when anything in it must not be published. */
  make(input: ReportInput, options: MakeOptions): Made;
  /** The first half of `make`: what it would be made into, before any rule has been asked whether it may. */
  draft(input: ReportInput, options: MakeOptions): Draft;
  /** The second half: what the rules say, a rule a step, so that a build can be stopped in between. What has come of a draft that they refuse is thrown away. */
  review(draft: Draft): Generator<void, Made>;
  /** What the rules about words say of a document that is no report. */
  checkDocument(input: DocumentInput, options?: Pick<CheckOptions, 'only'>): CheckedDocument;
}

/** A report that no rule has seen yet. */
export interface Draft {
  /** Null where the report could not be read or worked out. */
  report: Report | null;
  /** The editions before it, oldest first, as they were frozen. */
  earlier: readonly EditionFile[];
  parsed: Staged<Project>;
  options: MakeOptions;
  /** What release has to say. */
  released: Diagnostic[];
  /** Why it could not be worked out: a fault of ours, unless the rules find the author's. */
  fault: Error | null;
}

/** A document that is no report: plain text, Markdown, or one that had to be read in another way. */
export type DocumentInput = { kind: 'text' | 'markdown'; path: string; text: string } | { kind: 'read'; document: PlainDocument };

export interface CheckedDocument {
  diagnostics: Diagnostic[];
  /** The text in which places are counted. */
  text: string;
  /** The ids of the rules that need a report's data. */
  notRun: string[];
}

/** What each rule checks, in a sentence, by its id. */
export const ruleSummaries: ReadonlyMap<string, string> = new Map(rules.map(({ id, summary }) => [id, summary]));

/** What stops the public edition alone. */
const forPublic: ReadonlySet<string> = new Set([...rules.filter((rule) => rule.forPublic).map(({ id }) => id), ...Object.keys(releaseRules)]);

export interface MakeOptions extends Pick<CheckOptions, 'today'> {
  audience: Readership;
}

/** The stages in their order. One maker remembers what it has parsed and checked, so keep it while a report is being edited. */
export function createReportMaker(): ReportMaker {
  const parse = createProjectParser();
  const deriver = createDeriver();
  const memory = createCheckMemory(deriver);

  /** Those who make another edition are told too of what stops the public one. */
  function publicOf({ value, diagnostics }: Staged<Project>): Staged<ReleasedProject> | null {
    return isWhole(value) && !hasErrors(diagnostics) ? memory.publicReleaseOf(value) : null;
  }

  function check(input: ReportInput, options: CheckOptions = {}): Checked {
    const parsed = parsedFrom(input);
    const { diagnostics, ...checked } = toEnd(checkParsed(parsed, options));
    return { ...checked, diagnostics: options.only === undefined ? [...diagnostics, ...(publicOf(parsed)?.diagnostics ?? [])] : diagnostics };
  }

  function coverage(input: ReportInput): Coverage {
    return coverageOf(parsedFrom(input).value, memory);
  }

  function parsedFrom(input: ReportInput): Staged<Project> {
    const { value, diagnostics } = parse(input);
    return { value, diagnostics: [...input.diagnostics, ...diagnostics] };
  }

  function* checkParsed({ value, diagnostics: before }: Staged<Project>, options: CheckOptions): Generator<void, Checked> {
    const { diagnostics, waived } = yield* reviewInSteps(value, { ...options, complete: !hasErrors(before) && value.unread.size === 0, memory });
    return { value, diagnostics: [...before, ...diagnostics], waived };
  }

  function draft(input: ReportInput, options: MakeOptions): Draft {
    const parsed = parsedFrom(input);
    const nothing = { report: null, earlier: [], parsed, options, released: [], fault: null };
    if (!isWhole(parsed.value) || hasErrors(parsed.diagnostics)) return nothing;
    try {
      const { value, diagnostics: released } = options.audience === 'public' ? memory.publicReleaseOf(parsed.value) : releaseProject(parsed.value, options.audience);
      const earlier = earlierThan(value.editions, value.settings.edition);
      return { ...nothing, released, earlier, report: hasErrors(released) ? null : deriveReport(value, deriver) };
    } catch (fault) {
      return { ...nothing, fault: fault instanceof Error ? fault : new Error(String(fault)) };
    }
  }

  function* review({ report, earlier, parsed, options: { audience, today }, released, fault }: Draft): Generator<void, Made> {
    const { diagnostics: all, waived } = yield* checkParsed(parsed, { today });
    const found = arrange(audience === 'public' ? [...all, ...released].map(stoppingPublic) : [...all, ...(publicOf(parsed)?.diagnostics ?? [])].map(lettingOthers));
    if (hasErrors(found)) return { value: null, earlier: [], diagnostics: found, checklist: null };
    if (fault !== null) throw fault;
    const checklist = audience === 'authors' ? { ...checklistOf(found), waived: arrange(waived) } : null;
    return { value: report, earlier, diagnostics: found, checklist };
  }

  function checkWords(input: DocumentInput, { only }: Pick<CheckOptions, 'only'> = {}): CheckedDocument {
    const { prose, text } = wordsOf(input);
    const toRun = only === undefined ? rules : rules.filter(({ id }) => only.includes(id));
    return { ...checkDocument(prose, toRun, memory), text };
  }

  return { check, coverage, draft, review, make: (input, options) => toEnd(review(draft(input, options))), checkDocument: checkWords };
}

function stoppingPublic(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'warning' && forPublic.has(diagnostic.ruleId) ? { ...diagnostic, severity: 'error' } : diagnostic;
}

/** An edition that is not public is not stopped by what only the public may not see. */
function lettingOthers(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'error' && forPublic.has(diagnostic.ruleId) ? { ...diagnostic, severity: 'warning' } : diagnostic;
}

function wordsOf(input: DocumentInput): { prose: ProseDocument; text: string } {
  if (input.kind === 'read') return { prose: proseOfDocument(input.document), text: input.document.text };
  const { path, text } = input;
  const read = input.kind === 'markdown' ? plainMarkdown(path, text) : null;
  return { prose: read ? proseOfDocument(read) : proseOfText(path, text), text };
}
