import { count, type Arranged } from './arrange.ts';
import type { FrameLine } from './code-frame.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { findingView, type FindingView, type ShowOptions } from './finding-view.ts';
import { unpainted, type Paint, type Style } from './paint.ts';
import { together } from './together.ts';

export interface TextOptions extends ShowOptions {
  paint?: Paint;
}

const styles: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** Everything for a terminal: grouped by file, the offending lines shown, counted at the end. */
export function presentText(diagnostics: Arranged, options: TextOptions): string {
  return [...findingLines(diagnostics, options), summary(diagnostics)].join('\n');
}

/** What could mislead a reader, for a terminal; notes are only counted. */
export function presentGrave(diagnostics: Arranged, options: TextOptions): string {
  return [...findingLines(diagnostics.filter(({ severity }) => severity !== 'info'), options), summary(diagnostics)].join('\n');
}

function findingLines(diagnostics: readonly Diagnostic[], options: TextOptions): string[] {
  const { paint = unpainted } = options;
  const out: string[] = [];
  let before: string | null = null;
  for (const { first, all } of together(diagnostics, ({ place }) => place?.path ?? '')) {
    const finding = findingView(first, options);
    if (finding.file !== before && finding.file !== null) out.push(paint('bold', finding.file));
    before = finding.file;
    out.push(...(all.length === 1 ? linesOf(finding, paint) : linesOfMany(finding, all.map((each) => findingView(each, options)), paint)), '');
  }
  return out;
}

function linesOf({ severity, where, message, rule, frame, hint, related }: FindingView, paint: Paint): string[] {
  return [
    `  ${where === null ? '' : `${where}  `}${paint(styles[severity], severity)}  ${message}  ${paint('dim', rule)}`,
    ...frame.flatMap((line) => frameLines(line, String(frame.at(-1)?.number ?? '').length, severity, paint)),
    ...(hint === null ? [] : [`    ${paint('bold', 'How to mend it:')} ${hint}`]),
    ...related.map((each) => `    ${paint('dim', 'See also:')} ${each.where}  ${each.message}`),
  ];
}

/** What is said of many places, once, and each place with its line. */
function linesOfMany({ severity, message, rule, hint }: FindingView, all: readonly FindingView[], paint: Paint): string[] {
  return [
    `  ${all.length} times  ${paint(styles[severity], severity)}  ${message}  ${paint('dim', rule)}`,
    ...all.map(({ where, frame }) => `    ${given(where, frame.find(({ mark }) => mark)?.text.trim()).join('  ')}`),
    ...(hint === null ? [] : [`    ${paint('bold', 'How to mend it:')} ${hint}`]),
  ];
}

function given(...words: (string | null | undefined)[]): string[] {
  return words.filter((each) => each !== null && each !== undefined);
}

function frameLines({ number, text, mark }: FrameLine, width: number, severity: Severity, paint: Paint): string[] {
  const line = paint('dim', `    ${mark ? '>' : ' '} ${String(number).padStart(width)} | `) + text;
  if (!mark) return [line];
  const underline = ' '.repeat(mark.from) + paint(styles[severity], '^'.repeat(mark.to - mark.from));
  return [line, paint('dim', `      ${' '.repeat(width)} | `) + underline];
}

/** `2 errors, 1 warning`, or that there is nothing. */
export function summary(diagnostics: Arranged): string {
  const counts = count(diagnostics);
  const parts = [
    plural(counts.error, 'error', 'errors'),
    plural(counts.warning, 'warning', 'warnings'),
    plural(counts.info, 'note', 'notes'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Nothing to mend.' : parts.join(', ');
}

function plural(number: number, one: string, other: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : other}`;
}
