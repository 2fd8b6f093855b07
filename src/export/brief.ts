import { propertiesOf } from '../office/properties.ts';
import { assetsOf } from '../publish/assets.ts';
import { loadRenderer } from '../publish/compiled.ts';
import type { OutputFile } from '../publish/manifest.ts';
import { ExportProblem, type Exporter, type Exporting } from './exporter.ts';
import { findBrowser } from './pdf/find-browser.ts';
import { paperPage } from './pdf/paper-page.ts';
import { withPage, type Printable } from './pdf/print.ts';
import { readPrinted } from './pdf/printed.ts';
import { alone, stylesFor, withImages, withoutDeadLinks } from './self-contained.ts';

/** The brief for the engagement meeting as one page, and on paper where there is a browser to print it. */
export const brief: Exporter = async (exporting) => {
  const { report, fileName, note } = exporting;
  if (report.brief === null) throw new ExportProblem('The brief is for the council and Ofsted only. Make it with --audience internal, or let everyone have it with `briefAudience: public` in data/report.yaml.');
  const page = { path: fileName('brief', 'html'), content: await asPage(exporting) };
  try {
    return [page, await onPaper(exporting)];
  } catch (error) {
    if (!(error instanceof ExportProblem)) throw error;
    note(`The brief was made as a page and not as a PDF. ${error.message}`);
    return [page];
  }
};

async function asPage({ report, stamp, pictures }: Exporting): Promise<Buffer> {
  const renderer = await loadRenderer();
  renderer.hold({ report, checklist: null, contentHash: stamp });
  const page = (await renderer.renderPage({ page: 'brief-file' })).toString('utf8');
  return Buffer.from(alone(withoutDeadLinks(withImages(page, report.images, pictures)), stylesFor('brief', assetsOf({ report }))));
}

async function onPaper(exporting: Exporting): Promise<OutputFile> {
  const { report, fileName } = exporting;
  const make = async (): Promise<Printable> => ({ html: await paperPage(exporting, 'brief-file'), partOfTable: report.labels['document.tablePart'] });
  const printed = await withPage(findBrowser(), make, async (page) => readPrinted(await page.print('document')));
  return { path: fileName('brief', 'pdf'), content: await printed.finished(propertiesOf(report)) };
}
