import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrange, count, type Arranged } from '../diagnostics/arrange.ts';
import { editionFolder, imageFolder, longestPath } from '../model/file-names.ts';
import { editionPath, editionText, isAsFrozen, type EditionChecks } from '../model/edition-file.ts';
import type { Report } from '../model/report.ts';
import { sha256 } from '../read/frozen-editions.ts';
import { pictureOf, type Pictures } from '../read/pictures/pictures.ts';
import { openReport, sourcesOf } from '../read/open-report.ts';
import { createReportMaker, ruleSummaries } from '../report.ts';
import { writeTogether } from './write-together.ts';

export interface FreezeRequest {
  /** The report folder into which it is written. */
  root: string;
  /** The folder that it is made from: the same, or that of an edition which was never made with this product. */
  source: string;
  /** The version of selfeval that freezes it. */
  version: string;
  today: string;
}

/** What the checks found in all of the report, for its author alone: some of it may be in what is internal. */
export interface Found {
  rules: number;
  warnings: number;
  notes: number;
  waived: number;
}

export type FreezeOutcome =
  | { kind: 'frozen' | 'already frozen'; path: string; report: Report; found: Found }
  | { kind: 'refused'; diagnostics: Arranged; sources: Map<string, string> }
  | { kind: 'failed'; message: string };

/** Writes the public edition of a report as it is published, once and for all. */
export async function freezeEdition({ root, source, version, today }: FreezeRequest): Promise<FreezeOutcome> {
  const failed = (message: string): FreezeOutcome => ({ kind: 'failed', message });
  const input = await openReport(source);
  const maker = createReportMaker();
  const { waived } = maker.check(input, { today });
  const { value: report, diagnostics } = maker.make(input, { audience: 'public', today });
  if (report === null) return { kind: 'refused', diagnostics, sources: sourcesOf(input) };
  const { edition } = report;
  if (edition.draft) return failed(`The edition \`${edition.id}\` is a draft, and only what is agreed is frozen. When it is agreed, write \`status: agreed\` and its \`signOff\` into data/report.yaml.`);
  const long = longestAddress(report);
  if (long.length > longestPath) return failed(`The id of the edition, \`${edition.id}\`, is too long: in the site of a later edition one of its pages would be at \`${long}\`, which has ${long.length} characters; ${longestPath} are possible. Give it a shorter \`id\` under \`edition\` in data/report.yaml.`);
  if (source !== root) {
    const why = await whyNotEarlier(edition, root);
    if (why !== null) return failed(why);
  }

  const { warning, info } = count(arrange(diagnostics));
  const checks: EditionChecks = { version, rules: ruleSummaries.size, errors: 0 };
  const found = { rules: checks.rules, warnings: warning, notes: info, waived: waived.length };
  const path = editionPath(edition.id);
  const text = editionText({ id: edition.id, title: edition.title, asAt: edition.asAt.iso, checks, images: imagesOf(report, input.pictures), report }, sha256);
  const place = join(root, path);
  if (existsSync(place)) {
    const written = readFileSync(place, 'utf8').replace(/\r\n?/g, '\n');
    if (!isAsFrozen(written, sha256)) return failed(`\`${path}\` is not as it was written, and nothing is written over it. Take it back from your last good copy, or take it out of the folder.`);
    if (saidIn(written) !== saidIn(text)) return failed(`The edition \`${edition.id}\` is frozen already, in ${path}, and what would be frozen differs from it. A frozen edition stays as it was published. Give what you write today another \`id\` under \`edition\` in data/report.yaml.`);
    return { kind: 'already frozen', path, report, found };
  }
  const notWritten = writeTogether(root, new Map([[path, text]]), new Map());
  return notWritten === null ? { kind: 'frozen', path, report, found } : failed(`Nothing was written: ${path} was left as it is, since ${notWritten.reason}.`);
}

/** Why an edition is no earlier one of the report in a folder, in a sentence; null where it is. */
async function whyNotEarlier({ id, asAt }: Report['edition'], root: string): Promise<string | null> {
  const { value: project } = createReportMaker().check(await openReport(root), { only: [] });
  const present = project.settings?.data.edition;
  if (present === undefined) return `There is no report in \`${root}\` whose \`edition\` can be read, so that nothing can be registered there.`;
  if (present.id === id) return `The edition \`${id}\` is the one that this report is; an earlier one has another \`id\`.`;
  return asAt.iso < present.asAt ? null : `The edition \`${id}\` stands as at ${asAt.text}, which is not before that of this report (${present.asAt}).`;
}

/** The longest address that the edition will have in the site of a later one. */
function longestAddress({ edition, indicators, inspections, images }: Report): string {
  const own = [...indicators.map(({ id }) => `indicators/${id}.html`), ...inspections.map(({ id }) => `inspections/${id}.html`), ...images.map((path) => `${imageFolder}${path}`), 'whole-report.html'];
  return own.map((path) => editionFolder(edition.id) + path).reduce((longest, path) => (path.length > longest.length ? path : longest));
}

function imagesOf({ images }: Report, pictures: Pictures): { path: string; base64: string }[] {
  return images.map((path) => ({ path, base64: Buffer.from(pictureOf(pictures, path)).toString('base64') }));
}

/** What a reader of an edition sees; who checked it with which version is no part of that. */
function saidIn(text: string): string {
  const { report, images } = JSON.parse(text) as { report: unknown; images: unknown };
  return JSON.stringify([report, images]);
}
