import type { LayoutBlock, Run } from '../../layout/blocks.ts';
import { xmlText } from '../same-bytes.ts';
import type { Setting } from './manuscript.ts';
import { greys } from './look.ts';
import { pictureRun } from './pictures.ts';
import { tag } from '../xml.ts';
import { val } from './xml.ts';

/** How all words of a place look, beside what each run says. */
export interface Ground {
  bold?: boolean;
  /** Six digits. */
  colour?: string;
}

export function runsXml(setting: Setting, runs: readonly Run[], ground: Ground = {}): string {
  return runs.map((run, index) => runXml(setting, run, ground, runs[index - 1])).join('');
}

function runXml(setting: Setting, run: Run, ground: Ground, before: Run | undefined): string {
  switch (run.type) {
    case 'text':
      return textXml(setting, run, ground);
    case 'break':
      return tag('w:r', {}, '<w:br/>');
    case 'image':
      return pictureRun(setting, run);
    case 'source':
      return isMark(before) && !setting.inNote ? raised(',') + sourceXml(setting, run) : sourceXml(setting, run);
    case 'note':
      return isMark(before) ? raised(',') + noteXml(setting, run) : noteXml(setting, run);
    case 'tag':
      return plainRun(run.text, val('rStyle', 'InternalTag'));
  }
}

function isMark(run: Run | undefined): boolean {
  return run?.type === 'source' || run?.type === 'note';
}

export function plainRun(text: string, properties = ''): string {
  return tag('w:r', {}, properties === '' ? '' : tag('w:rPr', {}, properties), `<w:t xml:space="preserve">${xmlText(text.replace(/\s*\n\s*/g, ' '))}</w:t>`);
}

/** A small raised mark. */
function raised(text: string): string {
  return plainRun(text, val('rStyle', 'FootnoteReference'));
}

function textXml({ manuscript, relations }: Setting, run: Extract<Run, { type: 'text' }>, ground: Ground): string {
  const anchor = run.to ? manuscript.bookmarks.nameOf(run.to) : null;
  const style = run.outside !== undefined ? 'Hyperlink' : anchor !== null ? 'CrossReference' : null;
  const colour = ground.colour ?? (run.quiet && style !== 'Hyperlink' ? greys.quiet : null);
  const made = plainRun(run.text, [
    style === null ? '' : val('rStyle', style),
    run.code ? '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>' : '',
    run.strong || ground.bold ? '<w:b/><w:bCs/>' : '',
    run.emphasis ? '<w:i/><w:iCs/>' : '',
    run.deleted ? '<w:strike/>' : '',
    colour === null ? '' : val('color', colour),
  ].join(''));
  if (run.outside !== undefined) return tag('w:hyperlink', { 'r:id': relations.to('hyperlink', run.outside, true), 'w:history': 1 }, made);
  return anchor === null ? made : tag('w:hyperlink', { 'w:anchor': anchor, 'w:history': 1 }, made);
}

/** A numbered note; where the same is cited again in the chapter, its number once more. */
function sourceXml(setting: Setting, run: Extract<Run, { type: 'source' }>): string {
  const { manuscript } = setting;
  if (setting.inNote) return plainRun(' (') + runsXml(setting, run.words) + plainRun(')');
  const earlier = manuscript.cited.get(run.number);
  if (earlier) return noteAgain(earlier.bookmark, earlier.shown);
  const id = nextNote(setting, tag('w:r', {}, tag('w:rPr', {}, val('rStyle', 'FootnoteReference')), '<w:footnoteRef/>'), (inNote) => [runsXml(inNote, run.words)]);
  const bookmark = `note_${id}`;
  manuscript.counts.numberedNote += 1;
  manuscript.cited.set(run.number, { bookmark, shown: manuscript.counts.numberedNote });
  return manuscript.bookmarks.named(bookmark, tag('w:r', {}, tag('w:rPr', {}, val('rStyle', 'FootnoteReference')), tag('w:footnoteReference', { 'w:id': id })));
}

function noteAgain(bookmark: string, shown: number): string {
  const properties = tag('w:rPr', {}, val('rStyle', 'FootnoteReference'));
  const field = (type: string): string => tag('w:r', {}, properties, tag('w:fldChar', { 'w:fldCharType': type }));
  return field('begin') + tag('w:r', {}, properties, `<w:instrText xml:space="preserve"> NOTEREF ${bookmark} \\f \\h </w:instrText>`) + field('separate') + raised(String(shown)) + field('end');
}

/** A remark under its own letter, as in every other form of the report. */
function noteXml(setting: Setting, { letter, blocks }: Extract<Run, { type: 'note' }>): string {
  if (blocks === null || setting.inNote) return raised(letter);
  const id = nextNote(setting, raised(letter), (inNote) => noteParagraphs(inNote, blocks));
  return tag('w:r', {}, tag('w:rPr', {}, val('rStyle', 'FootnoteReference')), tag('w:footnoteReference', { 'w:customMarkFollows': 1, 'w:id': id }), `<w:t>${xmlText(letter)}</w:t>`);
}

/** The words of a remark, a paragraph for each of its own; what is no paragraph is said in its words. */
function noteParagraphs(setting: Setting, blocks: readonly LayoutBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph': case 'heading':
        return [runsXml(setting, block.words)];
      case 'list':
        return block.items.flatMap(({ number, blocks: inside }) => noteParagraphs(setting, inside).map((words, index) => (index === 0 ? plainRun(`${number ?? '•'} `) : '') + words));
      case 'quote':
        return noteParagraphs(setting, block.blocks);
      case 'code':
        return [plainRun(block.text)];
      case 'facts':
        return block.entries.map(({ term, words }) => plainRun(`${term}: `) + runsXml(setting, words));
      case 'table':
        return block.table.rows.map(({ cells }) => cells.map(({ lines }) => lines.map((line) => runsXml(setting, line)).join(plainRun(' '))).join(plainRun('; ')));
      case 'chart': case 'multiples':
        return [plainRun(block.sentence)];
      case 'rule':
        return [];
    }
  });
}

function nextNote(setting: Setting, mark: string, words: (inNote: Setting) => string[]): number {
  const { manuscript } = setting;
  const id = (manuscript.counts.footnote += 1);
  const paragraphs = words({ ...setting, relations: manuscript.notes, inNote: true });
  const [first = '', ...rest] = paragraphs;
  const style = tag('w:pPr', {}, val('pStyle', 'FootnoteText'));
  manuscript.footnotes.push(tag('w:footnote', { 'w:id': id }, tag('w:p', {}, style, mark, plainRun(' '), first), ...rest.map((each) => tag('w:p', {}, style, each))));
  return id;
}
