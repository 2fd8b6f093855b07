import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';

/**
 * The values of a text whose lines are all written as the documentation shows; undefined of any other text, in which something
 * may be wrong. Nothing is lost or misread in such lines, so a library that knows no places, and is many times faster, can
 * read them.
 */
export function plainYaml(text: string): unknown {
  if (notPlain.test(text) || !hasPlainLines(text)) return undefined;
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

/** Tabs and characters that are not seen, more digits than a number holds, and names that are special to programs. */
const notPlain = /[^\n\P{C}]|[\u2028\u2029\u00a0]|\d{15}|\b(?:constructor|prototype|__proto__)\b/u;

const key = String.raw`[A-Za-z][\w.-]{0,60}:`;
const known = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?|\d{4}-\d{2}(?:-\d{2})?|true|false|null|"[^"\\]*"`;
/** What begins as words do is no number, date or mark; then spaces stand within it only. */
const begins = String.raw`(?:(?!(?:true|false|null)\b)[A-Za-z£]|\d[\d.]*[ /%])`;
const inFlow = String.raw`(?:${known}|${begins}(?:[^\s,[\]{}:#"\\]| +(?=[^\s,[\]{}:#"\\]))*)`;
const inBlock = String.raw`(?:${known}|'(?:[^']|'')*'|${begins}(?:[^\s:]|:(?=\S)| +(?=[^\s#]))*)`;
const listOf = (item: string): string => String.raw`\[ *(?:${item} *(?:, *${item} *)*)?\]`;
const groupOf = (item: string): string => String.raw`\{ *${key} ${item} *(?:, *${key} ${item} *)*\}`;
const within = `(?:${inFlow}|${listOf(inFlow)}|${groupOf(inFlow)})`;
const value = `(?:${inBlock}|${listOf(within)}|${groupOf(within)})`;
const line = new RegExp(String.raw`^ *(- )?(?:(?:(${key}) )?([|>]-?)|${key}|(?:${key} +)?${value}(?: +# .*)?)$`);

function hasPlainLines(text: string): boolean {
  /** How far the key of a block of text is indented, in which anything may stand; null outside one. */
  let block: number | null = null;
  for (const each of text.split('\n')) {
    const words = each.trimStart();
    const indent = each.length - words.length;
    if (words === '') {
      if (indent > 0) return false;
      continue;
    }
    if (block !== null && indent > block) continue;
    block = null;
    if (words.startsWith('#')) continue;
    const found = line.exec(each.trimEnd());
    if (!found) return false;
    const [, hyphen = '', ofKey, isBlock] = found;
    if (isBlock !== undefined) block = ofKey === undefined ? indent : indent + hyphen.length;
  }
  return true;
}
