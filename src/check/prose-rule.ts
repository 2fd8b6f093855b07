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

interface ProseRuleDraft {
  id: string;
  severity: Severity;
  summary: string;
  /** True when what it says of a document depends on that document alone, so that it need not be asked again. */
  byDocument?: boolean;
  check: ProseRule['checkProse'];
}

export function defineProseRule({ byDocument = false, check: draft, ...rule }: ProseRuleDraft): ProseRule {
  const check = byDocument ? rememberingDocuments(draft) : draft;
  return {
    ...rule,
    check: (project, report, lists) => check(proseOf(project), report, lists, project),
    checkProse: check,
  };
}

/** Words of a section that has not changed are the same document again, and the lists of unchanged settings the same lists. */
function rememberingDocuments(check: ProseRule['checkProse']): ProseRule['checkProse'] {
  const remembered = new WeakMap<ProseDocument, { lists: CheckLists; findings: readonly Finding[] }>();
  const findingsIn = (document: ProseDocument, lists: CheckLists): readonly Finding[] => {
    const known = remembered.get(document);
    if (known?.lists === lists) return known.findings;
    const findings: Finding[] = [];
    check([document], (finding) => findings.push(finding), lists);
    remembered.set(document, { lists, findings });
    return findings;
  };
  return (documents, report, lists) => {
    for (const document of documents) findingsIn(document, lists).forEach(report);
  };
}

export function isProseRule(rule: Rule): rule is ProseRule {
  return 'checkProse' in rule;
}
