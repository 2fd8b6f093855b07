import type { Action } from '../model/action.ts';
import type { Words, AuthoredInline, OpenBlock } from '../model/section.ts';

/** What must not be named: ids of what was held back, and labels of notes of which nothing was let through. */
export interface Unnamed {
  ids: ReadonlySet<string>;
  notes: ReadonlySet<string>;
}

/** Words that cite nothing that was held back; a paragraph or an item that was only a citation of it is gone. */
export function wordsWithout(unnamed: Unnamed, { parts, footnotes }: Words<OpenBlock>): Words<OpenBlock> {
  const blocks = blocksWithout(unnamed);
  return {
    parts: parts.map((part) => ({ ...part, groups: part.groups.map((group) => ({ ...group, blocks: blocks(group.blocks) })) })),
    footnotes: footnotes.map(({ label, blocks: own }) => ({ label, blocks: blocks(own) })),
  };
}

/** An action that names nothing that was held back, no section among it. */
export function actionWithout({ ids, sections: closed }: { ids: ReadonlySet<string>; sections: ReadonlySet<string> }, { answers, sections, measure, ...action }: Action): Action {
  const left = measure?.indicator !== undefined && ids.has(measure.indicator) ? measure.text !== undefined && { text: measure.text } : measure;
  return { ...action, ...(answers && { answers: answers.filter((id) => !ids.has(id)) }), ...(sections && { sections: sections.filter((id) => !closed.has(id)) }), ...(left && { measure: left }) };
}

function blocksWithout(unnamed: Unnamed): (blocks: readonly OpenBlock[]) => OpenBlock[] {
  const inlines = (nodes: readonly AuthoredInline[]): AuthoredInline[] => inlinesWithout(unnamed, nodes);

  function block(node: OpenBlock): OpenBlock[] {
    switch (node.type) {
      case 'paragraph': {
        const children = inlines(node.children);
        return children.length === 0 && node.children.length > 0 ? [] : [{ ...node, children }];
      }
      case 'quote':
        return [{ ...node, children: blocks(node.children) }];
      case 'list': {
        const items = node.items.flatMap((item) => {
          const children = blocks(item.children);
          return children.length === 0 && item.children.length > 0 ? [] : [{ ...item, children }];
        });
        return items.length === 0 && node.items.length > 0 ? [] : [{ ...node, items }];
      }
      case 'table':
        return [{ ...node, head: node.head.map(inlines), rows: node.rows.map((row) => row.map(inlines)) }];
      default:
        return [node];
    }
  }

  function blocks(nodes: readonly OpenBlock[]): OpenBlock[] {
    return nodes.flatMap(block);
  }

  return blocks;
}

function inlinesWithout({ ids, notes }: Unnamed, nodes: readonly AuthoredInline[]): AuthoredInline[] {
  const left: AuthoredInline[] = [];
  nodes.forEach((node, index) => {
    const kept = inlineWithout({ ids, notes }, node);
    if (kept) join(left, kept);
    else if (closesUp(nodes[index + 1])) closeUp(left);
  });
  return left;
}

function inlineWithout(unnamed: Unnamed, node: AuthoredInline): AuthoredInline | null {
  if (node.type === 'footnote') return unnamed.notes.has(node.label) ? null : node;
  if (node.type === 'citation') {
    const refs = node.refs.filter(({ id }) => !unnamed.ids.has(id));
    return refs.length === 0 ? null : { ...node, refs };
  }
  return 'children' in node ? { ...node, children: inlinesWithout(unnamed, node.children) } : node;
}

/** Whether no space belongs before what follows a citation that is gone. */
function closesUp(next: AuthoredInline | undefined): boolean {
  return next === undefined || next.type === 'footnote' || next.type === 'citation' || (next.type === 'text' && /^[\s\p{P}]/u.test(next.value));
}

/** Adds what follows, as one text with the text before it; words that begin after a citation that is gone begin with no space. */
function join(left: AuthoredInline[], next: AuthoredInline): void {
  const last = left.at(-1);
  if (next.type !== 'text') left.push(next);
  else if (last?.type === 'text') left.splice(-1, 1, { ...last, value: last.value + next.value });
  else left.push(last === undefined ? { ...next, value: next.value.trimStart() } : next);
}

/** Takes away the space before a citation that is gone. */
function closeUp(left: AuthoredInline[]): void {
  const last = left.at(-1);
  if (last?.type !== 'text') return;
  left.pop();
  const value = last.value.trimEnd();
  if (value !== '') left.push({ ...last, value });
}
