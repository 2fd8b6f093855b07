import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateReport } from './generate-report.ts';
import { measure, measureProgram, middleOf, type Measurement } from './measure.ts';
import { peers, type Peer, type PeerName } from './peers/peers.ts';
import { plainPages } from './peers/plain-pages.ts';
import { sizes, type SizeName } from './sizes.ts';

const rounds = 3;

/** Builds the same reports with selfeval and with its peers, turn by turn, and prints each against selfeval. */
export function runAgainst(names: readonly PeerName[], sizeNames: readonly SizeName[], place: string): void {
  for (const name of names) install(peers[name], join(place, name));
  for (const size of sizeNames) compareAt(size, names, place);
}

function install({ packages }: Peer, folder: string): void {
  const npm = process.env['npm_execpath'];
  if (npm === undefined) throw new Error('Peers are installed with npm: start this with npm run bench.');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const { status, stderr } = spawnSync(process.execPath, [npm, 'install', '--save-exact', '--no-audit', '--no-fund', '--loglevel=error', ...packages], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${packages.join(', ')} could not be installed:\n${stderr}`);
}

function compareAt(sizeName: SizeName, names: readonly PeerName[], place: string): void {
  const [report, site] = [join(place, `${sizeName} report`), join(place, `${sizeName} site`)];
  generateReport(report, sizes[sizeName]);
  const pages = plainPages(report);
  for (const name of names) write(join(place, name), peers[name].files(pages), peers[name].leaves);

  const runs = new Map<string, Measurement[]>();
  const note = (name: string, run: Measurement): unknown => runs.set(name, [...(runs.get(name) ?? []), run]);
  for (let round = 0; round < rounds; round += 1) {
    rmSync(site, { recursive: true, force: true });
    note('selfeval', measure(['build', '--report', report, '--out', site]));
    for (const name of names) {
      const folder = join(place, name);
      for (const left of peers[name].leaves) rmSync(join(folder, left), { recursive: true, force: true });
      note(name, measureProgram(peers[name].build, folder));
    }
  }

  console.log(`\n${sizeName}: middle of ${rounds} builds each, turn by turn`);
  const ours = middleOf(runs.get('selfeval')!);
  const made = new Map([['selfeval', pagesIn(site)], ...names.map((name): [string, number] => [name, pagesIn(join(place, name, 'dist'))])]);
  for (const [name, measured] of runs) {
    const { seconds, processorSeconds, bytes } = middleOf(measured);
    console.log(`  ${name.padEnd(12)}${seconds.toFixed(2)} s (${processorSeconds.toFixed(2)} s of processor), ${Math.round(bytes / 1_000_000)} MB, ${made.get(name) ?? 0} pages`);
    if (name === 'selfeval') continue;
    const share = (own: number, theirs: number): string => (own / theirs).toFixed(2);
    console.log(`  ${''.padEnd(12)}selfeval takes ${share(ours.seconds, seconds)} of its time (${share(ours.processorSeconds, processorSeconds)} of processor), ${share(ours.bytes, bytes)} of its memory`);
  }
}

function write(folder: string, files: readonly [string, string][], leaves: readonly string[]): void {
  const kept = new Set(['node_modules', 'package.json', 'package-lock.json']);
  for (const name of readdirSync(folder)) if (!kept.has(name) && !leaves.includes(name)) rmSync(join(folder, name), { recursive: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function pagesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html')).length;
}
