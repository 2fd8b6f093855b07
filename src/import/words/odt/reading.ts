import type { Around, Reading, Spot } from '../reading.ts';
import type { WordsBlock } from '../words-document.ts';
import { elementsIn, type XmlElement } from '../xml-tree.ts';
import type { StyleMeaning, Styles } from './styles.ts';

export interface OdtReading extends Reading {
  styles: Styles;
  /** What each tracked change is, by its id. */
  changes: ReadonlyMap<string, { kind: 'added' | 'taken out'; by: string; text: string }>;
  /** Additions that have begun and not ended; one may go over many paragraphs. */
  adding: Map<string, NonNullable<Around['change']>>;
  notes: Map<string, WordsBlock[]>;
  /** What the comments say, by their names. */
  said: Map<string, { by: string; text: string }>;
  /** The lists that began, by their names: a list may go on in another. */
  lists: Map<string, string>;
  bytes: (name: string) => Uint8Array | null;
  /** The words of a chart or formula, which stand in a part of their own. */
  drawn: (name: string) => string;
  /** The blocks in an element, wherever it lies. */
  inside: (element: XmlElement) => WordsBlock[];
}

export interface OdtSpot extends Spot {
  reading: OdtReading;
  isHeading: boolean;
}

/** How words look where they stand; what a span does not say, its paragraph does. */
export type Look = Pick<StyleMeaning, 'bold' | 'italic' | 'struck' | 'hidden'>;

const mostSpaces = 100;

/** All that is said within, without what is said of it. */
export function spoken(element: XmlElement): string {
  return element.children.map((child): string => {
    if (typeof child === 'string') return child.replace(/\s+/g, ' ');
    if (['office:annotation', 'text:note-citation', 'text:tracked-changes'].includes(child.name)) return '';
    return spaceOf(child) ?? spoken(child);
  }).join('');
}

/** White space that is an element; null where it is none. */
export function spaceOf({ name, attributes }: XmlElement): string | null {
  if (name === 'text:s') return ' '.repeat(Math.min(mostSpaces, Number(attributes['text:c'] ?? 1) || 1));
  return name === 'text:tab' || name === 'text:line-break' ? ' ' : null;
}

/** The paragraphs within, each as a line of plain words. */
export function spokenLines(element: XmlElement): string[] {
  return elementsIn(element).flatMap((child) => (isParagraph(child) ? [spoken(child).trim()] : spokenLines(child))).filter((line) => line !== '');
}

export function isParagraph({ name }: XmlElement): boolean {
  return name === 'text:p' || name === 'text:h';
}
