import { hasSparkline } from '../chart/sparkline.ts';
import { markOf, type Marked } from '../model/audience.ts';
import type { FindingKind, Question } from '../model/section.ts';
import type { ReportGroup, ReportIndicator, ReportPart, ReportSection, RagStatus, Target } from '../model/report.ts';
import { areaMentions } from './judgement-areas.ts';
import { firstLinks, linkTo, type Link } from './link.ts';
import { factsOf, type Fact, type Headed } from './lists.ts';
import { pick } from './lookup.ts';
import { tallyView, type TallyView } from './marks.ts';
import { notePlace, sentence, writtenBlocks, type ProseWriting } from './prose.ts';
import { headlineCell, type Cell } from './table.ts';
import type { WrittenBlock, WrittenInline } from './tree.ts';
import { countWord, spellOut, word, type Writing } from './writing.ts';

export interface SectionView extends Marked {
  place: SectionPlace;
  number: number;
  title: string;
  description: string;
  kind: string | null;
  summary: string | null;
  facts: Fact[];
  parts: PartView[];
  footnotes: Headed<NoteView> | null;
  figures: FiguresView | null;
}

export type SectionPlace = ProseWriting['section'];

/** The figures of a section: the first few, and how many more there are. */
export interface FiguresView extends Headed<FigureEntry> {
  more: Link | null;
  tally: TallyView | null;
}

export interface FigureEntry {
  name: Link;
  current: Cell;
  /** What its line is drawn from; null where there is none. */
  trend: ReportIndicator | null;
  rag: RagStatus;
  target: string | null;
}

export interface PartView {
  place: Target;
  question: Question | 'messages' | null;
  /** Null for what stands before the first heading. */
  title: WrittenInline[] | null;
  groups: GroupView[];
}

export interface GroupView {
  place: Target;
  finding: FindingKind | null;
  title: WrittenInline[] | null;
  /** How many headings deep its words stand in the section. */
  depth: number;
  blocks: WrittenBlock[];
}

export interface NoteView {
  place: Target;
  /** Where its mark stands in the text. */
  back: Target;
  letter: string;
  blocks: WrittenBlock[];
}

const figuresShown = 12;

export function sectionView(writing: Writing, section: ReportSection): SectionView {
  const place = { page: 'section', id: section.id } as const;
  const notes = new Map(section.footnotes.map(({ label, number, anchor }) => [label, { letter: noteLetter(number), anchor }]));
  const prose: ProseWriting = { writing, section: place, notes, marked: new Set() };
  return {
    place,
    number: section.number,
    title: section.title,
    ...markOf(section),
    description: section.summary ?? section.title,
    kind: section.kind === 'practice' ? null : section.kindText,
    summary: section.summary && spellOut(writing, section.summary),
    facts: sectionFacts(writing, section),
    parts: section.parts.map((part) => partView(prose, part)),
    footnotes: footnotesView(prose, section),
    figures: figuresView(writing, section),
  };
}

function sectionFacts(writing: Writing, { judgements, owner, statusText, reviewed }: ReportSection): Fact[] {
  return factsOf(writing, {
    'section.judgements': judgements.length === 0 ? null : { text: judgements.map(({ label }) => label).join('; '), outside: null, mentions: areaMentions(judgements, firstLinks()) },
    'section.owner': owner ?? word(writing, 'section.noOwner'),
    'section.status': statusText,
    'section.reviewed': reviewed?.text ?? null,
  });
}

function partView(prose: ProseWriting, part: ReportPart): PartView {
  return {
    place: { ...prose.section, anchor: part.anchor },
    question: part.keyMessages ? 'messages' : part.question,
    title: part.title && sentence(prose, part.title),
    groups: part.groups.map((group) => groupView(prose, group, part.title ? 1 : 0)),
  };
}

function groupView(prose: ProseWriting, group: ReportGroup, above: number): GroupView {
  const depth = group.title ? above + 1 : above;
  return {
    place: { ...prose.section, anchor: group.anchor },
    finding: group.finding,
    title: group.title && sentence(prose, group.title),
    depth,
    blocks: writtenBlocks(prose, group.blocks, depth),
  };
}

function footnotesView(prose: ProseWriting, { footnotes }: ReportSection): SectionView['footnotes'] {
  if (footnotes.length === 0) return null;
  const entries = footnotes.map(({ number, anchor, blocks }): NoteView => ({
    place: { ...prose.section, anchor },
    back: notePlace(prose.section, anchor),
    letter: noteLetter(number),
    blocks: writtenBlocks(prose, blocks, 1),
  }));
  return { heading: word(prose.writing, 'section.notes'), entries };
}

/** Notes count in letters, so that they are not taken for sources: a, b, … z, aa. */
export function noteLetter(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? noteLetter(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

function figuresView(writing: Writing, section: ReportSection): FiguresView | null {
  const indicators = pick(writing.lookup.indicators, section.indicators);
  if (indicators.length === 0) return null;
  const hidden = indicators.length - figuresShown;
  return {
    heading: word(writing, 'section.figures'),
    entries: indicators.slice(0, figuresShown).map((indicator) => ({
      name: linkTo('indicator', indicator),
      current: headlineCell(indicator.current, word(writing, 'figure.none')),
      trend: hasSparkline(indicator) ? indicator : null,
      rag: indicator.rag,
      target: indicator.target && word(writing, 'section.target', { target: indicator.target.shortText }),
    })),
    more: hidden > 0 ? { text: countWord(writing, 'section.moreFigures', hidden), to: { page: 'scorecard' } } : null,
    tally: tallyView(writing, section.tally),
  };
}
