import { basename, dirname, resolve } from 'node:path';
import { freezeEdition, type Found } from '../authoring/freeze-edition.ts';
import { presentChecklist } from '../diagnostics/checklist.ts';
import { presentText, type TextOptions } from '../diagnostics/present-text.ts';
import { today } from '../publish/today.ts';
import type { OptionValues } from './commands.ts';
import { reportFolder, shownPath, shownPrefix } from './folders.ts';
import type { Terminal } from './terminal.ts';
import { ownVersion } from './version.ts';

/** Keeps the public edition as it is published, for the years to come. */
export async function freeze(options: OptionValues, terminal: Terminal): Promise<number> {
  const root = reportFolder(options['report'], terminal.folder);
  const source = options['from'] === undefined ? root : folderOf(resolve(terminal.folder, options['from']));
  const outcome = await freezeEdition({ root, source, version: ownVersion(), today: today() });
  if (outcome.kind === 'failed') {
    terminal.say(`${outcome.message}\nNothing was frozen.`);
    return 1;
  }
  if (outcome.kind === 'refused') {
    const shown: TextOptions = { sources: outcome.sources, paint: terminal.paint.say, pathPrefix: shownPrefix(terminal.folder, source) };
    terminal.sayPainted([presentText(outcome.diagnostics, shown), presentChecklist(outcome.diagnostics, shown)].join('\n'));
    terminal.say('Nothing was frozen: an edition with errors is not published.');
    return 1;
  }
  const { kind, report: { edition, sections, indicators }, found } = outcome;
  const path = shownPath(terminal.folder, resolve(root, outcome.path));
  if (kind === 'already frozen') {
    terminal.print(`The edition ${edition.id} is frozen already, in ${path}, and nothing in it would change.`);
    return 0;
  }
  terminal.print(`${edition.title}, as at ${edition.asAt.text}, is frozen in ${path}. ${passed(found)} Keep the file with the report and do not change it: check says so if it changes.`);
  if (sections.length + indicators.length === 0) terminal.say('Nothing of this report is for everybody, so that the frozen edition has no section and no figure, and the next one nothing to be compared with.');
  return 0;
}

/** The report folder, also where somebody names its settings. */
function folderOf(named: string): string {
  return basename(named) === 'report.yaml' ? dirname(dirname(named)) : named;
}

function passed({ rules, warnings, notes, waived }: Found): string {
  return `It passed ${rules} rules without an error, with ${counted(warnings, 'warning')} and ${counted(notes, 'note')}; ${counted(waived, 'finding')} waived.`;
}

function counted(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
}
