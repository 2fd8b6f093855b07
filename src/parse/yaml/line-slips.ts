import { quote } from '../quote.ts';

/** What would make one line, or several of one kind, readable; `lines` are those that change. */
export interface LineSlip {
  lines: readonly { index: number; text: string }[];
  rule: 'yaml-syntax' | 'yaml-tab' | 'yaml-one-document';
  message: string;
  hint: string;
  /** Where on the first of the lines it stands, columns from 0. */
  from: number;
  to: number;
  /** True where what is then wrong with the value says more than this does. */
  yields?: true;
}

type Look = (lines: readonly string[], index: number) => LineSlip[];

/** Slips that one may find on a line that cannot be read, the likeliest first. */
export function lineSlips(lines: readonly string[], index: number): LineSlip[] {
  return looks.flatMap((look) => look(lines, index));
}

const key = String.raw`[A-Za-z_][\w-]*`;
const opening = new RegExp(String.raw`^(\s*(?:- +)?)(${key}):( +)`);

function oneLine(lines: readonly string[], index: number, text: string, said: Pick<LineSlip, 'message' | 'hint'> & Partial<LineSlip>): LineSlip[] {
  const line = lines[index] ?? '';
  return text === line ? [] : [{ rule: 'yaml-syntax', from: indentOf(line), to: line.trimEnd().length, ...said, lines: [{ index, text }] }];
}

