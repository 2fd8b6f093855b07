import { importsPath } from '../../model/imports.ts';
import type { Project } from '../../model/project.ts';
import { editYaml } from '../yaml/edit-yaml.ts';
import { onLines } from '../yaml/write-value.ts';

/** What was said of a row just now: its name, and its indicator, or null where it is left out. */
export type Confirmed = ReadonlyMap<string, string | null>;

/** The text of `data/imports.yaml` with what was said just now; null where nothing was. */
export function remembered({ texts }: Project, confirmed: Confirmed): string | null {
  if (confirmed.size === 0) return null;
  const rows = [...confirmed].map(([row, indicator]) => (indicator === null ? { row } : { row, indicator }));
  const before = texts.get(importsPath);
  if (before === undefined) return `# What selfeval import was told about rows of your files. Without an indicator, a row is left out each time.\n${onLines({ rows }, 0)}\n`;
  return editYaml(before, rows.map((value) => ({ kind: 'insert', into: ['rows'], index: Number.MAX_SAFE_INTEGER, value })));
}
