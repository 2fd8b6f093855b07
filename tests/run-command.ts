import { vi } from 'vitest';
import { runCommandLine } from '../src/cli/command-line.ts';
import { openTerminal } from '../src/cli/terminal.ts';
import { packageFolder, type Ran, type RunOptions } from './run-selfeval.ts';

/** Runs a command in the process of the test, with its output as a pipe would have it: the program without its start. */
export async function runCommand(args: readonly string[], { cwd = packageFolder, env = {} }: RunOptions = {}): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  const terminal = openTerminal({
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    env,
    folder: cwd,
  });
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  try {
    const code = await runCommandLine(args, terminal);
    return { code, stdout, stderr };
  } finally {
    vi.unstubAllEnvs();
  }
}
