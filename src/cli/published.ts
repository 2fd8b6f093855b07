import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dateText } from '../format/date.ts';
import { defaultLabels } from '../model/default-labels.ts';
import { FileRefused, openGiven } from '../import/files/given.ts';
import type { Proposal } from '../import/proposal.ts';
import { knownMeasures, overlayOf, type KnownMeasure } from '../import/tidy/known-measures.ts';
import { openTidy, tidy } from '../import/tidy/tidy.ts';
import type { Overlay } from '../published/overlay.ts';
import { today } from '../publish/today.ts';
import { overlaysFolder, readOverlays, readPackOf } from '../read/read-overlays.ts';
import { readPack } from '../read/read-pack.ts';
import type { OptionValues } from './commands.ts';
import { invocation, reportFolder } from './folders.ts';
import { offerProposal, readGiven, reportNow } from './import.ts';
import type { Terminal } from './terminal.ts';

/** Says how old the published figures are, or lays those of a newer download over them. */
export async function published(options: OptionValues, terminal: Terminal): Promise<number> {
  const root = reportFolder(options['report'], terminal.folder);
  const file = options['add'];
  if (file === undefined) {
    terminal.print(await ages(root));
    return 0;
  }
  try {
    return await add(resolve(terminal.folder, file), root, options, terminal);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    terminal.say(`  ${error.message}\n  ${error.hint}\n\nNothing was added.`);
    return 1;
  }
}

async function ages(root: string): Promise<string> {
  const [pack, { overlays, unread }] = await Promise.all([readPack(), readOverlays(root)]);
  const day = (iso: string): string => dateText(iso, defaultLabels);
  return [
    `The published figures that come with selfeval are those of ${day(pack.asAt)}: ${pack.measures.length} measures, the average of the statistical neighbours by the model of ${pack.neighboursModel}. Ofsted's outcomes are those of ${day(pack.inspectionsAsAt)}.`,
    ...(overlays.length === 0 ? [`This report has no newer ones. To add a download of Explore Education Statistics: ${invocation} published --add FILE.csv`] : []),
    ...overlays.map(({ path, overlay: { file, added, measures } }) => `${path}: newer figures of ${measures.length === 1 ? 'one measure' : `${measures.length} measures`} up to ${day(measures.flatMap(({ periods }) => periods).sort().at(-1) ?? added)}, from ${file}, added on ${day(added)}.`),
    ...unread.map((path) => `${path} cannot be read, so its figures are not used. Add its download again.`),
  ].join('\n');
}

async function add(path: string, root: string, options: OptionValues, terminal: Terminal): Promise<number> {
  const given = openGiven(readGiven(path));
  if (!(await tidy.recognises(given))) throw new FileRefused('This is no data file of Explore Education Statistics: it has no columns time_period, time_identifier and geographic_level.', 'Download the data of the release as CSV, with all local authorities.');
  const pack = await readPackOf(root);
  const known = knownMeasures(await openTidy(given), pack);
  if (known.length === 0) throw new FileRefused('No figures of this file are those of a measure that comes with selfeval.', `To take them into the report by themselves: ${invocation} import "${given.name}"`);
  const overlay = overlayOf(known, pack, { file: given.name, added: today() });
  const report = await reportNow(root);
  const proposal = await tidy.propose(given, report, { answers: new Map(), partial: false });
  const target = `${overlaysFolder}/${given.name.replace(/\.csv$/i, '').replace(/[^A-Za-z0-9_-]+/g, '-')}.json`;
  return offerProposal(laidOver(proposal, known, overlay, target), report, { root, options, terminal }, readBefore(root, target));
}

function laidOver(proposal: Proposal, known: readonly KnownMeasure[], overlay: Overlay | null, target: string): Proposal {
  const writes = overlay === null ? proposal.writes : new Map([...proposal.writes, [target, `${JSON.stringify(overlay)}\n`]]);
  const said = known.map(({ measure, choice, newer, changed }) => `${choice.measure} is "${measure.title}": ${newer.length === 0 ? 'no newer period' : `newer figures up to ${dateText(newer.at(-1)!, defaultLabels)}`}${changed === 0 ? '' : `, ${changed.toLocaleString('en-GB')} of earlier ones revised`}.`);
  return {
    ...proposal,
    understood: [...proposal.understood.filter((sentence) => !sentence.startsWith('To take other figures')), ...said, overlay === null ? 'Of these measures it has nothing that is not known already.' : `What is newer is kept in ${target}, and used wherever published figures are.`],
    questions: [],
    writes,
  };
}

function readBefore(root: string, path: string): Map<string, string> {
  const place = join(root, path);
  return existsSync(place) ? new Map([[path, readFileSync(place, 'utf8')]]) : new Map<string, string>();
}
