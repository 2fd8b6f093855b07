import type { Position } from '../diagnostics/diagnostic.ts';
import { lookAgainMark } from '../model/look-again.ts';
import { monthNames } from '../model/month-names.ts';
import { walk } from '../model/content.ts';
import type { AuthoredBlock, AuthoredLeaf, AuthoredStatement, EmbedReference, Restricted, Words } from '../model/section.ts';

type Paragraph = Extract<AuthoredBlock, { type: 'paragraph' }>;

/** Where words begin that somebody must look at again. */
export interface ToLookAt {
  at: Position;
  isArea: boolean;
}

/** The beginning of each area for improvement, of whatever else each part of a text says, and of each paragraph with a number that was typed, which may have been counted then, or with a time that was to come and may be past. */
export function wordsToLookAt({ parts }: Pick<Words<AuthoredBlock>, 'parts'>): ToLookAt[] {
  return parts.flatMap(({ groups }) => {
    const isOfAreas = ({ finding }: (typeof groups)[number]): boolean => finding === 'area-for-improvement';
    const areas = groups.filter(isOfAreas).flatMap(({ blocks }) => paragraphsIn(blocks, false));
    const others = groups.filter((group) => !isOfAreas(group)).flatMap(({ blocks }) => paragraphsIn(blocks, true)).filter((each, index) => index === 0 || hasCount(each) || hasTerm(each));
    return [...others.flatMap((each) => toLookAt(each, false)), ...areas.flatMap((each) => toLookAt(each, true))];
  });
}

const month = `(?:${monthNames.join('|')})`;
const time = `(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${month}(?: (?:19|20)\\d\\d)?|(?:19|20)\\d\\d)`;

/** Years, days and law are as true as they were, unless something was to happen by then. */
const noCount = new RegExp(`\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}(?:st|nd|rd|th)? (?=${month}\\b)|\\b(?:section|stage|key stage|year|paragraph|ages?|aged|under|regulation|part) \\d+(?: (?:to|and|or) \\d+)?`, 'gi');

/** A time by which, from which or until which something was to be so: `by March 2022`, `from April`, `is to end in June 2021`. */
const term = new RegExp(`\\b(?:by|before|until|till|from|starting(?: in)?|beginning(?: in)?|due(?: in| on| by)?|expected(?: in| on| by)|(?:will|shall|is to|are to|was to|were to|planned|going to)\\b[^.;]*?\\b(?:in|on)) (?:the end of |early |late |spring |summer |autumn |winter )?${time}`, 'i');

function hasTerm(paragraph: Paragraph): boolean {
  return typedIn(paragraph).some((text) => term.test(text));
}

/** Figures that come from the data are as new as the data. */
function hasCount(paragraph: Paragraph): boolean {
  return typedIn(paragraph).some((text) => /\d/.test(text.replace(noCount, '')));
}

function typedIn({ children }: Paragraph): string[] {
  const typed: string[] = [];
  walk<AuthoredLeaf, EmbedReference | Restricted, AuthoredStatement>([{ type: 'paragraph', children }], (node) => {
    if (node.type === 'text') typed.push(node.value);
  });
  return typed;
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
