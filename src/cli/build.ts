import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { count, type Arranged } from '../diagnostics/arrange.ts';
import { presentChecklist } from '../diagnostics/checklist.ts';
import { presentGrave, presentText, summary, type TextOptions } from '../diagnostics/present-text.ts';
import { filesBeside } from '../export/beside.ts';
import { formatsBeside } from '../export/formats.ts';
import { readership } from '../model/audience.ts';
import { buildReport } from '../publish/build-report.ts';
import { buildSummary } from './build-summary.ts';
import type { OptionValues } from './commands.ts';
import { formatsIn } from './format-list.ts';
import { reportFolder, shownPrefix } from './folders.ts';
import type { Terminal } from './terminal.ts';

export async function build(options: OptionValues, terminal: Terminal): Promise<number> {
  const root = reportFolder(options['report'], terminal.folder);
  const out = options['out'] === undefined ? resolve('dist') : resolve(terminal.folder, options['out']);
  const wanted = options['with'] === undefined ? null : formatsIn('with', options['with'], formatsBeside);
  if (typeof wanted === 'string') {
    terminal.say(wanted);
    return 2;
  }
  const onProgress = (step: string): void => terminal.progress(step);
  const outcome = await buildReport({
    root,
    out,
    audience: readership.parse(options['audience'] ?? 'public'),
    replace: options['replace'] !== undefined,
    beside: wanted && filesBeside(wanted, onProgress),
    onProgress,
  });
  if (outcome.kind === 'failed') {
    terminal.say(outcome.message);
    return 1;
  }
  const { diagnostics, sources } = outcome;
  const shown: TextOptions = { sources, paint: terminal.paint.say, pathPrefix: shownPrefix(terminal.folder, root) };
  if (outcome.kind === 'refused') {
    terminal.sayPainted([presentText(diagnostics, shown), presentChecklist(diagnostics, shown)].join('\n'));
    terminal.say('No site was made; what was there before is as it was.');
    return 1;
  }
  if (diagnostics.length > 0) terminal.sayPainted(inShort(diagnostics, shown));
  terminal.print(buildSummary({ ...outcome, out, seconds: performance.now() / 1000 }));
  return 0;
}

/** What a site was made in spite of: a few warnings in full, many as a list; notes are counted. */
function inShort(diagnostics: Arranged, shown: TextOptions): string {
  const { warning, info } = count(diagnostics);
  if (warning <= mostInFull) return [presentGrave(diagnostics, shown), ...(info > 0 ? [toldByCheck] : [])].join('\n');
  return [presentChecklist(diagnostics, shown), summary(diagnostics), toldByCheck].join('\n');
}

const toldByCheck = 'check tells more of each, and how to mend it.';
const mostInFull = 6;
