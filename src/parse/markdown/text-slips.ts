import { embedNames, type Citation } from '../../model/section.ts';
import { asId } from '../../model/names.ts';
import type { ParseRuleId } from '../parse-rules.ts';
import { quote } from '../quote.ts';
import { report, type Conversion } from './conversion.ts';
import { keepBack } from './line-slips.ts';

interface Slip {
  ruleId: ParseRuleId;
  pattern: RegExp;
  message(found: string): string;
  hint: string | ((found: string) => string);
}

const directiveNames = ['kpi', 'internal', ...embedNames].join('|');

/** What is left as plain text although its author meant something by it. */
const slips: readonly Slip[] = [
  {
    ruleId: 'citation-malformed',
    pattern: /(?<!\\)\[[ \t]*@[\w-]*/g,
    message: (found) => `The citation that begins with ${quote(found)} has no closing bracket.`,
    hint: (found) => `Close it: \`${cited(found)}\`; put a backslash before the bracket if it is not a citation.`,
  },
  {
    ruleId: 'citation-malformed',
    pattern: /\(@[a-z0-9][\w-]*(?:;\s*@[\w-]+)*\)/gi,
    message: (found) => `${quote(found)} stands in round brackets; a citation stands in square brackets.`,
    hint: (found) => `Write \`${cited(found)}\`.`,
  },
  {
    ruleId: 'citation-malformed',
    pattern: /(?<![\w.@[\\])@[a-z0-9][a-z0-9-]*\s*\]/gi,
    message: (found) => `${quote(found)} has no opening bracket.`,
    hint: (found) => `Write \`${cited(found)}\`.`,
  },
  {
    ruleId: 'kpi-malformed',
    pattern: /(?<![\\:\w]):{2,}[ \t]*kpi[ \t]*\[[a-z0-9-]+\]/gi,
    message: (found) => `${quote(found)} has more than one colon, and would be printed as it stands.`,
    hint: (found) => `Write \`:kpi[${asId(/\[(.*)\]/.exec(found)?.[1] ?? '')}]\`.`,
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
    hint: (found) => (/:\s*(?:voice|example)\b/.test(found) ? 'Write `:::voice{source="…" consent=recorded}` with no space before the name or the brace, and `:::` after its words.' : 'Open a block with `:::internal` on a line of its own and close it with `:::`.'),
  },
  {
    ruleId: 'directive-malformed',
    pattern: /(?<!\\)\{[^{}\n]*\baudience\b[^{}\n]*\}|(?<=\S[ \t]*)(?<!\\)(?:\[!?|\{[.:]?)[ \t]*internal(?: only| use only)?[ \t]*[\]}](?![\w([])|(?<!\\)(?:\[!?|\{[.:]?)[ \t]*internal(?: only| use only)?[ \t]*[\]}](?=[ \t]*[^\s([])/gi,
    message: (found) => `${quote(found)} keeps nothing back: these words would be printed for everybody.`,
    hint: keepBack,
  },
  {
    ruleId: 'kpi-malformed',
    pattern: /(?<![\\:\w]):[ \t]+kpi[ \t]*\[[^\]\n]*\]?/gi,
    message: (found) => `${quote(found)} would be printed as it stands.`,
    hint: 'Write `:kpi[id]`, without spaces.',
  },
  {
    ruleId: 'kpi-malformed',
    pattern: /(?<![\\:\w])kpi\[[a-z0-9-]+\]/gi,
    message: (found) => `${quote(found)} has no colon before it and would be printed as it stands.`,
    hint: (found) => `Write \`:${found}\`.`,
  },
  {
    ruleId: 'statement-id-malformed',
    pattern: /(?<!\\)\{#[^}\n]*\}?/g,
    message: (found) => `${quote(found)} would be printed as it stands: an id can be given only at the end of a paragraph or list item.`,
    hint: 'Put `{#id}`, after a space, at the end of the paragraph or list item.',
  },
  {
    ruleId: 'link-malformed',
    pattern: /(?<![\\!\]])\[[^[\]\n@^]{1,120}\]\[[a-z][^[\]\n@^]{0,60}\](?![\w(])/gi,
    message: (found) => `${quote(found)} would be printed as it stands, since no line of this section gives \`${nameIn(found)}\` an address.`,
    hint: 'Write `[words](https://…)`, or give the address on a line of its own: `[name]: https://…`.',
  },
  {
    ruleId: 'emphasis-malformed',
    pattern: /(?<![\\*])\*\*(?!\*)[^*]*(?:\*\*)?/g,
    message: (found) => `${quote(found)} would be printed with its stars: ${/\*\*$/.test(found) && found.length > 2 ? 'a space stands next to them' : 'nothing closes or opens them'}.`,
    hint: 'Write `**words**`, with no space inside the stars; put a backslash before stars that should be printed.',
  },
  {
    ruleId: 'footnote-undefined',
    pattern: /(?<!\\)\[\^[^\]\s]+\]/g,
    message: (found) => `The footnote mark ${quote(found)} has no footnote.`,
    hint: 'Add a line that begins with the mark and a colon, such as `[^1]: The footnote.`',
  },
];

/** The citation that is meant by something with its ids in it. */
function cited(found: string): string {
  const ids = Array.from(found.matchAll(/@\s*([a-z0-9][\w-]*)/gi), ([, id]) => `@${asId(id!)}`);
  return ids.length === 0 ? '[@id]' : `[${ids.join('; ')}]`;
}

/** What stands in the last brackets. */
function nameIn(link: string): string {
  return link.slice(link.lastIndexOf('[') + 1, -1);
}

/** `[audit-2022]`, `@audit-2022`, `{@audit-2022}` and `@[audit-2022]` are citations where there is such an id. */
const unmarked = /(?<![\w\]!\\])(?:\[([a-z0-9][a-z0-9-]*)\](?![([:])|@\[([a-z0-9][a-z0-9-]*)\]|\{@([a-z0-9][a-z0-9-]*)\}|(?<![\w.@[({])@([a-z0-9][a-z0-9-]*[a-z0-9])(?![\w\]@.-]*[\]@]))/gi;

const mostBlamed = 60;
const mayMatter = /[@:{^[]|kpi|\*\*/;

/** What seems to be cited by a stretch of text that is no citation, as offsets in the text. */
export interface MeantCitation {
  from: number;
  to: number;
  citation: Citation | null;
}

/** `raw` is text as written, which begins at `start`; each stretch of it is blamed once. Gives what it seems to cite, in order. */
export function checkText(conversion: Conversion, raw: string, start: number): MeantCitation[] {
  if (!mayMatter.test(raw)) return [];
  const blamed: { from: number; to: number }[] = [];
  const meant: MeantCitation[] = [];
  const cite = (ids: readonly string[], from: number, to: number): void => {
    const place = conversion.place(from, to);
    for (const id of ids) conversion.guessedIds.add(id);
    meant.push({ from: from - start, to: to - start, citation: ids.length === 0 ? null : { type: 'citation', refs: ids.map((id) => ({ id, place })), place } });
  };
  for (const match of raw.matchAll(unmarked)) {
    const id = match.slice(1).find((each) => (each as string | undefined) !== undefined)?.toLowerCase() ?? '';
    if (!conversion.targets.ids.has(id) || /:kpi[ \t]*$/i.test(conversion.text.slice(0, start + match.index).slice(-8))) continue;
    const [from, to] = [match.index, match.index + match[0].length];
    blamed.push({ from, to });
    cite([id], start + from, start + to);
    report(conversion, 'citation-malformed', conversion.place(start + from, start + to), `${quote(match[0])} names \`${id}\`, but is no citation.`, `Write \`[@${id}]\`; put a backslash before it if it is not meant for one.`, { actual: match[0], expected: `[@${id}]` });
  }
  for (const slip of slips) {
    for (const match of raw.matchAll(slip.pattern)) {
      const found = match[0];
      const from = match.index + (found.length - found.trimStart().length);
      const to = match.index + found.length;
      if (conversion.unclosed && /^:{3,}/.test(found.trim())) continue;
      if (blamed.length > mostBlamed || blamed.some((other) => from < other.to && to > other.from)) continue;
      blamed.push({ from, to });
      report(conversion, slip.ruleId, conversion.place(start + from, start + to), slip.message(found.trim()), typeof slip.hint === 'string' ? slip.hint : slip.hint(found.trim()));
      if (slip.ruleId === 'citation-malformed' || slip.ruleId === 'kpi-malformed') cite(Array.from(found.matchAll(/(?:@|kpi\[)([a-z0-9][a-z0-9-]*)/gi), ([, id]) => asId(id!)), start + from, start + to);
    }
  }
  return meant.sort((a, b) => a.from - b.from);
}
