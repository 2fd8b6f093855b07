import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { usualCheckLists } from '../model/check-lists.ts';
import { isProseRule } from './prose-rule.ts';
import type { ProseDocument } from './prose/document.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';
import { runRule } from './run-rule.ts';

export interface DocumentReview {
  diagnostics: Diagnostic[];
  /** The ids of the rules that need more than words, and were not run. */
  notRun: string[];
}

/** What the rules about words say of a document that is no report: last year's, or a draft. */
export function checkDocument(document: ProseDocument, toRun: readonly Rule[] = rules): DocumentReview {
  const proseRules = toRun.filter(isProseRule);
  return {
    diagnostics: proseRules.flatMap((rule) => runRule(rule, (report) => rule.checkProse([document], report, usualCheckLists))),
    notRun: toRun.filter((rule) => !isProseRule(rule)).map(({ id }) => id),
  };
}
