import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ProseDocument } from '../prose/document.ts';
import { createWordsContext } from './context.ts';
import { createCheckMemory, type CheckMemory } from './memory.ts';
import { isProseRule } from './prose-rule.ts';
import { rules } from './registry.ts';
import type { Rule } from './rule.ts';
import { runRule } from './run-rule.ts';

export interface DocumentReview {
  diagnostics: Diagnostic[];
  /** The ids of the rules that need more than words, and were not run. */
  notRun: string[];
}

/** What the rules about words say of a document that is no report: last year's, or a draft. */
export function checkDocument(document: ProseDocument, toRun: readonly Rule[] = rules, memory: CheckMemory = createCheckMemory()): DocumentReview {
  const context = createWordsContext([document], memory);
  return {
    diagnostics: toRun.filter(isProseRule).flatMap((rule) => runRule(rule, (report) => rule.checkWords(context, report))),
    notRun: toRun.filter((rule) => !isProseRule(rule)).map(({ id }) => id),
  };
}
