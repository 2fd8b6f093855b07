import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { removeQuietly } from '../../publish/swap.ts';
import { whenStopped } from '../../publish/when-stopped.ts';
import { ExportProblem } from '../exporter.ts';

/** A browser without a window, which is told over two pipes what to do and asks nothing of any network. */
export interface Browser {
  /** Sends a command of the DevTools protocol, to a page where one is named, and gives its answer. */
  send(method: string, params?: object, page?: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

const switches = [
  '--headless', '--remote-debugging-pipe', '--no-first-run', '--no-default-browser-check', '--disable-extensions', '--disable-sync', '--disable-gpu',
  '--disable-background-networking', '--disable-component-update', '--disable-default-apps', '--disable-dev-shm-usage', '--disable-breakpad',
  // Letters are as wide on paper whatever the screen.
  '--font-render-hinting=none', '--force-color-profile=srgb', '--lang=en-GB',
  '--host-resolver-rules=MAP * ~NOTFOUND', '--password-store=basic', '--use-mock-keychain',
];

/** Longer than any page takes to be printed. */
const longestSilence = 300_000;
/** It has nothing of ours to save. */
const longestGoodbye = 3_000;

interface Waiting {
  resolve: (answer: Record<string, unknown>) => void;
  reject: (problem: Error) => void;
}

/** Starts the browser with a profile of its own, which goes with it. */
export function openBrowser(program: string): Browser {
  const profile = mkdtempSync(join(tmpdir(), 'selfeval-print-'));
  // Nobody who is all-powerful has the sandbox of Chromium.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...switches, ...sandbox, `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const clear = (): void => {
    child.kill('SIGKILL');
    removeQuietly(profile);
  };
  const stopListening = whenStopped(clear);
  const ask = askOver(child, program);
  return {
    send: ask,
    async close() {
      const tooLong = setTimeout(() => child.kill('SIGKILL'), longestGoodbye);
      ask('Browser.close').catch(() => undefined);
      await ended;
      clearTimeout(tooLong);
      stopListening();
      removeQuietly(profile);
    },
  };
}

function askOver(child: ChildProcess, program: string): Browser['send'] {
  const waiting = new Map<number, Waiting>();
  let problem: Error | null = null;
  const fail = (reason: string): void => {
    problem ??= new ExportProblem(`The browser \`${program}\` ${reason}. Set SELFEVAL_BROWSER to the full path of another Edge, Chrome or Chromium, or try again.`);
    for (const { reject } of waiting.values()) reject(problem);
    waiting.clear();
  };
  child.once('error', () => fail('could not be started'));
  child.once('exit', () => fail('ended before the report was printed'));
  const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  // Who does not listen has ended, and that is heard of by itself.
  to.on('error', () => undefined);
  messagesFrom(from, ({ id, result, error }) => {
    if (id === undefined) return;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new ExportProblem(`The browser \`${program}\` could not print the report: ${error.message}`));
    else asked?.resolve(result ?? {});
  });
  let last = 0;
  return (method, params = {}, page) =>
    new Promise((resolve, reject) => {
      if (problem) {
        reject(problem);
        return;
      }
      const id = (last += 1);
      const silence = setTimeout(() => fail('does not answer'), longestSilence);
      const settled = <Value>(then: (value: Value) => void) => (value: Value): void => {
        clearTimeout(silence);
        then(value);
      };
      waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
      to.write(`${JSON.stringify({ id, method, params, ...(page === undefined ? {} : { sessionId: page }) })}\0`);
    });
}

interface Message {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** Messages end with a zero byte, wherever the pipe cuts them. */
function messagesFrom(pipe: Readable, hear: (message: Message) => void): void {
  let parts: Buffer[] = [];
  pipe.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
      hear(JSON.parse(Buffer.concat([...parts, chunk.subarray(from, end)]).toString('utf8')) as Message);
      parts = [];
      from = end + 1;
    }
    parts.push(chunk.subarray(from));
  });
}
