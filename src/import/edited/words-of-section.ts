import { divideSection } from '../../parse/section/front-matter.ts';

/** What stands in the file of a section below its front matter. */
export function wordsOfSection(path: string, text: string): string {
  return divideSection(path, text).body.text;
}
