import { readFileSync } from 'node:fs';
import { layoutDocument } from '../layout/document.ts';
import type { LayoutDocument } from '../layout/blocks.ts';
import { writeDocx } from '../office/docx/write-docx.ts';
import { readTemplate, type Template } from '../office/docx/template.ts';
import { propertiesOf } from '../office/properties.ts';
import { coveringReport } from '../layout/covering-report.ts';
import { ExportProblem, type Exporter, type ExportOptions, type Exporting } from './exporter.ts';
import type { Report } from '../model/report.ts';
import type { OutputFile } from '../publish/manifest.ts';
import { choosesChanges } from '../views/paper.ts';
import { materialsOf } from './materials.ts';

/** The report for Word: the whole, or the sections that are wanted. */
export const docx: Exporter = async (exporting) => {
  const { report, stamp, options } = exporting;
  return [await written(exporting, options.sections === null ? 'report' : options.sections.join('-'), chosen(layoutDocument(report, stamp), report, options))];
};

/** The covering report for a committee. */
export const covering: Exporter = async (exporting) => {
  const { committee } = exporting.report;
  if (committee === null) throw new ExportProblem('This report goes to no committee. Say under `committee` in data/report.yaml which it is, and write its words in data/committee.md.');
  return [await written(exporting, 'covering-report', coveringReport(exporting.report, committee))];
};

async function written({ report, pictures, options, fileName, note }: Exporting, what: string, document: LayoutDocument): Promise<OutputFile> {
  const properties = { ...propertiesOf(report), title: `${document.title} – ${report.council.name}` };
  const template = templateAt(options.template);
  if (template?.head.hasMore) note('Of the head and foot of the template its pictures at the head are carried over; its words, shapes, text boxes and drawings are not. Put a logo into the head of the template as a picture (PNG, JPEG or GIF).');
  return { path: fileName(what, 'docx'), content: Buffer.from(writeDocx(document, properties, await materialsOf(pictures), template)) };
}

/** The council's own template, where one is named. */
function templateAt(path: string | null): Template | null {
  if (path === null) return null;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new ExportProblem(`The template \`${path}\` is not there or cannot be opened. Name a Word template (.dotx) with --template.`);
  }
  const template = readTemplate(bytes);
  if (template === null) throw new ExportProblem(`\`${path}\` is no Word template: it holds no styles of Word. Save it in Word as Word Template (.dotx), and name that with --template.`);
  return template;
}

/** Sections alone where they are asked for; otherwise all, with the annex only where it is wanted. */
function chosen(document: LayoutDocument, report: Report, { sections, annex }: ExportOptions): LayoutDocument {
  const chapters = document.chapters.filter(({ place, annex: isAnnex }) => (sections === null ? annex || !isAnnex : (place.page === 'section' && sections.includes(place.id)) || (place.page === 'changes' && choosesChanges(report, sections))));
  return { ...document, chapters };
}
