import { backlinksIn, type Backlinks } from '../../derive/backlinks.ts';
import type { StatementPlan } from '../../derive/numbering.ts';
import { outlineOf, type SectionPlan } from '../../derive/outline.ts';
import { answersOf, type Answers } from '../../derive/threads.ts';
import type { Wording } from '../../derive/wording.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Readership } from '../../model/audience.ts';
import { walk } from '../../model/content.ts';
import { isWhole, type Project, type ReleasedProject, type WholeProject } from '../../model/project.ts';
import { blocksOf, type AuthoredBlock } from '../../model/section.ts';
import { openProject } from '../../release/open-project.ts';

/** One edition as far as rules ask what it says. */
export interface Edition {
  released: ReleasedProject;
  plans: readonly SectionPlan[];
  answers: Answers;
  backlinks: Backlinks;
  /** Numbered paragraphs and items by their places, which are the same in every edition. */
  statements: ReadonlyMap<Place, StatementPlan>;
}

/** The edition for everybody, and that with all that is internal. */
export interface Editions {
  open: Edition;
  full: Edition;
}

/** Null where nothing is internal, or no edition can be made. */
export function editionsOf(project: Project, wording: Wording): Editions | null {
  if (!isWhole(project) || !holdsInternal(project)) return null;
  return { open: editionFor('public', project, wording), full: editionFor('internal', project, wording) };
}

function editionFor(audience: Readership, project: WholeProject, wording: Wording): Edition {
  const { released } = openProject(project, audience);
  const plans = released.sections.map((section, index) => outlineOf(section, index + 1, ({ indicator }) => `:kpi[${indicator}]`));
  const statements = plans.flatMap(({ statementAt }) => [...statementAt].flatMap(([{ place }, statement]): [Place, StatementPlan][] => (place ? [[place, statement]] : [])));
  return { released, plans, answers: answersOf(released.actions), backlinks: backlinksIn(plans, wording), statements: new Map(statements) };
}

function holdsInternal({ settings, sections, committee, indicators, inspections, evidence, actions }: WholeProject): boolean {
  if (settings.data.defaultAudience === 'internal') return true;
  const entries = [...indicators, ...inspections, ...evidence, ...actions].map(({ data }) => data);
  if ([...sections.map(({ matter }) => matter), ...entries].some(({ audience }) => audience === 'internal')) return true;
  return [...sections, ...(committee ? [committee] : [])].some((words) => holdsRestricted(blocksOf(words)));
}

function holdsRestricted(blocks: readonly AuthoredBlock[]): boolean {
  let found = false;
  walk(blocks, ({ type }) => {
    found ||= type === 'restricted';
  });
  return found;
}
