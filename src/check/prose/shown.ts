import { figureMark } from './document.ts';

/** An author's words for a message, which has them in backticks: their own become apostrophes, a figure put in becomes dots. */
export function shown(text: string): string {
  return text.trim().replaceAll('`', "'").replaceAll(figureMark, '…');
}
