import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportIds } from '../report.ts';
import { schemasWithIds } from './schemas-with-ids.ts';
import { writeWhole } from './write-whole.ts';

/** Writes the schemas of the program's own folder into that of a report, with the report's ids in them; gives how many. */
export function writeSchemas(packageFolder: string, root: string, ids: ReportIds): number {
  const from = join(packageFolder, 'schemas');
  const names = readdirSync(from).filter((name) => name.endsWith('.json'));
  const schemas = schemasWithIds(new Map(names.map((name) => [name, readFileSync(join(from, name), 'utf8')])), ids);
  const folder = join(root, 'schemas');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of schemas) writeWhole(join(folder, name), text);
  return schemas.size;
}
