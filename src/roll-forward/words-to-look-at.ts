import type { Position } from '../diagnostics/diagnostic.ts';
import { lookAgainMark } from '../model/look-again.ts';
import { walk } from '../model/content.ts';
import type { AuthoredBlock, AuthoredLeaf, AuthoredStatement, EmbedReference, Restricted, Words } from '../model/section.ts';

type Paragraph = Extract<AuthoredBlock, { type: 'paragraph' }>;

/** Where words begin that somebody must look at again. */
export interface ToLookAt {
  at: Position;
  isArea: boolean;
}

/** The beginning of each area for improvement, of whatever else each part of a text says, and of each paragraph with a number that was typed, which may have been counted then. */
export function wordsToLookAt({ parts }: Pick<Words<AuthoredBlock>, 'parts'>): ToLookAt[] {
  return parts.flatMap(({ groups }) => {
    const isOfAreas = ({ finding }: (typeof groups)[number]): boolean => finding === 'area-for-improvement';
    const areas = groups.filter(isOfAreas).flatMap(({ blocks }) => paragraphsIn(blocks, false));
    const others = groups.filter((group) => !isOfAreas(group)).flatMap(({ blocks }) => paragraphsIn(blocks, true)).filter((each, index) => index === 0 || hasCount(each));
    return [...others.flatMap((each) => toLookAt(each, false)), ...areas.flatMap((each) => toLookAt(each, true))];
  });
}

/** Years, days and law are as true as they were. */
const noCount = /\b(?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)? (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|\b(?:section|stage|key stage|year|paragraph|ages?|aged|under|regulation|part) \d+(?: (?:to|and|or) \d+)?/gi;

/** Figures that come from the data are as new as the data. */
function hasCount({ children }: Paragraph): boolean {
  let found = false;
  walk<AuthoredLeaf, EmbedReference | Restricted, AuthoredStatement>([{ type: 'paragraph', children }], (node) => {
    if (node.type === 'text') found ||= /\d/.test(node.value.replace(noCount, ''));
  });
  return found;
}

function toLookAt({ place, children: [first] }: Paragraph, isArea: boolean): ToLookAt[] {
  const isMarked = first?.type === 'text' && first.value.startsWith(lookAgainMark);
  return place === undefined || isMarked ? [] : [{ at: place.start, isArea }];
}

/** The paragraphs and the items of lists that stand in no other, with those that only lead to a list or without. */
function paragraphsIn(blocks: readonly AuthoredBlock[], withLeads: boolean): Paragraph[] {
  return blocks.flatMap((block, index): Paragraph[] => {
    if (block.type === 'paragraph') return !withLeads && blocks[index + 1]?.type === 'list' && leadsIn(block) ? [] : [block];
    if (block.type === 'list') return block.items.flatMap(({ children: [first] }) => (first?.type === 'paragraph' ? [first] : []));
    return block.type === 'restricted' ? paragraphsIn(block.children, withLeads) : [];
  });
}

function leadsIn({ children, statement }: Paragraph): boolean {
  const last = children.at(-1);
  return statement === undefined && last?.type === 'text' && last.value.trimEnd().endsWith(':');
}
