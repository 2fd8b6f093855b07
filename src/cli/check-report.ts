import { baselineOf, compareWithBaseline, shrink, type BaselineSource } from '../diagnostics/baseline.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { mendThrough } from '../diagnostics/mend.ts';
import { baselineName, fingerprintOf, readBaseline, writeBaseline } from '../authoring/baseline-file.ts';
import { openReport, sourcesOf } from '../read/open-report.ts';
import { today } from '../publish/today.ts';
import { createReportMaker, ruleSummaries, type ReportMaker } from '../report.ts';
import { rulesNamed, stops } from './check-options.ts';
import type { OptionValues } from './commands.ts';
import { pathPrefix, reportFolder, shownPrefix } from './folders.ts';
import { mendAndTell } from './mend.ts';
import { presentCoverage } from './present-coverage.ts';
import { forPeople, tell, type Findings } from './present.ts';
import type { Terminal } from './terminal.ts';

export async function checkReport(options: OptionValues, terminal: Terminal, maker: ReportMaker = createReportMaker()): Promise<number> {
  const root = reportFolder(options['report'], terminal.folder);
  const shown = shownPrefix(terminal.folder, root);
  let findings = await findingsIn(root, options, maker);
  if (options['baseline'] !== undefined) return rewriteBaseline(root, findings, terminal);
  if (options['fix'] !== undefined) {
    const input = await openReport(root);
    const withTexts = (texts: ReadonlyMap<string, string>) => ({ ...input, files: input.files.map(({ path, text }) => ({ path, text: texts.get(path) ?? text })) });
    const files = mendThrough(findings.sources, (texts) => maker.check(withTexts(texts), { today: today(), only: rulesNamed(options['rule']) }).diagnostics);
    if (mendAndTell({ root, files, texts: findings.sources, pathPrefix: shown }, terminal)) findings = await findingsIn(root, options, maker);
  }
  const [format, all] = [options['format'], options['all'] !== undefined];
  tell(findings, { format, all, pathPrefix: forPeople(format) ? shown : pathPrefix(terminal.folder, root) }, terminal);
  if (options['coverage'] !== undefined) terminal.say(presentCoverage(maker.coverage(await openReport(root)), shown));
  return stops(findings.diagnostics, options) ? 1 : 0;
}

async function findingsIn(root: string, options: OptionValues, maker: ReportMaker): Promise<Findings> {
  const input = await openReport(root);
  const { diagnostics, waived } = maker.check(input, { today: today(), only: rulesNamed(options['rule']) });
  const sources = sourcesOf(input);
  const stored = readBaseline(root);
  const shown = { waived, sources, summaries: ruleSummaries };
  if (stored.entries === null) return { ...shown, diagnostics: [...stored.diagnostics, ...diagnostics] };
  const { fresh, known, gone } = compareWithBaseline(fromRules(diagnostics), stored.entries, sourceOf(sources));
  const rest = diagnostics.filter((diagnostic) => !ruleSummaries.has(diagnostic.ruleId));
  return { ...shown, diagnostics: [...rest, ...fresh], baseline: { known, gone: options['rule'] === undefined ? times(gone) : 0 } };
}

/** What cannot be read cannot be put up with, so only what the rules find goes into a baseline. */
function fromRules(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ ruleId }) => ruleSummaries.has(ruleId));
}

function sourceOf(texts: ReadonlyMap<string, string>): BaselineSource {
  return { texts, hash: fingerprintOf };
}

function times(entries: readonly { times: number }[]): number {
  return entries.reduce((sum, entry) => sum + entry.times, 0);
}

/** The first time it is written with all that is wrong; after that it can only shrink. */
function rewriteBaseline(root: string, { diagnostics, baseline, sources }: Findings, terminal: Terminal): number {
  const stored = readBaseline(root).entries;
  const found = [...fromRules(diagnostics), ...(baseline?.known ?? [])];
  const source = sourceOf(sources);
  const entries = stored === null ? baselineOf(found, source) : shrink(stored, compareWithBaseline(found, stored, source).gone);
  writeBaseline(root, entries);
  const fewer = stored === null ? '' : `; ${times(stored) - times(entries)} fewer than before`;
  terminal.print(`${baselineName} has ${times(entries)} findings${fewer}. From now on check says only what is new.`);
  if (stored !== null && fromRules(diagnostics).length > 0) {
    terminal.say('A baseline only shrinks: what is new has not been added. To begin again, delete the file first.');
  }
  return 0;
}
