import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';

/** What may be wrong with the waivers and severities of a report. The ids are permanent. */
export const waiverRules = {
  'severity-unknown-rule': { severity: 'error', meaning: 'A rule whose severity is set in data/report.yaml is not there.' },
  'waiver-unknown-rule': { severity: 'error', meaning: 'A waiver names a rule that is not there, or one that cannot be waived.' },
  'waiver-unknown-place': { severity: 'error', meaning: 'A waiver names a place that is neither a file nor an id of the report.' },
  'waiver-endless': { severity: 'error', meaning: 'A waiver says neither until when it holds nor for which edition.' },
  'waiver-expired': { severity: 'error', meaning: 'A waiver has come to its end; what it covered is named with it.' },
  'waiver-unused': { severity: 'warning', meaning: 'A waiver covers nothing: what it was for has been mended.' },
} as const satisfies Record<string, { severity: Severity; meaning: string }>;

/** A diagnostic of one of the rules above. */
export function waiverProblem(ruleId: keyof typeof waiverRules, finding: Omit<Diagnostic, 'ruleId' | 'severity'>): Diagnostic {
  return { ruleId, severity: waiverRules[ruleId].severity, ...finding };
}
