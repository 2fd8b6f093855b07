import type { ReleasedProject } from '../model/project.ts';
import type { EmbedReference } from '../model/section.ts';
import type { SectionPlan } from './outline.ts';
import type { Rag, ReportEmbed } from '../model/report.ts';

/** What `::chart`, `::scorecard` and the others may put between paragraphs. */
export interface EmbedSources {
  released: ReleasedProject;
  indicatorsOf(plan: SectionPlan): string[];
  actionsOf(plan: SectionPlan): string[];
  ragOf(indicator: string): Rag | undefined;
  /** Plan of a section by its id. */
  planOf(id: string): SectionPlan | undefined;
}

/** An embed with everything that it shows; null when that is not released. */
export function embedOf({ name, argument, attributes }: EmbedReference, plan: SectionPlan, sources: EmbedSources): ReportEmbed | null {
  switch (name) {
    case 'chart': {
      const indicator = sources.released.indicators.find(({ id }) => id === argument);
      return indicator ? { type: 'chart', indicator: indicator.id } : null;
    }
    case 'scorecard':
      return { type: 'scorecard', indicators: scorecardIndicators(attributes, plan, sources) };
    case 'evidence':
      return { type: 'evidence-list', evidence: evidenceFor(attributes.kind, plan, sources) };
    case 'actions': {
      const asked = attributes.section ?? argument;
      const of = asked === null ? plan : sources.planOf(asked);
      return of ? { type: 'action-list', actions: actionsFor(of, asked !== null, sources) } : null;
    }
    case 'judgements':
      return { type: 'judgement-table', inspections: inspectionsFor(argument, sources) };
  }
}

/** Those of the theme asked for, else the section's own, else all; of these, those rated as asked for. */
function scorecardIndicators({ theme, rag }: EmbedReference['attributes'], plan: SectionPlan, sources: EmbedSources): string[] {
  const all = sources.released.indicators;
  const own = sources.indicatorsOf(plan);
  const ofTheme = all.filter(({ themeId }) => themeId === theme).map(({ id }) => id);
  const chosen = theme !== undefined ? ofTheme : own.length > 0 ? own : all.map(({ id }) => id);
  return rag === undefined ? chosen : chosen.filter((id) => sources.ragOf(id) === rag);
}

/** Of one kind where that is asked for. What the section cites; where it cites none, the evidence on its judgements; where it has none of these, all. */
function evidenceFor(kind: string | undefined, { section, references }: SectionPlan, { released }: EmbedSources): string[] {
  const evidence = kind === undefined ? released.evidence : released.evidence.filter((entry) => entry.kind === kind);
  const cited = evidence.filter(({ id }) => references.cited.includes(id));
  const judgements = section.matter.judgements ?? [];
  if (cited.length > 0) return cited.map(({ id }) => id);
  const onJudgements = evidence.filter((entry) => entry.judgements?.some((judgement) => judgements.includes(judgement)));
  return (judgements.length > 0 ? onJudgements : evidence).map(({ id }) => id);
}

/** The section's own; a section that is about no service of its own shows all actions where none is its own. */
function actionsFor(plan: SectionPlan, wasNamed: boolean, sources: EmbedSources): string[] {
  const own = sources.actionsOf(plan);
  const isAboutPractice = (plan.section.matter.kind ?? 'practice') === 'practice';
  return own.length > 0 || wasNamed || isAboutPractice ? own : sources.released.actions.map(({ id }) => id);
}

function inspectionsFor(id: string | null, { released }: EmbedSources): string[] {
  const graded = released.inspections.filter(({ judgements }) => (judgements ?? []).some(({ grade }) => grade !== undefined));
  return graded.filter((inspection) => id === null || inspection.id === id).map((inspection) => inspection.id);
}
