import type { BesideText, OpenChange, WordsBlock, WordsLook, WordsParagraph } from './words-document.ts';

/** What was read of a text, or of a part of it such as a note. */
export interface ReadBody {
  blocks: WordsBlock[];
  openChanges: OpenChange[];
  remarks: { id: string; number: number; about: string }[];
  beside: { what: BesideText; text: string }[];
}

/** A text on its way, whichever program wrote it. */
export interface Reading extends ReadBody {
  paragraphs: number;
  openRemarks: Map<string, ReadBody['remarks'][number]>;
}

/** A paragraph on its way. */
export interface Spot {
  paragraph: WordsParagraph;
  reading: Reading;
  /** Blocks that lie in the paragraph, such as text boxes; they come before it. */
  boxes: WordsBlock[];
  /** Of each letter read, whether it is bold. */
  boldLetters: number;
  letters: number;
}

/** In what words stand. */
export interface Around {
  href?: string;
  change?: { kind: OpenChange['kind']; by: string };
}

export function newReading(): Reading {
  return { blocks: [], openChanges: [], remarks: [], beside: [], paragraphs: 0, openRemarks: new Map() };
}

export function sayBeside(reading: Pick<ReadBody, 'beside'>, what: BesideText, text: string): void {
  if (/[\p{L}\p{N}]/u.test(text)) reading.beside.push({ what, text: text.trim() });
}

/** A comment begins here; what is said from now on is what it is about. */
export function openRemark({ reading, paragraph }: Spot, id: string): void {
  if (reading.remarks.some((each) => each.id === id)) return;
  const found = { id, number: paragraph.number, about: '' };
  reading.remarks.push(found);
  reading.openRemarks.set(id, found);
}

/** Counts words for all that asks after them, whatever they become. */
export function hear(spot: Spot, text: string, { change }: Around, bold: boolean): void {
  const { paragraph, reading } = spot;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  spot.letters += letters;
  if (bold) spot.boldLetters += letters;
  for (const open of reading.openRemarks.values()) open.about += text;
  if (change) reading.openChanges.push({ ...change, number: paragraph.number, text });
}

/** Words that look the same are one run. */
export function addText({ runs }: WordsParagraph, text: string, look: WordsLook, { href }: Around): void {
  const last = runs.at(-1);
  if (last?.type === 'text' && last.href === href && last.strong === look.strong && last.emphasis === look.emphasis && last.deleted === look.deleted) last.text += text;
  else runs.push({ type: 'text', text, ...look, ...(href === undefined ? {} : { href }) });
}

/** Programs divide one change into many runs. */
export function joinedChanges(changes: readonly OpenChange[]): OpenChange[] {
  const whole: OpenChange[] = [];
  for (const change of changes) {
    const last = whole.at(-1);
    if (last && last.kind === change.kind && last.number === change.number && last.by === change.by) last.text += change.text;
    else whole.push({ ...change });
  }
  return whole.filter(({ text }) => text.trim() !== '');
}
