import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeApp, platforms, type Platform } from './app.ts';
import { compile } from './compile.ts';
import { home, isCompiled } from './sources.ts';

const { values } = parseArgs({ options: { platform: { type: 'string', multiple: true } } });
const names = Object.keys(platforms) as Platform[];
const here = names.filter((name) => platforms[name].os === process.platform && platforms[name].cpu === process.arch);
const wanted = values.platform === undefined ? here : values.platform.includes('all') ? names : names.filter((name) => values.platform?.includes(name));

if (wanted.length === 0) {
  process.stderr.write(`Give a platform with --platform: ${names.join(', ')}, or all.\n`);
  process.exitCode = 2;
} else {
  if (!isCompiled()) await compile();
  for (const platform of wanted) {
    const place = mkdtempSync(join(tmpdir(), 'selfeval-node-'));
    const nodePackage = nodeOf(platform, place);
    const licence = join(nodePackage, 'LICENSE');
    // The package for Windows has no licence in it; the one for Linux has.
    const nodeLicence = existsSync(licence) ? licence : join(nodeOf('linux-x64', place), 'LICENSE');
    process.stdout.write(`${makeApp({ platform, node: join(nodePackage, platforms[platform].program), nodeLicence, folder: home })}\n`);
    rmSync(place, { recursive: true });
  }
}

/** The package of a platform's Node: the one that is installed here, or one that npm brings into `place`. */
function nodeOf(platform: Platform, place: string): string {
  const { library, os, cpu, program } = platforms[platform];
  const installed = join(home, 'node_modules', library);
  if (existsSync(join(installed, program))) return installed;
  const { optionalDependencies } = JSON.parse(readFileSync(join(home, 'toolchain', 'package.json'), 'utf8')) as { optionalDependencies: Record<string, string> };
  const npm = process.env['npm_execpath'];
  if (npm === undefined) throw new Error('Start this with npm run app: it needs npm to bring the Node of another platform.');
  const args = [npm, 'install', '--prefix', place, '--no-save', '--force', '--loglevel=error', '--ignore-scripts', '--no-audit', '--no-fund', `--os=${os}`, `--cpu=${cpu}`, `${library}@${optionalDependencies[library] ?? ''}`];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm could not bring ${library}.`);
  return join(place, 'node_modules', library);
}
