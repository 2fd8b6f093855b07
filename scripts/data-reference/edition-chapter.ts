import { editionFile } from '../../src/model/edition-file.ts';
import { fieldTables, type FieldTable } from './fields.ts';

/** The fields of a frozen edition; those of the report in it have a schema of their own. */
export function editionTables(): FieldTable[] {
  return fieldTables(editionFile)
    .filter(({ path }) => path[0] !== 'report')
    .map((table) => ({ ...table, fields: table.fields.map((field) => (field.name === 'report' ? { ...field, holds: 'a report, see [report-1.schema.json](report-1.schema.json)' } : field)) }));
}

/** What is said of frozen editions, which nobody writes by hand. */
export const editionWords = `\`selfeval freeze\` writes them, as JSON: an edition as it was published, and the checks that it passed. Nobody changes such a file, and one that is
changed is an error. A file of an earlier form is read for ever: what it lacks, because selfeval did not have it then, means what it meant then.`;
