import { fileURLToPath } from 'node:url';
import type { Report } from '../../src/model/report.ts';
import type { Audience } from '../../src/model/audience.ts';
import { readReport } from '../../src/read/read-report.ts';
import { readShippedFrameworks } from '../../src/read/shipped-frameworks.ts';
import { createReportMaker } from '../../src/report.ts';
import { long } from '../how-long.ts';

const folders = { 'Barking and Dagenham': '../../', 'Tower Hamlets': './tower-hamlets-2023/', 'every kind': './every-kind/' };

export type WorkedExample = keyof typeof folders;

/** Every worked example for every audience. */
export const editions = (Object.keys(folders) as WorkedExample[]).flatMap((example) =>
  (['public', 'internal'] satisfies Audience[]).map((audience) => [example, audience] as const),
);

/** Those that say something of their own: only Tower Hamlets holds something back from the public. */
export const differentEditions = editions.filter(([example, audience]) => audience === 'public' || example === 'Tower Hamlets');

/** Those in which every format is tried: every day a report with all kinds of figures and one with something internal. */
export const triedEditions = long ? differentEditions : differentEditions.filter(([example, audience]) => example === 'every kind' || audience === 'internal');

/** The folder of a worked example. */
export function folderOf(example: WorkedExample): string {
  return fileURLToPath(new URL(folders[example], import.meta.url));
}

const made = new Map<string, Promise<Report>>();

/** A worked example as the program makes it, once for all tests of a process; the test fails when it has errors. */
export function worked(example: WorkedExample, audience: Audience): Promise<Report> {
  const key = `${example} ${audience}`;
  const report = made.get(key) ?? make(example, audience);
  made.set(key, report);
  return report;
}

function make(example: WorkedExample, audience: Audience): Promise<Report> {
  return editionOf(folders[example], audience);
}

/** The report of a folder, which is named from here. */
export async function editionOf(folder: string, audience: Audience): Promise<Report> {
  const { value: input, diagnostics } = await readReport(fileURLToPath(new URL(folder, import.meta.url)));
  const { value } = createReportMaker().make({ ...input, diagnostics, shippedFrameworks: await readShippedFrameworks() }, { audience });
  if (!value) throw new Error(`${folder} has errors`);
  return value;
}
