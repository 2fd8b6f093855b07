import { proposeFigures } from '../figures/propose-figures.ts';
import type { Importer } from '../proposal.ts';
import { findTable } from './find-table.ts';
import { readRows } from './read-rows.ts';

/** The tables of figures that councils make of their case system each month. */
export const scorecard: Importer = {
  takes: 'a scorecard of your own (.xlsx or .csv), with a row for each measure',
  async recognises(given) {
    return (await given.sheets()).some((sheet) => findTable(sheet) !== null);
  },
  async propose(given, report, { partial }) {
    const read = (await given.sheets()).flatMap((sheet) => {
      const table = findTable(sheet);
      return table ? [readRows(table, report.project.indicators.map(({ data }) => data))] : [];
    });
    const lost = read.flatMap(({ notUnderstood }) => notUnderstood);
    const proposed = proposeFigures(report, read.flatMap(({ figures }) => figures), read.flatMap(({ targets }) => targets));
    return {
      understood: read.flatMap(({ understood }) => understood),
      changes: [...proposed.changes, ...lost],
      problems: [...read.flatMap(({ problems }) => problems), ...proposed.problems],
      questions: [],
      writes: lost.length > 0 && !partial ? new Map() : proposed.writes,
    };
  },
};
