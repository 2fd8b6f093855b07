import { fingerprintOf } from './fingerprint.ts';
import type { WordsBlock, WordsParagraph, WordsRun } from '../words/words-document.ts';
import { paragraphsOf, textOf } from '../words/words-document.ts';

/** A paragraph or table of a file that came back, and the unit that it was; null for what is new. */
export interface EditedEntry {
  unit: number | null;
  /** Units whose paragraphs were joined to it. */
  joined: number[];
  block: WordsBlock;
  number: number;
  runs: WordsRun[];
  cells: WordsRun[][][];
  /** Figures and sources that somebody typed into. */
  typedOver: string[];
}

/** What came back, in its order; what was never part of the section is left out. */
export function entriesIn(blocks: readonly WordsBlock[], units: number): EditedEntry[] {
  const seen = new Set<number>();
  return blocks.flatMap((block): EditedEntry[] => {
    const paragraphs = paragraphsOf([block]);
    const anchors = [...block.anchors, ...paragraphs.flatMap((paragraph) => paragraph.anchors)];
    const own = [...new Set(anchors.flatMap((name) => /^_su(\d+)$/.exec(name)?.[1] ?? []).map(Number))].filter((unit) => unit < units && !seen.has(unit));
    if (own.length === 0 && anchors.some((name) => name.startsWith('_sx'))) return [];
    if (paragraphs.every((paragraph) => textOf(paragraph).trim() === '' && paragraph.runs.every(({ type }) => type === 'text' || type === 'break' || type === 'token'))) return [];
    for (const unit of own) seen.add(unit);
    const typedOver: string[] = [];
    const split = (runs: readonly WordsRun[]): WordsRun[] => runs.flatMap((run) => (run.type === 'token' ? tokenIn(run, typedOver) : [run]));
    return [{
      unit: own[0] ?? null,
      joined: own.slice(1),
      block,
      number: block.number,
      runs: block.type === 'paragraph' ? split(block.runs) : [],
      cells: block.type === 'table' ? block.rows.map((row) => row.map((cell) => joinedParagraphs(paragraphsOf(cell)).flatMap((run) => split([run])))) : [],
      typedOver,
    }];
  });
}

function joinedParagraphs(paragraphs: readonly WordsParagraph[]): WordsRun[] {
  return paragraphs.filter((paragraph) => paragraph.runs.length > 0).flatMap((paragraph, index): WordsRun[] => (index === 0 ? paragraph.runs : [{ type: 'text', text: ' ' }, ...paragraph.runs]));
}

/** A token as its unit and number; words that were typed at its edge stand beside it. */
function tokenIn(run: Extract<WordsRun, { type: 'token' }>, typedOver: string[]): WordsRun[] {
  const [unit = '', token = '', shown = ''] = run.tag.split('_');
  const known = { ...run, tag: `${unit}_${token}` };
  if (fingerprintOf(run.text) === shown) return [known];
  for (let length = run.text.length - 1; length > 0; length -= 1) {
    for (let start = 0; start + length <= run.text.length; start += 1) {
      const within = run.text.slice(start, start + length);
      if (fingerprintOf(within) !== shown) continue;
      const beside = (text: string): WordsRun[] => (text === '' ? [] : [{ type: 'text', text }]);
      return [...beside(run.text.slice(0, start)), { ...known, text: within }, ...beside(run.text.slice(start + length))];
    }
    if (run.text.length > 400) break;
  }
  typedOver.push(run.text);
  return [known];
}
