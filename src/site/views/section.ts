import type { FindingKind, Question } from '../../model/section.ts';
import type { Report, ReportGroup, ReportPart, ReportSection } from '../../model/report.ts';
import { anchorOn } from '../links.ts';
import { frameView, type FrameView } from './frame.ts';
import { indicatorRow, type IndicatorRow } from './figures.ts';
import { footnoteLetter, type Footnotes } from './inline.ts';
import { pick } from './lookup.ts';
import { tallyView, type LinkView, type TallyView } from './marks.ts';
import { neighbours } from './neighbours.ts';
import { proseOf, sentenceOf, type Piece, type ProseWriting } from './prose.ts';
import { countWord, link, spellOut, startWriting, word, type Writing } from './writing.ts';

export interface SectionView {
  frame: FrameView;
  contents: ContentsView;
  content: SectionContent;
  previous: PagerLink | null;
  next: PagerLink | null;
  pagerLabel: string;
}

/** Where the reader may go on. */
export type PagerView = Pick<SectionView, 'previous' | 'next' | 'pagerLabel'>;

export interface PagerLink extends LinkView {
  label: string;
}

/** The list of sections beside a section, with this one's own parts. */
export interface ContentsView {
  heading: string;
  entries: (LinkView & { number: number; current: boolean; parts: LinkView[] })[];
  /** Leads to the full list where only a window of it is shown. */
  all: LinkView | null;
}

export interface SectionContent {
  id: string | null;
  number: number;
  title: string;
  level: number;
  kind: string | null;
  summary: string | null;
  facts: { term: string; value: string }[];
  parts: PartView[];
  footnotes: { heading: string; notes: { id: string; letter: string; pieces: Piece[]; back: string; backLabel: string }[] } | null;
  figures: FiguresView | null;
  asideLabel: string;
}

/** The figures beside a section. */
export interface FiguresView {
  heading: string;
  rows: (IndicatorRow & { targetWords: string })[];
  more: LinkView | null;
  tally: TallyView | null;
}

export interface PartView {
  id: string;
  question: Question | 'messages' | null;
  /** HTML of the heading; null for what stands before the first. */
  title: string | null;
  groups: GroupView[];
}

export interface GroupView {
  id: string;
  finding: FindingKind | null;
  title: string | null;
  level: number;
  pieces: Piece[];
}

/** Reports with more sections than this show a window of them. */
const contentsShown = 40;
const figuresShown = 12;

export function sectionView(report: Report, id: string): SectionView {
  const index = report.sections.findIndex((section) => section.id === id);
  const section = report.sections[index];
  if (!section) throw new Error(`The report has no section ${id}.`);
  const writing = startWriting(report, { ref: { page: 'section', id: section.id }, whole: false });
  const content = sectionContent(writing, section, null);
  return {
    frame: frameView(writing, { title: section.title, description: section.summary ?? section.title }),
    contents: contentsView(writing, index, content),
    content,
    previous: pagerLink(writing, report.sections[index - 1], 'section.previous'),
    next: pagerLink(writing, report.sections[index + 1], 'section.next'),
    pagerLabel: word(writing, 'section.pager'),
  };
}

/** A section without what stands around it; `id` is its place on the page of the whole report. */
export function sectionContent(writing: Writing, section: ReportSection, id: string | null): SectionContent {
  const footnotes: Footnotes = {
    notes: new Map(section.footnotes.map(({ label, number, anchor }) => [label, { number, anchor }])),
    marks: new Map(),
  };
  const level = 1 + writing.deeper;
  const summary = section.summary && spellOut(writing, section.summary);
  return {
    id,
    number: section.number,
    title: section.title,
    level,
    kind: section.kind === 'practice' ? null : section.kindText,
    summary,
    facts: factsOf(writing, section),
    parts: section.parts.map((part) => partView(writing, part, footnotes, level)),
    footnotes: footnotesView(writing, section, footnotes, level),
    figures: figuresView(writing, section),
    asideLabel: word(writing, 'section.aside', { title: section.title }),
  };
}

