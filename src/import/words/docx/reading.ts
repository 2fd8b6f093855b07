import type { WordsBlock, WordsParagraph } from '../words-document.ts';
import type { Reading, Spot } from '../reading.ts';
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

/** What a part is read into, on the way. */
export interface DocxReading extends Reading {
  context: BodyContext;
  /** Anchors between two paragraphs belong to the next. */
  waitingAnchors: string[];
  /** A paragraph whose end was taken out, so that the next goes on in it. */
  unended: WordsParagraph | null;
  /** The blocks in an element, wherever it lies. */
  inside: (element: XmlElement) => WordsBlock[];
}

export interface DocxSpot extends Spot {
  reading: DocxReading;
  style: StyleMeaning;
  fields: { codes: string; result: boolean }[];
  /** Places of files of ours that are open, by their numbers: what stands in them is no words. */
  tokens: Map<string, string>;
}

/** What is written twice, for programs that know more and that know less. */
export function alternative(element: XmlElement): XmlElement {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element;
}
