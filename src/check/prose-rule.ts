import type { Severity } from '../diagnostics/diagnostic.ts';
import type { CheckLists } from '../model/check-lists.ts';
import type { Project } from '../model/project.ts';
import type { ProseDocument } from './prose/document.ts';
import { proseOf } from './prose/prose-of.ts';
import type { Finding, Rule } from './rule.ts';

/** A rule that needs words only, so that it can run on any document. */
export interface ProseRule extends Rule {
  /** `project` is there only when the words are those of a report. */
  checkProse: (documents: readonly ProseDocument[], report: (finding: Finding) => void, lists: CheckLists, project?: Project) => void;
}

export function defineProseRule(rule: {
  id: string;
  severity: Severity;
  summary: string;
  check: ProseRule['checkProse'];
}): ProseRule {
  return {
    ...rule,
    check: (project, report, lists) => rule.check(proseOf(project), report, lists, project),
    checkProse: rule.check,
  };
}

export function isProseRule(rule: Rule): rule is ProseRule {
  return 'checkProse' in rule;
}
