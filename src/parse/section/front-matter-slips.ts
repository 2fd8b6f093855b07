import { quote } from '../quote.ts';

/** Where the front matter of a section stands whose lines of `---` are not as they should be, and what is wrong with them. */
export interface FrontMatterSlip {
  /** Offsets in the text of the file. */
  matter: { start: number; end: number };
  bodyStart: number;
  rule: 'front-matter-missing' | 'front-matter-unclosed';
  message: string;
  hint: string;
  from: number;
  to: number;
}

interface Line {
  text: string;
  start: number;
}

const fieldLine = /^[A-Za-z][\w-]*:(?: |$)/;
const moreOfField = /^(?:\s+\S|- )/;
/** Front matter that is to be found begins within these lines. */
const mostBefore = 12;

/** The front matter all the same, where it can be told; nothing where it is as it should be, or not there. */
export function frontMatterSlip(text: string): FrontMatterSlip | undefined {
  const lines = linesOf(text);
  const first = lines.slice(0, mostBefore).findIndex(({ text: line }, index) => fieldLine.test(line) && lines.slice(0, index).every(({ text: before }) => !fieldLine.test(before)));
  if (first === -1) return undefined;
  const above = lines.slice(0, first);
  const opening = above.findLast(({ text: line }) => line.trim() !== '');
  const opened = opening !== undefined && isFence(opening.text);
  if (!opened && (first > 0 && opening !== undefined)) return undefined;
  const last = lastField(lines, first);
  const after = lines.slice(last + 1).find(({ text: line }) => line.trim() !== '');
  const closed = after !== undefined && isFence(after.text);
  const end = (lines[last]?.start ?? 0) + (lines[last]?.text.length ?? 0);
  const found = { matter: { start: lines[first]!.start, end }, bodyStart: closed ? Math.min(text.length, after.start + after.text.length + 1) : Math.min(text.length, end + 1) };
  const wrong = wrongOpening(opening, above, lines[first]!) ?? wrongClosing(after, opening, lines[last]!);
  return wrong && { ...found, ...wrong };
}

function isFence(line: string): boolean {
  return /^\s*(?:[-–—−_=~*]{2,}|[–—])\s*$/.test(line);
}

function lastField(lines: readonly Line[], first: number): number {
  let last = first;
  for (let at = first + 1; at < lines.length; at += 1) {
    const { text: line } = lines[at]!;
    if (fieldLine.test(line) || moreOfField.test(line) || /^\s*#[^#]/.test(line)) last = at;
    else break;
  }
  return last;
}

type Wrong = Omit<FrontMatterSlip, 'matter' | 'bodyStart'>;

function wrongOpening(opening: Line | undefined, above: readonly Line[], field: Line): Wrong | undefined {
  if (opening === undefined) {
    return { rule: 'front-matter-missing', message: `The front matter begins with ${quote(field.text)}; expected a line of \`---\` before it.`, hint: 'Write `---` alone on the first line of the file.', from: field.start, to: field.start + field.text.length };
  }
  const before = above.filter((line) => line.start < opening.start);
  if (before.length > 0) {
    const words = before.find(({ text: line }) => line.trim() !== '');
    const what = words ? 'Text stands' : before.length === 1 ? 'A blank line stands' : 'Blank lines stand';
    const start = words?.start ?? 0;
    return { rule: 'front-matter-missing', message: `${what} before the front matter; the file must begin with \`---\`.`, hint: words ? 'Move it below the second line of `---`, or take it out.' : 'Take out what stands before the first `---`.', from: start, to: start + (words?.text.length ?? 0) };
  }
  if (opening.text === '---' || opening.text.trimEnd() === '---') return undefined;
  return { rule: 'front-matter-missing', message: `The first line is ${quote(opening.text)}; expected three hyphens, \`---\`, and nothing else.`, hint: 'Type `---` as the whole first line.', from: opening.start, to: opening.start + opening.text.length };
}

function wrongClosing(after: Line | undefined, opening: Line | undefined, last: Line): Wrong | undefined {
  if (after?.text.trimEnd() === '---') return undefined;
  if (after && isFence(after.text)) {
    return { rule: 'front-matter-unclosed', message: `The front matter ends with ${quote(after.text)}; expected a line of \`---\` alone.`, hint: 'Type `---` as the whole line.', from: after.start, to: after.start + after.text.length };
  }
  const at = opening ?? last;
  return { rule: 'front-matter-unclosed', message: 'The front matter that begins here has no closing line of `---`.', hint: 'Put a line of `---` alone between the front matter and the text of the section.', from: at.start, to: at.start + at.text.length };
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { text: line, start };
    start += line.length + 1;
    return found;
  });
}
