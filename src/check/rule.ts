import type { Diagnostic, Fix, Place, Severity } from '../diagnostics/diagnostic.ts';
import type { CheckLists } from '../model/check-lists.ts';
import type { Project } from '../model/project.ts';

/** What a rule says of one place; its id and severity are added. */
export interface Finding {
  message: string;
  place: Place;
  hint?: string | undefined;
  related?: Diagnostic['related'];
  actual?: string;
  expected?: string;
  /** The one right answer, only where there can be no other: `check --fix` puts it in. */
  fix?: Fix;
}

export interface Rule {
  id: string;
  severity: Severity;
  /** What it checks, in one sentence, for lists of rules. */
  summary: string;
  check: (project: Project, report: (finding: Finding) => void, lists: CheckLists) => void;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}

/** The `fix` of a finding whose words stand in one line; nothing where they do not. */
export function fixAt(place: Place, actual: string, replacement: string): { fix?: Fix } {
  const { end } = place;
  return end?.line === place.start.line ? { fix: { place: { ...place, end }, actual, replacement } } : {};
}
