import { arrange, count } from './arrange.ts';
import { codeFrame } from './code-frame.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';

export interface TextOptions {
  /** Texts of the report's files by path, for the lines that are shown. */
  sources: ReadonlyMap<string, string>;
  colour: boolean;
  /** Put before every path, so that a terminal can open it: the way from the reader's folder to the report's. */
  pathPrefix?: string;
}

const styles: Record<Severity | 'dim' | 'bold', [string, string]> = {
  error: ['\u001B[31m', '\u001B[39m'],
  warning: ['\u001B[33m', '\u001B[39m'],
  info: ['\u001B[36m', '\u001B[39m'],
  dim: ['\u001B[2m', '\u001B[22m'],
  bold: ['\u001B[1m', '\u001B[22m'],
};

/** Everything for a terminal: grouped by file, the offending lines shown, counted at the end. */
export function presentText(diagnostics: readonly Diagnostic[], options: TextOptions): string {
  const paint = (style: keyof typeof styles, text: string): string =>
    options.colour ? styles[style][0] + text + styles[style][1] : text;
  const out: string[] = [];
  let file: string | undefined;
  for (const diagnostic of arrange(diagnostics)) {
    const path = diagnostic.place ? shown(diagnostic.place.path, options) : undefined;
    if (path !== file) {
      file = path;
      if (path !== undefined) out.push(paint('bold', path));
    }
    out.push(...present(diagnostic, options, paint), '');
  }
  out.push(summary(diagnostics));
  return out.join('\n');
}

function present(
  diagnostic: Diagnostic,
  options: TextOptions,
  paint: (style: keyof typeof styles, text: string) => string,
): string[] {
  const { place } = diagnostic;
  const where = place ? `${shown(place.path, options)}:${place.start.line}:${place.start.column}  ` : '';
  const lines = [
    `  ${where}${paint(diagnostic.severity, diagnostic.severity)}  ${diagnostic.message}  ${paint('dim', diagnostic.ruleId)}`,
  ];
  const source = place ? options.sources.get(place.path) : undefined;
  if (place && source !== undefined) {
    const frame = codeFrame(source, place);
    const width = String(frame.at(-1)?.number ?? '').length;
    for (const line of frame) {
      const pointer = line.mark ? '>' : ' ';
      lines.push(paint('dim', `    ${pointer} ${String(line.number).padStart(width)} | `) + line.text);
      if (line.mark) {
        const underline = ' '.repeat(line.mark.from) + paint(diagnostic.severity, '^'.repeat(line.mark.to - line.mark.from));
        lines.push(paint('dim', `      ${' '.repeat(width)} | `) + underline);
      }
    }
  }
  if (diagnostic.hint !== undefined) lines.push(`    ${paint('bold', 'How to mend it:')} ${diagnostic.hint}`);
  for (const related of diagnostic.related ?? []) {
    const { path, start } = related.place;
    lines.push(`    ${paint('dim', 'See also:')} ${shown(path, options)}:${start.line}:${start.column}  ${related.message}`);
  }
  return lines;
}

function shown(path: string, options: TextOptions): string {
  return (options.pathPrefix ?? '') + path;
}

/** `2 errors, 1 warning`, or that there is nothing. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const counts = count(arrange(diagnostics));
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
