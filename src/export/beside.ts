import type { FilesBeside } from '../publish/make-site.ts';
import type { OutputFile } from '../publish/manifest.ts';
import { ExportProblem, type ExportOptions, type Exporter, type Exporting } from './exporter.ts';
import { exportName } from './file-name.ts';
import { exporters, formatNames, formatsFor, type Format, type Wanted } from './formats.ts';

const wholeReport: ExportOptions = { sections: null, annex: false, template: null };

/** Makes these formats for a site that leads to them. Where one cannot be made there is no site: it would lack what was asked for. */
export function filesBeside(wanted: Wanted, onProgress: (step: string) => void): FilesBeside {
  return async ({ report, stamp, pictures, folder }) => {
    const all = [];
    const formats = formatsFor(wanted, report);
    for (const format of formats) {
      onProgress(`Making ${formatNames[format]}`);
      const made = await madeBy(await exporters[format](), format, { every: wanted.every, formats }, { report, stamp, pictures, options: wholeReport, fileName: (what, ending) => exportName(report, what, ending), note: onProgress, site: () => Promise.resolve(folder) });
      all.push(...made.map((file) => ({ ...file, format })));
    }
    return all;
  };
}

async function madeBy(exporter: Exporter, format: Format, { formats, every }: Wanted, exporting: Exporting): Promise<OutputFile[]> {
  try {
    return await exporter(exporting);
  } catch (error) {
    if (!(error instanceof ExportProblem)) throw error;
    const others = every ? ` The others: --with ${formats.filter((each) => each !== format).join(',')}` : '';
    throw new ExportProblem(`${formatNames[format]} (${format}) could not be made: ${error.message}${others}`);
  }
}
