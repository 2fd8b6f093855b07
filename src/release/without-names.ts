import type { Action } from '../model/action.ts';
import { walk } from '../model/content.ts';
import { openBlocks, openWords } from '../model/restricted.ts';
import type { AuthoredBlock, AuthoredInline, OpenBlock, Words } from '../model/section.ts';

/** What must not be named: ids of what was held back, and labels of notes of which nothing was let through. */
export interface Unnamed {
  ids: ReadonlySet<string>;
  notes: ReadonlySet<string>;
}

/** Words that cite nothing that was held back; what was only a citation of it is gone, with all that stood for that alone. */
export function wordsWithout(unnamed: Unnamed, { parts, footnotes }: Words<OpenBlock>): Words<OpenBlock> {
  const all = { ids: unnamed.ids, notes: goneWith(unnamed, footnotes) };
  return openWords({
    parts: parts.map((part) => ({ ...part, groups: part.groups.map((group) => ({ ...group, blocks: blocksWithout(all, group.blocks) })) })),
    footnotes: footnotes.map((note) => ({ ...note, blocks: blocksWithout(all, note.blocks) })),
  }, () => []);
}

type Footnotes = Words<OpenBlock>['footnotes'];

/** The labels of notes of which nothing is left, those among them that only led to others. Each is looked at again only when one that it names is gone. */
function goneWith({ ids, notes }: Unnamed, footnotes: Footnotes): Set<string> {
  const gone = new Set(notes);
  const naming = new Map<string, Footnotes>();
  for (const note of footnotes) {
    walk(note.blocks, (node) => {
      if (node.type === 'footnote') naming.set(node.label, [...naming.get(node.label) ?? [], note]);
    });
  }
  const waiting = [...footnotes];
  for (const { label, blocks } of waiting) {
    if (gone.has(label) || blocks.length === 0 || openBlocks(blocksWithout({ ids, notes: gone }, blocks), () => []).length > 0) continue;
    gone.add(label);
    waiting.push(...naming.get(label) ?? []);
  }
  return gone;
}

/** An action that names nothing that was held back, no section among it. */
export function actionWithout({ ids, sections: closed }: { ids: ReadonlySet<string>; sections: ReadonlySet<string> }, { answers, sections, measure, ...action }: Action): Action {
  const left = measure?.indicator !== undefined && ids.has(measure.indicator) ? measure.text !== undefined && { text: measure.text } : measure;
  return { ...action, ...(answers && { answers: answers.filter((id) => !ids.has(id)) }), ...(sections && { sections: sections.filter((id) => !closed.has(id)) }), ...(left && { measure: left }) };
}

function blocksWithout(unnamed: Unnamed, blocks: readonly OpenBlock[]): AuthoredBlock[] {
  return blocks.map((block) => blockWithout(unnamed, block));
}

/** A block without what names something held back, closed where that leaves nothing of it. */
function blockWithout(unnamed: Unnamed, block: OpenBlock): AuthoredBlock {
  const blocks = (each: readonly OpenBlock[]): AuthoredBlock[] => blocksWithout(unnamed, each);
  switch (block.type) {
    case 'paragraph': {
      const children = inlinesWithout(unnamed, block.children);
      return children.length === 0 && block.children.length > 0 ? closed : { ...block, children };
    }
    case 'quote':
      return { ...block, children: blocks(block.children) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, children: blocks(item.children) })) };
    case 'table': {
      const cells = (row: AuthoredInline[][]): AuthoredInline[][] => row.map((cell) => inlinesWithout(unnamed, cell));
      const rows = block.rows.flatMap((row) => {
        const left = cells(row);
        return isBlank(left) && !isBlank(row) ? [] : [left];
      });
      return rows.length === 0 && block.rows.length > 0 ? closed : { ...block, head: cells(block.head), rows };
    }
    default:
      return block;
  }
}

/** Takes the place of a block of which nothing is left, so that what stood for it goes as it goes with one that was marked. */
const closed: AuthoredBlock = { type: 'restricted', audience: 'internal', children: [], place: { path: '', start: { line: 1, column: 1 } } };

function isBlank(cells: readonly (readonly AuthoredInline[])[]): boolean {
  return cells.every((cell) => cell.length === 0);
}

function inlinesWithout({ ids, notes }: Unnamed, nodes: readonly AuthoredInline[]): AuthoredInline[] {
  const left: AuthoredInline[] = [];
  /** Whether something before this is gone. */
  let afterGap = false;
  for (const [index, node] of nodes.entries()) {
    const kept = inlineWithout({ ids, notes }, node);
    if (!kept) {
      afterGap = true;
      if (closesUp(nodes[index + 1])) closeUp(left);
    } else if (!(afterGap && kept.type === 'break' && (left.length === 0 || left.at(-1)?.type === 'break'))) {
      join(left, kept);
      afterGap = false;
    }
  }
  if (afterGap && left.at(-1)?.type === 'break') left.pop();
  return left;
}

function inlineWithout(unnamed: Unnamed, node: AuthoredInline): AuthoredInline | null {
  if (node.type === 'footnote') return unnamed.notes.has(node.label) ? null : node;
  if (node.type === 'citation') {
    const refs = node.refs.filter(({ id }) => !unnamed.ids.has(id));
    return refs.length === 0 ? null : { ...node, refs };
  }
  if (!('children' in node)) return node;
  const children = inlinesWithout(unnamed, node.children);
  return children.length === 0 && node.children.length > 0 ? null : { ...node, children };
}

/** Whether no space belongs before what follows a citation that is gone. */
function closesUp(next: AuthoredInline | undefined): boolean {
  return next === undefined || next.type === 'footnote' || next.type === 'citation' || (next.type === 'text' && /^[\s\p{P}]/u.test(next.value));
}

/** Adds what follows, as one text with the text before it; words that begin after a citation that is gone begin with no space. */
function join(left: AuthoredInline[], next: AuthoredInline): void {
  const last = left.at(-1);
  if (next.type !== 'text') left.push(next);
  else if (last?.type !== 'text') left.push(last === undefined ? { ...next, value: next.value.trimStart() } : next);
  else {
    const value = joined(last.value, next.value);
    left.splice(-1, 1, ...(value === '' ? [] : [{ ...last, value }]));
  }
}

/** Two texts between which a citation is gone, without brackets that held it alone, or what parted it from others in them. */
function joined(before: string, after: string): string {
  const opens = /[([]\s*$/.test(before);
  const closes = /^[\s,;]*[)\]]/.test(after);
  if (opens && closes) return before.replace(/\s*[([]\s*$/, '') + after.replace(/^[\s,;]*[)\]]/, '');
  return (closes ? before.replace(/[\s,;]+$/, '') : before) + (opens || closes ? after.replace(/^[\s,;]+/, '') : after);
}

/** Takes away the space before a citation that is gone. */
function closeUp(left: AuthoredInline[]): void {
  const last = left.at(-1);
  if (last?.type !== 'text') return;
  left.pop();
  const value = last.value.trimEnd();
  if (value !== '') left.push({ ...last, value });
}
