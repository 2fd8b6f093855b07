import type { Staged } from '../diagnostics/diagnostic.ts';
import { audienceOf, releasedTo, type Audience, type Readership } from '../model/audience.ts';
import type { Located } from '../model/origin.ts';
import type { ReleasedProject, ReleasedSection, WholeProject } from '../model/project.ts';
import { openBlocks, openWords, type Opening } from '../model/restricted.ts';
import { blocksOf, statementsIn, type AuthoredBlock } from '../model/section.ts';

/** What `audience` may see: an allow-list, so that anything not expressly let through is held back. */
export function releaseProject(project: WholeProject, audience: Readership): Staged<ReleasedProject> {
  const settings = project.settings.data;
  const maySee = (entry: { audience?: Audience | undefined }): boolean => releasedTo[audience].includes(audienceOf(entry, settings));
  const withheldIds: string[] = [];
  const withholdStatements = (blocks: readonly AuthoredBlock[]): void => {
    withheldIds.push(...statementsIn(blocks).map(({ id }) => id));
  };

  const opening: Opening = (restricted) => {
    if (maySee(restricted)) return openBlocks(restricted.children, opening).map((block) => ({ ...block, internal: true }));
    withholdStatements(restricted.children);
    return [];
  };

  function letThrough<T extends { id: string; audience?: Audience | undefined }>(entries: readonly Located<T>[]): T[] {
    const released: T[] = [];
    for (const { data } of entries) {
      if (maySee(data)) released.push(data);
      else withheldIds.push(data.id);
    }
    return released;
  }

  const sections: ReleasedSection[] = [];
  for (const section of project.sections) {
    if (maySee(section.matter)) {
      sections.push({ id: section.id, matter: section.matter, ...openWords(section, opening) });
    } else {
      withheldIds.push(section.id);
      withholdStatements(blocksOf(section));
    }
  }
  const inspections = project.inspections.filter(({ data }) => maySee(data));
  for (const { data } of project.inspections) {
    if (maySee(data)) continue;
    withheldIds.push(data.id, ...[...(data.findings ?? []), ...(data.recommendations ?? [])].map(({ id }) => id));
  }

  const value: ReleasedProject = {
    audience,
    settings,
    frameworks: project.frameworks.map(({ data }) => data),
    sections,
    committee: project.committee && openWords(project.committee, opening),
    indicators: letThrough(project.indicators),
    inspections: inspections.map(({ data }) => data),
    evidence: letThrough(project.evidence),
    actions: letThrough(project.actions),
    glossary: project.glossary.map(({ data }) => data),
    editions: project.editions.map(({ data }) => data),
    images: project.images,
    withheldIds,
  };
  return { value, diagnostics: [] };
}
