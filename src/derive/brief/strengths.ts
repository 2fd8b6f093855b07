import type { BriefStrength } from '../../model/report.ts';
import type { CitedSource, ReportEvidence, ReportIndicator } from '../../model/report.ts';
import { backlinkTo } from '../backlinks.ts';
import type { SectionPlan } from '../outline.ts';
import type { Sources } from '../sources.ts';
import type { Wording } from '../wording.ts';
import type { BriefMaterials, Strength } from './materials.ts';
import { isWeak } from './risks.ts';
import { onlyFigure } from './thin-strength.ts';
import { newestComparators } from './worse-than-others.ts';

/** Every strength that the sections name, with all that it cites and shows. */
export function strengthsIn(plans: readonly SectionPlan[], sources: Sources, wording: Wording): Strength[] {
  return plans.flatMap((plan) =>
    plan.statements.filter(({ finding }) => finding === 'strength').map((statement): Strength => {
      const { cited, figures, charts } = statement.references;
      return { statement: backlinkTo(plan, statement, wording), sources: [...new Set([...cited, ...figures, ...charts])].flatMap((id) => sources(id) ?? []) };
    }));
}

/**
 * The strengths that are best borne out: by evidence of at least two kinds, or by several figures of which one is good. Of more kinds
 * before fewer, then with more good figures, then as they stand. One whose own figure is weak is none; one that rests on
 * a single figure is asked about for that, and is none either.
 */
export function strongest({ report, strengths }: BriefMaterials): BriefStrength[] {
  const indicators = new Map(report.indicators.map((indicator) => [indicator.id, indicator]));
  const evidence = new Map(report.evidence.map((each) => [each.id, each]));
  return strengths
    .filter((strength) => onlyFigure(strength) === null)
    .flatMap((strength) => borneOut(strength, indicators, evidence) ?? [])
    .filter(({ kinds, bearing }) => kinds >= 2 || bearing.length > 0)
    .sort((a, b) => b.kinds - a.kinds || b.bearing.length - a.bearing.length);
}

function borneOut({ statement, sources }: Strength, indicators: ReadonlyMap<string, ReportIndicator>, evidence: ReadonlyMap<string, ReportEvidence>): BriefStrength | null {
  const figures = sources.flatMap(({ id, kind }) => (kind === 'indicator' ? (indicators.get(id) ?? []) : []));
  if (figures.some(isWeak)) return null;
  const ids = (of: readonly { id: string }[]): string[] => of.map(({ id }) => id);
  return {
    statement,
    evidence: ids(sources.filter(({ kind }) => kind === 'evidence')),
    figures: ids(figures),
    bearing: ids(figures.filter(isGood)),
    kinds: new Set(sources.flatMap((source) => kindOf(source, evidence) ?? [])).size,
  };
}

/** On target, better than some and worse than none, or improving. */
function isGood(indicator: ReportIndicator): boolean {
  return indicator.rag.state === 'green' || newestComparators(indicator).some(({ verdict }) => verdict === 'better') || indicator.direction?.state === 'improving';
}

/** Figures are data, and what inspectors found is of the kind of their inspection. */
function kindOf({ id, kind }: CitedSource, evidence: ReadonlyMap<string, ReportEvidence>): string | undefined {
  if (kind === 'indicator') return 'data';
  if (kind === 'inspection' || kind === 'finding' || kind === 'recommendation') return 'inspection';
  return kind === 'evidence' ? evidence.get(id)?.kind : undefined;
}
