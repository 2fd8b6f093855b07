import { mistakeIn } from './check-options.ts';
import type { OptionValues } from './commands.ts';
import type { Terminal } from './terminal.ts';

export async function check(options: OptionValues, terminal: Terminal): Promise<number> {
  const mistake = mistakeIn(options);
  if (mistake !== null) {
    terminal.say(mistake);
    return 2;
  }
  const { file, watch } = options;
  if (file !== undefined) return (await import('./check-file.ts')).checkFile(file, options, terminal);
  if (watch !== undefined) return (await import('./check-watch.ts')).watchChecks(options, terminal);
  return (await import('./check-report.ts')).checkReport(options, terminal);
}
