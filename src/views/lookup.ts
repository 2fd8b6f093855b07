import { compareText } from '../diagnostics/compare-text.ts';
import { literalPattern } from '../format/literal-pattern.ts';
import type {
  Report, ReportAction, ReportEvidence, ReportIndicator, ReportInspection, ReportSection,
} from '../model/report.ts';

/** The report's entries by their ids. */
export interface Lookup {
  sections: ReadonlyMap<string, ReportSection>;
  indicators: ReadonlyMap<string, ReportIndicator>;
  inspections: ReadonlyMap<string, ReportInspection>;
  evidence: ReadonlyMap<string, ReportEvidence>;
  actions: ReadonlyMap<string, ReportAction>;
  /** Actions by the indicators that measure them. */
  measuredBy: ReadonlyMap<string, ReportAction[]>;
  /** Terms in full by their acronyms. */
  acronyms: ReadonlyMap<string, string>;
  /** Finds any acronym of the glossary in plain words, in the plural or as an owner too, and which it is; null when there is none. */
  acronymPattern: RegExp | null;
}

/** The entries of these ids, in their order; ids that the report does not hold are left out. */
export function pick<T>(entries: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return ids.flatMap((id) => entries.get(id) ?? []);
}

export function lookupOf(report: Report): Lookup {
  const acronyms = new Map(report.glossary.flatMap(({ acronym, term }) => (acronym === null ? [] : [[acronym, term] as const])));
  return {
    sections: byId(report.sections),
    indicators: byId(report.indicators),
    inspections: byId(report.inspections),
    evidence: byId(report.evidence),
    actions: byId(report.actions),
    measuredBy: Map.groupBy(report.actions.filter(({ measureIndicator }) => measureIndicator !== null), ({ measureIndicator }) => measureIndicator ?? ''),
    acronyms,
    acronymPattern: patternOf([...acronyms.keys()]),
  };
}

function byId<T extends { id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function patternOf(acronyms: string[]): RegExp | null {
  if (acronyms.length === 0) return null;
  const longestFirst = acronyms.sort((a, b) => b.length - a.length || compareText(a, b));
  const escaped = longestFirst.map(literalPattern);
  return new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?:s['’]?|['’]s)?(?![\\p{L}\\p{N}])`, 'gu');
}
