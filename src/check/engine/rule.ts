import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { ReportPart } from '../../model/project.ts';
import type { CheckContext } from './context.ts';
import type { Reporter } from './finding.ts';

export interface Rule {
  id: string;
  severity: Severity;
  /** How grave it is while the report is a draft, where that is less. */
  whileDraft?: Severity;
  /** True where what it finds stops the public edition, however grave it is elsewhere, and no other. */
  forPublic?: true;
  /** What it checks, in one sentence, for lists of rules. */
  summary: string;
  /** Parts of the report that must have been read in whole, since it says that something is not there; otherwise it is not asked. */
  needs?: readonly ReportPart[];
  check: (context: CheckContext, report: Reporter) => void;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
