import type { Backlink, Report, ReportIndicator } from '../../model/report.ts';
import { isNumbered } from './materials.ts';

/**
 * Where the report speaks of an indicator: in an area for improvement if it does, otherwise in a section about practice,
 * otherwise anywhere. A paragraph comes before a table or a chart.
 */
export function paragraphFinder({ threads, sections }: Pick<Report, 'threads' | 'sections'>): (indicator: ReportIndicator) => Backlink | null {
  const improvements = new Set(threads.map(({ statement }) => keyOf(statement)));
  const aside = new Set(sections.filter(({ kind }) => kind === 'overview' || kind === 'appendix').map(({ id }) => id));
  const rank = (link: Backlink): number => (improvements.has(keyOf(link)) ? 0 : !isNumbered(link) ? 3 : aside.has(link.section) ? 2 : 1);
  return ({ citedBy }) => citedBy.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

function keyOf({ section, anchor }: Backlink): string {
  return `${section}#${anchor}`;
}
