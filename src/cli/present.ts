import { arrange } from '../diagnostics/arrange.ts';
import { presentChecklist } from '../diagnostics/checklist.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Paint } from '../diagnostics/paint.ts';
import { presentGithub } from '../diagnostics/present-github.ts';
import { presentJson } from '../diagnostics/present-json.ts';
import { presentSarif } from '../diagnostics/present-sarif.ts';
import { presentText } from '../diagnostics/present-text.ts';
import type { Terminal } from './terminal.ts';
import { ownVersion } from './version.ts';

export interface Findings {
  diagnostics: readonly Diagnostic[];
  waived?: readonly Diagnostic[];
  /** What the baseline has, and how many of its entries are gone; null where there is no baseline. */
  baseline?: { known: readonly Diagnostic[]; gone: number } | null;
  sources: ReadonlyMap<string, string>;
  summaries: ReadonlyMap<string, string>;
}

export interface PresentOptions {
  format: string | undefined;
  /** Say what the baseline has as well. */
  all?: boolean;
  paint: Paint;
  pathPrefix: string;
}

/** Whether people are to read what is said in this form, and not other programs. */
export function forPeople(format: string | undefined): boolean {
  return (format ?? 'text') === 'text';
}

/** Prints everything that was found, in the form that was asked for. */
export function tell(findings: Findings, options: Omit<PresentOptions, 'paint'>, terminal: Terminal): void {
  const text = present(findings, { ...options, paint: terminal.paint.print });
  if (forPeople(options.format)) terminal.printPainted(text);
  else terminal.print(text);
}

function present(findings: Findings, { format, all = false, paint, pathPrefix }: PresentOptions): string {
  const { sources, summaries, waived = [], baseline = null } = findings;
  const diagnostics = arrange(all && baseline ? [...findings.diagnostics, ...baseline.known] : findings.diagnostics);
  switch (format) {
    case 'json':
      return presentJson(diagnostics, { waived: waived.length, ...(baseline ? { baseline: baseline.known.length, gone: baseline.gone } : {}) });
    case 'github':
      return presentGithub(diagnostics, pathPrefix);
    case 'sarif':
      return presentSarif(diagnostics, {
        version: ownVersion(),
        summaries,
        pathPrefix,
        suppressed: [
          ...waived.map((diagnostic) => ({ diagnostic, reason: 'Waived in data/report.yaml' })),
          ...(all ? [] : (baseline?.known ?? [])).map((diagnostic) => ({ diagnostic, reason: 'In the baseline' })),
        ],
      });
    default:
      return [presentText(diagnostics, { sources, paint, pathPrefix }), ...remarks(findings, all), presentChecklist(diagnostics, { paint, pathPrefix })]
        .filter((part) => part !== '')
        .join('\n');
  }
}

function remarks({ waived = [], baseline = null }: Findings, all: boolean): string[] {
  const said: string[] = [];
  if (waived.length > 0) said.push(`${inWords(waived.length)} waived in data/report.yaml.`);
  if (baseline && baseline.known.length > 0) said.push(`${inWords(baseline.known.length)} in the baseline${all ? '' : '; --all says them too'}.`);
  if (baseline && baseline.gone > 0) {
    said.push(`${baseline.gone} of the baseline ${baseline.gone === 1 ? 'has' : 'have'} been mended; check --baseline takes ${baseline.gone === 1 ? 'it' : 'them'} out of it.`);
  }
  return said;
}

function inWords(count: number): string {
  return count === 1 ? '1 finding is' : `${count.toLocaleString('en-GB')} findings are`;
}
