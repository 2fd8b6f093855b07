import type { Report } from '../../model/report.ts';
import { startWriting, type Writing } from '../../views/writing.ts';
import { changeTable } from './changes.ts';
import { breakdownTable, comparatorTable, definitionTable, figureTable, quartileTable, scorecardTable } from './indicators.ts';
import { findingTable, judgementTable, recommendationTable } from './inspections.ts';
import { actionTable, evidenceTable, glossaryTable, statementTable } from './registers.ts';
import type { DataTable } from './data-table.ts';

/** Every table of the report; those in which nothing stands are left out. */
export function dataTables(report: Report): DataTable[] {
  const writing: Writing = startWriting(report);
  return [
    scorecardTable(writing), figureTable(writing), breakdownTable(writing), comparatorTable(writing), quartileTable(writing), definitionTable(writing),
    judgementTable(writing), findingTable(writing), recommendationTable(writing),
    statementTable(writing), actionTable(writing), evidenceTable(writing), changeTable(writing), glossaryTable(writing),
  ].filter(({ rows }) => rows.length > 0);
}
