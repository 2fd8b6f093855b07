import type { Nodes } from 'mdast';
import { markdownTree } from '../../../parse/markdown/markdown-tree.ts';
import type { Picture, WordsLook, WordsRun } from '../words-document.ts';
import { cleaned, escapeLineStart, escapeWords, linkTo } from './escape.ts';

/** How what is not words is written. */
export interface InlineSetting {
  /** The mark of a note; nothing where it cannot stand. */
  note: (id: string) => string;
  picture: (picture: Picture) => string;
  token: (tag: string, text: string) => string;
  /** Whether a line may end within: not in a heading or a cell. */
  breaks: boolean;
}

/** The runs of one paragraph as Markdown that reads as they do; emphasis that Markdown cannot say there is left out. */
export function inlineMarkdown(runs: readonly WordsRun[], setting: InlineSetting): string {
  const cleanRuns = runs.map((run) => (run.type === 'text' ? { ...run, text: cleaned(run.text) } : run));
  const emphasised = written(cleanRuns, setting);
  if (!cleanRuns.some((run) => run.type === 'text' && (run.strong ?? run.emphasis ?? run.deleted))) return emphasised;
  return readsAs(written(cleanRuns, stoodIn), cleanRuns) ? emphasised : written(cleanRuns.map((run) => (run.type === 'text' ? { type: 'text', text: run.text, ...(run.href === undefined ? {} : { href: run.href }) } : run)), setting);
}

/** In place of what is not words something that Markdown knows by itself, with signs of the same kind at its ends. */
const standIn = (): string => '![](x)';
const stoodIn: InlineSetting = { note: standIn, picture: standIn, token: standIn, breaks: true };

function written(runs: readonly WordsRun[], setting: InlineSetting): string {
  const markdown = joinedRuns(runs).map((run, index, all) => {
    switch (run.type) {
      case 'text':
        return looked(run, startOf(all[index + 1]));
      case 'break':
        return setting.breaks ? '\\\n' : ' ';
      case 'note':
        return setting.note(run.id);
      case 'picture':
        return setting.picture(run.picture);
      case 'token':
        return setting.token(run.tag, run.text);
    }
  }).join('');
  // A line that ends in nothing else ends the paragraph.
  return markdown.replace(/\s*(?:\\\n\s*)+$/, '').replace(/^(?:\s*\\\n)+/, '').trim().replace(/(?:[ \t]*\\\n[ \t]*)+/g, '\\\n').split('\n').map(escapeLineStart).join('\n').trim();
}

type TextRun = Extract<WordsRun, { type: 'text' }>;

/** Text that looks the same is one text, so that signs on both sides of a seam are seen together. */
function joinedRuns(runs: readonly WordsRun[]): WordsRun[] {
  const joined: WordsRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.type === 'text' && last?.type === 'text' && sameLook(run, last)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function sameLook(a: TextRun, b: TextRun): boolean {
  return a.href === b.href && a.strong === b.strong && a.emphasis === b.emphasis && a.deleted === b.deleted;
}

/** The first sign of what stands after some words, in Markdown. */
function startOf(run: WordsRun | undefined): string {
  if (run?.type === 'text') return run.strong ?? run.emphasis ?? run.deleted ? '*' : run.text.slice(0, 1);
  return run === undefined ? '' : run.type === 'break' ? '\\' : '[';
}

/** Marks stand close to the words: spaces at their ends stay outside. */
function looked(run: TextRun, next: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? [];
  if (words === '') return run.text;
  const [mark] = marked('\n', run).split('\n').slice(1);
  const escaped = (sign: string): string => escapeWords(words, sign || after || next);
  return before + marked(run.href !== undefined && isReachable(run.href) ? linkTo(escaped(']'), run.href) : escaped(mark ?? ''), run) + after;
}

function marked(markdown: string, { strong, emphasis, deleted }: WordsLook): string {
  const mark = `${deleted ? '~~' : ''}${strong ? '**' : ''}${emphasis ? '*' : ''}`;
  return mark + markdown + Array.from(mark).reverse().join('');
}

/** Whether a reader of the report can follow a link. */
export function isReachable(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(href) && URL.canParse(href);
}

function readsAs(markdown: string, runs: readonly WordsRun[]): boolean {
  const read = markdownTree(markdown);
  const words = (text: string): string => text.replace(/\s+/g, '');
  const expected = words(runs.map((run) => (run.type === 'text' ? run.text : '')).join(''));
  if ('message' in read) return false;
  const [only, ...more] = read.tree.children;
  if (only?.type !== 'paragraph' || more.length > 0) return false;
  return words(only.children.map((node) => wordsIn(node, markdown)).join('')) === expected;
}

/** A time such as 10:30 is a directive to the parser, and words to everybody else. */
function wordsIn(node: Nodes, markdown: string): string {
  if (node.type === 'textDirective') return markdown.slice(node.position?.start.offset, node.position?.end.offset);
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map((child) => wordsIn(child, markdown)).join('') : '';
}
