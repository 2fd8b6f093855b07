import { resolve } from 'node:path';
import { presentChecklist } from '../diagnostics/checklist.ts';
import { presentText, type TextOptions } from '../diagnostics/present-text.ts';
import { exportReport } from '../export/export-report.ts';
import { exportFillIn, type WorkingOutcome } from '../export/export-working.ts';
import { formatNames, workingFormats } from '../export/formats.ts';
import { fileSize } from '../format/file-size.ts';
import { readership } from '../model/audience.ts';
import type { OptionValues } from './commands.ts';
import { formatsIn } from './format-list.ts';
import { invocation, reportFolder, shownPath, shownPrefix } from './folders.ts';
import type { Terminal } from './terminal.ts';

/** `export` is a word of the language. */
export async function exportFiles(options: OptionValues, terminal: Terminal): Promise<number> {
  const { working, others } = divided(options['format'] ?? '');
  if (working) {
    const code = await exportToFillIn(options, terminal);
    if (others === '') return code;
    return Math.max(code, await exportFiles({ ...options, format: others }, terminal));
  }
  const wanted = formatsIn('format', others);
  if (typeof wanted === 'string') {
    terminal.say(wanted);
    return 2;
  }
  const root = reportFolder(options['report'], terminal.folder);
  const out = resolve(terminal.folder, options['out'] ?? 'exports');
  const outcome = await exportReport({
    root,
    out,
    wanted,
    audience: readership.parse(options['audience'] ?? 'public'),
    options: {
      sections: options['section']?.split(',').map((id) => id.trim()) ?? null,
      annex: options['annex'] !== undefined,
      template: options['template'] === undefined ? null : resolve(terminal.folder, options['template']),
    },
    onProgress: (step) => terminal.progress(step),
  });
  if (outcome.kind === 'failed') {
    terminal.say(outcome.message);
    return 1;
  }
  if (outcome.kind === 'refused') return refused(outcome, root, terminal);
  for (const { path, bytes } of outcome.files) terminal.print(`${shownPath(terminal.folder, resolve(out, path))}, ${fileSize(bytes)}`);
  for (const said of outcome.notes) terminal.say(said);
  for (const { format, reason } of outcome.failed) terminal.say(`Not made: ${formatNames[format]} (${format}). ${reason}`);
  return outcome.failed.length > 0 ? 1 : 0;
}

function refused({ diagnostics, sources }: Extract<WorkingOutcome, { kind: 'refused' }>, root: string, terminal: Terminal): number {
  const shown: TextOptions = { sources, paint: terminal.paint.say, pathPrefix: shownPrefix(terminal.folder, root) };
  terminal.sayPainted([presentText(diagnostics, shown), presentChecklist(diagnostics, shown)].join('\n'));
  terminal.say('No file was made; those that were there before are as they were.');
  return 1;
}

/** What is made for the authors' own work is made in another way than what goes out. */
function divided(list: string): { working: boolean; others: string } {
  const named = list.split(',');
  const isWorking = (name: string): boolean => workingFormats.some((format) => format === name.trim().toLowerCase());
  return { working: named.some(isWorking), others: named.filter((name) => !isWorking(name)).join(',') };
}

async function exportToFillIn(options: OptionValues, terminal: Terminal): Promise<number> {
  const root = reportFolder(options['report'], terminal.folder);
  const out = resolve(terminal.folder, options['out'] ?? 'exports');
  const outcome = await exportFillIn(root, out);
  if (outcome.kind === 'refused') return refused(outcome, root, terminal);
  if (outcome.kind === 'failed') {
    terminal.say(outcome.message);
    return 1;
  }
  const path = shownPath(terminal.folder, resolve(out, outcome.file.path));
  terminal.print(`${path}, ${fileSize(outcome.file.bytes)}`);
  terminal.say(`It is for those who keep the figures, and not for publication. When it is filled in: ${invocation} import ${JSON.stringify(path)}`);
  return 0;
}
