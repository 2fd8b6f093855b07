import type { Nodes, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { WordsLook, WordsRun } from '../words/words-document.ts';

/** Something in a sentence that Word does not know, as it is written in the section. */
export interface UnitToken {
  raw: string;
  kind: 'figure' | 'source' | 'link' | 'picture' | 'note' | 'code' | 'block';
}

/** The words of a paragraph as runs, with numbered tokens for what they hold besides; null where something in them has no place in Word. */
export function runsOf(nodes: readonly PhrasingContent[], text: string, tail = '', tokens: UnitToken[] = []): { runs: WordsRun[]; tokens: UnitToken[] } | null {
  const runs: WordsRun[] = [];
  const rawOf = (node: Nodes): string => text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const token = (kind: UnitToken['kind'], node: Nodes, shown: string): true => {
    runs.push({ type: 'token', tag: String(tokens.length), text: shown });
    tokens.push({ raw: rawOf(node), kind });
    return true;
  };
  const say = (words: string, look: WordsLook): true => {
    if (words !== '') runs.push({ type: 'text', text: words.replace(/\s*\n\s*/g, ' '), ...look });
    return true;
  };
  const visit = (node: PhrasingContent, look: WordsLook): boolean => {
    switch (node.type) {
      case 'text':
        return say(node.value, look);
      case 'emphasis':
        return node.children.every((child) => visit(child, { ...look, emphasis: true }));
      case 'strong':
        return node.children.every((child) => visit(child, { ...look, strong: true }));
      case 'delete':
        return node.children.every((child) => visit(child, { ...look, deleted: true }));
      case 'break':
        runs.push({ type: 'break' });
        return true;
      case 'link': case 'linkReference':
        // An address that was written without brackets has no place of its own in the text.
        return node.position ? token('link', node, toString(node)) : say(toString(node), look);
      case 'image': case 'imageReference':
        return token('picture', node, `[${node.alt ?? ''}]`);
      case 'inlineCode':
        return token('code', node, node.value);
      case 'footnoteReference':
        return token('note', node, `[note ${node.label ?? node.identifier}]`);
      case 'citation':
        return token('source', node, rawOf(node));
      case 'textDirective':
        return node.name === 'kpi' ? token('figure', node, rawOf(node)) : say(rawOf(node), look);
      default:
        return false;
    }
  };
  if (!nodes.every((node) => visit(node, {}))) return null;
  const last = runs.at(-1);
  if (tail !== '') {
    if (last?.type !== 'text' || !last.text.trimEnd().endsWith(tail.trim())) return null;
    const kept = last.text.trimEnd().slice(0, -tail.trim().length).trimEnd();
    if (kept === '') runs.pop();
    else last.text = kept;
  }
  return { runs, tokens };
}
