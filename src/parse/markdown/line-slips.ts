import type { ParseRuleId } from '../parse-rules.ts';
import { quote } from '../quote.ts';

/** What is wrong with a line of Markdown, and how it is read all the same. */
export interface MarkdownSlip {
  ruleId: ParseRuleId;
  message: string;
  hint: string;
  /** Offsets in the text as it is written. */
  from: number;
  to: number;
}

interface Look {
  ruleId: ParseRuleId;
  pattern: RegExp;
  mended: string;
  /** Whether one such line may be right, so that only several in a row are taken for a slip. */
  needsNeighbour: boolean;
  message: (line: string, more: number) => string;
  hint: (mended: string) => string;
}

/** How something is kept back from the public edition. */
export const keepBack = 'Write `:::internal` on a line of its own before what only the council and Ofsted may read, and `:::` after it.';

/** What is wrong with a mark of another kind than ours. */
export const keepsNothingBack = (mark: string): string => `${quote(mark.trim())} keeps nothing back: what follows would be printed for everybody.`;

const listHint = 'Begin each point with a hyphen and a space, `- `.';
const makesNoList = (mark: string) => (_: string, more: number): string => `${mark} makes no list: this line${more === 0 ? '' : ` and the ${more === 1 ? 'one' : String(more)} after it`} would be printed as one paragraph.`;

