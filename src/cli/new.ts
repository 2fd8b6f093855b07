import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeEditorFiles } from '../authoring/write-editor-files.ts';
import { writeWhole } from '../authoring/write-whole.ts';
import { anyOf } from '../diagnostics/any-of.ts';
import { defaultLabels } from '../model/default-labels.ts';
import { dateText } from '../format/date.ts';
import { findCouncil } from '../published/find-council.ts';
import { withOverlays } from '../published/overlay.ts';
import type { Area, Pack } from '../published/pack.ts';
import { today } from '../publish/today.ts';
import { readPack } from '../read/read-pack.ts';
import { openReport } from '../read/open-report.ts';
import { readOverlays } from '../read/read-overlays.ts';
import { createReportMaker } from '../report.ts';
import { frameworkOn } from '../starter/areas.ts';
import { starterFiles } from '../starter/starter-files.ts';
import { structureOf, type Model, type Structure } from '../starter/structure-of.ts';
import type { OptionValues } from './commands.ts';
import { invocation, isInstalled, ownFolder, shownPath } from './folders.ts';
import { writeReportSchemas } from './schemas.ts';
import type { Terminal } from './terminal.ts';

/** Makes the folder of a first report; what is missing is asked for where somebody sits at the terminal. */
export async function newReport(options: OptionValues, terminal: Terminal): Promise<number> {
  const pack = await readPack();
  if (options['list'] !== undefined) {
    terminal.print(listOfCouncils(pack));
    return 0;
  }
  const typed = options['council'] ?? (await terminal.ask?.('Which council is the report about? '));
  if (typed === undefined) {
    terminal.say(`Say which council it is about: ${invocation} new ${options['folder'] ?? 'DIR'} --council Norfolk. For their names: ${invocation} new --list`);
    return 2;
  }
  const found = findCouncil(pack, typed);
  if ('near' in found) {
    const { near } = found;
    terminal.say(`There is no council \`${typed}\`. ${near.length === 0 ? `For their names: ${invocation} new --list` : `Did you mean ${anyOf(near)}?`}`);
    return 1;
  }
  const root = resolve(terminal.folder, options['folder'] ?? (await terminal.ask?.('In which folder? ')) ?? '.');
  const there = existsSync(root) ? readdirSync(root) : [];
  if (there.length > 0) {
    terminal.say(`The folder \`${root}\` has files in it (${there.slice(0, 3).join(', ')}${there.length > 3 ? ', …' : ''}), and nothing is written over them. Name one that is empty or not there yet.`);
    return 1;
  }
  if (options['from'] === undefined) {
    await write(root, found.council, options['empty'] === undefined ? pack : null, terminal);
    return 0;
  }
  const model = await modelIn(resolve(terminal.folder, options['from']), pack);
  if (model === null) {
    terminal.say(`There is no report in \`${options['from']}\` that can be read, so that nothing was made. See what ${invocation} check --report "${options['from']}" says.`);
    return 1;
  }
  const published = withOverlays(pack, (await readOverlays(resolve(terminal.folder, options['from']))).overlays.map(({ overlay }) => overlay));
  const figures = options['empty'] === undefined ? published : null;
  await write(root, found.council, figures, terminal, structureOf(model, found.council, figures, frameworkOn(today())));
  return 0;
}

/** A report of which the structure is wanted; null where its settings, sections or indicators cannot be read. */
async function modelIn(folder: string, pack: Pack): Promise<Model | null> {
  if (!existsSync(join(folder, 'data', 'report.yaml'))) return null;
  const { value: project } = createReportMaker().check(await openReport(folder), { only: [] });
  const cannotBeRead = (['settings', 'sections', 'indicators'] as const).some((part) => project.unread.has(part));
  return project.settings === null || cannotBeRead ? null : { project, council: pack.areas.find(({ kind, code }) => kind === 'council' && code === project.settings?.data.council?.onsCode) };
}

async function write(root: string, council: Area, pack: Pack | null, terminal: Terminal, structure: Structure | null = null): Promise<void> {
  const command = commandFor(root);
  const files = starterFiles({ council, day: today(), command, typedIn: isInstalled ? 'this folder' : 'the folder of selfeval', pack, structure });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeWhole(join(root, path), text);
  }
  mkdirSync(join(root, 'public'), { recursive: true });
  await writeReportSchemas(root);
  writeEditorFiles(ownFolder, root, isInstalled ? 'selfeval' : `npm run --silent --prefix "${ownFolder}" selfeval --`);
  terminal.print(
    [
      `The report of ${council.name} is in ${shownPath(terminal.folder, root)}.`,
      pack === null ? 'It has no figures yet.' : `Its figures are official statistics as they stood on ${dateText(pack.asAt, defaultLabels)}, its inspections those that Ofsted had published by ${dateText(pack.inspectionsAsAt, defaultLabels)}: newer ones may have come out since.`,
      ...(structure ? [saidOfStructure(structure)] : []),
      `Next: read READ ME.txt there, and look at the report with: ${command('dev')}`,
    ].join('\n'),
  );
}

function saidOfStructure({ withFigures, withoutFigures }: Structure): string {
  return `Sections, headings, indicators and terms are those of the other report, without its words. ${withFigures} of its indicators have figures of the council${withoutFigures === 0 ? '' : `; ${withoutFigures} have none yet, since nothing is published that they are`}.`;
}

/** What to type to do something with a report, wherever one is. */
function commandFor(root: string): (name: string) => string {
  const place = (name: string): string => (name === 'build' ? ` --out "${join(root, 'dist')}"` : '');
  return (name) => (isInstalled ? `selfeval ${name}` : `${invocation} ${name} --report "${root}"${place(name)}`);
}

function listOfCouncils({ areas }: Pack): string {
  const councils = areas.filter(({ kind }) => kind === 'council');
  return councils.map(({ name, code, number }) => `${name.padEnd(36)} ${code ?? ''}  ${number}`).sort().join('\n');
}
