import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeSchemas } from '../authoring/write-schemas.ts';
import { openReport } from '../read/open-report.ts';
import { createReportMaker, reportIds } from '../report.ts';
import type { OptionValues } from './commands.ts';
import { ownFolder, reportFolder, shownPrefix } from './folders.ts';
import type { Terminal } from './terminal.ts';

/** Schemas with the ids of the report in this folder; gives how many. */
export async function writeReportSchemas(root: string): Promise<number> {
  const project = createReportMaker().check(await openReport(root), { only: [] }).value;
  return writeSchemas(ownFolder, root, reportIds(project));
}

/** Also for a report with mistakes in it: ids are wanted most while it is being written. */
export async function schemas(options: OptionValues, terminal: Terminal): Promise<number> {
  const root = reportFolder(options['report'], terminal.folder);
  if (!existsSync(join(root, 'data', 'report.yaml'))) {
    terminal.say(`There is no report in \`${root}\`. Give the folder that holds content and data with --report.`);
    return 1;
  }
  const count = await writeReportSchemas(root);
  terminal.print(`${shownPrefix(terminal.folder, root)}schemas/ has ${count} schemas for editors, with the ids of this report. Run this again when you have added an id.`);
  return 0;
}
