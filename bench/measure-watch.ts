import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const longest = 60_000;

/** Seconds from a save to the answer of `check --watch`, each of `times` saves changing one section of the report. */
export async function measureWatch(report: string, times: number): Promise<number[]> {
  const child = spawn(process.execPath, [program, 'check', '--watch', '--report', report], {
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.setEncoding('utf8');
  const answered = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new Error('check --watch gave no answer in a minute.')), longest);
      const listen = (text: string): void => {
        if (!text.includes('Checked in')) return;
        clearTimeout(giveUp);
        child.stderr.off('data', listen);
        resolve(performance.now());
      };
      child.stderr.on('data', listen);
    });

  try {
    await answered();
    const content = join(report, 'content');
    const section = join(content, readdirSync(content).sort()[0]!);
    const words = readFileSync(section, 'utf8');
    const seconds: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const answer = answered();
      const start = performance.now();
      writeFileSync(section, `${words}\nA sentence that was not there before, the ${time + 1}th of its kind.\n`);
      seconds.push(((await answer) - start) / 1000);
    }
    writeFileSync(section, words);
    return seconds;
  } finally {
    child.kill();
  }
}
