import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import { accountKinds } from '../../model/account.ts';
import { evidenceKind } from '../../model/evidence.ts';
import { embedNames, type EmbedName, type EmbedReference } from '../../model/section.ts';
import { quote } from '../quote.ts';
import { readAttributes, type AttributeKind } from './attributes.ts';
import { isId } from './citations.ts';
import { endOf, placeOf, rawOf, report, startOf, type Conversion } from './conversion.ts';

const attributesOf: Readonly<Record<EmbedName, Readonly<Record<string, AttributeKind>>>> = {
  chart: {},
  scorecard: { theme: 'id', rag: ['red', 'amber', 'green', 'not-rated', 'no-target'] },
  evidence: { kind: evidenceKind.options },
  actions: { section: 'id' },
  judgements: {},
};

function isEmbedName(name: string): name is EmbedName {
  return (embedNames as readonly string[]).includes(name);
}

/** `::name[argument]{key=value}`, or null when it cannot be used. */
export function toEmbed(conversion: Conversion, node: LeafDirective): EmbedReference | null {
  const place = placeOf(conversion, node);
  const { name } = node;
  if (!isEmbedName(name)) {
    reportUnknown(conversion, node, '::', [...embedNames]);
    return null;
  }
  const attributes = readAttributes(conversion, node, attributesOf[name]);
  const argument = toString(node).trim();
  if (name === 'chart' && !isId(argument)) {
    report(
      conversion,
      'directive-malformed',
      place,
      argument === '' ? '`::chart` names no indicator; expected `::chart[id]`.' : `${quote(argument)} is not the id of an indicator; expected lower-case letters, digits and single hyphens.`,
      'Write the id of an indicator in square brackets: `::chart[id]`.',
    );
    return null;
  }
  if (name !== 'chart' && rawOf(conversion, node).startsWith(`::${name}[`)) {
    report(conversion, 'directive-malformed', place, `\`::${name}\` takes nothing in square brackets, but has ${quote(argument)}.`, `Write \`::${name}\` alone, or choose with braces.`);
    return null;
  }
  return { type: 'embed', name, argument: argument === '' ? null : argument, attributes, place };
}

/** Checks `:::internal`; whatever stands there is taken as internal, so that a slip cannot publish it. */
export function checkContainer(conversion: Conversion, node: ContainerDirective): void {
  const opening = conversion.place(startOf(node), lineEnd(conversion, startOf(node)));
  if (node.name !== 'internal') reportUnknown(conversion, node, ':::', ['internal', ...accountKinds]);
  else readAttributes(conversion, node, {});
  if (rawOf(conversion, node).startsWith(`:::${node.name}[`)) {
    report(conversion, 'directive-malformed', opening, '`:::internal` takes nothing in square brackets.', 'Write `:::internal` alone on its line.');
  }
  checkClosed(conversion, node, 'the internal part');
}

/** Reports that nobody can tell where the block ends. */
export function checkClosed(conversion: Conversion, node: ContainerDirective, what: string): void {
  if (isClosed(conversion, node) || conversion.unclosed) return;
  const opening = conversion.place(startOf(node), lineEnd(conversion, startOf(node)));
  const colons = /^:+/.exec(rawOf(conversion, node))?.[0] ?? ':::';
  report(conversion, 'directive-unclosed', opening, `\`${colons}${node.name}\` is opened here and never closed.`, `Close it with a line of \`${colons}\` where ${what} ends${colons.length > 3 ? ', with as many colons' : ''}.`);
}

export function isClosed(conversion: Conversion, node: ContainerDirective): boolean {
  const lines = conversion.text.slice(startOf(node), endOf(node)).split('\n');
  return lines.length > 1 && /^[\s>]*:{3,}\s*$/.test(lines.at(-1) ?? '');
}

/** The end of the line on which something begins. */
export function lineEnd(conversion: Conversion, from: number): number {
  const end = conversion.text.indexOf('\n', from);
  return end === -1 ? conversion.text.length : end;
}

function reportUnknown(conversion: Conversion, node: LeafDirective | ContainerDirective, colons: string, known: readonly string[]): void {
  const written = `${colons}${node.name}`;
  const elsewhere = [...embedNames.map((name) => `::${name}`), ':::internal', ...accountKinds.map((kind) => `:::${kind}`), ':kpi'];
  const exact = elsewhere.find((each) => each.replace(/^:+/, '') === node.name);
  const hint = exact ? `Write \`${exact}\`${exact === ':kpi' ? ' in a sentence' : ' on a line of its own'}.` : didYouMean(written, elsewhere);
  report(
    conversion,
    'directive-unknown',
    conversion.place(startOf(node), lineEnd(conversion, startOf(node))),
    `${quote(written)} is not a directive; expected ${known.map((name) => `\`${colons}${name}\``).join(', ')}.`,
    hint ?? `Take it out, or use ${elsewhere.map((each) => `\`${each}\``).join(', ')}.`,
    { actual: written },
  );
}
