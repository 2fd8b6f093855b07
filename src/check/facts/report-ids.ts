import type { Project } from '../../model/project.ts';
import { namesIn, type NamedKind } from './names.ts';

/** The ids that a report's own files may refer to, each list in order and without doubles. */
export interface ReportIds {
  indicators: readonly string[];
  /** What an action can answer: areas for improvement, findings and recommendations. */
  answerable: readonly string[];
  sections: readonly string[];
  themes: readonly string[];
  /** The judgement areas of the report's framework. */
  judgements: readonly string[];
}

export function reportIds(project: Project): ReportIds {
  const names = namesIn(project);
  const named = (...kinds: NamedKind[]): string[] => inOrder(names.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id));
  const framework = project.frameworks.find(({ data }) => data.id === project.settings?.data.framework);
  return {
    indicators: named('indicator'),
    answerable: named('statement', 'finding', 'recommendation'),
    sections: inOrder(project.sections.map(({ id }) => id)),
    themes: inOrder(project.indicators.map(({ data }) => data.themeId)),
    judgements: inOrder(framework?.data.judgements.map(({ id }) => id) ?? []),
  };
}

function inOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
