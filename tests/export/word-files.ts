import type { ExportOptions } from '../../src/export/exporter.ts';
import type { Audience } from '../../src/model/audience.ts';
import type { Report } from '../../src/model/report.ts';
import { worked, type WorkedExample } from '../reports/worked-examples.ts';
import { filesFor, madeFiles, whole } from './made-files.ts';
import { readWord, type ReadWord } from './read-docx.ts';

/** A report as its Word file, made anew. */
export async function wordBytes(report: Report, root: string, options: ExportOptions = whole): Promise<Uint8Array> {
  const [file] = await filesFor('docx', report, root, options);
  return file!.content;
}

export async function wordOf(example: WorkedExample, audience: Audience, options: ExportOptions = whole): Promise<{ report: Report; word: ReadWord }> {
  const [file] = await madeFiles('docx', example, audience, options);
  return { report: await worked(example, audience), word: readWord(file!.content) };
}
