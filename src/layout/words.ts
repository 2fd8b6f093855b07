import type { Marked } from '../model/audience.ts';
import type { CitedSource } from '../model/report.ts';
import type { Line, Mention } from '../views/link.ts';
import type { WrittenInline } from '../views/tree.ts';
import { word, type Writing } from '../views/writing.ts';
import type { LayoutBlock, Look, Run } from './blocks.ts';

/** What words need to know of where they stand. */
export interface Wording {
  writing: Pick<Writing, 'report'>;
  /** The remarks at the foot of the chapter by their letters. */
  notes: ReadonlyMap<string, LayoutBlock[]>;
}

export function text(words: string, more: Omit<Extract<Run, { type: 'text' }>, 'type' | 'text'> = {}): Run {
  return { type: 'text', text: words, ...more };
}

/** The words with the tag of what is internal behind them, where it is. */
export function tagged(writing: Pick<Writing, 'report'>, runs: Run[], { internal }: Marked): Run[] {
  return internal ? [...runs, text(' '), { type: 'tag', text: word(writing, 'internal.tag') }] : runs;
}

export function linkRuns(writing: Pick<Writing, 'report'>, link: Mention, look: Look = {}): Run[] {
  return tagged(writing, [text(link.text, { ...look, to: link.to })], link);
}

export function linksInLine(writing: Pick<Writing, 'report'>, links: readonly Mention[], look: Look = {}): Run[] {
  return links.flatMap((link, index) => [...(index === 0 ? [] : [text('; ', look)]), ...linkRuns(writing, link, look)]);
}

export function lineRuns({ text: words, outside }: Line): Run[] {
  return [outside === null ? text(words) : text(words, { outside })];
}

export function runsOf(wording: Wording, children: readonly WrittenInline[], look: Look = {}): Run[] {
  return children.flatMap((child): Run[] => {
    switch (child.type) {
      case 'text':
        return [text(child.value, look)];
      case 'code':
        return [text(child.value, { ...look, code: true })];
      case 'emphasis': case 'strong': case 'deleted':
        return runsOf(wording, child.children, { ...look, [child.type]: true });
      case 'link':
        return runsOf(wording, child.children, look).map((run) => (run.type === 'text' ? { ...run, outside: child.href } : run));
      case 'reference':
        return runsOf(wording, child.children, look).map((run) => (run.type === 'text' ? { ...run, to: child.to } : run));
      case 'figure':
        return [text(child.text, { ...look, to: child.to })];
      case 'citations':
        return child.marks.map(({ number, source }): Run => ({ type: 'source', number, words: sourceRuns(wording.writing, source) }));
      case 'note':
        return [{ type: 'note', letter: child.letter, blocks: child.place === null ? null : (wording.notes.get(child.letter) ?? null) }];
      case 'break': case 'image':
        return [child.type === 'break' ? { type: 'break' } : { type: 'image', src: child.src, alt: child.alt }];
    }
  });
}

/** What is cited, with its kind and date or value. */
function sourceRuns(writing: Pick<Writing, 'report'>, source: CitedSource): Run[] {
  const named = tagged(writing, [text(source.title, { to: source.target })], source);
  if (source.detail === '') return named;
  return [...named, text(/[.!?]$/.test(source.title) ? ` ${source.detail}` : `, ${source.detail}`)];
}

/** The words of runs without any looks. */
export function plainRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      switch (run.type) {
        case 'text': case 'tag': return run.text;
        case 'break': return ' ';
        case 'image': return run.alt;
        case 'source': case 'note': return '';
      }
    })
    .join('');
}
