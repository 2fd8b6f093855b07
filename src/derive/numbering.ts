import { markOf, type Marked } from '../model/audience.ts';
import type { ReleasedSection } from '../model/project.ts';
import { walk, type ListItem, type Paragraph } from '../model/content.ts';
import { bodyOf, statementsIn, type AuthoredLeaf, type AuthoredStatement, type EmbedReference, type FindingKind, type OpenBlock, type OpenNode } from '../model/section.ts';
import { blockText, type KpiWords } from './plain-text.ts';
import { referencesIn, type References } from './references.ts';

type StatementParagraph = Paragraph<AuthoredLeaf, AuthoredStatement>;
export type StatementNode = StatementParagraph | ListItem<AuthoredLeaf, EmbedReference, AuthoredStatement>;

/** A paragraph or list item that can be cited by its number. */
export interface StatementPlan extends Marked {
  section: string;
  number: string;
  anchor: string;
  /** The anchor that is made of its number, where `anchor` is not. */
  address: string | null;
  id: string | null;
  /** What its author names of the edition before. */
  was: readonly string[];
  /** Whether its author says that it plans nothing, where others answer what comes next. */
  noPlan: boolean;
  finding: FindingKind | null;
  /** In plain words. */
  text: string;
  references: References;
}

export type StatementPlans = ReadonlyMap<StatementNode, StatementPlan>;

/**
 * Numbers each paragraph and list item that stands in no other: 4.12. One within another gets no number,
 * unless its author named it: it can then be cited as 4.12a.
 */
export function numberedStatements(
  section: ReleasedSection, sectionNumber: number, nameAnchor: (wanted: string) => string, kpiWords: KpiWords,
): StatementPlans {
  const plans = new Map<StatementNode, StatementPlan>();
  let count = 0;

  const add = (node: StatementNode, number: string, finding: FindingKind | null, mark: Marked): void => {
    const id = idOf(node);
    const blocks = blocksOf(node);
    const address = nameAnchor(`p-${number.replace('.', '-')}`);
    plans.set(node, { section: section.id, number, anchor: id ?? address, address: id === null ? null : address, id, was: statementOf(node)?.was ?? [], noPlan: statementOf(node)?.noPlan === true, finding, text: blockText(blocks, kpiWords), references: referencesIn(blocks), ...mark });
  };
  const addNumbered = (node: StatementNode, finding: FindingKind | null, mark: Marked): void => {
    count += 1;
    const number = `${sectionNumber}.${count}`;
    add(node, number, finding, mark);
    namedWithin(node).forEach(([inner, within], index) => add(inner, number + letter(index), finding, { ...mark, ...within }));
  };

  for (const group of section.parts.flatMap((part) => part.groups)) {
    const { blocks } = group;
    blocks.forEach((block, index) => {
      if (block.type === 'paragraph') addNumbered(block, leadsIn(block, blocks[index + 1], kpiWords) ? null : group.finding, markOf(block));
      if (block.type === 'list') for (const item of block.items) addNumbered(item, group.finding, markOf(block));
      if (block.type === 'quote' && block.account) {
        for (const node of pointsIn(block.children)) addNumbered(node, null, markOf(block));
      } else if (block.type === 'quote') for (const [node, within] of namedIn(block.children)) addNumbered(node, group.finding, { ...markOf(block), ...within });
    });
  }
  return plans;
}

/** What of a voice or an example can be cited by a number. */
function pointsIn(blocks: readonly OpenBlock[]): StatementNode[] {
  return blocks.flatMap((block): StatementNode[] => (block.type === 'paragraph' ? [block] : block.type === 'list' ? block.items : []));
}

/** The id that its author gave to a statement; on its first paragraph it counts for the whole item. */
function idOf(node: StatementNode): string | null {
  return statementOf(node)?.id ?? null;
}

function statementOf(node: StatementNode): AuthoredStatement | undefined {
  if (node.statement) return node.statement;
  const first = node.type === 'item' ? node.children[0] : undefined;
  return first?.type === 'paragraph' ? first.statement : undefined;
}

/** Every id that authors gave in a section. */
export function namedStatements(section: ReleasedSection): string[] {
  return statementsIn(bodyOf(section)).map(({ id }) => id);
}

function namedWithin(node: StatementNode): Named[] {
  const own = idOf(node);
  return node.type === 'item' ? namedIn(node.children).filter(([inner]) => inner.statement?.id !== own) : [];
}

/** A statement with an id of its own, marked by what it stands in. */
type Named = readonly [StatementNode, Marked];

function namedIn(blocks: readonly OpenBlock[]): Named[] {
  const named: Named[] = [];
  walk(blocks, (node, around) => {
    if ((node.type === 'item' || node.type === 'paragraph') && node.statement) named.push([node, markWithin([...around, node])]);
  });
  return named;
}

function markWithin(nodes: readonly OpenNode[]): Marked {
  return nodes.some((node) => 'internal' in node && node.internal) ? { internal: true } : {};
}

/** `Three things take too long:` before a list is no finding of its own. */
function leadsIn(paragraph: StatementParagraph, next: OpenBlock | undefined, kpiWords: KpiWords): boolean {
  return next?.type === 'list' && idOf(paragraph) === null && blockText([paragraph], kpiWords).endsWith(':');
}

function blocksOf(node: StatementNode): readonly OpenBlock[] {
  return node.type === 'item' ? node.children : [node];
}

function letter(index: number): string {
  return String.fromCharCode(97 + (index % 26));
}
