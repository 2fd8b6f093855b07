import { inject, vi } from 'vitest';
import type { ExportOptions } from '../../src/export/exporter.ts';
import type { Audience } from '../../src/model/audience.ts';
import type { Report } from '../../src/model/report.ts';
import type { Browsers } from '../browser/find-browser.ts';
import { worked, type WorkedExample } from '../reports/worked-examples.ts';
import { madeFiles, whole } from './made-files.ts';
import { readPdf, type ReadPdf } from './read-pdf.ts';

export interface MadePdf {
  report: Report;
  path: string;
  bytes: Uint8Array;
  pdf: ReadPdf;
}

/** A worked example as its PDF, by a browser that was found for tests. */
export async function pdfOf(example: WorkedExample, audience: Audience, { options = whole, browser = 'readersBrowser' }: { options?: ExportOptions; browser?: keyof Browsers } = {}): Promise<MadePdf> {
  vi.stubEnv('SELFEVAL_BROWSER', inject(browser));
  try {
    const [report, [file]] = await Promise.all([worked(example, audience), madeFiles('pdf', example, audience, options)]);
    return { report, path: file!.path, bytes: Buffer.from(file!.content), pdf: await readPdf(Buffer.from(file!.content)) };
  } finally {
    vi.unstubAllEnvs();
  }
}
