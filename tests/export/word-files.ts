import { fileURLToPath } from 'node:url';
import { docx } from '../../src/export/docx.ts';
import type { ExportOptions } from '../../src/export/exporter.ts';
import type { Audience } from '../../src/model/audience.ts';
import type { Report } from '../../src/model/report.ts';
import { worked, type WorkedExample } from '../reports/worked-examples.ts';
import { readWord, type ReadWord } from './read-docx.ts';

const roots: Readonly<Record<WorkedExample, string>> = { 'Barking and Dagenham': '../../', 'Tower Hamlets': '../reports/tower-hamlets-2023/', 'every kind': '../reports/every-kind/' };

export const whole: ExportOptions = { sections: null, annex: false, template: null };

/** A report as its Word file, in bytes. */
export async function wordBytes(report: Report, root: string, options: ExportOptions = whole): Promise<Uint8Array> {
  const [file] = await docx({ report, stamp: 'stamp', root, options, fileName: (what, ending) => `${what}.${ending}`, site: () => Promise.reject(new Error('No site is needed.')) });
  return file!.content;
}

export async function wordOf(example: WorkedExample, audience: Audience, options: ExportOptions = whole): Promise<{ report: Report; word: ReadWord }> {
  const report = await worked(example, audience);
  return { report, word: readWord(await wordBytes(report, fileURLToPath(new URL(roots[example], import.meta.url)), options)) };
}
