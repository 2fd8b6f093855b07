import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { CheckContext } from './context.ts';
import type { Reporter } from './finding.ts';

export interface Rule {
  id: string;
  severity: Severity;
  /** How grave it is while the report is a draft, where that is less. */
  whileDraft?: Severity;
  /** What it checks, in one sentence, for lists of rules. */
  summary: string;
  check: (context: CheckContext, report: Reporter) => void;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
