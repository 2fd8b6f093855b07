import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportOptions } from '../../src/export/exporter.ts';
import { exporters, type Format } from '../../src/export/formats.ts';
import type { Audience } from '../../src/model/audience.ts';
import type { Report } from '../../src/model/report.ts';
import type { OutputFile } from '../../src/publish/manifest.ts';
import { startSite } from '../../src/publish/make-site.ts';
import { openRenderPool } from '../../src/publish/render-pages.ts';
import { openReport } from '../../src/read/open-report.ts';
import type { Pictures } from '../../src/read/pictures/pictures.ts';
import { folderOf, worked, type WorkedExample } from '../reports/worked-examples.ts';

/** The body of a report, without a template. */
export const whole: ExportOptions = { sections: null, annex: false, template: null };
/** The same with the details of its indicators. */
export const withAnnex: ExportOptions = { ...whole, annex: true };

const made = new Map<string, Promise<OutputFile[]>>();

/** The files of a worked example in one format, made once for all tests of a process. */
export function madeFiles(format: Format, example: WorkedExample, audience: Audience, options: ExportOptions = whole): Promise<OutputFile[]> {
  const key = JSON.stringify([format, example, audience, options]);
  const files = made.get(key) ?? worked(example, audience).then((report) => filesFor(format, report, folderOf(example), options));
  made.set(key, files);
  return files;
}

/** The files of a report in one format, as `selfeval export` makes them. */
export async function filesFor(format: Format, report: Report, root: string, options: ExportOptions = whole, note: (said: string) => void = () => undefined): Promise<OutputFile[]> {
  const { pictures } = await openReport(root);
  const folder = mkdtempSync(join(tmpdir(), 'selfeval made '));
  try {
    const exporter = await exporters[format]();
    return await exporter({ report, stamp: 'stamp', pictures, options, fileName: (what, ending) => `${what}.${ending}`, note, site: () => siteIn(folder, report, pictures) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function siteIn(folder: string, report: Report, pictures: Pictures): Promise<string> {
  const pool = openRenderPool(0, 1);
  try {
    const growing = await startSite(pool, { report, stamp: 'stamp', pictures, folder });
    await growing.finish(null);
    return folder;
  } finally {
    await pool.close();
  }
}
