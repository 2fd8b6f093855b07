import { resolve } from 'node:path';
import { presentChecklist } from '../diagnostics/checklist.ts';
import { presentText, type TextOptions } from '../diagnostics/present-text.ts';
import { exportReport } from '../export/export-report.ts';
import { exportWorking, type WorkingOutcome } from '../export/export-working.ts';
import { formatNames, workingFormats, type WorkingFormat } from '../export/formats.ts';
import { fileSize } from '../format/file-size.ts';
import { readership } from '../model/audience.ts';
import type { OptionValues } from './commands.ts';
import { formatsIn } from './format-list.ts';
import { invocation, reportFolder, shownPath, shownPrefix } from './folders.ts';
import type { Terminal } from './terminal.ts';

/** `export` is a word of the language. */
export async function exportFiles(options: OptionValues, terminal: Terminal): Promise<number> {
  const { working, others } = divided(options['format'] ?? '');
  if (working.length > 0) {
    let code = 0;
    for (const format of working) code = Math.max(code, await exportToWorkOn(format, options, terminal));
    return others === '' ? code : Math.max(code, await exportFiles({ ...options, format: others }, terminal));
  }
  const wanted = formatsIn('format', others);
  if (typeof wanted === 'string') {
    terminal.say(wanted);
    return 2;
  }
  const root = reportFolder(options['report'], terminal.folder);
  const audience = readership.parse(options['audience'] ?? 'public');
  const out = resolve(terminal.folder, options['out'] ?? (audience === 'public' ? 'exports' : `exports-${audience}`));
  const outcome = await exportReport({
    root,
    out,
    wanted,
    audience,
    replace: options['replace'] !== undefined,
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
function divided(list: string): { working: WorkingFormat[]; others: string } {
  const named = list.split(',').map((name) => name.trim());
  const working = workingFormats.filter((format) => named.some((name) => name.toLowerCase() === format));
  return { working, others: named.filter((name) => !workingFormats.some((format) => format === name.toLowerCase())).join(',') };
}

async function exportToWorkOn(format: WorkingFormat, options: OptionValues, terminal: Terminal): Promise<number> {
  const root = reportFolder(options['report'], terminal.folder);
  const out = resolve(terminal.folder, options['out'] ?? 'exports-authors');
  const outcome = await exportWorking(format, { root, out, sections: options['section']?.split(',').map((id) => id.trim()) ?? null, replace: options['replace'] !== undefined });
  if (outcome.kind === 'refused') return refused(outcome, root, terminal);
  if (outcome.kind === 'failed') {
    terminal.say(outcome.message);
    return 1;
  }
  const paths = outcome.files.map((file) => ({ path: shownPath(terminal.folder, resolve(out, file.path)), size: fileSize(file.bytes) }));
  for (const { path, size } of paths) terminal.print(`${path}, ${size}`);
  terminal.say(`${forWhom[format]} ${invocation} import ${paths.map(({ path }) => JSON.stringify(path)).join(' ')}`);
  return 0;
}

const forWhom: Readonly<Record<WorkingFormat, string>> = {
  'data-xlsx': 'It is for those who keep the figures, and not for publication. When it is filled in:',
  'edit-docx': 'It is for whoever answers for the section, and not for publication: what is for the council and Ofsted only is in it. When it comes back:',
};
