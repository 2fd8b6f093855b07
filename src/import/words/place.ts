import type { Labels } from '../../model/labels.ts';
import type { FindingKind, Question } from '../../model/section.ts';
import { withoutContinued } from './asks.ts';
import { piecesOf, type FoundHeading, type Piece } from './headings.ts';
import { paragraphsOf, textOf, type WordsBlock, type WordsDocument, type WordsRun } from './words-document.ts';

/** What stands in a part of a section: blocks, under headings of the document's own. */
export type PlacedBlock = WordsBlock | { type: 'heading'; depth: number; runs: WordsRun[] };

export type PlacedKind = 'practice' | 'overview' | 'quality-assurance' | 'priorities' | 'appendix';

export interface PlacedSection {
  title: string;
  kind: PlacedKind;
  /** Of a section that asks no question, all stands under `know`. */
  parts: Record<Question, PlacedBlock[]>;
}

/** Where a heading of the document went, and why. */
export interface HeadingWent {
  number: number;
  title: string;
  how: string;
  section: PlacedSection | null;
  /** What it became in the section, after `is`. */
  as: string;
}

/** What of the document goes into no section, and why. */
export interface StayedOver {
  number: number | null;
  text: string;
  why: string;
}

export interface Placed {
  sections: PlacedSection[];
  went: HeadingWent[];
  stayedOver: StayedOver[];
  /** How sections were told, in a sentence. */
  rule: string;
}

/** Divides a document into sections under the three questions. */
export function placeWords(document: WordsDocument, fileTitle: string, labels: Labels): Placed {
  const all = piecesOf(document.blocks, labels);
  const furniture = furnitureOf(all);
  const pieces = all.filter((piece) => !furniture.has(piece));
  const headings = pieces.filter((piece) => piece.type === 'heading');
  const level = sectionLevel(headings);
  const placing: Placing = { labels, level, alone: askedAlone(headings, level), sections: [], went: [], stayedOver: [], at: null };
  for (const piece of furniture) stay(placing, piece, 'it stands again and again, as at the foot of pages');
  const first = pieces.findIndex((piece) => isSectionHeading(piece, level));
  const before = level === null ? [] : pieces.slice(0, first === -1 ? pieces.length : first);
  placeBefore(placing, before, fileTitle);
  if (level === null) beginSection(placing, titleOfDocument(pieces) ?? fileTitle, null);
  for (const piece of pieces.slice(before.length)) place(placing, piece);
  endNotes(placing);
  const sections = placing.sections.filter(({ parts }) => Object.values(parts).some((part) => part.length > 0));
  for (const section of placing.sections) {
    section.kind = kindOf(section, placing);
    if (!sections.includes(section)) leaveOver(section, placing);
  }
  return { sections, went: placing.went, stayedOver: placing.stayedOver, rule: ruleFor(level, headings) };
}

/** Every heading of a section that nothing came into is named, those that ask a question too. */
function leaveOver(section: PlacedSection, { went, stayedOver }: Placing): void {
  for (const heading of went.filter((each) => each.section === section)) {
    heading.section = null;
    heading.as = 'left over';
    stayedOver.push({ number: heading.number, text: heading.title, why: 'nothing stands under this heading' });
  }
}

const oftenEnough = 4;

/** Lines that a deck or a page repeats. */
function furnitureOf(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const times = new Map<string, number>();
  const lineOf = (piece: Piece): string => (piece.type === 'paragraph' && piece.kind === 'paragraph' ? textOf(piece).trim() : '');
  for (const piece of pieces) times.set(lineOf(piece), (times.get(lineOf(piece)) ?? 0) + 1);
  return new Set(pieces.filter((piece) => lineOf(piece) !== '' && times.get(lineOf(piece))! >= oftenEnough));
}

interface Placing {
  labels: Labels;
  level: number | null;
  /** Headings that ask a question and stand beside those of sections, such as a last chapter on what comes next. */
  alone: ReadonlySet<FoundHeading>;
  sections: PlacedSection[];
  went: HeadingWent[];
  stayedOver: StayedOver[];
  at: { section: PlacedSection; question: Question; askedSections: Set<PlacedSection>; levels: number[]; noteWaits: WordsRun[] } | null;
}

