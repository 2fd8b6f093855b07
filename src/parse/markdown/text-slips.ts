import { embedNames } from '../../model/section.ts';
import type { ParseRuleId } from '../parse-rules.ts';
import { quote } from '../quote.ts';
import { report, type Conversion } from './conversion.ts';

interface Slip {
  ruleId: ParseRuleId;
  pattern: RegExp;
  message(found: string): string;
  hint: string;
}

const directiveNames = ['kpi', 'internal', ...embedNames].join('|');

/** What is left as plain text although its author meant something by it. */
const slips: readonly Slip[] = [
  {
    ruleId: 'citation-malformed',
    pattern: /(?<!\\)\[[ \t]*@[\w-]*/g,
    message: (found) => `The citation that begins with ${quote(found)} has no closing bracket.`,
    hint: 'Close it: `[@id]`; put a backslash before the bracket if it is not a citation.',
  },
  {
    ruleId: 'citation-malformed',
    pattern: /\(@[a-z0-9][\w-]*(?:;\s*@[\w-]+)*\)/gi,
    message: (found) => `${quote(found)} stands in round brackets; a citation stands in square brackets.`,
    hint: 'Write `[@id]`.',
  },
  {
    ruleId: 'citation-malformed',
    pattern: /(?<![\w.@[\\])@[a-z0-9][a-z0-9-]*\s*\]/gi,
    message: (found) => `${quote(found)} has no opening bracket.`,
    hint: 'Write `[@id]`.',
  },
  {
    ruleId: 'directive-malformed',
    pattern: new RegExp(`(?<![\\\\:\\w]):{2,}[ \\t]*(?:${directiveNames})\\b\\S*`, 'gi'),
    message: (found) => `${quote(found)} would be printed as it stands: a directive stands alone on its line, without a space after its colons and with nothing after it.`,
    hint: 'Put it on a line of its own, as in `::chart[id]`, or `:::internal` with a closing `:::`.',
  },
  {
    ruleId: 'directive-malformed',
    pattern: /(?<=^|\n)[ \t]*:{3,}[^\n]*/g,
    message: (found) => `${quote(found)} would be printed as it stands: it neither opens nor closes a block.`,
    hint: 'Open a block with `:::internal` on a line of its own and close it with `:::`.',
  },
  {
    ruleId: 'kpi-malformed',
    pattern: /(?<![\\:\w]):[ \t]+kpi[ \t]*\[[^\]\n]*\]?/gi,
    message: (found) => `${quote(found)} would be printed as it stands.`,
    hint: 'Write `:kpi[id]`, without spaces.',
  },
  {
    ruleId: 'statement-id-malformed',
    pattern: /(?<!\\)\{#[^}\n]*\}?/g,
    message: (found) => `${quote(found)} would be printed as it stands: an id can be given only at the end of a paragraph or list item.`,
    hint: 'Put `{#id}`, after a space, at the end of the paragraph or list item.',
  },
  {
    ruleId: 'footnote-undefined',
    pattern: /(?<!\\)\[\^[^\]\s]+\]/g,
    message: (found) => `The footnote mark ${quote(found)} has no footnote.`,
    hint: 'Add a line that begins with the mark and a colon, such as `[^1]: The footnote.`',
  },
];

const mostBlamed = 60;
const mayMatter = /[@:{^]/;

/** `raw` is text as written, which begins at `start`; each stretch of it is blamed once. */
export function checkText(conversion: Conversion, raw: string, start: number): void {
  if (!mayMatter.test(raw)) return;
  const blamed: { from: number; to: number }[] = [];
  for (const slip of slips) {
    for (const match of raw.matchAll(slip.pattern)) {
      const found = match[0];
      const from = match.index + (found.length - found.trimStart().length);
      const to = match.index + found.length;
      if (blamed.length > mostBlamed || blamed.some((other) => from < other.to && to > other.from)) continue;
      blamed.push({ from, to });
      report(conversion, slip.ruleId, conversion.place(start + from, start + to), slip.message(found.trim()), slip.hint);
    }
  }
}
