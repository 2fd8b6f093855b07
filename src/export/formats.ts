import type { Report } from '../model/report.ts';
import type { Exporter } from './exporter.ts';

/** What a report can be made into besides a site, in the order in which it is offered. */
export const formats = ['pdf', 'docx', 'report', 'brief', 'pptx', 'xlsx', 'csv', 'json', 'html', 'zip'] as const;

export type Format = (typeof formats)[number];

/** Those that are a good deal of work and need nothing but the report. */
export const asideFormats = ['docx', 'report', 'pptx', 'xlsx'] as const satisfies readonly Format[];
export type AsideFormat = (typeof asideFormats)[number];

/** What is made for the authors' own work, of the report as it is written; nobody else is to see it, so no `all` has it. */
export const workingFormats = ['data-xlsx', 'edit-docx'] as const;
export type WorkingFormat = (typeof workingFormats)[number];

/** What each is, in a word or two, for the person who waits for it. */
export const formatNames: Readonly<Record<Format, string>> = {
  pdf: 'the report on paper',
  docx: 'the report for Word',
  report: 'the covering report for a committee',
  brief: 'the brief for the engagement meeting',
  pptx: 'the slides for PowerPoint',
  xlsx: 'the Excel workbook',
  csv: 'the tables as CSV',
  json: 'the report as JSON',
  html: 'the report as one page',
  zip: 'the site in one file',
};

/** What was asked for: some formats by name, or every one that can be made of the report. */
export interface Wanted {
  formats: readonly Format[];
  every: boolean;
}

/** Those to be made of a report: where every one is wanted, one that it has no use for is left out. */
export function formatsFor({ formats: named, every }: Wanted, { committee, brief }: Report): readonly Format[] {
  const useless: readonly Format[] = [...(committee === null ? ['report' as const] : []), ...(brief === null ? ['brief' as const] : [])];
  return every ? named.filter((format) => !useless.includes(format)) : named;
}

/** Formats that can lie beside the pages of a site: all but the site itself. */
export const formatsBeside: readonly Format[] = formats.filter((format) => format !== 'zip');

/** Each is loaded only when it is wanted: the libraries that write files are large. */
export const exporters: Readonly<Record<Format, () => Promise<Exporter>>> = {
  pdf: async () => (await import('./pdf.ts')).pdf,
  docx: async () => (await import('./docx.ts')).docx,
  report: async () => (await import('./docx.ts')).covering,
  brief: async () => (await import('./brief.ts')).brief,
  pptx: async () => (await import('./pptx.ts')).pptx,
  xlsx: async () => (await import('./xlsx.ts')).xlsx,
  csv: async () => (await import('./csv.ts')).csv,
  json: async () => (await import('./json.ts')).json,
  html: async () => (await import('./html.ts')).html,
  zip: async () => (await import('./zip.ts')).zip,
};
