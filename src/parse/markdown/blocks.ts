import type { Code, Heading as MarkdownHeading, List as MarkdownList, ListItem as MarkdownItem, Paragraph as MarkdownParagraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { slugOf } from '../../model/names.ts';
import type { AuthoredBlock, AuthoredStatement } from '../../model/section.ts';
import { quote } from '../quote.ts';
import { isAccountName, toAccount } from './accounts.ts';
import { checkContainer, isClosed, toEmbed } from './block-directives.ts';
import { conversionWithin, placeOf, rawOf, report, startOf, type Conversion } from './conversion.ts';
import { checkHtml } from './html.ts';
import { keepBack } from './line-slips.ts';
import { splitStatementId, toInlines, toTitle } from './inlines.ts';
import { checkParagraph } from './paragraph-slips.ts';
import { partedTables } from './parted-tables.ts';
import { toStatement } from './statement-ids.ts';
import { toTable } from './tables.ts';

type AuthoredList = Extract<AuthoredBlock, { type: 'list' }>;
type AuthoredItem = AuthoredList['items'][number];

/** Blocks between headings; `within` says what they stand in, where headings of a section cannot. */
export function toBlocks(conversion: Conversion, nodes: readonly RootContent[], within: string | null): AuthoredBlock[] {
  const parted = partedTables(conversion, nodes);
  return nodes.flatMap((node) => (parted.has(node) ? [] : toBlock(conversion, node, within)));
}

function toBlock(conversion: Conversion, node: RootContent, within: string | null): AuthoredBlock[] {
  switch (node.type) {
    case 'paragraph':
      return toParagraph(conversion, node);
    case 'heading':
      return [toHeading(conversion, node, within)];
    case 'list':
      return beginsWithYear(node) ? node.children.flatMap((item) => toYearParagraph(conversion, item)) : [toList(conversion, node)];
    case 'blockquote':
      return [{ type: 'quote', children: toBlocks(conversion, node.children, 'a quotation') }];
    case 'code':
      return [toCodeBlock(conversion, node)];
    case 'thematicBreak':
      return [{ type: 'rule' }];
    case 'table':
      return [toTable(conversion, node)];
    case 'leafDirective': {
      const embed = toEmbed(conversion, node);
      return embed ? [embed] : [];
    }
    case 'containerDirective':
      if (isAccountName(node.name)) {
        const account = toAccount(conversion, node, node.name);
        return [{ type: 'quote', children: toBlocks({ ...conversion, unclosed: conversion.unclosed || !isClosed(conversion, node) }, node.children, `the ${account.kind}`), account }];
      }
      checkContainer(conversion, node);
      return [
        {
          type: 'restricted',
          audience: 'internal',
          children: toBlocks({ ...conversionWithin(conversion, true), unclosed: conversion.unclosed || !isClosed(conversion, node) }, node.children, 'an internal block'),
          place: placeOf(conversion, node),
        },
      ];
    case 'html':
      checkHtml(conversion, node);
      return [];
    default:
      return [];
  }
}

function toParagraph(conversion: Conversion, node: MarkdownParagraph): AuthoredBlock[] {
  if (!checkParagraph(conversion, node)) return [];
  const { nodes, id } = splitStatementId(conversion, node.children);
  const statement = toStatement(conversion, id);
  const children = toInlines(conversion, nodes);
  if (children.length === 0) {
    if (statement) report(conversion, 'statement-id-malformed', statement.place, `\`{#${statement.id}}\` stands alone, so it names nothing.`, 'Put it, after a space, at the end of the paragraph or list item that it names.');
    return [];
  }
  return [{ type: 'paragraph', children, ...(statement ? { statement } : {}), place: placeOf(conversion, node) }];
}

/** A heading that divides nothing: below level 3, or in the wrong place, which is reported. */
export function toHeading(conversion: Conversion, node: MarkdownHeading, within: string | null): Extract<AuthoredBlock, { type: 'heading' }> {
  const title = toString(node);
  if (node.depth <= 3 && within !== null) {
    report(
      conversion,
      'heading-misplaced',
      placeOf(conversion, node),
      `The heading ${quote(title)} stands inside ${within}, where it cannot divide the section.`,
      within === 'an internal block' ? 'Put the heading before `:::internal`, or make the whole section internal in its front matter.' : 'Put the heading on a line of its own that begins with `#`.',
    );
  }
  return {
    type: 'heading',
    depth: node.depth,
    children: toTitle(conversion, node),
    anchor: slugOf(title) || 'heading',
    place: placeOf(conversion, node),
  };
}

/** `2023. A hard year.` is a sentence that begins with a year, and no two-thousandth item of a list. */
function beginsWithYear(node: MarkdownList): boolean {
  return node.ordered === true && (node.start ?? 1) >= 1900 && (node.start ?? 1) < 2100;
}

function toYearParagraph(conversion: Conversion, item: MarkdownItem): AuthoredBlock[] {
  const [mark = ''] = /^\d+[.)]\s*/.exec(rawOf(conversion, item)) ?? [];
  const [first, ...rest] = toBlocks(conversion, item.children, 'a list');
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [{ type: 'text', value: mark.trim() }], place: placeOf(conversion, item) }, ...(first ? [first] : []), ...rest];
  return [{ ...first, children: [{ type: 'text', value: `${mark.trim()} ` }, ...first.children], place: placeOf(conversion, item) }, ...rest];
}

