import type { Paragraph } from 'mdast';
import { quote } from '../quote.ts';
import { rawOf, report, startOf, type Conversion } from './conversion.ts';

const address = String.raw`(?:https?:\/\/|www\.|mailto:)[^\s)\]]+|[\w./-]+\.(?:md|html?|png|jpe?g|gif|svg|pdf|docx?)`;

/** Links and images whose brackets are not as Markdown wants them, each with how it is written. */
const links: readonly { pattern: RegExp; wrong: string; right: (words: string, to: string) => string }[] = [
  { pattern: new RegExp(String.raw`(!?)\(([^()\n]{1,120})\)\[(${address})\]`, 'g'), wrong: 'has its brackets exchanged', right: (words, to) => `[${words}](${to})` },
  { pattern: new RegExp(String.raw`(!?)\(([^()\n]{1,120})\)\((${address})\)`, 'g'), wrong: 'has round brackets around its words', right: (words, to) => `[${words}](${to})` },
  { pattern: new RegExp(String.raw`(!?)\[([^\[\]\n]{1,120})\] +\((${address})\)`, 'g'), wrong: 'has a space between its brackets', right: (words, to) => `[${words}](${to})` },
  { pattern: new RegExp(String.raw`(!?)\[([^\[\]\n]{1,120})\]\[(${address})\]`, 'g'), wrong: 'has square brackets around its address', right: (words, to) => `[${words}](${to})` },
  { pattern: new RegExp(String.raw`(!?)\[([^\[\]\n]{1,120})\]\((${address})(?=\s|$)(?![^\n]*\))`, 'g'), wrong: 'has no closing bracket', right: (words, to) => `[${words}](${to.replace(/[.,;]$/, '')})` },
  { pattern: /(!?)\[([^[\]\n]{1,120})\]\(([^\s()]+(?: [^\s()"']+)+\.(?:md|png|jpe?g|gif|svg))\)/g, wrong: 'has a space in its address', right: (words, to) => `[${words}](${to.replaceAll(' ', '%20')})` },
];

/** What a paragraph holds as plain text although its author meant a link or a table; false where it is no paragraph at all. */
export function checkParagraph(conversion: Conversion, node: Paragraph): boolean {
  const raw = withoutCode(rawOf(conversion, node));
  const start = startOf(node);
  for (const { pattern, wrong, right } of links) {
    for (const match of raw.matchAll(pattern)) {
      const [found, image = '', words = '', to = ''] = match;
      report(conversion, 'link-malformed', conversion.place(start + match.index, start + match.index + found.length), `${quote(found)} is no ${image === '' ? 'link' : 'image'}: it ${wrong}, and would be printed as it stands.`, `Write ${quote(image + right(words, to))}.`, { actual: found });
    }
  }
  return !checkTable(conversion, raw, start);
}

function checkTable(conversion: Conversion, raw: string, start: number): boolean {
  const lines = raw.split('\n');
  const first = lines.findIndex((line) => /^\s*\|.*\|\s*$/.test(line));
  const tabbed = lines.length > 1 && lines.every((line) => /\S\t+\S/.test(line));
  if (first === -1 && !tabbed) return false;
  // A row alone belongs to a table whose lines have been parted; its head is blamed.
  if (lines.length === 1 && /^[\s:|–—-]+$/.test(raw)) return true;
  const head = lines[Math.max(0, first)] ?? '';
  const from = start + lines.slice(0, Math.max(0, first)).reduce((sum, line) => sum + line.length + 1, 0);
  const place = conversion.place(from, from + head.length);
  if (tabbed) {
    report(conversion, 'table-malformed', place, 'Tabs divide these lines as in a table that is copied from Word or Excel; they would be printed as one paragraph.', 'Write `| ` and ` |` around the cells of each line, and a line of `| --- | --- |` under the first.');
    return true;
  }
  const cells = head.trim().slice(1, -1).split('|').length;
  const dashes = lines[first + 1]?.trim();
  const rule = `|${' --- |'.repeat(cells)}`;
  const wrongRule = dashes !== undefined && /^\|?[\s:|–—-]+\|?$/.test(dashes) && /[-–—]/.test(dashes);
  report(
    conversion,
    'table-malformed',
    place,
    wrongRule ? `The line under the head of this table, ${quote(dashes)}, is not one of ${cells} times \`---\`, so no table is made.` : 'These lines are no table, since the line of dashes under the head is missing.',
    `Write \`${rule}\` under this line.`,
  );
  return true;
}

/** Code and what is escaped stay as they are. */
function withoutCode(raw: string): string {
  return raw.replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length)).replace(/\\[[\]()|]/g, '  ');
}
