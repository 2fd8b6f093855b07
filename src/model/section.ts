import { z } from 'zod';
import type { Place } from '../diagnostics/diagnostic.ts';
import { audience, type Audience } from './audience.ts';
import type { Block, Inline } from './content.ts';
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

export type SectionKind = z.infer<typeof sectionKind>;
export type SectionMatter = z.infer<typeof sectionMatter>;

/** What `:kpi[id]{show=…}` may show. */
export const kpiShows = ['value', 'fraction', 'numerator', 'denominator', 'target', 'rag', 'date', 'change', 'comparator'] as const;
export type KpiShow = (typeof kpiShows)[number];
export const kpiPeriods = periodType.options;

/** `:kpi[id]{show=… period=… at=… of=…}`; `at` picks an earlier figure, `of` a comparator. */
export interface KpiReference {
  type: 'kpi';
  indicator: string;
  show: KpiShow;
  period?: PeriodType;
  at?: string;
  of?: string;
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

/** What an author said of one paragraph or list item: `{#stable-id}`. */
export interface AuthoredStatement { id: string; place: Place }

export type AuthoredLeaf = KpiReference | Citation;
export type AuthoredInline = Inline<AuthoredLeaf>;
export type AuthoredBlock = Block<AuthoredLeaf, EmbedReference | Restricted, AuthoredStatement>;

/** Which of the three questions a part answers. */
export type Question = 'know' | 'how' | 'next';
/** What a group of statements in a part is. */
export type FindingKind = 'strength' | 'area-for-improvement';

/** What stands under one `###` heading of a part, or before the first of them. */
export interface AuthoredGroup {
  finding: FindingKind | null;
  title: AuthoredInline[] | null;
  blocks: AuthoredBlock[];
  place: Place;
}

/** What stands under one `##` heading of a section, or before the first of them. */
export interface AuthoredPart {
  question: Question | null;
  keyMessages: boolean;
  title: AuthoredInline[] | null;
  groups: AuthoredGroup[];
  place: Place;
}

/** A section as authored; `id` is its file name without number and ending. */
export interface Section {
  id: string;
  path: string;
  matter: SectionMatter;
  origin: Origin;
  parts: AuthoredPart[];
  footnotes: { label: string; blocks: AuthoredBlock[] }[];
}
