import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Format } from '../src/export/formats.ts';
import { runAgainst } from './against.ts';
import { generateReport } from './generate-report.ts';
import { measureCouncils } from './measure-councils.ts';
import { measureFormats } from './measure-formats.ts';
import { measureGate } from './measure-gate.ts';
import { measureThread } from './measure-thread.ts';
import { measureWatch } from './measure-watch.ts';
import { measure, measureOften, type Measurement } from './measure.ts';
import { weighPage } from './page-weight.ts';
import { peers, type PeerName } from './peers/peers.ts';
import { sizes, type Size, type SizeName } from './sizes.ts';

interface Result {
  build: Measurement;
  check: Measurement;
  pages: number;
  secondsPerPage: number;
}

const { values } = parseArgs({ options: { size: { type: 'string' }, against: { type: 'string' }, councils: { type: 'boolean' } } });
const allNames = Object.keys(sizes) as SizeName[];
const names = allNames.filter((name) => values.size === undefined || values.size === name);
if (names.length === 0) {
  console.error(`--size is ${values.size ?? ''}; it can be ${allNames.join(', ')}.`);
  process.exit(2);
}

const rivals = values.against?.split(',').map((name) => name.trim()) ?? [];
const unknown = rivals.find((name) => !Object.hasOwn(peers, name));
if (unknown !== undefined) {
  console.error(`--against is ${unknown}; it can be ${Object.keys(peers).join(', ')}, or several with commas.`);
  process.exit(2);
}

const place = mkdtempSync(join(tmpdir(), 'selfeval-bench-'));
try {
  if (values.councils === true) await printCouncils();
  else if (rivals.length > 0) runAgainst(rivals as PeerName[], names, place);
  else await runAlone();
} finally {
  rmSync(place, { recursive: true, force: true });
}

async function runAlone(): Promise<void> {
  const results = new Map<SizeName, Result>();
  for (const name of names) results.set(name, await runSize(name));
  if (values.size === undefined) await checkWorkedExample();
  const { claims, actions, seconds } = await measureThread(join(place, 'thread'));
  console.log('\nThe thread');
  print('worked out', `${milliseconds(seconds)} for the whole report, of ${claims} claims and ${actions} actions (middle of 5)`);
  compare(results);
}

async function runSize(name: SizeName): Promise<Result> {
  const size = sizes[name];
  const [report, site] = [join(place, name), join(place, `${name}-site`)];
  generateReport(report, size);
  const build = measure(['build', '--report', report, '--out', site]);
  const check = measure(['check', '--report', report]);
  const { files } = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8')) as { files: { path: string; bytes: number }[] };
  const pages = files.filter(({ path }) => path.endsWith('.html')).length;
  const bytes = files.reduce((total, file) => total + file.bytes, 0);
  console.log(`\n${name}: ${size.sections} sections, ${size.indicators} indicators`);
  print('cold build', `${time(build)}, ${Math.round(pages / build.seconds)} pages a second (${pages} pages)`);
  print('most memory', megabytes(build.bytes));
  print('output', `${megabytes(bytes)} in ${files.length} files`);
  print('check', `${time(check)}, ${megabytes(check.bytes)}`);
  print('with findings', withFindings(report, size, build));
  const answers = (await measureWatch(report, 5)).sort((a, b) => a - b);
  print('after a save', `${milliseconds(answers[2]!)} until check --watch answers (middle of 5)`);
  for (const [label, page] of [['home', 'index.html'], ['a section', 'section-1.html'], ['an indicator', 'indicators/ind-1.html'], ...['thread', 'coverage', 'recommendations', 'national-framework', 'actions'].flatMap((page) => pagesWith(files, page).map((path) => [page, path] as const))] as const) {
    const { raw, gzip, requests } = weighPage(site, page);
    print(label, `${kilobytes(raw)}, ${kilobytes(gzip)} with gzip, ${requests} requests`);
  }
  if (name === 'M') {
    await printFormats(report, 1, ['report']);
    printGate(size);
  }
  return { build, check, pages, secondsPerPage: build.seconds / pages };
}

function pagesWith(files: readonly { path: string }[], name: string): string[] {
  return files.map(({ path }) => path).filter((path) => path === `${name}.html` || (path.startsWith(`${name}/`) && path.endsWith('.html')));
}

/** The build of the same report with findings in every paragraph, held against the one that has none. */
function withFindings(report: string, size: Size, clean: Measurement): string {
  const [flawed, site] = [`${report}-findings`, `${report}-findings-site`];
  generateReport(flawed, size, { questionable: true });
  const build = measure(['build', '--report', flawed, '--out', site]);
  return `${time(build)} to build with findings in every paragraph, ${(build.processorSeconds / clean.processorSeconds).toFixed(2)} of the processor time without`;
}

async function checkWorkedExample(): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const check = measureOften(['check', '--report', root], 3);
  console.log('\nThe worked example');
  print('check', `${time(check)}, ${megabytes(check.bytes)} (middle of 3)`);
  await printFormats(root, 3, []);
}

/** A first report of every English council, at once; that of a part of them shows whether memory grows with their number. */
async function printCouncils(): Promise<void> {
  for (const { reports, pages, cost } of await measureCouncils(join(place, 'councils'), [20, Infinity])) {
    console.log(`\n${reports} reports`);
    print('build-all', `${time(cost)}, ${pages} pages, ${Math.round(pages / cost.seconds)} a second`);
    print('most memory', `${megabytes(cost.bytes)} of one process`);
  }
}

/** Each format by itself; JSON, which is written at once, stands for what all of them take: start, reading, checking, working out. */
async function printFormats(report: string, times: number, leftOut: readonly Format[]): Promise<void> {
  const costs = await measureFormats(report, join(place, 'files'), { times, leftOut });
  const common = costs.find(({ format }) => format === 'json')?.whole;
  for (const { format, whole, said } of costs) {
    const own = whole && common && format !== 'json' ? `; ${Math.max(0, whole.seconds - common.seconds).toFixed(2)} s (${Math.max(0, whole.processorSeconds - common.processorSeconds).toFixed(2)} s) more than JSON` : '';
    print(format, whole ? `${time(whole)}, ${megabytes(whole.bytes)}${own}` : said);
  }
}

function compare(results: ReadonlyMap<SizeName, Result>): void {
  const [middle, large] = [results.get('M'), results.get('L')];
  if (!middle || !large) return;
  console.log('\nTime per page');
  print('M', milliseconds(middle.secondsPerPage));
  print('L', milliseconds(large.secondsPerPage));
  print('L to M', (large.secondsPerPage / middle.secondsPerPage).toFixed(2));
}

/** What protecting small numbers adds to a build; at most a quarter. */
function printGate(size: Size): void {
  const { none, round, suppress } = measureGate(size, join(place, 'small counts'));
  const against = ({ seconds, processorSeconds }: Measurement): string => `${(seconds / none.seconds).toFixed(2)} of it (${(processorSeconds / none.processorSeconds).toFixed(2)} of processor)`;
  print('unprotected', `${time(none)} to build with small counts in three of four indicators (middle of 5)`);
  print('rounded', `${time(round)}, ${against(round)}`);
  print('suppressed', `${time(suppress)}, ${against(suppress)}`);
}

function print(label: string, value: string): void {
  console.log(`  ${label.padEnd(15)}${value}`);
}

function time({ seconds, processorSeconds }: Measurement): string {
  return `${seconds.toFixed(2)} s (${processorSeconds.toFixed(2)} s of processor)`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function milliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(1)} ms`;
}
