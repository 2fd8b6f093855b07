import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPack } from '../src/read/read-pack.ts';
import { starterFiles } from '../src/starter/starter-files.ts';
import { measure, type Measurement } from './measure.ts';

export interface CouncilsMeasured {
  reports: number;
  pages: number;
  cost: Measurement;
}

/** Writes first reports of so many councils, for each of `numbers`, and builds all of them at once. */
export async function measureCouncils(place: string, numbers: readonly number[]): Promise<CouncilsMeasured[]> {
  const pack = await readPack();
  const councils = pack.areas.filter(({ kind }) => kind === 'council');
  return numbers.map((number, index) => {
    const [folder, out] = [join(place, String(index)), join(place, `${index}-sites`)];
    const those = councils.slice(0, number);
    for (const council of those) {
      const files = starterFiles({ council, day: pack.asAt, command: (name) => `selfeval ${name}`, typedIn: 'this folder', pack });
      for (const [path, text] of files) write(join(folder, String(council.number), path), text);
    }
    const cost = measure(['build-all', folder, '--out', out]);
    return { reports: those.length, pages: those.reduce((sum, council) => sum + pagesIn(join(out, String(council.number))), 0), cost };
  });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function pagesIn(site: string): number {
  const { files } = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8')) as { files: { path: string }[] };
  return files.filter(({ path }) => path.endsWith('.html')).length;
}
