import type { CheckContext, WordsContext } from './context.ts';
import type { Reporter } from './finding.ts';
import type { DocumentCheck } from './memory.ts';
import type { Rule } from './rule.ts';

/** A rule that has something to say of words alone, so that it can run on any document. */
export interface ProseRule extends Rule {
  checkWords: (context: WordsContext, report: Reporter) => void;
}

interface ProseRuleDraft extends Omit<Rule, 'check'> {
  /** What is wrong with one document by itself; remembered for as long as the document is the same. */
  checkDocument?: DocumentCheck;
  /** What is wrong with words where those of several documents, or other parts of a report, count as well. */
  checkWords?: (context: WordsContext, report: Reporter) => void;
  /** What is wrong that only a report can show. */
  checkReport?: (context: CheckContext, report: Reporter) => void;
}

export function defineProseRule({ checkDocument, checkWords, checkReport, ...rule }: ProseRuleDraft): ProseRule {
  const checkAllWords: ProseRule['checkWords'] = (context, report) => {
    if (checkDocument) for (const document of context.documents) context.findingsIn(document, checkDocument).forEach(report);
    checkWords?.(context, report);
  };
  return {
    ...rule,
    check(context, report) {
      checkAllWords(context, report);
      checkReport?.(context, report);
    },
    checkWords: checkAllWords,
  };
}

export function isProseRule(rule: Rule): rule is ProseRule {
  return 'checkWords' in rule;
}
