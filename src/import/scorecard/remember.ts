import { importsPath } from '../../model/imports.ts';
import type { ImportProblem, ReportNow } from '../proposal.ts';
import { editYaml, YamlEditRefused } from '../yaml/edit-yaml.ts';
import { asItem } from '../yaml/write-value.ts';

/** What was said of a row just now: its name, and its indicator, or null where it is left out. */
export type Confirmed = ReadonlyMap<string, string | null>;

/** The text of `data/imports.yaml` with what was said just now; null where nothing was, or where it cannot be edited. */
export function remembered({ project: { texts }, faulty }: ReportNow, confirmed: Confirmed): { text: string | null; problems: ImportProblem[] } {
  if (confirmed.size === 0) return { text: null, problems: [] };
  const rows = [...confirmed].map(([row, indicator]) => (indicator === null ? { row } : { row, indicator }));
  const before = texts.get(importsPath);
  if (before === undefined) {
    return { text: `# What selfeval import was told about rows of your files. Without an indicator, a row is left out each time.\nrows:\n${rows.map((row) => asItem(row, 2, false)).join('\n')}\n`, problems: [] };
  }
  const notKept = (message: string): ImportProblem => ({ where: importsPath, message, hint: 'Mend what `selfeval check` says of it. What you answered is not kept until then.' });
  if (faulty.has(importsPath)) return { text: null, problems: [notKept('There are mistakes in this file, so it is not edited.')] };
  try {
    return { text: editYaml(before, rows.map((value) => ({ kind: 'insert', into: ['rows'], index: Number.MAX_SAFE_INTEGER, value }))), problems: [] };
  } catch (error) {
    if (!(error instanceof YamlEditRefused)) throw error;
    return { text: null, problems: [notKept(error.message)] };
  }
}
