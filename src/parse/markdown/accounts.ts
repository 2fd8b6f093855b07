import type { ContainerDirective } from 'mdast-util-directive';
import { accountKinds, consentsTo, type Account, type AccountKind } from '../../model/account.ts';
import { readAttributes } from './attributes.ts';
import { checkClosed, lineEnd } from './block-directives.ts';
import { report, startOf, type Conversion } from './conversion.ts';

export function isAccountName(name: string): name is AccountKind {
  return accountKinds.some((kind) => kind === name);
}

const wanted = { source: 'who said or saw it, and when', consent: 'that consent to share it is recorded' } as const;

/** `:::voice{source="…" consent=recorded}`, with what is missing reported: without both it is not published. */
export function toAccount(conversion: Conversion, node: ContainerDirective, kind: AccountKind): Account {
  const opening = conversion.place(startOf(node), lineEnd(conversion, startOf(node)));
  const attributes = readAttributes(conversion, node, { source: 'text', consent: consentsTo[kind] });
  const missing = (['source', 'consent'] as const).filter((name) => !Object.hasOwn(node.attributes ?? {}, name));
  if (missing.length > 0) {
    report(
      conversion,
      'directive-attribute',
      opening,
      `\`:::${kind}\` does not say ${missing.map((name) => wanted[name]).join(', nor ')}; expected ${missing.map((name) => `\`${name}\``).join(' and ')} in braces.`,
      `Write \`:::${kind}{source="${wanted.source}" consent=recorded}\`, with no space before the brace${kind === 'example' ? '; or `consent=not-needed`, if it tells of no single child or family' : ''}.`,
    );
  }
  if (node.children.length === 0) report(conversion, 'directive-malformed', opening, `\`:::${kind}\` holds no words.`, 'Put what was said or done below it, and `:::` after that.');
  checkClosed(conversion, node, `the ${kind}`);
  return { kind, source: attributes['source'] ?? '', consent: attributes['consent'] === 'not-needed' ? 'not-needed' : 'recorded' };
}
