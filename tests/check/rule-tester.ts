import { expect } from 'vitest';
import { checkDocument } from '../../src/check/engine/check-document.ts';
import { checkProject } from '../../src/check/engine/check-project.ts';
import type { Rule } from '../../src/check/engine/rule.ts';
import { proseOfText } from '../../src/check/prose/from-text.ts';
import type { Diagnostic, Place } from '../../src/diagnostics/diagnostic.ts';
import { projectOf, type Files } from '../projects.ts';

/** What a rule is expected to say: its message and its hint; and where it points to other places, what it says of them. */
export type Said = readonly [message: string, hint: string, ...related: string[]];

/**
 * Holds a rule to what it says: message, hint and place. The places are marked in the files (or in the plain text of a
 * document), in reading order: `⟦words⟧` where the finding says where it ends, `⟦⟧words` where it says only where it begins.
 */
export function expectSaid(rule: Rule, marked: Files | string, ...said: Said[]): void {
  const { files, places } = unmarked(typeof marked === 'string' ? { 'draft.txt': marked } : marked);
  const found = typeof marked === 'string' ? checkDocument(proseOfText('draft.txt', files['draft.txt']!), [rule]).diagnostics : checkProject(projectOf(files), [rule]);
  expect(found.sort(byPlace).map(({ message, hint, place }) => ({ message, hint, place: place && written(place) }))).toEqual(
    said.map(([message, hint], index) => ({ message, hint, place: places[index] ?? 'a place without a mark' })),
  );
  for (const [index, [, , ...related]] of said.entries()) {
    if (related.length > 0) expect(found[index]?.related?.map(({ message, place }) => `${written(place)} ${message}`)).toEqual(related);
  }
  expect(places).toHaveLength(said.length);
}

function unmarked(marked: Files): { files: Files; places: string[] } {
  const places: { place: Place }[] = [];
  const files = Object.fromEntries(
    Object.entries(marked).map(([path, text]) => {
      if (text === null) return [path, text];
      let plain = '';
      let open: Place['start'] | undefined;
      for (const piece of text.split(/([⟦⟧])/)) {
        if (piece === '⟦') open = positionAt(plain);
        else if (piece !== '⟧') plain += piece;
        else {
          const [start, end] = [open!, positionAt(plain)];
          places.push({ place: { path, start, ...(end.line === start.line && end.column === start.column ? {} : { end }) } });
        }
      }
      return [path, plain];
    }),
  );
  return { files, places: places.sort(byPlace).map(({ place }) => written(place)) };
}

function positionAt(text: string): Place['start'] {
  const lines = text.split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

function byPlace({ place: a }: Pick<Diagnostic, 'place'>, { place: b }: Pick<Diagnostic, 'place'>): number {
  if (!a || !b) return 0;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.start.line - b.start.line || a.start.column - b.start.column;
}

/** `content/10-early-help.md:8:11-8:21`. */
function written({ path, start, end }: Place): string {
  return `${path}:${start.line}:${start.column}${end ? `-${end.line}:${end.column}` : ''}`;
}
