import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export const packageFolder = fileURLToPath(new URL('../', import.meta.url));
const program = fileURLToPath(new URL('../compiled/program/selfeval.js', import.meta.url));

/** What npm, vitest or CI put into the environment, which would change what the program does. */
const fromOutside: ReadonlySet<string> = new Set(['INIT_CWD', 'NO_COLOR', 'FORCE_COLOR', 'NODE_ENV', 'VITEST', 'VITEST_WORKER_ID', 'VITEST_POOL_ID']);

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
}

/** Starts the program as a person would, with nothing of npm or of a test around it. */
export function startSelfeval(args: readonly string[], { cwd = packageFolder, env = {} }: RunOptions = {}): ChildProcessByStdio<null, Readable, Readable> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !fromOutside.has(name)));
  const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

/** Runs the program to its end. */
export function runSelfeval(args: readonly string[], options?: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = startSelfeval(args, options);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (text: string) => (stdout += text));
    child.stderr.on('data', (text: string) => (stderr += text));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
