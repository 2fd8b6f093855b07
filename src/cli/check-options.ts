import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { ruleSummaries } from '../report.ts';
import type { OptionValues } from './commands.ts';

/** What is wrong with the options of check taken together, in a sentence. */
export function mistakeIn(options: OptionValues): string | null {
  return clash(options) ?? unknownRule(options['rule']);
}

const clashes: readonly (readonly [string, string])[] = [
  ['file', 'report'],
  ['file', 'baseline'],
  ['file', 'all'],
  ['file', 'watch'],
  ['file', 'coverage'],
  ['watch', 'coverage'],
  ['fix', 'coverage'],
  ['baseline', 'coverage'],
  ['watch', 'fix'],
  ['watch', 'baseline'],
  ['fix', 'baseline'],
  ['rule', 'baseline'],
];

function clash(options: OptionValues): string | null {
  const found = clashes.find((names) => names.every((name) => options[name] !== undefined));
  if (!found) return null;
  const [one, other] = found.map((name) => (name === 'file' ? 'A FILE' : `\`--${name}\``)) as [string, string];
  return `${one} and ${other} do not go together.`;
}

function unknownRule(given: string | undefined): string | null {
  const unknown = rulesNamed(given)?.find((id) => !ruleSummaries.has(id));
  if (unknown === undefined) return null;
  return `There is no rule \`${unknown}\`. ${didYouMean(unknown, ruleSummaries.keys()) ?? 'All of them stand in docs/messages.md.'}`;
}

/** The rules that `--rule` names; undefined for all of them. */
export function rulesNamed(given: string | undefined): string[] | undefined {
  return given?.split(',').map((id) => id.trim());
}

/** Whether what was found ends the run with exit code 1. */
export function stops(diagnostics: readonly Diagnostic[], options: OptionValues): boolean {
  return hasErrors(diagnostics) || (options['strict'] !== undefined && diagnostics.some(({ severity }) => severity === 'warning'));
}
