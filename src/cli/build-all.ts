import { mkdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { writeWhole } from '../authoring/write-whole.ts';
import { formatsBeside } from '../export/formats.ts';
import { readership } from '../model/audience.ts';
import { buildEach, type BuildResult } from '../publish/build-pool.ts';
import { manifestName, readManifest } from '../publish/manifest.ts';
import { indexName, indexPage, isForeignIndex } from '../publish/site-index.ts';
import { findFoldersWith, findReports } from '../read/find-reports.ts';
import type { OptionValues } from './commands.ts';
import { formatsIn } from './format-list.ts';
import { invocation, shownPath } from './folders.ts';
import { shardIn, type Shard } from './shard.ts';
import type { Terminal } from './terminal.ts';

/** What was asked for, understood; `reports` are those of this part. */
interface Asked {
  folder: string;
  out: string;
  reports: string[];
  all: string[];
  jobs: number;
  shard: Shard | null;
}

/** Builds every report below a folder, each by itself. */
export async function buildAll(options: OptionValues, terminal: Terminal): Promise<number> {
  const asked = understood(options, terminal);
  if (typeof asked === 'string') {
    terminal.say(asked);
    return 2;
  }
  const indexOnly = options['index'] !== undefined;
  const failed = indexOnly ? 0 : await buildThese(asked, options, terminal);
  if (asked.shard === null) writeIndex(asked, terminal);
  else terminal.print(`The page that leads to all sites is made where the sites of all parts are, with: ${invocation} build-all ${options['folder'] ?? 'DIR'} --index --out DIR`);
  return failed > 0 ? 1 : 0;
}

function understood(options: OptionValues, terminal: Terminal): Asked | string {
  if (options['folder'] === undefined) return `Say below which folder the reports lie: ${invocation} build-all DIR`;
  const folder = resolve(terminal.folder, options['folder']);
  const out = options['out'] === undefined ? resolve('dist') : resolve(terminal.folder, options['out']);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return `There is no folder \`${folder}\`.`;
  const wanted = options['with'] === undefined ? null : formatsIn('with', options['with'], formatsBeside);
  if (typeof wanted === 'string') return wanted;
  const jobs = options['jobs'] === undefined ? availableParallelism() : Number(options['jobs']);
  if (!Number.isInteger(jobs) || jobs < 1) return `\`--jobs\` is \`${options['jobs'] ?? ''}\`; it is a whole number, such as 2.`;
  const shard = options['shard'] === undefined ? null : shardIn(options['shard']);
  if (typeof shard === 'string') return shard;
  const all = findReports(folder);
  if (all.length === 0) return `There is no report below \`${folder}\`: no folder there has the file data/report.yaml.`;
  if (all[0] === '') return `\`${folder}\` is itself a report. To make its site: ${invocation} build --report "${folder}"`;
  if (readManifest(out) !== null) return `\`${out}\` holds the site of one report; give another folder with --out.`;
  if (isForeignIndex(out)) return `\`${join(out, indexName)}\` is a page that selfeval did not make, which would be lost; give another folder with --out.`;
  return { folder, out, all, jobs, shard, reports: shard === null ? all : shard.of(all) };
}

/** Gives how many could not be built. */
async function buildThese({ folder, out, reports, jobs, shard }: Asked, options: OptionValues, terminal: Terminal): Promise<number> {
  const audience = readership.parse(options['audience'] ?? 'public');
  let [made, failed, pages, warnings] = [0, 0, 0, 0];
  const onDone = (index: number, result: BuildResult): void => {
    const report = reports[index]!;
    if (result.kind === 'published') {
      made += 1;
      pages += result.pages;
      warnings += result.warnings;
    } else {
      failed += 1;
      terminal.say(whyNot(result, shownPath(terminal.folder, join(folder, report))));
    }
    terminal.progress(`${made + failed} of ${reports.length}${failed > 0 ? `, ${failed} not made` : ''}: ${report}`);
  };
  await buildEach(reports.map((report) => ({ root: join(folder, report), out: join(out, report), audience, replace: options['replace'] !== undefined, beside: options['with'] ?? null })), { jobs, onDone });
  terminal.print(
    [
      `${counted(made, 'site')}, ${counted(pages, 'page')}, ${counted(warnings, 'warning')}${shard === null ? '' : ` (part ${shard.text})`}; made in ${(performance.now() / 1000).toFixed(1)} s`,
      ...(failed > 0 ? [`${counted(failed, 'report')} could not be built; what was there of ${failed === 1 ? 'its site' : 'their sites'} before is as it was`] : []),
    ].join('\n'),
  );
  return failed;
}

function whyNot(result: Exclude<BuildResult, { kind: 'published' }>, report: string): string {
  if (result.kind === 'failed') return `Not made: ${report}. ${result.message}`;
  const others = result.errors > 1 ? `, and ${counted(result.errors - 1, 'more error')}` : '';
  return `Not made: ${report}. ${result.first}${others}\n    All of it: ${invocation} check --report "${report}"`;
}

/** Leads to the sites of the reports that are there; names those that have lost their report, and those that have no site. */
function writeIndex({ out, all }: Asked, terminal: Terminal): void {
  const there = all.flatMap((path) => {
    const manifest = readManifest(join(out, path));
    return manifest === null ? [] : [{ path, manifest }];
  });
  mkdirSync(out, { recursive: true });
  writeWhole(join(out, indexName), indexPage(there));
  const reports = new Set(all);
  const left = findFoldersWith(manifestName, out).filter((path) => !reports.has(path) && readManifest(join(out, path)) !== null);
  const lacking = all.length - there.length;
  terminal.print(`Open ${join(out, indexName)}, which leads to ${counted(there.length, 'site')}${lacking > 0 ? `; ${counted(lacking, 'report')} ${lacking === 1 ? 'has' : 'have'} none` : ''}.`);
  if (left.length > 0) terminal.say(`No report is there any more for ${left.map((path) => shownPath(terminal.folder, join(out, path))).join(', ')}; the page does not lead there. Remove what nobody needs.`);
}

function counted(number: number, what: string): string {
  return `${number.toLocaleString('en-GB')} ${what}${number === 1 ? '' : 's'}`;
}
