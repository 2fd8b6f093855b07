import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The Firefox of this computer, or nothing. */
export function findFirefox(): string | null {
  return ['firefox-esr', 'firefox'].find((name) => spawnSync(name, ['--version']).status === 0) ?? null;
}

/** A Firefox without a window that prints what it is asked to. */
export interface Firefox {
  /** The bytes of the PDF that it makes of a page, on the paper and with the margins that the page asks for. */
  print(address: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

interface Answer { id?: number; type: string; message?: string; result?: unknown }

/** Speaks WebDriver BiDi with it, which every Firefox understands by itself. */
export async function openFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'selfeval firefox '));
  const firefox = spawn(program, ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const close = async (): Promise<void> => {
    const ended = new Promise((resolve) => firefox.once('exit', resolve));
    if (firefox.exitCode === null && firefox.kill()) await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const ask = await connected(`${await listeningAt(firefox)}/session`);
    await ask('session.new', { capabilities: {} });
    const { contexts: [first] } = (await ask('browsingContext.getTree', {})) as { contexts: { context: string }[] };
    const { context } = first!;
    return {
      async print(address) {
        await ask('browsingContext.navigate', { context, url: address, wait: 'complete' });
        const { data } = (await ask('browsingContext.print', { context, background: true })) as { data: string };
        return Buffer.from(data, 'base64');
      },
      close,
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}

function listeningAt(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    firefox.stderr!.on('data', (piece: Buffer) => {
      said += piece.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    firefox.once('error', reject);
    firefox.once('exit', () => reject(new Error(`Firefox ended before it could be asked anything:\n${said}`)));
  });
}

async function connected(address: string): Promise<(method: string, params: object) => Promise<unknown>> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`Firefox does not answer at ${address}.`)));
  });
  let asked = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++asked;
      waiting.set(id, ({ type, message, result }) => (type === 'success' ? resolve(result) : reject(new Error(`${method}: ${message}`))));
      socket.send(JSON.stringify({ id, method, params }));
    });
}
