import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Project } from '../model/project.ts';
import type { Finding, Rule } from './rule.ts';
import { rules } from './rules.ts';

/** Everything that every rule says of the project. A rule that throws is reported as our fault; the others still run. */
export function checkProject(project: Project, toRun: readonly Rule[] = rules): Diagnostic[] {
  return toRun.flatMap((rule) => runRule(rule, project));
}

function runRule(rule: Rule, project: Project): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  try {
    rule.check(project, (finding) => diagnostics.push(diagnose(rule, finding)));
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
  const { hint, related, actual, expected } = finding;
  return {
    ruleId: rule.id,
    severity: rule.severity,
    message: finding.message,
    place: finding.place,
    ...(hint === undefined ? {} : { hint }),
    ...(related === undefined ? {} : { related }),
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
  };
}
