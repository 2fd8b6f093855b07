import { markOf } from '../model/audience.ts';
import type { SectionPlan } from './outline.ts';
import type { StatementPlan } from './numbering.ts';
import type { References } from './references.ts';
import type { Backlink } from '../model/report.ts';
import type { Wording } from './wording.ts';

/** Where something is cited, or its figure or chart is shown, in reading order. */
export type Backlinks = (id: string) => Backlink[];

export function backlinksIn(plans: readonly SectionPlan[], wording: Wording): Backlinks {
  const found = new Map<string, Backlink[]>();
  const add = (references: References, link: Backlink): void => {
    for (const id of new Set([...references.cited, ...references.figures, ...references.charts])) {
      const links = found.get(id);
      if (links) links.push(link);
      else found.set(id, [link]);
    }
  };
  for (const plan of plans) {
    for (const statement of plan.statements) add(statement.references, backlinkTo(plan, statement, wording));
    for (const part of plan.parts) {
      add(part.unnumbered, { ...linkTo(plan, wording), anchor: part.anchor, text: part.title ?? plan.section.matter.title });
    }
  }
  return (id) => found.get(id) ?? [];
}

export function backlinkTo(plan: SectionPlan, statement: StatementPlan, wording: Wording): Backlink {
  const { anchor, number, text } = statement;
  return { ...linkTo(plan, wording), anchor, number, text, ...markOf(statement) };
}

function linkTo({ section, number }: SectionPlan, wording: Wording): Pick<Backlink, 'section' | 'sectionTitle' | 'number' | 'internal'> {
  return { section: section.id, sectionTitle: section.matter.title, number: String(number), ...wording.markOf(section.matter) };
}