/** The level of the headings right above those that ask a question; where none asks, the highest that stands more than once. */
function sectionLevel(headings: readonly FoundHeading[]): number | null {
  const plain = headings.filter(({ asked }) => asked === null);
  const above = headings.flatMap(({ asked, level }, index) => {
    if (asked === null) return [];
    return headings.slice(0, index).findLast((other) => other.asked === null && other.level < level)?.level ?? [];
  });
  if (above.length > 0) return mostFrequent(above);
  const asking = headings.filter(({ asked }) => asked !== null && asked.finding === null).map(({ level }) => level);
  const top = Math.min(...plain.map(({ level }) => level));
  if (plain.length === 0 || asking.some((level) => level < top)) return null;
  if (asking.length > 0) return top;
  const levels = plain.map(({ level }) => level).sort((a, b) => a - b);
  return levels.find((level, index) => levels.indexOf(level) !== index) ?? levels[0] ?? null;
}

function askedAlone(headings: readonly FoundHeading[], level: number | null): ReadonlySet<FoundHeading> {
  const asking = headings.filter(({ asked, by }) => asked !== null && asked.finding === null && (by === 'style' || by === 'bold'));
  if (level === null || !asking.some((each) => each.level > level)) return new Set();
  return new Set(asking.filter((each) => each.level <= level));
}

function mostFrequent(levels: readonly number[]): number {
  const times = (level: number): number => levels.filter((each) => each === level).length;
  return levels.toSorted((a, b) => times(b) - times(a) || a - b)[0]!;
}

function ruleFor(level: number | null, headings: readonly FoundHeading[]): string {
  if (level === null) return 'It is one section, since it has no headings besides those that ask a question.';
  const sample = headings.find((each) => each.level === level && each.asked === null);
  return `A section begins at each heading such as “${sample?.title ?? ''}”, ${headings.some(({ asked }) => asked !== null) ? 'the headings right above those that ask a question' : 'the highest of which there are several'}.`;
}

function isSectionHeading(piece: Piece, level: number | null): boolean {
  return piece.type === 'heading' && piece.asked === null && level !== null && piece.level <= level;
}

function titleOfDocument(pieces: readonly Piece[]): string | null {
  const found = pieces.find((piece) => piece.type === 'paragraph' && piece.kind === 'title');
  return found?.type === 'paragraph' ? textOf(found).trim() || null : null;
}

/** What stands before the first heading: an introduction where it has sentences, and otherwise a cover. */
function placeBefore(placing: Placing, pieces: readonly Piece[], fileTitle: string): void {
  const sentences = pieces.filter((piece) => piece.type === 'paragraph' && piece.kind !== 'title' && /\S+(?:\s+\S+){7,}[.!?]/.test(textOf(piece)));
  if (sentences.length === 0 && !pieces.some(({ type }) => type === 'table')) {
    for (const piece of pieces) stay(placing, piece, 'it stands before the first heading, as on a cover');
    return;
  }
  beginSection(placing, titleOfDocument(pieces) ?? (fileTitle || 'Introduction'), null);
  for (const piece of pieces) place(placing, piece);
}

function stay(placing: Placing, piece: Piece, why: string): void {
  const paragraphs = piece.type === 'heading' ? [piece.paragraph] : piece.type === 'table' ? paragraphsOf([piece]) : [piece];
  for (const paragraph of paragraphs) {
    if (textOf(paragraph).trim() !== '') placing.stayedOver.push({ number: paragraph.number, text: textOf(paragraph).trim(), why });
    for (const run of paragraph.runs) if (run.type === 'picture') placing.stayedOver.push({ number: paragraph.number, text: run.picture.alt || run.picture.name, why: `a picture; ${why}` });
  }
}

function beginSection(placing: Placing, title: string, heading: FoundHeading | null, question: Question = 'know'): void {
  endNotes(placing);
  const wanted = withoutContinued(title);
  const known = placing.sections.find((section) => section.title.toLowerCase() === wanted.toLowerCase());
  const section = known ?? { title: wanted, kind: 'practice', parts: { know: [], how: [], next: [] } };
  if (!known) placing.sections.push(section);
  if (heading) went(placing, heading, section, known ? 'the same section going on' : 'a section of its own');
  const askedSections = placing.at?.askedSections ?? new Set<PlacedSection>();
  placing.at = { section, question, askedSections, levels: [], noteWaits: notesOf(heading) };
}

/** A heading of the report holds words alone: the marks of notes go to the words below it. */
function notesOf(heading: FoundHeading | null): WordsRun[] {
  return heading?.paragraph.runs.filter(({ type }) => type === 'note' || type === 'picture') ?? [];
}

