import { resolve } from 'node:path';
import { presentChecklist } from '../diagnostics/checklist.ts';
import { presentText, type TextOptions } from '../diagnostics/present-text.ts';
import { exportReport } from '../export/export-report.ts';
import { formatNames } from '../export/formats.ts';
import { fileSize } from '../format/file-size.ts';
import { readership } from '../model/audience.ts';
import type { OptionValues } from './commands.ts';
import { formatsIn } from './format-list.ts';
import { reportFolder, shownPath, shownPrefix } from './folders.ts';
import type { Terminal } from './terminal.ts';

/** `export` is a word of the language. */
export async function exportFiles(options: OptionValues, terminal: Terminal): Promise<number> {
  const wanted = formatsIn('format', options['format'] ?? '');
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
  if (outcome.kind === 'refused') {
    const shown: TextOptions = { sources: outcome.sources, paint: terminal.paint.say, pathPrefix: shownPrefix(terminal.folder, root) };
    terminal.sayPainted([presentText(outcome.diagnostics, shown), presentChecklist(outcome.diagnostics, shown)].join('\n'));
    terminal.say('No file was made; those that were there before are as they were.');
    return 1;
  }
  for (const { path, bytes } of outcome.files) terminal.print(`${shownPath(terminal.folder, resolve(out, path))}, ${fileSize(bytes)}`);
  for (const said of outcome.notes) terminal.say(said);
  for (const { format, reason } of outcome.failed) terminal.say(`Not made: ${formatNames[format]} (${format}). ${reason}`);
  return outcome.failed.length > 0 ? 1 : 0;
}
