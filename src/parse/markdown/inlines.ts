import type { Heading, Link, LinkReference, PhrasingContent, Text as MarkdownText, Image as MarkdownImage, ImageReference } from 'mdast';
import type { AuthoredInline } from '../../model/section.ts';
import { quote } from '../quote.ts';
import { toCitation } from './citations.ts';
import { endOf, placeOf, rawOf, report, startOf, type Conversion } from './conversion.ts';
import { checkHtml } from './html.ts';
import { imageSource, linkTarget } from './links.ts';
import { checkText } from './text-slips.ts';
import { fromTextDirective } from './text-directives.ts';

/** The words of one paragraph, heading or cell. */
export function toInlines(conversion: Conversion, nodes: readonly PhrasingContent[]): AuthoredInline[] {
  return joinText(nodes.flatMap((node) => toInline(conversion, node)));
}

const inHeading: Partial<Record<PhrasingContent['type'], { what: string; hint: string }>> = {
  image: { what: 'An image', hint: 'Put the image on a line of its own below the heading.' },
  imageReference: { what: 'An image', hint: 'Put the image on a line of its own below the heading.' },
  link: { what: 'A link', hint: 'Put the link into the text below the heading.' },
  linkReference: { what: 'A link', hint: 'Put the link into the text below the heading.' },
  footnoteReference: { what: 'The mark of a footnote', hint: 'Put the mark at the end of a sentence below the heading.' },
  citation: { what: 'A citation', hint: 'Cite it at the end of a sentence below the heading.' },
  textDirective: { what: 'A figure', hint: 'Put the figure into a sentence below the heading.' },
};

/** The words of a heading. It stands in lists of contents too, where nothing in it could lead elsewhere. */
export function toTitle(conversion: Conversion, heading: Heading): AuthoredInline[] {
  checkTitle(conversion, heading.children);
  return toInlines(conversion, withoutTargets(heading.children));
}

/** Where an image or a link leads is looked at where it may stand: in a heading its place alone is told. */
function withoutTargets(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'image') return [];
    if (node.type === 'link') return withoutTargets(node.children);
    return 'children' in node ? [{ ...node, children: withoutTargets(node.children) }] : [node];
  });
}

function checkTitle(conversion: Conversion, nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) {
    const wrong = node.type === 'textDirective' && node.name !== 'kpi' ? undefined : inHeading[node.type];
    if (wrong) report(conversion, 'heading-holds-words', placeOf(conversion, node), `${wrong.what} stands in a heading, which holds words alone.`, wrong.hint);
    else if ('children' in node) checkTitle(conversion, node.children);
  }
}

