import type { StatementNode, StatementPlan } from '../../derive/numbering.ts';
import { outlineOf, type SectionPlan } from '../../derive/outline.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { audienceOf, type Audience } from '../../model/audience.ts';
import { walk } from '../../model/content.ts';
import type { Project } from '../../model/project.ts';
import { openBlocks, openWords, type Opening } from '../../model/restricted.ts';
import type { FindingKind, OpenNode, Section } from '../../model/section.ts';
import { excerpt } from './excerpt.ts';

/** A numbered paragraph or list item, as the site will number it, with where it stands and who may read it. */
export interface AuthoredStatementPlan extends StatementPlan {
  place: Place;
  audience: Audience;
  kind: 'paragraph' | 'item';
}

/** A section's outline, the same that the site is made from. */
export interface SectionOutline {
  section: Section;
  plan: SectionPlan;
  statements: readonly AuthoredStatementPlan[];
}

export function outlinesOf(project: Project): SectionOutline[] {
  return project.sections.map((section, index) => outlined(section, index + 1, project));
}

/** Every strength or area for improvement, or those of one kind. */
export function findingsOf(outlines: readonly SectionOutline[], kind?: FindingKind): AuthoredStatementPlan[] {
  return outlines
    .flatMap(({ statements }) => statements)
    .filter(({ finding }) => finding !== null && (kind === undefined || finding === kind));
}

/** A statement by its id, otherwise by its first words. */
export function nameOf({ id, text }: StatementPlan): string {
  return id === null ? excerpt(text) : `\`${id}\``;
}

function outlined(section: Section, number: number, project: Project): SectionOutline {
  const own = audienceOf(section.matter, project.settings?.data);
  const internal = new Set<OpenNode>();
  const opening: Opening = ({ audience, children }) => {
    const blocks = openBlocks(children, opening);
    if (audience === 'internal') walk(blocks, (node) => void internal.add(node));
    return blocks;
  };
  const plan = outlineOf({ ...section, ...openWords(section, opening) }, number, ({ indicator }) => `:kpi[${indicator}]`);
  const statements = [...plan.statementAt].map(([node, statement]): AuthoredStatementPlan => ({
    ...statement,
    place: placeOf(node, section),
    audience: internal.has(node) ? 'internal' : own,
    kind: node.type,
  }));
  return { section, plan, statements };
}

/** The first line of a statement: a long list item need not be shown whole. */
function placeOf({ place }: StatementNode, section: Section): Place {
  if (!place) return section.origin.place(['title']);
  return place.end && place.end.line > place.start.line ? { path: place.path, start: place.start } : place;
}
