import type { CitedSentence } from '../prose/cited-sentences.ts';

/** Whether a sentence rests on more than indicators, or on less: then nobody can be sure which of it the figures must bear out. */
export function isHalfCited({ others, byName }: CitedSentence): boolean {
  return byName === true || others.length > 0;
}

/** Whether a claim is one that the figures have to bear out: beside other sources only where its clause has their words. */
export function speaksOfFigures({ fits }: { fits: boolean }, { others }: CitedSentence): boolean {
  return fits || others.length === 0;
}
