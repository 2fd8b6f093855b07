import type { Place } from '../diagnostics/diagnostic.ts';
import type { Account } from './account.ts';
import type { Marked } from './audience.ts';

/*
 * The tree of a section's words. It is written once over two parameters: `Leaf`, what may stand in a
 * sentence besides words, and `Embed`, what may stand between paragraphs. As authored these are
 * references (an indicator's id); in the report they are what the references resolve to.
 * Only authored trees carry places.
 */

export interface Text { type: 'text'; value: string; place?: Place }
export interface Emphasis<Leaf> { type: 'emphasis'; children: Inline<Leaf>[] }
export interface Strong<Leaf> { type: 'strong'; children: Inline<Leaf>[] }
export interface Deleted<Leaf> { type: 'deleted'; children: Inline<Leaf>[] }
export interface InlineCode { type: 'code'; value: string }
export interface LineBreak { type: 'break' }
export interface Link<Leaf> { type: 'link'; href: string; children: Inline<Leaf>[]; place?: Place }
/** `src` is a path below the report's `public/`. */
export interface Image { type: 'image'; src: string; alt: string; place?: Place }
export interface FootnoteMark { type: 'footnote'; label: string }

export type Inline<Leaf> =
  | Text
  | Emphasis<Leaf>
  | Strong<Leaf>
  | Deleted<Leaf>
  | InlineCode
  | LineBreak
  | Link<Leaf>
  | Image
  | Leaf;

export interface Paragraph<Leaf, Statement> { type: 'paragraph'; children: Inline<Leaf>[]; statement?: Statement; place?: Place }
/** `anchor` is made from its words; in the report no other place of the page has the same. */
export interface Heading<Leaf> { type: 'heading'; depth: number; children: Inline<Leaf>[]; anchor: string; place?: Place }
export interface ListItem<Leaf, Embed, Statement> {
  type: 'item';
  children: Block<Leaf, Embed, Statement>[];
  statement?: Statement;
  place?: Place;
}
export interface List<Leaf, Embed, Statement> {
  type: 'list';
  ordered: boolean;
  start: number;
  items: ListItem<Leaf, Embed, Statement>[];
}
/** With `account` it is more than a quotation: what children and families said, or an example of practice. */
export interface Quote<Leaf, Embed, Statement> { type: 'quote'; children: Block<Leaf, Embed, Statement>[]; account?: Account }
export interface CodeBlock { type: 'code-block'; value: string }
export interface Rule { type: 'rule' }
export interface Table<Leaf> {
  type: 'table';
  align: ('left' | 'right' | 'center' | null)[];
  head: Inline<Leaf>[][];
  rows: Inline<Leaf>[][][];
  place?: Place;
}

/** Release marks what it let through for a smaller audience than that of the words around it. */
export type Block<Leaf, Embed, Statement> = Marked & (
  | Paragraph<Leaf, Statement>
  | Heading<Leaf>
  | List<Leaf, Embed, Statement>
  | Quote<Leaf, Embed, Statement>
  | CodeBlock
  | Rule
  | Table<Leaf>
  | Embed
);

/** Anything that can be met in the words of a section. */
export type Node<Leaf, Embed, Statement> = Block<Leaf, Embed, Statement> | ListItem<Leaf, Embed, Statement> | Inline<Leaf>;

interface Typed { type: string }

/** Calls `visit` for every node in reading order, parents first, with the nodes around it from the outside in. */
export function walk<Leaf extends Typed, Embed extends Typed, Statement>(
  nodes: readonly Node<Leaf, Embed, Statement>[],
  visit: (node: Node<Leaf, Embed, Statement>, around: readonly Node<Leaf, Embed, Statement>[]) => void,
): void {
  const around: Node<Leaf, Embed, Statement>[] = [];
  const step = (among: readonly Node<Leaf, Embed, Statement>[]): void => {
    for (const node of among) {
      visit(node, around);
      around.push(node);
      step(childrenOf(node));
      around.pop();
    }
  };
  step(nodes);
}

function childrenOf<Leaf extends Typed, Embed extends Typed, Statement>(node: Node<Leaf, Embed, Statement>): readonly Node<Leaf, Embed, Statement>[] {
  if ('items' in node) return node.items;
  if ('rows' in node) return [node.head, ...node.rows].flat(2);
  return 'children' in node ? node.children : [];
}