/** Marks for which no paragraph came stand in one of their own. */
function endNotes({ at }: Placing): void {
  if (!at || at.noteWaits.length === 0) return;
  at.section.parts[at.question].push({ type: 'paragraph', number: 0, kind: 'paragraph', level: 0, ordered: false, list: '', runs: at.noteWaits.splice(0), anchors: [], bold: false, size: 0 });
}

function went({ went: list }: Placing, { paragraph, title, by, level }: FoundHeading, section: PlacedSection, as: string): void {
  const how = { style: `heading ${level}`, bold: 'bold alone', words: 'a line of its own', column: 'head of a table' }[by];
  list.push({ number: paragraph.number, title, how, section, as });
}

function place(placing: Placing, piece: Piece): void {
  if (piece.type === 'heading' && isSectionHeading(piece, placing.level)) {
    beginSection(placing, piece.title, piece);
    return;
  }
  if (piece.type === 'heading' && placing.alone.has(piece)) {
    beginSection(placing, piece.title, piece, piece.asked?.question);
    return;
  }
  const { at } = placing;
  if (!at) {
    stay(placing, piece, 'it stands before the first heading');
    return;
  }
  if (piece.type === 'heading') placeHeading(placing, at, piece);
  else if (piece.type === 'paragraph' && piece.kind === 'title') stay(placing, piece, 'it is the title of the document');
  else {
    at.section.parts[at.question].push(withNotes(at, piece));
  }
}

type At = NonNullable<Placing['at']>;

function withNotes(at: At, block: WordsBlock): WordsBlock {
  if (at.noteWaits.length === 0 || block.type !== 'paragraph') return block;
  return { ...block, runs: [...block.runs, ...at.noteWaits.splice(0)] };
}

function placeHeading(placing: Placing, at: At, heading: FoundHeading): void {
  const { section } = at;
  const { asked, level, paragraph } = heading;
  at.noteWaits.push(...notesOf(heading));
  if (asked?.finding === null) {
    Object.assign(at, { question: asked.question, levels: [] });
    at.askedSections.add(section);
    went(placing, heading, section, `“${placing.labels[`question.${asked.question}`]}”`);
    return;
  }
  if (asked) {
    Object.assign(at, { question: 'know', levels: [level] });
    at.askedSections.add(section);
    const title = placing.labels[findingLabel[asked.finding]];
    section.parts.know.push({ type: 'heading', depth: 3, runs: [{ type: 'text', text: title }] });
    went(placing, heading, section, `“${title}”, under “${placing.labels['question.know']}”`);
    return;
  }
  while (at.levels.length > 0 && at.levels.at(-1)! >= level) at.levels.pop();
  const depth = Math.min(6, 3 + at.levels.length);
  at.levels.push(level);
  const runs = paragraph.runs.filter(({ type }) => type === 'text' || type === 'break' || type === 'token');
  section.parts[at.question].push({ type: 'heading', depth, runs });
  went(placing, heading, section, `a heading under “${placing.labels[`question.${at.question}`]}”`);
}

const findingLabel: Readonly<Record<FindingKind, 'finding.strengths' | 'finding.improvements'>> = { strength: 'finding.strengths', 'area-for-improvement': 'finding.improvements' };

const kinds: readonly { title: RegExp; kind: PlacedKind }[] = [
  { title: /\b(?:introduction|context|foreword|executive summary|summary|overview|key messages|about (?:us|this)|our (?:area|borough|county|vision))\b/i, kind: 'overview' },
  { title: /\b(?:glossary|appendix|appendices|annex|abbreviations|references|sources)\b/i, kind: 'appendix' },
  { title: /\b(?:priorities|improvement journey|action plan|improvement plan)\b/i, kind: 'priorities' },
  { title: /\bquality assurance\b/i, kind: 'quality-assurance' },
];

const kindByQuestion: Readonly<Record<Question, PlacedKind>> = { know: 'overview', how: 'quality-assurance', next: 'priorities' };

/** A section in which something is asked is one of practice; another is told by its title, where others ask. */
function kindOf(section: PlacedSection, { at, alone, level }: Placing): PlacedKind {
  if (at?.askedSections.has(section)) return 'practice';
  const named = kinds.find(({ title }) => title.test(section.title))?.kind;
  const asking = [...alone].find(({ title }) => withoutContinued(title) === section.title)?.asked;
  return named ?? (asking && level !== null ? kindByQuestion[asking.question] : 'practice');
}
