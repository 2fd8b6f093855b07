import type { Arranged } from './arrange.ts';
import type { Diagnostic } from './diagnostic.ts';
import { findingView } from './finding-view.ts';
import { unpainted, type Paint } from './paint.ts';

/** What stands between a report and its publishing. */
export interface Checklist {
  /** Errors: nothing is published before these are gone. */
  mustMend: Diagnostic[];
  /** Warnings: somebody should have looked at each of these. */
  pleaseLook: Diagnostic[];
}

export function checklistOf(diagnostics: Arranged): Checklist {
  return {
    mustMend: diagnostics.filter(({ severity }) => severity === 'error'),
    pleaseLook: diagnostics.filter(({ severity }) => severity === 'warning'),
  };
}

export interface ChecklistOptions {
  paint?: Paint;
  pathPrefix?: string;
}

const mostShown = 15;
/** With fewer findings all of them are in sight already. */
const fewest = 4;

/** The checklist in short, one line a finding, for the end of a long output; empty when that is short. */
export function presentChecklist(diagnostics: Arranged, { paint = unpainted, pathPrefix = '' }: ChecklistOptions = {}): string {
  const { mustMend, pleaseLook } = checklistOf(diagnostics);
  if (mustMend.length + pleaseLook.length < fewest) return '';
  const part = (title: string, items: readonly Diagnostic[]): string[] =>
    items.length === 0 ? [] : [paint('bold', `${title} (${items.length})`), ...items.slice(0, mostShown).map((item) => lineOf(item, pathPrefix)), ...rest(items.length)];
  return ['Before publishing', ...part('Must mend', mustMend), ...part('Please look', pleaseLook)].join('\n');
}

function rest(length: number): string[] {
  return length > mostShown ? [`  … and ${length - mostShown} more`] : [];
}

function lineOf(finding: Diagnostic, pathPrefix: string): string {
  const { where, message } = findingView(finding, { pathPrefix });
  return `  [ ] ${where ?? 'the report'}  ${message}`;
}
