import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/export/formats.ts';
import type { Report } from '../../src/model/report.ts';
import type { OutputFile } from '../../src/publish/manifest.ts';
import { differentEditions, triedEditions, worked } from '../reports/worked-examples.ts';
import { long, oneIn } from '../how-long.ts';
import { leftOut } from './left-out.ts';
import { madeFiles, whole, withAnnex } from './made-files.ts';
import { kinds, toldBy, type Language, type Told } from './told.ts';
import { toldInOneFile, toldInSite } from './told-in-pages.ts';
import { toldInSlides } from './told-in-slides.ts';
import { toldInCsv, toldInWorkbook } from './told-in-tables.ts';
import { toldInWord } from './told-in-word.ts';

interface Reading {
  format: Format;
  annex?: true;
  read: (files: readonly OutputFile[], language: Language) => Told;
}

const first = (read: (file: Uint8Array, language: Language) => Told): Reading['read'] => ([file], language) => read(file!.content, language);

/** How each format is read. The covering report tells a part of the report in its own words, the brief a part in its own, and the PDF is printed by a browser: they are read in their own tests. */
const readings = {
  zip: { format: 'zip', read: first(toldInSite) },
  html: { format: 'html', read: first(toldInOneFile) },
  docx: { format: 'docx', annex: true, read: first(toldInWord) },
  'docx without annex': { format: 'docx', read: first(toldInWord) },
  pptx: { format: 'pptx', read: first(toldInSlides) },
  xlsx: { format: 'xlsx', read: first(toldInWorkbook) },
  csv: { format: 'csv', read: toldInCsv },
  json: { format: 'json', read: first((file) => toldBy(JSON.parse(Buffer.from(file).toString('utf8')) as Report)) },
} as const satisfies Record<Exclude<Format, 'report' | 'brief' | 'pdf'> | 'docx without annex', Reading>;

/** Tables of figures begin with the newest, strengths stand beside areas for improvement on slides, and pages of a site have no order. */
function isInOrder(format: Format, kind: keyof Told): boolean {
  return kind !== 'figures' && kind !== 'parts' && kind !== 'changes' && format !== 'zip' && !(format === 'pptx' && kind === 'statements');
}

describe.each(oneIn(2, triedEditions.toReversed()))('%s, %s', (example, audience) => {
  test.each(Object.entries<Reading>(readings))('is told by %s as it was released, but for what that leaves out by decision', async (name, { format, annex, read }) => {
    const report = await worked(example, audience);
    const told = read(await madeFiles(format, example, audience, annex ? withAnnex : whole), report);
    const all = toldBy(report);
    for (const kind of kinds) {
      const tells = leftOut.find((each) => each.format === name && each.kind === kind)?.tells(report, all[kind]) ?? all[kind];
      const lines = (of: readonly string[]): readonly string[] => (isInOrder(format, kind) ? of : of.toSorted());
      expect(lines(told[kind]), `${kind} in ${name}`).toEqual(lines(tells));
    }
  });
});

test.runIf(long)('nothing is listed as left out that is told whole, or of a format that is not read', async () => {
  for (const { format, kind, tells } of leftOut) {
    const reports = await Promise.all(differentEditions.map(([example, audience]) => worked(example, audience)));
    const lacks = reports.some((report) => {
      const all = toldBy(report)[kind];
      return all.some((line) => !tells(report, all).includes(line));
    });
    expect([format, kind, lacks, format in readings]).toEqual([format, kind, true, true]);
  }
});

test.runIf(long)('the reports that are read have something of every kind', async () => {
  const reports = await Promise.all(differentEditions.map(([example, audience]) => worked(example, audience)));
  for (const kind of kinds) expect([kind, reports.some((report) => toldBy(report)[kind].length > 5)]).toEqual([kind, true]);
});
