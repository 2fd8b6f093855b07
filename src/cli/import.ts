import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { writeTogether } from '../authoring/write-together.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { visible } from '../diagnostics/visible.ts';
import { refuseChildLevel } from '../import/child-level.ts';
import { FileRefused, openGiven, type Given } from '../import/files/given.ts';
import { importerFor, importers } from '../import/importers.ts';
import { isWhole, type Importer, type Proposal, type ReportNow } from '../import/proposal.ts';
import { importsPath } from '../model/imports.ts';
import { today } from '../publish/today.ts';
import { diskErrorCode } from '../read/disk-error.ts';
import { openReport } from '../read/open-report.ts';
import { readPackOf } from '../read/read-overlays.ts';
import { createReportMaker } from '../report.ts';
import { answersIn, askAll, openQuestions } from './ask.ts';
import { findingsAfter } from './check-import.ts';
import type { OptionValues } from './commands.ts';
import { operandsOf } from './commands.ts';
import { invocation, reportFolder, shownPath } from './folders.ts';
import { presentProposal } from './present-proposal.ts';
import type { Terminal } from './terminal.ts';

const largest = 50_000_000;

/** Takes figures and words of files into a report, when somebody has seen what would change. `import` is a word of the language. */
export async function importFiles(options: OptionValues, terminal: Terminal): Promise<number> {
  const files = operandsOf(options, 'files');
  if (files.length === 0) {
    terminal.say(`Say which file to import: ${invocation} import "Scorecard March.xlsx". It takes ${taken()}.`);
    return 2;
  }
  const root = reportFolder(options['report'], terminal.folder);
  let code = 0;
  for (const file of files) code = Math.max(code, await importOne(resolve(terminal.folder, file), root, options, terminal));
  return code;
}

function taken(): string {
  return importers.map(({ takes }) => takes).join('; ');
}

async function importOne(path: string, root: string, options: OptionValues, terminal: Terminal): Promise<number> {
  terminal.sayPainted(`\n${terminal.paint.say('bold', visible(shownPath(terminal.folder, path)))}, for the report in ${visible(shownPath(terminal.folder, root) || 'this folder')}`);
  try {
    const given = openGiven(readGiven(path));
    await refuseChildLevel(given);
    const importer = await importerFor(given);
    if (importer === null) throw new FileRefused('It is not known what this file is: no table was found in it with names of measures and figures beneath months, or beneath a head such as Value.', `Import takes ${taken()}.`);
    return await offer(given, importer, { root, options, terminal });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    terminal.say(`  ${error.message}\n  ${error.hint}\n\nNothing was imported from this file.`);
    return 1;
  }
}

export function readGiven(path: string): Pick<Given, 'name' | 'bytes' | 'beside'> {
  const name = basename(path);
  try {
    if (statSync(path).isDirectory()) throw new FileRefused('This is a folder.', 'Name the files in it.');
    const { size } = statSync(path);
    if (size > largest) throw new FileRefused(`The file is ${Math.round(size / 1_000_000)} MB; up to ${largest / 1_000_000} MB are read.`, 'Save only the sheet with the figures as a file of its own.');
    return { name, bytes: readFileSync(path), beside: (other) => besideOf(path, other) };
  } catch (error) {
    const code = diskErrorCode(error);
    if (code === null) throw error;
    throw new FileRefused(code === 'ENOENT' ? 'There is no such file.' : `The file cannot be opened (${code}).`, code === 'EBUSY' || code === 'EACCES' || code === 'EPERM' ? 'Close it in the program in which it is open, or copy it to a folder of your own.' : 'Look whether name and folder are right.');
  }
}

async function besideOf(path: string, name: string): Promise<Uint8Array | null> {
  const place = join(dirname(path), basename(name));
  return existsSync(place) && lstatSync(place).isFile() && lstatSync(place).size <= largest ? readFile(place) : null;
}

export interface Offering {
  root: string;
  options: OptionValues;
  terminal: Terminal;
}

async function offer(given: Given, importer: Importer, { root, options, terminal }: Offering): Promise<number> {
  const report = await reportNow(root);
  const partial = options['partial'] !== undefined;
  const proposal = await askAll((answers) => importer.propose(given, report, { answers, partial }), terminal, answersIn(options['answer']));
  return offerProposal(proposal, report, { root, options, terminal });
}

/** Shows what would change, asks, and writes it. */
export async function offerProposal(proposal: Proposal, report: ReportNow, { root, options, terminal }: Offering, alsoRead: ReadonlyMap<string, string> = new Map()): Promise<number> {
  const partial = options['partial'] !== undefined;
  terminal.sayPainted(presentProposal(proposal, terminal.paint.say));
  if (proposal.questions.length > 0) terminal.say(`\nThis is still to be said, all answers in one --answer, with a semicolon between two:\n\n${openQuestions(proposal.questions)}`);
  const whole = isWhole(proposal);
  if (!whole && !partial) {
    const isOnlyOpen = proposal.questions.length > 0 && proposal.changes.every(({ status }) => status !== 'not understood');
    terminal.say(isOnlyOpen ? '\nNothing of this file is written before that is said.' : `\nNothing of this file is written, since not all of it is understood. Mend it in the file, or say in ${importsPath} which indicator a row is about; with --partial the rest is written.`);
    return 1;
  }
  if (proposal.writes.size === 0) {
    terminal.say('\nThere is nothing to change.');
    return proposal.problems.length > 0 ? 1 : 0;
  }
  terminal.say(`\n${findingsAfter(await openReport(root), proposal)}`);
  if (options['dry-run'] !== undefined) {
    terminal.say('\nNothing is written, since this was a try (--dry-run).');
    return 0;
  }
  return (await agreed(proposal, options, terminal)) ? write(proposal, new Map([...report.project.texts, ...alsoRead]), root, terminal) : 1;
}

async function agreed({ writes, pictures = new Map() }: Proposal, options: OptionValues, terminal: Terminal): Promise<boolean> {
  if (options['yes'] !== undefined) return true;
  if (terminal.ask === null) {
    terminal.say('\nNothing is written, since nobody could be asked. With --yes it is written without asking.');
    return false;
  }
  const answer = await terminal.ask(`\nWrite this into ${[...writes.keys(), ...pictures.keys()].join(', ')}? (yes or no) `);
  if (/^y(?:es)?$/i.test(answer)) return true;
  terminal.say('Nothing was written.');
  return false;
}

function write({ writes: texts, pictures = new Map() }: Proposal, readAs: ReadonlyMap<string, string>, root: string, terminal: Terminal): number {
  const writes = new Map<string, string | Uint8Array>([...texts, ...pictures]);
  const failed = writeTogether(root, writes, readAs);
  if (failed !== null) {
    terminal.say(`\nNothing was written: ${failed.path} was left as it is, since ${failed.reason}.`);
    return 1;
  }
  terminal.print(`Written: ${[...writes.keys()].join(', ')}.`);
  return 0;
}

export async function reportNow(root: string): Promise<ReportNow> {
  const input = await openReport(root);
  const { value: project, diagnostics } = createReportMaker().check(input, { only: [] });
  if (project.settings === null && hasErrors(diagnostics)) throw new FileRefused('The report that it should go into cannot be read.', `See what ${invocation} check says, or name the report folder with --report.`);
  return { project, faulty: new Set(diagnostics.filter(({ severity }) => severity === 'error').flatMap(({ place }) => place?.path ?? [])), today: today(), pack: () => readPackOf(root), recorded: existsSync(join(root, 'imported')) ? readdirSync(join(root, 'imported')) : [] };
}