/** The same change on every line that needs it. */
function everyLine(lines: readonly string[], change: (line: string) => string): LineSlip['lines'] {
  return lines.flatMap((line, index) => {
    const text = change(line);
    return text === line ? [] : [{ index, text }];
  });
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

const tabs: Look = (lines, index) => {
  if (!/^ *(?:- +)?\t/.test(lines[index] ?? '')) return [];
  const from = (lines[index] ?? '').indexOf('\t');
  return ['  ', '    ', ' '].map((spaces): LineSlip => ({
    lines: everyLine(lines, (line) => line.replace(/^[ \t]*(?:- +)?[ \t]*/, (indent) => indent.replaceAll('\t', spaces))),
    rule: 'yaml-tab',
    message: 'The line is indented with a tab; YAML allows only spaces.',
    hint: 'Replace every tab with spaces, two for each level, and set your editor to insert spaces.',
    from,
    to: from + 1,
  }));
};

const otherSpaces = /[\u00A0\u2000-\u200B\u202F\u205F\u3000]/;

const noBreakSpaces: Look = (lines, index) => {
  const from = (lines[index] ?? '').search(otherSpaces);
  if (from === -1) return [];
  const changed = everyLine(lines, (line) => line.replace(new RegExp(otherSpaces, 'g'), ' '));
  return [{ lines: changed, rule: 'yaml-syntax', message: 'A space here is not an ordinary one, as copying from Word or a web page brings it; YAML does not take it for a space.', hint: 'Delete the space and type it again.', from, to: from + 1 }];
};

const bullets: Look = (lines, index) => {
  const [, indent = '', mark] = /^(\s*)([–—−•·●▪‣◦\uF0B7])\s*/.exec(lines[index] ?? '') ?? [];
  if (mark === undefined) return [];
  const changed = everyLine(lines, (line) => line.replace(/^(\s*)[–—−•·●▪‣◦\uF0B7]\s*/, '$1- '));
  return [{ lines: changed, rule: 'yaml-syntax', message: `The entry begins with ${quote(mark)}; an entry of a list begins with a hyphen and a space.`, hint: 'Write `- ` instead.', from: indent.length, to: indent.length + 1 }];
};

const hyphenWithoutSpace: Look = (lines, index) => {
  const line = lines[index] ?? '';
  const text = line.replace(/^(\s*)-(?=[A-Za-z{["'])/, '$1- ');
  return oneLine(lines, index, text, { message: 'There is no space after the hyphen that begins this entry.', hint: `Write ${quote(text.trim())}.`, to: indentOf(line) + 1 });
};

/** What would make the line the first of an entry of its own. */
export function missingHyphen(lines: readonly string[], index: number): LineSlip[] {
  const line = lines[index] ?? '';
  const text = line.replace(new RegExp(String.raw`^(\s*)  (?=${key}:)`), '$1- ');
  return oneLine(lines, index, text, { message: 'A second entry begins here without a hyphen of its own.', hint: `Begin it with \`- \`: ${quote(text.trim())}.` });
}

const colonWithoutSpace: Look = (lines, index) => {
  const line = lines[index] ?? '';
  const text = line.replace(new RegExp(String.raw`^(\s*(?:- +)?${key}):(?=[^\s:/])`), '$1: ');
  return oneLine(lines, index, text, { message: 'There is no space after the colon.', hint: `Put a space after the colon: ${quote(text.trim().replace(/^- +/, ''))}.` });
};

const noColon: Look = (lines, index) => {
  const line = lines[index] ?? '';
  const [, before = '', name = '', rest = ''] = new RegExp(String.raw`^(\s*(?:- +)?)(${key})(?: *= *| +)(\S.*)$`).exec(line) ?? [];
  if (name === '' || /^[=:]/.test(rest)) return [];
  return oneLine(lines, index, `${before}${name}: ${rest}`, { message: 'There is no colon on this line.', hint: `If \`${name}\` is the name of a field, write ${quote(`${name}: ${rest}`)}; if the line goes on with the text above, indent it further than the field's name.` });
};

const secondDocument: Look = (lines, index) =>
  /^(?:---|\.\.\.)\s*$/.test(lines[index] ?? '')
    ? oneLine(lines, index, '', { rule: 'yaml-one-document', message: 'A line of `---` or `...` begins a second document in this file; only one is read.', hint: 'Take the line out, or put what follows in a file of its own.' })
    : [];

/** In double quotation marks as YAML reads them. */
function inQuotes(value: string): string {
  return value.includes('"') && !value.includes("'") ? `'${value}'` : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

const secondColon: Look = (lines, index) => {
  const line = lines[index] ?? '';
  const [before = '', , name = ''] = opening.exec(line) ?? [];
  const value = line.slice(before.length).replace(/\s+#.*$/, '').trimEnd();
  if (name === '' || !/:(?: |$)/.test(value) || /^["'{[|>]/.test(value)) return [];
  const mended = inQuotes(value.replace(/^[“”„](.*)[“”]$/, '$1'));
  return oneLine(lines, index, before + mended, {
    message: 'There is a second colon on this line; text with a colon and a space in it must stand in quotation marks.',
    hint: `Put the value in quotation marks: \`${name}: ${mended.replaceAll('`', "'")}\`.`,
    from: before.length,
  });
};

/** A value that begins with a mark that YAML keeps for itself. */
const reservedBeginning: Look = (lines, index) => {
  const line = lines[index] ?? '';
  const whole = new RegExp(String.raw`^(\s*(?:- +)?${key}: +)([@%\`*&!>|].*?)(\s+#.*)?$`).exec(line);
  const inBraces = [...line.matchAll(new RegExp(String.raw`(?<=[{,] *)(${key}: +)([@%\`*&!>|?-][^,}]*?)(?= *[,}])`, 'g'))];
  if (!whole && inBraces.length === 0) return [];
  const from = whole ? whole[1]!.length : inBraces[0]!.index + inBraces[0]![1]!.length;
  const value = whole ? whole[2]! : inBraces[0]![2]!;
  const text = whole ? whole[1]! + inQuotes(value) : line.replace(new RegExp(String.raw`(?<=[{,] *)(${key}: +)([@%\`*&!>|?-][^,}]*?)(?= *[,}])`, 'g'), (_, before: string, each: string) => before + inQuotes(each));
  if (whole && /^[|>][-+\d]* +\S/.test(value)) {
    return oneLine(lines, index, text, { message: 'Text follows `|` or `>` on the same line.', hint: 'Begin the text on the next line, indented.', from: from + 1 });
  }
  return oneLine(lines, index, text, {
    message: `A value cannot begin with ${value.startsWith('`') ? 'a backtick' : quote(value[0]!)} in YAML.`,
    hint: value.includes('`') ? 'Put the whole value in quotation marks.' : `Put the whole value in quotation marks: ${quote(inQuotes(value))}.`,
    from,
    to: from + value.length,
    yields: true,
  });
};

const quotationMark: Look = (lines, index) => {
  const line = lines[index] ?? '';
  const [, before = '', mark = '', rest = ''] = /^(\s*(?:- +)?(?:[A-Za-z_][\w-]*: +)?)(["'])(.*)$/.exec(line) ?? [];
  if (mark === '') return [];
  const body = rest.trimEnd();
  const closed = body.endsWith(mark) && body.length > 0;
  const words = closed ? body.slice(0, -1) : body;
  if (!closed) {
    return oneLine(lines, index, `${before}${mark}${words}${mark}`, { message: 'A quotation mark is opened here and never closed.', hint: `Close it where the text ends: ${quote(`${mark}${words}${mark}`)}.`, from: before.length, to: before.length + 1 });
  }
  if (!words.includes(mark)) return [];
  const from = before.length + 1 + words.indexOf(mark);
  return oneLine(lines, index, before + inQuotes(words), {
    message: mark === "'" ? 'An apostrophe stands in text between single quotation marks, and ends it too early.' : 'A quotation mark stands in text between quotation marks, and ends it too early.',
    hint: mark === "'" ? `Put the text between double quotation marks: ${quote(inQuotes(words))}.` : `Put the text between single quotation marks, or use curly ones inside: ${quote(inQuotes(words))}.`,
    from,
    to: from + 1,
  });
};

const looks: readonly Look[] = [tabs, noBreakSpaces, bullets, secondDocument, hyphenWithoutSpace, colonWithoutSpace, quotationMark, secondColon, reservedBeginning, noColon];
