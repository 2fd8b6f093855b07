import { isScalar, type Node, type Pair } from 'yaml';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../parse-rules.ts';
import { quote } from '../quote.ts';
import type { YamlSource } from './yaml-source.ts';

type Pairs = readonly Pair<Node, Node | null>[];

/** Text that YAML drops or divides without a word: after a comma in braces, after `#`, or in curly quotation marks. */
export function lostText(source: YamlSource, pairs: Pairs, inBraces: boolean): Diagnostic[] {
  return [...(inBraces ? commas(source, pairs) : []), ...pairs.flatMap((pair) => [...notes(source, pair), ...curlyQuotes(source, pair)])];
}

/** `{ scope: 40 contacts, random }`: a name without a colon after a value is the rest of that value. */
function commas(source: YamlSource, pairs: Pairs): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (let at = 0; at < pairs.length; at += 1) {
    const { key, value } = pairs[at]!;
    const rest = pairs.slice(at + 1, at + 1 + bareAfter(pairs, at));
    const [start, end] = [value?.range?.[0], rest.at(-1)?.key.range?.[1]];
    if (!isScalar(key) || !isScalar(value) || start === undefined || end === undefined) continue;
    const name = String(key.value);
    const whole = source.text.slice(start, end);
    found.push(
      problem('yaml-comma', {
        message: `The comma after ${quote(String(value.source ?? value.value))} ends the value of \`${name}\`, so that ${quote(source.text.slice(value.range![1], end).replace(/^\s*,\s*/, ''))} is no part of it.`,
        place: source.place(start, end),
        hint: withoutComma(name, whole),
        actual: whole,
      }),
    );
  }
  return found;
}

function bareAfter(pairs: Pairs, at: number): number {
  let count = 0;
  for (let next = pairs[at + 1]; next?.value === null && !namesAField(next.key); next = pairs[at + 1 + count]) count += 1;
  return count;
}

/** `value:797` and `value = 797` are fields with a slip of their own. */
function namesAField(key: Node): boolean {
  return isScalar(key) && /^[A-Za-z][\w-]* ?[:=]/.test(String(key.value));
}

function withoutComma(name: string, whole: string): string {
  const digits = whole.replace(/\s/g, '');
  if (/^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return `Write \`${name}: ${digits.replaceAll(',', '')}\`, without commas in the number.`;
  if (/^-?\d+,\d+$/.test(digits)) return `Write \`${name}: ${digits.replace(',', '.')}\`, with a point instead of the comma.`;
  return `Put the whole value in quotation marks: ${quote(`${name}: "${whole}"`)}.`;
}

/** `colour: #005a70`: a `#` after a space begins a note, and the rest of the line is not read. */
function notes(source: YamlSource, { key, value }: Pair<Node, Node | null>): Diagnostic[] {
  if (!isScalar(key) || (value && !isScalar(value)) || (value && value.type !== 'PLAIN')) return [];
  const empty = !value || value.source === '' || value.value === null;
  const end = (empty ? key.range?.[1] : value.range?.[1]) ?? 0;
  const lineEnd = source.text.indexOf('\n', end);
  const found = /^(:?\s+)(#\S.*)$/.exec(source.text.slice(end, lineEnd === -1 ? undefined : lineEnd));
  const said = found?.[2]?.trimEnd();
  if (!found || said === undefined || !(empty || (typeof value.value === 'string' && /^#\w*\d/.test(said)))) return [];
  const start = end + found[1]!.length;
  const name = String(key.value);
  const whole = empty ? said : source.text.slice(value.range?.[0], start) + said;
  return [
    problem('yaml-note', {
      message: empty ? `Nothing is left for \`${name}\`: ${quote(said)} is taken for a note, as everything after a space and \`#\` is.` : `From ${quote(said)} on this line is taken for a note and not read.`,
      place: source.place(start, start + said.length),
      hint: `Put the value in quotation marks: ${quote(`${name}: "${whole}"`)}${empty ? '' : '; if it is a note, put a space after `#`'}.`,
      actual: said,
    }),
  ];
}

const curly = /^[“”„‘’](.*)[“”‘’]$/;

/** Curly quotation marks around a value are printed with it, and around an id or a date make it another one. */
function curlyQuotes(source: YamlSource, { key, value }: Pair<Node, Node | null>): Diagnostic[] {
  if (!isScalar(value) || value.type !== 'PLAIN' || typeof value.value !== 'string') return [];
  const inner = curly.exec(value.value)?.[1];
  if (inner === undefined || /[“”„‘]/.test(inner)) return [];
  const name = isScalar(key) ? String(key.value) : '';
  return [
    problem('yaml-curly-quotes', {
      message: `The quotation marks around ${quote(inner)} are curly ones, which YAML takes for part of the text.`,
      place: source.place(value.range?.[0] ?? 0, value.range?.[1]),
      hint: `Type straight ones: ${quote(`${name}: "${inner}"`)}; if a curly pair should be printed, put straight ones around it.`,
      actual: value.value,
    }),
  ];
}
