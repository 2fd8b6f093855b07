import type { Diagnostic, Place, Severity } from '../diagnostics/diagnostic.ts';
import type { Project } from '../model/project.ts';

/** What a rule says of one place; its id and severity are added. */
export interface Finding {
  message: string;
  place: Place;
  hint?: string | undefined;
  related?: Diagnostic['related'];
  actual?: string;
  expected?: string;
}

export interface Rule {
  id: string;
  severity: Severity;
  /** What it checks, in one sentence, for lists of rules. */
  summary: string;
  check(project: Project, report: (finding: Finding) => void): void;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
