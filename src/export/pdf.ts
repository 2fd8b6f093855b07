import { propertiesOf } from '../office/properties.ts';
import type { Exporter } from './exporter.ts';
import { findBrowser } from './pdf/find-browser.ts';
import { paperPage } from './pdf/paper-page.ts';
import { withPage, type OpenPage } from './pdf/print.ts';
import { readPrinted, type Printed } from './pdf/printed.ts';

/** The report on paper. */
export const pdf: Exporter = async (exporting) => {
  const { report, options, fileName } = exporting;
  const printed = await withPage(findBrowser(), async () => ({ html: await paperPage(exporting), partOfTable: report.labels['document.tablePart'] }), withPageNumbers);
  const name = options.sections === null ? `report${options.annex ? '-with-annex' : ''}` : options.sections.join('-');
  return [{ path: fileName(name, 'pdf'), content: await printed.finished(propertiesOf(report)) }];
};

/** More than it ever takes: the contents are as long with their numbers as without. */
const timesAtMost = 3;

/** A draft is printed to learn on which page each chapter begins, and the document with those numbers in its contents, until they are the true ones. */
async function withPageNumbers(page: OpenPage): Promise<Printed> {
  const draft = await readPrinted(await page.print('draft'));
  await page.writePageNumbers(draft.pages);
  for (let time = 1; ; time += 1) {
    const printed = await readPrinted(await page.print('document'));
    if (time === timesAtMost || !(await page.writePageNumbers(printed.pages))) return printed;
  }
}
