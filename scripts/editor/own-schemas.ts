import { ownFolder } from '../../src/cli/folders.ts';
import { schemasWithIds } from '../../src/authoring/schemas-with-ids.ts';
import { openReport } from '../../src/read/open-report.ts';
import { createReportMaker, reportIds } from '../../src/report.ts';
import { editorSchemas } from './schemas.ts';

/** The schemas of this folder, which is a report too: with its ids, as `selfeval schemas` writes them. */
export async function ownSchemas(): Promise<Map<string, string>> {
  const project = createReportMaker().check(await openReport(ownFolder), { only: [] }).value;
  return schemasWithIds(editorSchemas(), reportIds(project));
}