function factsOf(writing: Writing, section: ReportSection): SectionContent['facts'] {
  const areas = section.judgements.map((judgement) => judgement.label).join('; ');
  return [
    { term: word(writing, 'section.judgements'), value: areas },
    { term: word(writing, 'section.owner'), value: section.owner ?? word(writing, 'section.noOwner') },
    { term: word(writing, 'section.status'), value: section.statusText ?? '' },
    { term: word(writing, 'section.reviewed'), value: section.reviewed?.text ?? '' },
  ].filter(({ value }) => value !== '');
}

function partView(writing: Writing, part: ReportPart, footnotes: Footnotes, above: number): PartView {
  const level = part.title ? above + 1 : above;
  const prose: ProseWriting = { writing, footnotes, level };
  return {
    id: anchorOn(writing.page, part.anchor),
    question: part.keyMessages ? 'messages' : part.question,
    title: part.title && sentenceOf(prose, part.title),
    groups: part.groups.map((group) => groupView(writing, group, footnotes, level)),
  };
}

function groupView(writing: Writing, group: ReportGroup, footnotes: Footnotes, above: number): GroupView {
  const level = group.title ? above + 1 : above;
  const prose: ProseWriting = { writing, footnotes, level };
  return {
    id: anchorOn(writing.page, group.anchor),
    finding: group.finding,
    title: group.title && sentenceOf(prose, group.title),
    level,
    pieces: proseOf(prose, group.blocks),
  };
}

function footnotesView(writing: Writing, section: ReportSection, footnotes: Footnotes, above: number): SectionContent['footnotes'] {
  if (section.footnotes.length === 0) return null;
  const prose: ProseWriting = { writing, footnotes, level: above + 1 };
  const notes = section.footnotes.map((note) => ({
    id: anchorOn(writing.page, note.anchor),
    letter: footnoteLetter(note.number),
    pieces: proseOf(prose, note.blocks),
    back: `#${anchorOn(writing.page, `${note.anchor}-mark`)}`,
    backLabel: word(writing, 'section.noteBack', { letter: footnoteLetter(note.number) }),
  }));
  return { heading: word(writing, 'section.notes'), notes };
}

function figuresView(writing: Writing, section: ReportSection): SectionContent['figures'] {
  const indicators = pick(writing.lookup.indicators, section.indicators);
  if (indicators.length === 0) return null;
  const hidden = indicators.length - figuresShown;
  return {
    heading: word(writing, 'section.figures'),
    rows: indicators.slice(0, figuresShown).map((indicator) => ({
      ...indicatorRow(writing, indicator),
      targetWords: indicator.target ? word(writing, 'section.target', { target: indicator.target.shortText }) : '',
    })),
    more: hidden > 0 ? { text: countWord(writing, 'section.moreFigures', hidden), href: link(writing, { page: 'scorecard' }) } : null,
    tally: tallyView(writing, section.tally),
  };
}

function contentsView(writing: Writing, index: number, content: SectionContent): ContentsView {
  const { sections } = writing.report;
  const shown = neighbours(sections, index, contentsShown);
  const parts = content.parts.flatMap(({ id, title }) => (title === null ? [] : [{ text: title, href: `#${id}` }]));
  return {
    heading: word(writing, 'section.contents'),
    entries: shown.map((section) => {
      const current = section === sections[index];
      return {
        number: section.number,
        text: section.title,
        href: link(writing, { page: 'section', id: section.id }),
        current,
        parts: current ? parts : [],
      };
    }),
    all: shown.length === sections.length ? null : { text: word(writing, 'section.allSections'), href: link(writing, { page: 'home', anchor: 'sections' }) },
  };
}

function pagerLink(writing: Writing, section: ReportSection | undefined, label: 'section.previous' | 'section.next'): PagerLink | null {
  return section ? { text: section.title, href: link(writing, { page: 'section', id: section.id }), label: word(writing, label) } : null;
}
