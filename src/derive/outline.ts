import type { ReleasedSection } from '../model/project.ts';
import { walk } from '../model/content.ts';
import { bodyOf, type Group, type OpenBlock, type OpenNode, type Part, type Question } from '../model/section.ts';
import { slugOf, uniqueNames } from '../model/names.ts';
import { namedStatements, numberedStatements, type StatementPlan, type StatementPlans } from './numbering.ts';
import { inlineText, type KpiWords } from './plain-text.ts';
import { referencesIn, type References } from './references.ts';

export interface PartPlan {
  part: Part<OpenBlock>;
  anchor: string;
  title: string | null;
  groups: { group: Group<OpenBlock>; anchor: string }[];
  /** What it refers to outside numbered statements: in tables, quotations and charts. */
  unnumbered: References;
}

export interface FootnotePlan {
  label: string;
  number: number;
  anchor: string;
  blocks: OpenBlock[];
}

/** A section with everything in it numbered and named, before its words are written. */
export interface SectionPlan {
  section: ReleasedSection;
  number: number;
  parts: PartPlan[];
  /** Those that released words refer to, in the order in which they do. */
  footnotes: FootnotePlan[];
  statements: StatementPlan[];
  statementAt: StatementPlans;
  /** Everything that the section refers to. */
  references: References;
  /** The anchors of headings within its parts. */
  headingAt: ReadonlyMap<OpenNode, string>;
}

const questionAnchors: Readonly<Record<Question, string>> = { know: 'what-we-know', how: 'how-we-know-it', next: 'what-next' };
const findingAnchors = { strength: 'strengths', 'area-for-improvement': 'areas-for-improvement' } as const;

export function outlineOf(section: ReleasedSection, number: number, kpiWords: KpiWords): SectionPlan {
  const nameAnchor = uniqueNames(namedStatements(section));
  const body = bodyOf(section);
  const footnotes = footnotesOf(section, body, nameAnchor);
  const everything = [...body, ...footnotes.flatMap(({ blocks }) => blocks)];
  const statementAt = numberedStatements(section, number, nameAnchor, kpiWords);
  const parts = section.parts.map((part) => partPlan(part, nameAnchor, kpiWords));
  return {
    section,
    number,
    parts,
    footnotes,
    statements: [...statementAt.values()],
    statementAt,
    references: referencesIn(everything),
    headingAt: headingsIn(everything, nameAnchor),
  };
}

/** The places of a section that a link may lead to: headings, and what its author gave an id. Numbers of paragraphs move. */
export function placesIn({ parts, statements, headingAt }: SectionPlan): string[] {
  return [
    ...statements.flatMap(({ id }) => id ?? []),
    ...parts.flatMap(({ part, anchor, groups }) => [...(part.title ? [anchor] : []), ...groups.flatMap(({ group, anchor: each }) => (group.title ? [each] : []))]),
    ...headingAt.values(),
  ];
}

function headingsIn(blocks: readonly OpenBlock[], nameAnchor: (wanted: string) => string): Map<OpenNode, string> {
  const named = new Map<OpenNode, string>();
  walk(blocks, (node) => {
    if (node.type === 'heading') named.set(node, nameAnchor(node.anchor));
  });
  return named;
}

function partPlan(part: Part<OpenBlock>, nameAnchor: (wanted: string) => string, kpiWords: KpiWords): PartPlan {
  const title = part.title && inlineText(part.title, kpiWords);
  const anchor = nameAnchor(partName(part, title));
  const groups = part.groups.map((group, index) => ({
    group,
    anchor: nameAnchor(`${anchor}-${groupName(group, index, kpiWords)}`),
  }));
  const outside = part.groups.flatMap(({ blocks }) => blocks.filter(({ type }) => type !== 'paragraph' && type !== 'list'));
  return { part, anchor, title, groups, unnumbered: referencesIn(outside) };
}

/** Names that stay when numbers and headings change, so that links to them last. */
function partName({ question, keyMessages }: Part<OpenBlock>, title: string | null): string {
  if (question) return questionAnchors[question];
  if (keyMessages) return 'key-messages';
  return (title && slugOf(title)) || 'introduction';
}

function groupName({ finding, title }: Group<OpenBlock>, index: number, kpiWords: KpiWords): string {
  if (finding) return findingAnchors[finding];
  return (title && slugOf(inlineText(title, kpiWords))) || String(index + 1);
}

function footnotesOf(section: ReleasedSection, body: readonly OpenBlock[], nameAnchor: (wanted: string) => string): FootnotePlan[] {
  const written = new Map(section.footnotes.map(({ label, blocks }) => [label, blocks]));
  const labels = new Set<string>();
  const follow = (blocks: readonly OpenBlock[]): void => {
    for (const label of referencesIn(blocks).footnotes) {
      const note = written.get(label);
      if (!note || labels.has(label)) continue;
      labels.add(label);
      follow(note);
    }
  };
  follow(body);
  return [...labels].map((label, index) => ({
    label,
    number: index + 1,
    anchor: nameAnchor(`note-${index + 1}`),
    blocks: written.get(label) ?? [],
  }));
}
