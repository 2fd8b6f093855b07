import { drawChart } from '../../src/chart/draw-chart.ts';
import { indicatorChart } from '../../src/chart/indicator-chart.ts';
import { partBars } from '../../src/chart/part-bars.ts';
import { sparkline } from '../../src/chart/sparkline.ts';
import { deriveReport } from '../../src/derive/derive-report.ts';
import { createDeriver } from '../../src/derive/deriver.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { csv } from '../../src/export/csv.ts';
import { json } from '../../src/export/json.ts';
import { xlsx } from '../../src/export/xlsx.ts';
import { editionPath, editionText } from '../../src/model/edition-file.ts';
import { isWhole } from '../../src/model/project.ts';
import type { Report } from '../../src/model/report.ts';
import { loadRenderer } from '../../src/publish/compiled.ts';
import type { OutputFile } from '../../src/publish/manifest.ts';
import { sha256 } from '../../src/read/frozen-editions.ts';
import { releaseProject } from '../../src/release/release-project.ts';
import { outputPages, pageFile } from '../../src/site/links.ts';
import { createReportMaker } from '../../src/report.ts';
import { shippedFrameworks, sourceFiles, type Files } from '../base-report.ts';
import type { Known, Measure, Policy, World } from './world.ts';

/** Files that a reader may open, by their paths. */
export type Published = Map<string, string>;

export interface Outcome {
  /** Made when they are asked for. */
  readonly files: Published;
  /** What the gate refuses; what is in the files is then what would have been published. */
  refused: readonly Diagnostic[];
  /** The report itself, and the one before it. */
  reports: { now: Report; before: Report | null };
}

export const earlierFolder = 'editions/2021/';

const maker = createReportMaker();
const deriver = createDeriver();

/** The report of a world as its readers get it, the edition before included. */
export function publish(world: World, more: Files = {}): Outcome {
  const { earlier } = world;
  const before = earlier === null ? null : made(reportFiles('2021', '2021-09-30', earlier.policy, earlier.measures, world.known));
  const frozen: Files = before === null ? {} : { [editionPath('2021')]: frozenText(before.report) };
  const now = made({ ...reportFiles('2022', '2022-09-30', world.policy, world.measures, world.known), ...frozen, ...more });
  let files: Published | null = null;
  return {
    get files() {
      files ??= new Map([...filesOf(now.report), ...(before === null ? [] : inEarlier(filesOf(before.report)))]);
      return files;
    },
    refused: [...(before?.refused ?? []), ...now.refused],
    reports: { now: now.report, before: before?.report ?? null },
  };
}

const inEarlier = (files: Published): [string, string][] => [...files].map(([path, text]) => [earlierFolder + path, text]);

/** The same with every page of the site, and the workbook. */
export async function publishSite(world: World): Promise<Outcome> {
  const outcome = publish(world);
  const { now, before } = outcome.reports;
  const workbook = (await xlsx(exportingOf(now)))[0]!.content;
  const files = new Map([...outcome.files, ...(await pagesOf(now, false)), ...(before === null ? [] : inEarlier(await pagesOf(before, true))), [workbookName, Buffer.from(workbook).toString('latin1')]]);
  return { ...outcome, files };
}

export const workbookName = 'data.xlsx';

async function pagesOf(report: Report, isEarlier: boolean): Promise<Published> {
  const { hold, renderPage } = await loadRenderer();
  hold({ report, checklist: null, contentHash: '', isEarlier });
  const pages: Published = new Map();
  for (const ref of outputPages(report)) pages.set(pageFile(ref), (await renderPage(ref)).toString('utf8'));
  return pages;
}

function made(files: Files): { report: Report; refused: readonly Diagnostic[] } {
  const { report, released, parsed, fault } = maker.draft({ files: sourceFiles(files), images: [], shippedFrameworks, diagnostics: [] }, { audience: 'public' });
  if (fault !== null) throw fault;
  const wrong = parsed.diagnostics.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0 || !isWhole(parsed.value)) throw new Error(wrong.map(({ message, place }) => `${place?.path ?? ''}: ${message}`).join('\n'));
  return report === null ? { report: deriveReport(releaseProject(parsed.value, 'public').value, deriver), refused: released } : { report, refused: [] };
}

export function reportFiles(id: string, asAt: string, { method, threshold }: Policy, measures: readonly Measure[], { totals, stocks }: Known): Files {
  const settings = {
    council: { name: 'Borough of Example', shortName: 'Example', onsCode: 'E09000002', region: 'London' },
    framework: 'ilacs-2018',
    edition: { id, title: `Self-evaluation ${id}`, asAt },
    status: 'draft',
    contact: { team: 'Performance team' },
    accessibility: { compliance: 'not-assessed', preparedOn: '2022-12-01' },
    disclosure: { public: { method, threshold }, relations: [...totals, ...stocks] },
  };
  return { 'data/report.yaml': JSON.stringify(settings), 'data/indicators/figures.yaml': JSON.stringify({ theme: 'Figures', indicators: measures.filter(({ observations }) => observations.length > 0) }) };
}

export function frozenText(report: Report): string {
  const { edition: { id, title, asAt } } = report;
  return editionText({ id, title, asAt: asAt.iso, checks: { version: '1.0.0', rules: 1, errors: 0, warnings: 0, notes: 0, waivers: [] }, images: [], report }, sha256);
}

const exportingOf = (report: Report) => ({ report, stamp: '', root: '', pictures: new Map(), options: { sections: null, annex: false, template: null }, fileName: (what: string, ending: string) => `${what}.${ending}`, note: () => {}, site: () => Promise.reject(new Error('no site')) });

/** What stands beside a report, and the pictures of its pages. */
export function filesOf(report: Report): Published {
  const exporting = exportingOf(report);
  const files: Published = new Map();
  for (const made of [json(exporting), csv(exporting)]) for (const { path, content } of made as OutputFile[]) files.set(path, Buffer.from(content).toString('utf8'));
  for (const indicator of report.indicators) {
    const chart = indicatorChart(indicator, report.labels);
    if (chart !== null) files.set(`charts/${indicator.id}.svg`, drawChart(chart, {})).set(`charts/${indicator.id}.json`, JSON.stringify(chart));
    files.set(`sparklines/${indicator.id}.svg`, sparkline(indicator));
    for (const breakdown of indicator.breakdowns ?? []) {
      const bars = partBars(indicator, breakdown, report.labels);
      if (bars !== null) files.set(`bars/${indicator.id}/${breakdown.by}.svg`, drawChart(bars, {})).set(`bars/${indicator.id}/${breakdown.by}.json`, JSON.stringify(bars));
    }
  }
  return files;
}
