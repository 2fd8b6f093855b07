import { quote } from '../quote.ts';
import type { LineSlip } from './line-slips.ts';

const field = String.raw`[A-Za-z_][\w-]*: `;

/** Slips within braces and brackets on a line that cannot be read. */
export function bracketSlips(lines: readonly string[], index: number): LineSlip[] {
  const line = lines[index] ?? '';
  const note = /(?:^|\s)#.*$/.exec(line)?.[0] ?? '';
  const body = line.slice(0, line.length - note.length).trimEnd();
  const slip = (text: string, message: string, hint: string, from = body.length - 1, to = body.length): LineSlip[] =>
    text === body ? [] : [{ lines: [{ index, text }], rule: 'yaml-syntax', message, hint, from: Math.max(0, from), to }];
  const isField = (name: string): boolean => lines.some((each, at) => at !== index && new RegExp(String.raw`(?:^|[\s{,])${name}: `).test(each));
  return [...afterBrace(body, slip), ...unbalanced(body, slip), ...commas(body, slip, isField), ...otherBrackets(body, slip)];
}

/** Words after the closing brace of an entry. */
function afterBrace(body: string, slip: Make): LineSlip[] {
  const [, entry = '', gap = '', words = ''] = /^(\s*- +\{[^{}]*\})(\s*)([^\s,{}][^{}]*)$/.exec(body) ?? [];
  if (entry === '') return [];
  return slip(entry, `${quote(words)} stands after the brace that closes this entry.`, 'Put it inside the braces as `note`, or put a space and `#` before it if it is only for you.', entry.length + gap.length, body.length);
}

type Make = (text: string, message: string, hint: string, from?: number, to?: number) => LineSlip[];

function unbalanced(body: string, slip: Make): LineSlip[] {
  const found: LineSlip[] = [];
  for (const [open, close, name] of [['{', '}', 'brace'], ['[', ']', 'bracket']] as const) {
    const [opened, closed] = [count(body, open), count(body, close)];
    if (opened > closed) {
      const at = body.lastIndexOf(open);
      const gap = open === '{' ? ' ' : '';
      found.push(...slip(body.replace(/,$/, '') + gap + close, `The ${name} ${quote(open)} that is opened here is not closed on this line.`, `Close it at the end of the line: ${quote(`${body.slice(at)}${gap}${close}`)}.`, at, at + 1));
      if (open === '[') found.push(...slip(body.replace(/(\s*\})$/, ']$1'), `The bracket ${quote(open)} that is opened here is not closed on this line.`, 'Close it with `]` where the list ends.', at, at + 1));
    }
    if (closed > opened && open === '{') {
      const [before = ''] = /^\s*(?:- +)?(?:[A-Za-z_][\w-]*:\s+(?=[A-Za-z_][\w-]*: ))?/.exec(body) ?? [];
      found.push(...slip(`${before}{ ${body.slice(before.length)}`, 'There is a closing brace `}` on this line, but none that opens.', `Write \`{ \` where the entry begins: ${quote(`{ ${body.slice(before.length)}`)}.`, before.length, before.length + 1));
    }
    if (closed > opened && open === '[') {
      const [before = ''] = /^\s*(?:- +)?[A-Za-z_][\w-]*:\s+/.exec(body) ?? [];
      found.push(...slip(`${before}[${body.slice(before.length)}`, 'There is a closing bracket `]` on this line, but none that opens.', 'Write `[` where the list begins.', before.length, before.length + 1));
    }
  }
  const [, before = '', rest = ''] = new RegExp(String.raw`^(\s*- +)(${field}[^{}]*, *${field}[^{}]*)$`).exec(body) ?? [];
  if (rest !== '') found.push(...slip(`${before}{ ${rest} }`, 'Several fields stand on one line without braces.', `Put braces around them: ${quote(`{ ${rest} }`)}.`, before.length));
  return found;
}

function commas(body: string, slip: Make, isField: (name: string) => boolean): LineSlip[] {
  if (!body.includes('{')) return doubledCommas(body, slip);
  const [, , name = ''] = between.exec(body) ?? [];
  const found = [missingComma(body, slip), secondColon(body, slip)];
  const known = isField(name) && body.split(`${name}: `).length === 2;
  return [...(known ? found : found.reverse()).flat(), ...doubledCommas(body, slip)];
}

/** Two fields with nothing, or a semicolon, between them. */
const between = new RegExp(String.raw`([^\s,{[:;])[; ]* +(?=([A-Za-z_][\w-]*): )`);

function missingComma(body: string, slip: Make): LineSlip[] {
  const found = between.exec(body);
  if (!found) return [];
  const from = found.index + 1;
  const mended = body.replace(new RegExp(between, 'g'), '$1, ');
  const semicolon = body.slice(from, from + found[0].length).includes(';');
  const name = /^[\w-]+/.exec(body.slice(found.index + found[0].length))?.[0] ?? '';
  return slip(
    mended,
    semicolon ? 'A semicolon stands between two fields in braces; expected a comma.' : `There is no comma before \`${name}\`.`,
    `Put a comma between the fields: ${quote(mended.slice(mended.indexOf('{')))}.`,
    from,
    from + 1,
  );
}

function secondColon(body: string, slip: Make): LineSlip[] {
  const found = new RegExp(String.raw`(?<=[{,] *)(${field})([^{}[\]"',]*: [^{}[\]"',]*?)(?= *[,}])`).exec(body);
  if (!found) return [];
  const [, name = '', value = ''] = found;
  const from = found.index + name.length;
  const mended = `"${value}"`;
  return slip(
    body.slice(0, from) + mended + body.slice(from + value.length),
    'There is a second colon in this field; text with a colon and a space in it must stand in quotation marks.',
    `Put the value in quotation marks: ${quote(name + mended)}.`,
    from,
    from + value.length,
  );
}

function doubledCommas(body: string, slip: Make): LineSlip[] {
  const doubled = /,( *,)+/.exec(body);
  return doubled ? slip(body.replace(/,( *,)+/g, ','), 'There is a comma too many inside the brackets.', 'Take one comma out.', doubled.index + 1, doubled.index + doubled[0].length) : [];
}

function otherBrackets(body: string, slip: Make): LineSlip[] {
  const round = new RegExp(String.raw`^(\s*- +|\s*[A-Za-z_][\w-]*: +)\(\s*(${field}.*?)\s*\)$`).exec(body);
  if (!round) return [];
  return slip(`${round[1]!}{ ${round[2]!} }`, 'Round brackets stand around the fields; expected braces.', `Write ${quote(`{ ${round[2]!} }`)}.`, round[1]!.length);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
