import type { Arranged } from './arrange.ts';
import type { Diagnostic } from './diagnostic.ts';
import { findingView } from './finding-view.ts';
import { unpainted, type Paint } from './paint.ts';
import { together, type Together } from './together.ts';

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
  const part = (title: string, items: readonly Diagnostic[]): string[] => {
    const lines = together(items);
    return items.length === 0 ? [] : [paint('bold', `${title} (${items.length})`), ...lines.slice(0, mostShown).flatMap((each) => linesOf(each, pathPrefix)), ...rest(lines.slice(mostShown))];
  };
  return ['Before publishing', ...part('Must mend', mustMend), ...part('Please look', pleaseLook)].join('\n');
}

function rest(lines: readonly Together[]): string[] {
  const count = lines.reduce((sum, { all }) => sum + all.length, 0);
  return count > 0 ? [`  … and ${count} more`] : [];
}

/** What is said of many places once, with the lines of each file. */
function linesOf({ first, all }: Together, pathPrefix: string): string[] {
  const { where, message } = findingView(first, { pathPrefix });
  if (all.length === 1) return [`  [ ] ${where ?? 'the report'}  ${message}`];
  const byFile = Map.groupBy(all, (each) => findingView(each, { pathPrefix }).file ?? '');
  return [`  [ ] ${all.length} times  ${message}`, ...[...byFile].map(([file, found]) => `        ${file}: ${found.map(({ place }) => place!.start.line).join(', ')}`)];
}
