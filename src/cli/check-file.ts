import { basename, dirname, resolve } from 'node:path';
import { mend } from '../diagnostics/mend.ts';
import { openDocument } from './open-document.ts';
import { createReportMaker, ruleSummaries } from '../report.ts';
import { rulesNamed, stops } from './check-options.ts';
import type { OptionValues } from './commands.ts';
import { shownPath } from './folders.ts';
import { mendAndTell } from './mend.ts';
import { tell } from './present.ts';
import type { Terminal } from './terminal.ts';

/** Runs the rules about words on any document. */
export function checkFile(file: string, options: OptionValues, terminal: Terminal): number {
  const path = resolve(terminal.folder, file);
  const shownAs = shownPath(terminal.folder, path);
  const read = () => {
    const opened = openDocument(path, shownAs);
    return 'mistake' in opened ? opened : { opened, ...createReportMaker().checkDocument(opened.document, { only: rulesNamed(options['rule']) }) };
  };
  let result = read();
  if ('mistake' in result) return refuse(result.mistake, terminal);
  if (options['fix'] !== undefined) {
    if (result.opened.document.kind === 'read') return refuse('A document is mended in the program that made it; --fix is for .md and .txt.', terminal);
    const files = mend(result.diagnostics, new Map([[shownAs, result.text]])).map((each) => ({ ...each, path: basename(path) }));
    if (mendAndTell({ root: dirname(path), files, texts: new Map([[basename(path), result.text]]), pathPrefix: '' }, terminal)) result = read();
    if ('mistake' in result) return refuse(result.mistake, terminal);
  }
  const { diagnostics, text, notRun } = result;
  tell({ diagnostics, sources: new Map([[shownAs, text]]), summaries: ruleSummaries }, { format: options['format'], pathPrefix: '' }, terminal);
  if (notRun.length > 0 && (options['format'] ?? 'text') === 'text') terminal.say(notChecked(notRun, result.opened.document.kind === 'read'));
  return stops(diagnostics, options) ? 1 : 0;
}

function refuse(message: string, terminal: Terminal): number {
  terminal.say(message);
  return 2;
}

function notChecked(notRun: readonly string[], isOfParagraphs: boolean): string {
  const places = isOfParagraphs ? ' Lines are paragraphs, counted from the beginning.' : '';
  return `Not run, since they need a report's data: ${notRun.join(', ')}.${places}`;
}
