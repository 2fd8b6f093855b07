import type { WordsRun } from '../words/words-document.ts';

/** What two passages have in common that read and look the same, however a program divides them; figures count by their place and not by what they say. */
export function sameWords(runs: readonly WordsRun[], { looks }: { looks: boolean }): string {
  let written = '';
  let look = '';
  for (const run of runs) {
    if (run.type === 'token') written += `\u0001${run.tag}\u0001`;
    else if (run.type === 'break') written += '\n';
    else if (run.type === 'picture') written += `\u0002${run.picture.alt}\u0002`;
    else if (run.type === 'note') written += `\u0002${run.id}\u0002`;
    else {
      const own = looks ? `${run.strong ? 'b' : ''}${run.emphasis ? 'i' : ''}${run.deleted ? 's' : ''}` : '';
      // Programs write a hyphen that keeps words together, and one that may part them, in ways of their own.
      for (const sign of run.text.replaceAll('\u2011', '-').replaceAll('\u00AD', '')) {
        if (/\s/.test(sign)) {
          written += ' ';
          continue;
        }
        if (own !== look) written += `\u0003${own}\u0003`;
        look = own;
        written += sign;
      }
    }
  }
  return written.replace(/ +/g, ' ').replace(/ ?\n ?/g, '\n').trim();
}
