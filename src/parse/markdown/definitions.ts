import type { Definition, Root } from 'mdast';
import { quote } from '../quote.ts';
import { definitionsIn, placeOf, rawOf, report, type Conversion } from './conversion.ts';

/** Addresses of links that stand apart from their words, once the words are converted: none may be lost, and none stand twice. */
export function checkDefinitions(conversion: Conversion, tree: Root): void {
  for (const node of definitionsIn(tree)) {
    const first = conversion.definitions.get(node.identifier);
    if (first !== undefined && first !== node) reportRepeated(conversion, node, first);
    else if (!conversion.usedDefinitions.has(node)) reportUnused(conversion, node);
  }
}

function reportUnused(conversion: Conversion, node: Definition): void {
  const line = rawOf(conversion, node);
  report(
    conversion,
    'link-definition-unused',
    placeOf(conversion, node),
    `${quote(line)} gives \`${node.identifier}\` an address, but no link has it, so the line would not be printed.`,
    `Put a backslash before the bracket if it is meant for words; else take the line out, or write \`[words][${node.identifier}]\` where the link belongs.`,
  );
}

function reportRepeated(conversion: Conversion, node: Definition, first: Definition): void {
  report(conversion, 'link-definition-repeated', placeOf(conversion, node), `The address of \`${node.identifier}\` is given twice in this section; only the first counts.`, 'Take one of the two out, or give it another name.', {
    related: [{ message: 'The first stands here.', place: placeOf(conversion, first) }],
  });
}
