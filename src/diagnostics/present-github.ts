import type { Arranged } from './arrange.ts';
import type { Severity } from './diagnostic.ts';
import { visible } from './visible.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, one a line, which mark the lines of a pull request. */
export function presentGithub(diagnostics: Arranged, pathPrefix = ''): string {
  return diagnostics
    .map((diagnostic) => {
      const { place } = diagnostic;
      const properties = [
        ...(place
          ? [
              `file=${property(pathPrefix + place.path)}`,
              `line=${place.start.line}`,
              `col=${place.start.column}`,
              ...(place.end ? [`endLine=${place.end.line}`, `endColumn=${place.end.column}`] : []),
            ]
          : []),
        `title=${property(diagnostic.ruleId)}`,
      ].join(',');
      const message = diagnostic.hint === undefined ? diagnostic.message : `${diagnostic.message} ${diagnostic.hint}`;
      return `::${commands[diagnostic.severity]} ${properties}::${data(message)}`;
    })
    .join('\n');
}

function data(text: string): string {
  return text.split('\n').map(visible).join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
