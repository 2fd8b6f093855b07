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
  files: { file: string; items: ChecklistItem[] }[];
}

export interface ChecklistItem {
  /** As an editor opens it: file, line and column. */
  place: string | null;
  message: MessagePiece[];
  rule: string;
  hint: MessagePiece[];
  /** Why it is waived. */
  reason: string | null;
}

/** A stretch of a message; `code` stood between backticks. */
export interface MessagePiece {
  text: string;
  code: boolean;
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
  const files = Map.groupBy(findings, ({ place }) => place?.path ?? word(writing, 'checklist.wholeReport'));
  return [...files].map(([file, found]) => ({ file, items: found.map(itemOf) }));
}

function itemOf(finding: ChecklistFinding): ChecklistItem {
  const { place, message, ruleId, hint } = finding;
  return {
    place: place ? `${place.path}:${place.start.line}:${place.start.column}` : null,
    message: piecesOf(message),
    rule: ruleId,
    hint: piecesOf(hint ?? ''),
    reason: 'reason' in finding ? finding.reason : null,
  };
}

/** What stands between a pair of backticks apart from the rest; a single backtick is itself. */
function piecesOf(text: string): MessagePiece[] {
  return text
    .split(/(`[^`]+`)/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^`[^`]+`$/.test(piece) ? { text: piece.slice(1, -1), code: true } : { text: piece, code: false }));
}
