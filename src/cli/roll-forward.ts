import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FileRefused } from '../import/files/given.ts';
import { keptFolder } from '../roll-forward/refusals.ts';
import { rollForward } from '../roll-forward/roll-forward.ts';
import type { OptionValues } from './commands.ts';
import { invocation, reportFolder } from './folders.ts';
import { offerProposal, reportNow } from './import.ts';
import type { Terminal } from './terminal.ts';

/** Begins the next edition in place, when somebody has seen what would change. */
export async function rollForwardReport(options: OptionValues, terminal: Terminal): Promise<number> {
  const { edition, 'as-at': asAt, title } = options;
  if (edition === undefined || asAt === undefined) {
    terminal.say(`Say which edition is next, and on which day its figures stand: ${invocation} roll-forward 2023 --as-at 2023-09-30`);
    return 2;
  }
  const root = reportFolder(options['report'], terminal.folder);
  const refuse = (lines: readonly string[]): number => {
    terminal.say(`${lines.join('\n')}\n\nNothing was changed.`);
    return 1;
  };
  try {
    const report = await reportNow(root);
    const present = report.project.settings?.data.edition?.id ?? '';
    const command = (words: string): string => `${invocation} ${words}`;
    const rolled = rollForward(report.project, { id: edition, asAt, title, withoutFreezing: options['without-freezing'] !== undefined }, { hasKeptFolder: existsSync(join(root, keptFolder(present))), faulty: new Set(report.faulty), command });
    const faulty = [...report.faulty].map((path) => `  ${path}: It has errors.\n    Mend what \`${command('check')}\` says of it.`);
    if ('refused' in rolled) return refuse([...faulty, ...rolled.refused.map(({ where, message, hint }) => `  ${where}: ${message}\n    ${hint}`)]);
    if (faulty.length > 0) return refuse(faulty);
    return await offerProposal(rolled.proposal, report, { root, options, terminal });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return refuse([`  ${error.message}`, `  ${error.hint}`]);
  }
}