function toInline(conversion: Conversion, node: PhrasingContent): AuthoredInline[] {
  switch (node.type) {
    case 'text':
      return fromText(conversion, node);
    case 'emphasis':
      return [{ type: 'emphasis', children: toInlines(conversion, node.children) }];
    case 'strong':
      return [{ type: 'strong', children: toInlines(conversion, node.children) }];
    case 'delete':
      return [{ type: 'deleted', children: toInlines(conversion, node.children) }];
    case 'inlineCode':
      return [{ type: 'code', value: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'link':
      return toLink(conversion, node, node.url);
    case 'linkReference':
      return toLink(conversion, node, definedUrl(conversion, node));
    case 'image':
      return toImage(conversion, node, node.url);
    case 'imageReference':
      return toImage(conversion, node, definedUrl(conversion, node));
    case 'footnoteReference':
      markFootnote(conversion, node.identifier);
      return [{ type: 'footnote', label: node.identifier }];
    case 'html':
      checkHtml(conversion, node);
      return [];
    case 'citation':
      return present(toCitation(conversion, node));
    case 'textDirective':
      return present(fromTextDirective(conversion, node) ?? asWritten(conversion, node));
  }
}

function present(inline: AuthoredInline | null): AuthoredInline[] {
  return inline === null ? [] : [inline];
}

function fromText(conversion: Conversion, node: MarkdownText): AuthoredInline[] {
  if (!node.position) return [{ type: 'text', value: node.value }];
  const raw = rawOf(conversion, node);
  const start = startOf(node);
  const meant = checkText(conversion, raw, start);
  // Where the text is written with marks of its own, nobody can tell which part of its words is meant.
  if (raw !== node.value) return [{ type: 'text', value: node.value, place: placeOf(conversion, node) }, ...meant.flatMap(({ citation }) => citation ?? [])];
  const pieces: AuthoredInline[] = [];
  let at = 0;
  const say = (to: number): void => {
    if (to > at) pieces.push({ type: 'text', value: raw.slice(at, to), place: conversion.place(start + at, start + to) });
  };
  for (const { from, to, citation } of meant) {
    say(citation ? from : to);
    if (citation) pieces.push(citation);
    at = Math.max(at, to);
  }
  say(raw.length);
  return pieces;
}

function asWritten(conversion: Conversion, node: PhrasingContent): AuthoredInline {
  return { type: 'text', value: rawOf(conversion, node), place: placeOf(conversion, node) };
}

/** The address that a line of its own gives to the name of a link. */
function definedUrl(conversion: Conversion, { identifier }: LinkReference | ImageReference): string {
  const definition = conversion.definitions.get(identifier);
  if (definition) conversion.usedDefinitions.add(definition);
  return definition?.url ?? '';
}

function toLink(conversion: Conversion, node: Link | LinkReference, url: string): AuthoredInline[] {
  const place = placeOf(conversion, node);
  const href = linkTarget(conversion, url, place);
  const children = toInlines(conversion, node.children);
  if (href !== null && children.length === 0) {
    report(conversion, 'link-empty', place, `The link to ${quote(url)} has no words.`, 'Write between the square brackets what the link leads to.');
  }
  return href === null ? children : [{ type: 'link', href, children, place }];
}

function toImage(conversion: Conversion, node: MarkdownImage | ImageReference, url: string): AuthoredInline[] {
  const place = placeOf(conversion, node);
  const src = imageSource(conversion, url, place);
  const alt = (node.alt ?? '').trim();
  return src === null ? [] : [{ type: 'image', src, alt, place }];
}

function markFootnote(conversion: Conversion, label: string): void {
  const mark = conversion.footnoteMarks.get(label) ?? { open: false };
  conversion.footnoteMarks.set(label, { open: mark.open || !conversion.restricted });
}

/** Text that stands side by side is one text again, as its author wrote it. */
function joinText(inlines: readonly AuthoredInline[]): AuthoredInline[] {
  const joined: AuthoredInline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (last?.type !== 'text' || inline.type !== 'text') {
      joined.push(inline);
      continue;
    }
    const start = last.place ?? inline.place;
    const end = inline.place?.end ?? last.place?.end;
    joined[joined.length - 1] = {
      type: 'text',
      value: last.value + inline.value,
      ...(start ? { place: end ? { ...start, end } : start } : {}),
    };
  }
  return joined;
}

const trailingId = /\s*\{#([^{}\n]*)\}$/;

/** Takes `{#id}` off the end of a paragraph: what stands before it, and the id as written with its offset. */
export function splitStatementId(
  conversion: Conversion,
  nodes: readonly PhrasingContent[],
): { nodes: PhrasingContent[]; id: { written: string; start: number; end: number } | null } {
  const last = nodes.at(-1);
  const found = last?.type === 'text' && last.position ? trailingId.exec(last.value) : null;
  if (last?.type !== 'text' || !last.position || !found) return { nodes: [...nodes], id: null };
  const tail = found[0].trimStart();
  const raw = rawOf(conversion, last).trimEnd();
  if (!raw.endsWith(tail) || raw.at(-tail.length - 1) === '\\') return { nodes: [...nodes], id: null };
  const end = startOf(last) + raw.length;
  const start = end - tail.length;
  const value = last.value.slice(0, found.index);
  const kept = raw.slice(0, raw.length - tail.length).trimEnd().length;
  const position = { start: last.position.start, end: { ...last.position.end, offset: startOf(last) + kept } };
  const before = value === '' ? nodes.slice(0, -1) : [...nodes.slice(0, -1), { ...last, value, position }];
  return { nodes: before, id: { written: found[1] ?? '', start, end: Math.min(end, endOf(last)) } };
}
