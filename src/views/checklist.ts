import { findingView, type FindingView } from '../diagnostics/finding-view.ts';
import type { ChecklistFinding, PublishingChecklist } from '../model/publishing-checklist.ts';
import { countWord, word, type Writing } from './writing.ts';

export interface ChecklistView {
  title: string;
  description: string;
  words: { rule: string; hint: string; reason: string };
  parts: ChecklistPart[];
}

export interface ChecklistPart {
  heading: string;
  count: string;
  /** Said where there is nothing. */
  empty: string | null;
  files: { file: string; items: FindingView[] }[];
}

/** The page of the internal edition on which those who prepare the report tick off what was found in it. */
export function checklistView(writing: Writing, checklist: PublishingChecklist): ChecklistView {
  return {
    title: word(writing, 'checklist.title'),
    description: word(writing, 'checklist.intro'),
    words: { rule: word(writing, 'checklist.rule'), hint: word(writing, 'checklist.hint'), reason: word(writing, 'checklist.reason') },
    parts: (['mustMend', 'pleaseLook', 'waived'] as const).map((kind) => partOf(writing, kind, checklist[kind])),
  };
}

function partOf(writing: Writing, kind: keyof PublishingChecklist, findings: readonly ChecklistFinding[]): ChecklistPart {
  return {
    heading: word(writing, `checklist.${kind}`),
    count: countWord(writing, 'checklist.count', findings.length),
    empty: findings.length === 0 ? word(writing, `checklist.${kind}.none`) : null,
    files: byFile(writing, findings),
  };
}

function byFile(writing: Writing, findings: readonly ChecklistFinding[]): ChecklistPart['files'] {
  const files = Map.groupBy(findings.map((finding) => findingView(finding)), ({ file }) => file ?? word(writing, 'checklist.wholeReport'));
  return [...files].map(([file, items]) => ({ file, items }));
}
