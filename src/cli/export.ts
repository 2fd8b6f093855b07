import { resolve } from 'node:path';
import { presentChecklist } from '../diagnostics/checklist.ts';
import { presentText, type TextOptions } from '../diagnostics/present-text.ts';
import { exportReport } from '../export/export-report.ts';
import { formatNames, formats, type Format } from '../export/formats.ts';
import { readership } from '../model/audience.ts';
import { fileSize } from './build-summary.ts';
import type { OptionValues } from './commands.ts';
import { reportFolder, shownPath, shownPrefix } from './folders.ts';
import type { Terminal } from './terminal.ts';

/** `export` is a word of the language. */
export async function exportFiles(options: OptionValues, terminal: Terminal): Promise<number> {
  const wanted = formatsIn(options['format'] ?? '');
  if (typeof wanted === 'string') {
    terminal.say(wanted);
    return 2;
  }
  const root = reportFolder(options['report'], terminal.folder);
  const out = resolve(terminal.folder, options['out'] ?? 'exports');
  const outcome = await exportReport({
    root,
    out,
    formats: wanted,
    every: wanted.length === formats.length,
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
  for (const { format, reason } of outcome.failed) terminal.say(`Not made: ${formatNames[format]} (${format}). ${reason}`);
  return outcome.failed.length > 0 ? 1 : 0;
}

/** The formats that a list names, in the order in which they are offered; what is wrong with it, in a sentence. */
export function formatsIn(list: string): Format[] | string {
  const named = list.split(',').map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  const known = `It can be ${formats.join(', ')} or all; several are divided by commas.`;
  if (named.length === 0) return `Say with --format what is wanted. ${known}`;
  const unknown = named.filter((name) => name !== 'all' && !formats.some((format) => format === name));
  if (unknown.length > 0) return `There is no format \`${unknown.join('`, `')}\`. ${known}`;
  return named.includes('all') ? [...formats] : formats.filter((format) => named.includes(format));
}
