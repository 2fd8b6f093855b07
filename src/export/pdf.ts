import { propertiesOf } from '../office/properties.ts';
import type { Exporter } from './exporter.ts';
import { findBrowser } from './pdf/find-browser.ts';
import { paperPage } from './pdf/paper-page.ts';
import { withPage, type OpenPage } from './pdf/print.ts';
import { readPrinted, type Printed } from './pdf/printed.ts';

/** The report on paper. */
export const pdf: Exporter = async (exporting) => {
  const { report, options, fileName } = exporting;
  const program = findBrowser();
  const printable = { html: await paperPage(exporting), partOfTable: report.labels['document.tablePart'] };
  const printed = await withPage(program, printable, withPageNumbers);
  const name = options.sections === null ? `report${options.annex ? '-with-annex' : ''}` : options.sections.join('-');
  return [{ path: fileName(name, 'pdf'), content: await printed.finished(propertiesOf(report)) }];
};

/** More than it ever takes: the contents are as long with their numbers as without. */
const timesAtMost = 4;

/** Printed once to learn on which page each chapter begins, and again with those numbers in the contents, until they are the true ones. */
async function withPageNumbers(page: OpenPage): Promise<Printed> {
  let [printed, written] = [await readPrinted(await page.print('draft')), ''];
  for (let time = 1; time < timesAtMost; time += 1) {
    const numbers = JSON.stringify([...printed.pages]);
    if (numbers === written) break;
    written = numbers;
    await page.writePageNumbers(printed.pages);
    printed = await readPrinted(await page.print('document'));
  }
  return printed;
}
