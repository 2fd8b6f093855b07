import type { RootContent } from 'mdast';
import { rawOf, report, startOf, type Conversion } from './conversion.ts';

const rows = /^(?:[ \t]*\|.*\|[ \t]*(?:\n|$))+$/;
const rule = /^[\s|:–—-]+$/;

/** The paragraphs that are rows of a table whose lines have blank lines between them; each such table is reported once. */
export function partedTables(conversion: Conversion, nodes: readonly RootContent[]): ReadonlySet<RootContent> {
  const parted = new Set<RootContent>();
  for (const [index, node] of nodes.entries()) {
    if (parted.has(node) || (node.type !== 'table' && !areRows(conversion, node))) continue;
    const after = nodes.slice(index + 1);
    const end = after.findIndex((each) => !areRows(conversion, each));
    const stray = after.slice(0, end === -1 ? after.length : end);
    const [first] = stray;
    if (!first || (node.type !== 'table' && !rule.test(rawOf(conversion, first)))) continue;
    for (const each of node.type === 'table' ? stray : [node, ...stray]) parted.add(each);
    const line = rawOf(conversion, first).split('\n', 1)[0] ?? '';
    report(
      conversion,
      'table-malformed',
      conversion.place(startOf(first), startOf(first) + line.length),
      `A blank line ends a table, so that ${node.type === 'table' && stray.length === 1 && !rawOf(conversion, first).includes('\n') ? 'this line' : 'the lines from here on'} would be printed with their bars.`,
      'Take the blank lines between the lines of the table out.',
    );
  }
  return parted;
}

function areRows(conversion: Conversion, node: RootContent): boolean {
  return node.type === 'paragraph' && rows.test(rawOf(conversion, node));
}
