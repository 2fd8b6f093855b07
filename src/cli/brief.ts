import { exportFiles } from './export.ts';
import type { OptionValues } from './commands.ts';
import type { Terminal } from './terminal.ts';

/** The brief of the edition for the council and Ofsted, which says all that may be asked about. */
export function brief(options: OptionValues, terminal: Terminal): Promise<number> {
  return exportFiles({ audience: 'internal', ...options, format: 'brief' }, terminal);
}
