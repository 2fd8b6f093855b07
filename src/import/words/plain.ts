import type { PlainDocument } from '../../model/plain-document.ts';
import { paragraphsOf, textOf, type WordsBlock, type WordsDocument, type WordsParagraph, type WordsRun } from './words-document.ts';

type Kind = PlainDocument['blocks'][number]['kind'];

/** Words that stand together, one line of the text. */
interface Line {
  kind: Kind;
  depth: number;
  text: string;
  /** What is in it besides words; empty for words that belong to no paragraph. */
  runs: readonly WordsRun[];
}

/** The words of a document that another program wrote, a line a paragraph: notes, comments and what stands beside the text after it, but no list of contents, which says again what stands in it. */
export function plainDocumentOf({ blocks, notes, comments, beside }: WordsDocument, path: string): PlainDocument {
  const alone = (kind: Kind, text: string): Line => ({ kind, depth: 0, text, runs: [] });
  const lines = [
    ...linesOf(blocks),
    ...[...notes.values()].flatMap((each) => linesOf(each)),
    ...comments.map(({ text }) => alone('paragraph', text)),
    ...beside.filter(({ what }) => what !== 'contents').map(({ what, text }) => alone(what === 'drawing or chart' ? 'cell' : 'paragraph', text)),
  ].filter(({ text, runs }) => text.trim() !== '' || picturesIn(runs).length > 0);
  const place = (index: number, start: number, end: number) => ({ path, start: { line: index + 1, column: start + 1 }, end: { line: index + 1, column: end + 1 } });
  return {
    path,
    text: lines.map(({ text }) => text).join('\n'),
    blocks: lines.flatMap(({ kind, depth, text }, index) => (text.trim() === '' ? [] : [{ kind, depth, runs: [{ text, start: { line: index + 1, column: 1 } }] }])),
    images: lines.flatMap(({ runs, text }, index) => picturesIn(runs).map(({ alt, name }) => ({ alt, src: name, place: place(index, 0, text.length) }))),
    links: lines.flatMap(({ runs }, index) => linksIn(runs).map(({ text, href, start }) => ({ text, href, place: place(index, start, start + text.length) }))),
  };
}

function linesOf(blocks: readonly WordsBlock[]): Line[] {
  return blocks.flatMap((block) => (block.type === 'table' ? paragraphsOf(block.rows.flat(2)).map((each) => ({ ...lineOf(each), kind: 'cell' as const, depth: 0 })) : [lineOf(block)]));
}

function lineOf(paragraph: WordsParagraph): Line {
  const { kind, level, runs } = paragraph;
  const text = textOf(paragraph);
  if (kind === 'title' || kind === 'heading') return { kind: 'heading', depth: kind === 'title' ? 1 : Math.min(level, 6), text, runs };
  return { kind: kind === 'code' ? 'paragraph' : kind, depth: 0, text, runs };
}

/** Pictures that say something, or should. */
function picturesIn(runs: readonly WordsRun[]): { alt: string; name: string }[] {
  return runs.flatMap((run) => (run.type === 'picture' && !run.picture.decorative ? [run.picture] : []));
}

/** Links with the words that lead somewhere; words that look different within one link are one. */
function linksIn(runs: readonly WordsRun[]): { text: string; href: string; start: number }[] {
  const links: { text: string; href: string; start: number }[] = [];
  let at = 0;
  for (const run of runs) {
    const words = textOf({ runs: [run] });
    const href = run.type === 'text' ? run.href : undefined;
    const last = links.at(-1);
    if (href !== undefined && last?.href === href && last.start + last.text.length === at) last.text += words;
    else if (href !== undefined) links.push({ text: words, href, start: at });
    at += words.length;
  }
  return links;
}
