import type { BesideText, OpenChange, WordsBlock, WordsParagraph } from '../words-document.ts';
import { childOf, type XmlElement } from '../xml-tree.ts';
import type { StyleMeaning } from './styles.ts';

/** What a part of a Word file refers to. */
export interface BodyContext {
  style: (id: string) => StyleMeaning;
  numbering: (list: string, level: number) => 'bullet' | 'number' | 'nothing';
  /** Where a relation leads. */
  target: (id: string) => string | null;
  bytes: (id: string) => Uint8Array | null;
  /** The words of a chart or of SmartArt. */
  drawn: (id: string) => string;
}

export interface ReadBody {
  blocks: WordsBlock[];
  openChanges: OpenChange[];
  remarks: { id: string; number: number; about: string }[];
  beside: { what: BesideText; text: string }[];
}

/** What a part is read into, on the way. */
export interface Reading extends ReadBody {
  context: BodyContext;
  paragraphs: number;
  openRemarks: Map<string, ReadBody['remarks'][number]>;
  /** Anchors between two paragraphs belong to the next. */
  waitingAnchors: string[];
  /** A paragraph whose end was taken out, so that the next goes on in it. */
  unended: WordsParagraph | null;
  /** The blocks in an element, wherever it lies. */
  inside: (element: XmlElement) => WordsBlock[];
}

/** What is written twice, for programs that know more and that know less. */
export function alternative(element: XmlElement): XmlElement {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element;
}

export function sayBeside(reading: Reading, what: BesideText, text: string): void {
  if (/[\p{L}\p{N}]/u.test(text)) reading.beside.push({ what, text: text.trim() });
}
