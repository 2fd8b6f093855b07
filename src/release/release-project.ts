import { releasedTo, type Audience } from '../model/audience.ts';
import type { Located } from '../model/origin.ts';
import type { Project, ReleasedProject, ReleasedSection } from '../model/project.ts';
import type { AuthoredBlock, AuthoredGroup, Section } from '../model/section.ts';
import type { Settings } from '../model/settings.ts';

/** What `audience` may see: an allow-list, so that anything not expressly let through is held back. */
export function releaseProject(project: Project & { settings: Located<Settings> }, audience: Audience): ReleasedProject {
  const usual = project.settings.data.defaultAudience ?? 'public';
  const allowed = releasedTo[audience];
  const maySee = (of: Audience | undefined): boolean => allowed.includes(of ?? usual);
  const withheldIds: string[] = [];

  function letThrough<T extends { id: string; audience?: Audience | undefined }>(entries: readonly Located<T>[]): T[] {
    const released: T[] = [];
    for (const { data } of entries) {
      if (maySee(data.audience)) released.push(data);
      else withheldIds.push(data.id);
    }
    return released;
  }

  const sections: ReleasedSection[] = [];
  for (const section of project.sections) {
    if (maySee(section.matter.audience)) sections.push(releaseSection(section, allowed, withheldIds));
    else withheldIds.push(section.id, ...statementIds(allBlocks(section)));
  }
  const inspections = project.inspections.filter(({ data }) => maySee(data.audience));
  for (const { data } of project.inspections) {
    if (maySee(data.audience)) continue;
    withheldIds.push(data.id, ...[...(data.findings ?? []), ...(data.recommendations ?? [])].map(({ id }) => id));
  }

  return {
    audience,
    settings: project.settings.data,
    frameworks: project.frameworks.map(({ data }) => data),
    sections,
    indicators: letThrough(project.indicators),
    inspections: inspections.map(({ data }) => data),
    evidence: letThrough(project.evidence),
    actions: letThrough(project.actions),
    glossary: project.glossary.map(({ data }) => data),
    images: project.images,
    withheldIds,
  };
}

function releaseSection(section: Section, allowed: readonly Audience[], withheldIds: string[]): ReleasedSection {
  const releaseGroup = (group: AuthoredGroup): AuthoredGroup => ({
    ...group,
    blocks: releaseBlocks(group.blocks, allowed, withheldIds),
  });
  return {
    id: section.id,
    matter: section.matter,
    parts: section.parts.map((part) => ({ ...part, groups: part.groups.map(releaseGroup) })),
    footnotes: section.footnotes.map((footnote) => ({
      label: footnote.label,
      blocks: releaseBlocks(footnote.blocks, allowed, withheldIds),
    })),
  };
}

/** A block for a smaller audience is opened where that audience reads, and gone elsewhere. */
function releaseBlocks(blocks: readonly AuthoredBlock[], allowed: readonly Audience[], withheldIds: string[]): AuthoredBlock[] {
  return blocks.flatMap((block): AuthoredBlock[] => {
    switch (block.type) {
      case 'restricted':
        if (allowed.includes(block.audience)) return releaseBlocks(block.children, allowed, withheldIds);
        withheldIds.push(...statementIds(block.children));
        return [];
      case 'quote':
        return [{ ...block, children: releaseBlocks(block.children, allowed, withheldIds) }];
      case 'list':
        return [
          {
            ...block,
            items: block.items.map((item) => ({ ...item, children: releaseBlocks(item.children, allowed, withheldIds) })),
          },
        ];
      default:
        return [block];
    }
  });
}

function allBlocks(section: Section): AuthoredBlock[] {
  return [...section.parts.flatMap((part) => part.groups.flatMap((group) => group.blocks)), ...section.footnotes.flatMap(({ blocks }) => blocks)];
}

function statementIds(blocks: readonly AuthoredBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return block.statement ? [block.statement.id] : [];
      case 'restricted':
      case 'quote':
        return statementIds(block.children);
      case 'list':
        return block.items.flatMap((item) => [...(item.statement ? [item.statement.id] : []), ...statementIds(item.children)]);
      default:
        return [];
    }
  });
}
