import { z } from 'zod';
import type { Place } from '../diagnostics/diagnostic.ts';
import { audience, type Audience } from './audience.ts';
import { walk, type Block, type FootnoteMark, type Inline, type Node } from './content.ts';
import type { Origin } from './origin.ts';
import { periodType, type PeriodType } from './period.ts';
import { id, isoDate, text } from './scalars.ts';
import { signOff, status } from './settings.ts';

export const sectionKind = z
  .enum(['practice', 'overview', 'quality-assurance', 'priorities', 'appendix'])
  .describe('`practice` (must answer all three questions), `overview`, `quality-assurance`, `priorities` or `appendix`.');

export const sectionMatter = z
  .strictObject({
    title: text.describe('The title of the section.'),
    kind: sectionKind.optional().describe('`practice` unless said.'),
    judgements: z.array(id).optional().describe('The judgement areas that it speaks to.'),
    themes: z.array(id).optional().describe('The themes of indicators that are its figures; otherwise those it cites.'),
    summary: text.optional().describe('One line for the home page.'),
    owner: text.optional().describe('The role that answers for it; no name.'),
    status: status.optional(),
    signOff: signOff.optional(),
    reviewed: isoDate.optional().describe('When it was last reviewed.'),
    audience: audience.optional(),
  })
  .describe('The front matter of a section: what stands between the two lines of ---.');

export type SectionMatter = z.infer<typeof sectionMatter>;

/** What `:kpi[id]{show=…}` may show. */
export const kpiShows = ['value', 'fraction', 'numerator', 'denominator', 'target', 'rag', 'date', 'change', 'comparator', 'share'] as const;
export type KpiShow = (typeof kpiShows)[number];
export const kpiPeriods = periodType.options;

/** `:kpi[id]{show=… period=… at=… of=… part=… by=…}`; `at` picks an earlier figure, `of` a comparator, `part` a part, of the breakdown `by`. */
export interface KpiReference {
  type: 'kpi';
  indicator: string;
  show: KpiShow;
  period?: PeriodType;
  at?: string;
  of?: string;
  part?: string;
  by?: string;
  place: Place;
}

/** `[@id; @id]`. */
export interface Citation { type: 'citation'; refs: { id: string; place: Place }[]; place: Place }

export const embedNames = ['chart', 'scorecard', 'evidence', 'actions', 'judgements'] as const;
export type EmbedName = (typeof embedNames)[number];

/** `::name[argument]{key=value}`. */
export interface EmbedReference {
  type: 'embed';
  name: EmbedName;
  argument: string | null;
  attributes: Record<string, string>;
  place: Place;
}

/** `:::internal … :::`: blocks for a smaller audience than their section's. */
export interface Restricted {
  type: 'restricted';
  audience: Audience;
  children: AuthoredBlock[];
  place: Place;
}

/** What an author said of one paragraph or list item: `{#stable-id}`, or `{#stable-id was="2.8 A4"}` with the paragraphs and actions of the edition before that it takes up; `no-plan` after that says of an answer to what comes next that it plans nothing. */
export interface AuthoredStatement { id: string; was?: readonly string[]; noPlan?: true; place: Place }

export type AuthoredLeaf = KpiReference | Citation | FootnoteMark;
export type AuthoredInline = Inline<AuthoredLeaf>;
export type AuthoredBlock = Block<AuthoredLeaf, EmbedReference | Restricted, AuthoredStatement>;
export type AuthoredNode = Node<AuthoredLeaf, EmbedReference | Restricted, AuthoredStatement>;
/** A block with nothing for a smaller audience in it, however deep. */
export type OpenBlock = Block<AuthoredLeaf, EmbedReference, AuthoredStatement>;
export type OpenNode = Node<AuthoredLeaf, EmbedReference, AuthoredStatement>;

/** Which of the three questions a part answers. */
export const question = z.enum(['know', 'how', 'next']);
export type Question = z.infer<typeof question>;

/** What a group of statements in a part is, and what an inspection found. */
export const findingKind = z.enum(['strength', 'area-for-improvement']);
export type FindingKind = z.infer<typeof findingKind>;

/** What stands under one `###` heading of a part, or before the first of them. */
export interface Group<AnyBlock> {
  finding: FindingKind | null;
  title: AuthoredInline[] | null;
  blocks: AnyBlock[];
  place: Place;
}

/** What stands under one `##` heading of a section, or before the first of them. */
export interface Part<AnyBlock> {
  question: Question | null;
  /** The question that its heading nearly asks. */
  nearly?: Question;
  keyMessages: boolean;
  title: AuthoredInline[] | null;
  groups: Group<AnyBlock>[];
  place: Place;
}

/** What stands in a section below its front matter. */
export interface Words<AnyBlock> {
  parts: Part<AnyBlock>[];
  footnotes: { label: string; blocks: AnyBlock[] }[];
}

export type AuthoredGroup = Group<AuthoredBlock>;
export type AuthoredPart = Part<AuthoredBlock>;

/** A section as authored; `id` is its file name without number and ending. */
export interface Section extends Words<AuthoredBlock> {
  id: string;
  path: string;
  matter: SectionMatter;
  origin: Origin;
}

interface Body<AnyBlock> { parts: readonly { groups: readonly { blocks: readonly AnyBlock[] }[] }[] }

/** The blocks of all parts, without footnotes. */
export function bodyOf<AnyBlock>({ parts }: Body<AnyBlock>): AnyBlock[] {
  return parts.flatMap(({ groups }) => groups.flatMap(({ blocks }) => blocks));
}

/** Whether nothing stands under a heading, or only further headings and lines. */
export function saysNothing({ groups }: { groups: readonly { blocks: readonly { type: string }[] }[] }): boolean {
  return groups.every(({ blocks }) => blocks.every(({ type }) => type === 'heading' || type === 'rule'));
}

/** Every block, footnotes last. */
export function blocksOf<AnyBlock>(words: Body<AnyBlock> & { footnotes: readonly { blocks: readonly AnyBlock[] }[] }): AnyBlock[] {
  return [...bodyOf(words), ...words.footnotes.flatMap(({ blocks }) => blocks)];
}

/** Every `{#stable-id}` in reading order. */
export function statementsIn(blocks: readonly AuthoredBlock[]): AuthoredStatement[] {
  const found: AuthoredStatement[] = [];
  walk(blocks, (node) => {
    if ((node.type === 'paragraph' || node.type === 'item') && node.statement) found.push(node.statement);
  });
  return found;
}
