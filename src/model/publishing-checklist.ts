import type { Checklist } from '../diagnostics/checklist.ts';
import type { Diagnostic, WaivedDiagnostic } from '../diagnostics/diagnostic.ts';

/** The checklist as a page has it: what stands between the report and its publishing, and what was let stand. */
export interface PublishingChecklist extends Checklist {
  waived: readonly WaivedDiagnostic[];
}

export type ChecklistFinding = Diagnostic | WaivedDiagnostic;
