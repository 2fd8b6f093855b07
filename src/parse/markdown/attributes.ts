import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { isRealDate } from '../../model/scalars.ts';
import { dateSlip } from '../data/slips.ts';
import { anyOf } from '../../diagnostics/any-of.ts';
import { quote } from '../quote.ts';
import { isId } from './citations.ts';
import { placeOf, rawOf, report, startOf, type Conversion } from './conversion.ts';

/** What an attribute may be: one of several words, an id, a day, a name or a few words. */
export type AttributeKind = readonly string[] | 'id' | 'date' | 'name' | 'text';

interface Directive {
  name: string;
  attributes?: Record<string, string | null | undefined> | null | undefined;
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}

/** The attributes between the braces of a directive that are right; the others are reported. */
export function readAttributes(
  conversion: Conversion,
  node: Directive,
  allowed: Readonly<Record<string, AttributeKind>>,
): Record<string, string> {
  const right: Record<string, string> = {};
  for (const [name, given] of Object.entries(node.attributes ?? {})) {
    const kind = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    const value = given ?? '';
    if (kind === undefined) reportUnknown(conversion, node, name, Object.keys(allowed));
    else if (fits(value, kind)) right[name] = value;
    else reportValue(conversion, node, name, value, kind);
  }
  return right;
}

function fits(value: string, kind: AttributeKind): boolean {
  if (kind === 'id') return isId(value);
  if (kind === 'date') return isRealDate(value);
  if (kind === 'name' || kind === 'text') return value.trim() !== '';
  return kind.includes(value);
}

function reportUnknown(conversion: Conversion, node: Directive, name: string, known: readonly string[]): void {
  const place = placeOfAttribute(conversion, node, name);
  if (name === 'id' && rawOf(conversion, node).includes('{#')) {
    report(conversion, 'directive-attribute', place, `The \`{#…}\` belongs to \`${node.name}\` here, because no space stands before it.`, 'Put a space before `{#…}` to give the paragraph or list item an id.');
    return;
  }
  const expected = known.length === 0 ? `\`${node.name}\` takes nothing in braces` : `expected ${anyOf(known)}`;
  const hint = didYouMean(name, known) ?? (known.length === 0 ? 'Take the braces out.' : `Take it out, or use ${anyOf(known)}.`);
  report(conversion, 'directive-attribute', place, `\`${node.name}\` does not know ${quote(name)}; ${expected}.`, hint, { actual: name });
}

function reportValue(conversion: Conversion, node: Directive, name: string, value: string, kind: AttributeKind): void {
  const expected = wordsFor(kind);
  const hint = typeof kind === 'string' ? ((kind === 'date' ? dateSlip(value, true) : undefined) ?? `Write ${expected}.`) : (didYouMean(value, kind) ?? `Write ${expected}.`);
  report(
    conversion,
    'directive-attribute',
    placeOfAttribute(conversion, node, name),
    `\`${name}\` of \`${node.name}\` must be ${expected}, but it is ${value === '' ? 'empty' : quote(value)}.`,
    hint,
    { actual: value, expected },
  );
}

function wordsFor(kind: AttributeKind): string {
  if (kind === 'id') return 'an id in lower-case letters, digits and single hyphens';
  if (kind === 'date') return 'a day that exists, written YYYY-MM-DD';
  if (kind === 'name') return 'a name, in quotation marks';
  if (kind === 'text') return 'a few words, in quotation marks';
  return anyOf(kind);
}

function placeOfAttribute(conversion: Conversion, node: Directive, name: string): Place {
  const raw = rawOf(conversion, node);
  const brace = raw.lastIndexOf('{');
  const written = name === 'id' && raw.includes('{#') ? '#' : name;
  const at = brace === -1 ? -1 : raw.indexOf(written, brace);
  if (at === -1) return placeOf(conversion, node);
  const end = /^[^\s}]*/.exec(raw.slice(at))?.[0].length ?? written.length;
  return conversion.place(startOf(node) + at, startOf(node) + at + end);
}