function toList(conversion: Conversion, node: MarkdownList): AuthoredList {
  return {
    type: 'list',
    ordered: node.ordered === true,
    start: node.start ?? 1,
    items: node.children.map((item) => toItem(conversion, item)),
  };
}

/** What `{#id}` says at the end of an item's first paragraph, it says of the item. */
function toItem(conversion: Conversion, node: MarkdownItem): AuthoredItem {
  const children = toBlocks(conversion, node.children, 'a list');
  const first = children[0];
  let statement: AuthoredStatement | undefined;
  if (first?.type === 'paragraph') {
    const { statement: found, ...paragraph } = first;
    statement = found;
    children[0] = withCheckbox(node, paragraph);
  }
  return { type: 'item', children, ...(statement ? { statement } : {}), place: placeOf(conversion, node) };
}

/** Reports have no boxes to tick: `[x]` stays as it was written. */
function withCheckbox(node: MarkdownItem, paragraph: Extract<AuthoredBlock, { type: 'paragraph' }>): AuthoredBlock {
  if (typeof node.checked !== 'boolean') return paragraph;
  return { ...paragraph, children: [{ type: 'text', value: node.checked ? '[x] ' : '[ ] ' }, ...paragraph.children] };
}

function toCodeBlock(conversion: Conversion, node: Code): AuthoredBlock {
  const raw = rawOf(conversion, node);
  const fence = /^(`{3,}|~{3,})/.exec(raw)?.[1];
  const lines = raw.split('\n');
  const start = startOf(node);
  const place = conversion.place(start, start + (lines[0]?.length ?? 0));
  if (node.lang?.toLowerCase() === 'internal') {
    report(conversion, 'directive-malformed', place, 'Backticks keep nothing back: these lines would be printed as code, for everybody to read.', keepBack);
  } else if (fence === undefined && lines.some((line) => /^\s*:::/.test(line))) {
    report(conversion, 'directive-malformed', place, 'These lines are indented by four spaces or more and would be printed as code, the colons with them; nothing of them would be kept back.', 'Take the spaces before them away.');
  } else if (fence === undefined) {
    report(conversion, 'code-indented', place, 'These lines are indented by four spaces or more and are printed as code.', 'Take the spaces away; for code, put three backticks on the lines before and after it.');
  } else if (lines.length < 2 || !(lines.at(-1) ?? '').replace(/^[\s>]*/, '').startsWith(fence)) {
    report(conversion, 'fence-unclosed', place, `The code block that begins with ${fence.startsWith('~') ? `\`${fence}\`` : 'three backticks'} is never closed, so that all that follows would be printed as code.`, 'Close it with the same marks on a line of their own.');
  }
  return { type: 'code-block', value: node.value };
}
