import { resolve } from 'node:path';
import { diskCause } from '../publish/disk-fault.ts';
import { restoreOutputs } from '../publish/swap-notes.ts';
import { readArguments } from './arguments.ts';
import type { CommandName, OptionValues } from './commands.ts';
import { invocation } from './folders.ts';
import { helpText } from './help.ts';
import type { Terminal } from './terminal.ts';
import { ownVersion } from './version.ts';

type Runner = (options: OptionValues, terminal: Terminal) => Promise<number>;

/** Each is loaded only when it is wanted: `check` must not wait for what `build` needs. */
const runners: Record<CommandName, () => Promise<Runner>> = {
  brief: async () => (await import('./brief.ts')).brief,
  build: async () => (await import('./build.ts')).build,
  'build-all': async () => (await import('./build-all.ts')).buildAll,
  check: async () => (await import('./check.ts')).check,
  dev: async () => (await import('./dev.ts')).dev,
  export: async () => (await import('./export.ts')).exportFiles,
  freeze: async () => (await import('./freeze.ts')).freeze,
  import: async () => (await import('./import.ts')).importFiles,
  new: async () => (await import('./new.ts')).newReport,
  published: async () => (await import('./published.ts')).published,
  'roll-forward': async () => (await import('./roll-forward.ts')).rollForwardReport,
  schemas: async () => (await import('./schemas.ts')).schemas,
};

/** Does what the arguments ask for; gives the exit code. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const request = readArguments(args);
  switch (request.kind) {
    case 'help':
      terminal.print(helpText(request.command));
      return 0;
    case 'version':
      terminal.print(ownVersion());
      return 0;
    case 'mistake':
      terminal.say(`${request.message}\n\nFor help: ${invocation} ${request.command ?? ''}${request.command ? ' ' : ''}--help`);
      return 2;
    case 'run':
      return run(request.command, request.options, terminal);
  }
}

async function run(command: CommandName, options: OptionValues, terminal: Terminal): Promise<number> {
  try {
    restoreOutputs([resolve('dist'), resolve(terminal.folder, options['out'] ?? 'dist')]);
    const runner = await runners[command]();
    return await runner(options, terminal);
  } catch (error) {
    const debug = process.env['SELFEVAL_DEBUG'] !== undefined;
    terminal.say((debug ? null : diskText(error)) ?? faultText(error, debug));
    return 1;
  }
}

/** What the disk refuses is told with its path. */
function diskText(error: unknown): string | null {
  const cause = diskCause(error);
  if (cause === null || !(error instanceof Error)) return null;
  return `${'path' in error ? `\`${String(error.path)}\`` : 'The disk'}: ${cause.split('. ')[0] ?? cause}.`;
}

/** A throw is a fault of the program's own; an author can do nothing with a stack trace. */
function faultText(error: unknown, debug: boolean): string {
  const what = error instanceof Error ? error.message : String(error);
  const trace = debug && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return `selfeval stopped because of a fault of its own, not of the report: ${what}\nPlease report this; with SELFEVAL_DEBUG=1 it says more.${trace}`;
}
