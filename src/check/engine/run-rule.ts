import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Finding, Reporter } from './finding.ts';
import type { Rule } from './rule.ts';

/** What one rule finds. A rule that throws is reported as our fault, by its name. */
export function runRule(rule: Rule, run: (report: Reporter) => void): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  try {
    run((finding) => diagnostics.push(diagnose(rule, finding)));
  } catch (fault) {
    diagnostics.push({
      ruleId: 'rule-failed',
      severity: 'error',
      message: `The rule \`${rule.id}\` stopped with a fault of selfeval's own (${fault instanceof Error ? fault.message : String(fault)}), so this report was not checked by it.`,
      hint: 'Report this to the makers of selfeval, with the report if you may; the other rules were run.',
    });
  }
  return diagnostics;
}

function diagnose(rule: Rule, finding: Finding): Diagnostic {
  const { hint, related, actual, expected, fix } = finding;
  return {
    ruleId: rule.id,
    severity: finding.uncertain === true && rule.severity === 'error' ? 'warning' : rule.severity,
    message: finding.message,
    place: finding.place,
    ...(hint === undefined ? {} : { hint }),
    ...(related === undefined ? {} : { related }),
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    ...(fix === undefined ? {} : { fix }),
  };
}