const looks: readonly Look[] = [
  {
    ruleId: 'statement-id-malformed',
    pattern: /^(.*\S[ \t]+)[([]#([a-z0-9]+(?:-[a-z0-9]+)*)[)\]][ \t]*$/,
    mended: '$1{#$2}',
    needsNeighbour: false,
    message: (line) => `${quote(/\S+$/.exec(line.trimEnd())?.[0] ?? line)} gives no id; an id stands in braces.`,
    hint: (mended) => `Write ${quote(/\S+$/.exec(mended)?.[0] ?? mended)}.`,
  },
  {
    ruleId: 'directive-malformed',
    pattern: /^( {0,3})(?!:{3,}internal[ \t]*(?:[{[].*)?$):{2,}[ \t]*internal\b.*$/i,
    mended: '$1:::internal',
    needsNeighbour: false,
    message: (line) => `${quote(line.trim())} opens no internal block, so that what follows would be printed for everybody.`,
    hint: () => 'Write `:::internal` alone on its line, in small letters, with no space after the colons.',
  },
  {
    ruleId: 'directive-malformed',
    pattern: /^( {0,3})(?:::[ \t]*|:{2,}[ \t]*(?:\/|end\b|close\b)[ \t]*(?:of[ \t]+)?(?:internal)?[ \t]*)$/i,
    mended: '$1:::',
    needsNeighbour: false,
    message: (line) => `${quote(line.trim())} does not close an internal block.`,
    hint: () => 'Write `:::` alone on its line.',
  },
  {
    ruleId: 'directive-malformed',
    pattern: /^[ \t]*(?:>[ \t]*)*(?:<!--[^\p{L}\p{N}>]*|[^\p{L}\p{N}\s#>|"'`\u2018\u201C]+[ \t]*)(?:begin |start |end |\/)?(?:of )?internal(?: only| use only)?(?:[^\p{L}\p{N}>]*-->|[ \t]*[^\p{L}\p{N}\s|]+)[ \t]*$/iu,
    mended: '$&',
    needsNeighbour: false,
    message: keepsNothingBack,
    hint: () => keepBack,
  },
  {
    ruleId: 'directive-malformed',
    pattern: /^[ \t]*(?:>[ \t]*)*([^\p{L}\p{N}\s#>|*_`~.:'"-])\1+[ \t]*internal\b.*$|^[ \t]*(?:"{2,}|'{2,}|[~.-]{3,})[ \t]*internal[ \t]*$/iu,
    mended: '$&',
    needsNeighbour: false,
    message: keepsNothingBack,
    hint: () => keepBack,
  },
  {
    ruleId: 'directive-malformed',
    pattern: /^[ \t]*(?:[>*-][ \t]*)*(?:INTERNAL(?: USE)?(?: ONLY)?[ \t]*[:\u2013\u2014]|(?:[Ff]or )?[Ii]nternal (?:use )?only[*_]*[ \t]*(?:[:.\u2013\u2014]|$)).*$/u,
    mended: '$&',
    needsNeighbour: false,
    message: keepsNothingBack,
    hint: () => keepBack,
  },
  {
    ruleId: 'heading-malformed',
    pattern: /^ {0,3}(#{2,6})(?:\u00A0\s*|(?=[^#\s]))/,
    mended: '$1 ',
    needsNeighbour: false,
    message: (line) => `${quote(line)} has no ${line.includes('\u00A0') ? 'ordinary ' : ''}space after its \`#\`, so it is no heading.`,
    hint: (mended) => `Write ${quote(mended)}.`,
  },
  {
    ruleId: 'heading-malformed',
    pattern: /^(?: {4,}|\t[ \t]*)(#{2,6} )/,
    mended: '$1',
    needsNeighbour: false,
    message: (line) => `The heading ${quote(line.trim())} is indented, so it would be printed as code.`,
    hint: () => 'Take the spaces before it away.',
  },
  { ruleId: 'list-malformed', pattern: /^( {0,3})[•●▪‣◦○■□➢➤✓✔·\uF0B7\uF0A7]\s*/, mended: '$1- ', needsNeighbour: false, message: makesNoList('A bullet that is pasted or typed as a character'), hint: () => listHint },
  { ruleId: 'list-malformed', pattern: /^( {0,3})o\t+/, mended: '$1- ', needsNeighbour: false, message: makesNoList('An `o` with a tab, as Word copies a bullet,'), hint: () => listHint },
  { ruleId: 'list-malformed', pattern: /^( {0,3})[-*]\u00A0\s*/, mended: '$1- ', needsNeighbour: false, message: makesNoList('A hyphen with a space that is not an ordinary one'), hint: () => listHint },
  { ruleId: 'list-malformed', pattern: /^( {0,3})[–—−]\s+/, mended: '$1- ', needsNeighbour: true, message: makesNoList('A dash that is longer than a hyphen'), hint: () => listHint },
  { ruleId: 'list-malformed', pattern: /^-(?=\p{L})/u, mended: '- ', needsNeighbour: true, message: makesNoList('A hyphen without a space after it'), hint: () => listHint },
  { ruleId: 'list-malformed', pattern: /^\*(?=\p{L}[^*]*$)/u, mended: '* ', needsNeighbour: true, message: makesNoList('A star without a space after it'), hint: () => listHint },
  { ruleId: 'list-malformed', pattern: /^( {0,3})(?:\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)|(?:[a-z]|[ivx]{1,5})\))\s+(?=\S)/i, mended: '$1- ', needsNeighbour: true, message: makesNoList('A letter or number with brackets'), hint: () => 'Begin each point with a hyphen and a space, `- `, or with a number and a full stop, `1. `.' },
  { ruleId: 'list-malformed', pattern: /^(\d{1,2}[.)])(?=\p{L})/u, mended: '$1 ', needsNeighbour: true, message: makesNoList('A number without a space after it'), hint: () => 'Put a space after each number: `1. `.' },
];

/** Reads Markdown as its author meant it where a line begins not quite as it should; lines stay the lines that they are. */
export function markdownReadThrough(written: string): { text: string; slips: MarkdownSlip[] } {
  const unclosed = unclosedComment(written);
  const text = unclosed ? `${written.slice(0, unclosed.from)}${noSpace.repeat(4)}${written.slice(unclosed.from + 4)}` : written;
  const lines = text.split('\n');
  const slips: MarkdownSlip[] = unclosed ? [unclosed] : [];
  const mended = [...lines];
  let fence: string | null = null;
  let start = 0;
  const told: { look: Look; index: number; slip: MarkdownSlip; more: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const last = told.at(-1);
    const mark: string | undefined = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    const look = fence === null && mark === undefined ? looks.find((each) => each.pattern.test(line) && isMeant(each, lines, index)) : undefined;
    if (look) {
      mended[index] = line.replace(look.pattern, look.mended);
      const goesOn = last?.look === look && look.ruleId === 'list-malformed' && lines.slice(last.index + 1, index).every((each) => each.trim() === '' || /^\s/.test(each));
      if (last && goesOn) {
        last.more += 1;
        last.index = index;
        last.slip.message = look.message(line, last.more);
      } else {
        const slip: MarkdownSlip = { ruleId: look.ruleId, message: look.message(line, 0), hint: look.hint(mended[index]), from: start, to: start + line.length };
        slips.push(slip);
        told.push({ look, index, slip, more: 0 });
      }
    }
    start += line.length + 1;
  }
  return slips.length === 0 ? { text, slips } : { text: mended.join('\n'), slips };
}

/** Stands for a character and begins neither code nor a list. */
const noSpace = '\u00A0';

/** A comment that is never closed would swallow all that follows. */
function unclosedComment(text: string): MarkdownSlip | undefined {
  const from = text.lastIndexOf('<!--');
  if (from === -1 || text.includes('-->', from) || isCode(text.slice(0, from))) return undefined;
  return { ruleId: 'html-refused', message: 'The comment that begins here is never closed, so that what follows would not be printed.', hint: 'Close it with `-->`.', from, to: from + 4 };
}

function isCode(before: string): boolean {
  const fences = before.match(/^ {0,3}(?:`{3,}|~{3,})/gm)?.length ?? 0;
  const marks = before.slice(before.lastIndexOf('\n') + 1).match(/`/g)?.length ?? 0;
  return fences % 2 === 1 || marks % 2 === 1;
}

function isMeant({ pattern, needsNeighbour }: Look, lines: readonly string[], index: number): boolean {
  return !needsNeighbour || beginsPart(lines, index) || [-1, 1, -2, 2].some((step) => pattern.test(lines[index + step] ?? '') && (Math.abs(step) === 1 || (lines[index + step / 2] ?? '').trim() === ''));
}

/** The first line under a heading continues no sentence. */
function beginsPart(lines: readonly string[], index: number): boolean {
  return /^ {0,3}#{2,6}\s/.test(lines.slice(0, index).findLast((line) => line.trim() !== '') ?? '');
}
