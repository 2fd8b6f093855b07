import type { Html } from 'mdast';
import { quote } from '../quote.ts';
import { placeOf, report, type Conversion } from './conversion.ts';

const instead: readonly { tags: readonly string[]; hint: string }[] = [
  { tags: ['b', 'strong'], hint: 'Write `**words**` for strong words.' },
  { tags: ['i', 'em'], hint: 'Write `*words*` for emphasis.' },
  { tags: ['u', 'mark', 'font', 'small', 'big', 'center'], hint: 'Leave the markup out; the report sets its own type.' },
  { tags: ['br'], hint: 'End the line with a backslash for a line break, or leave a blank line for a new paragraph.' },
  { tags: ['p', 'div', 'span', 'section', 'article'], hint: 'Leave a blank line between paragraphs instead.' },
  { tags: ['a'], hint: 'Write `[words](https://…)` for a link.' },
  { tags: ['img', 'figure', 'picture'], hint: 'Write `![what it shows](picture.png)` for an image in the public folder.' },
  { tags: ['table', 'thead', 'tbody', 'tr', 'td', 'th'], hint: 'Write the table with `|` between its cells and a line of `| --- |` under its head.' },
  { tags: ['ul', 'ol', 'li'], hint: 'Begin each entry of the list with `- ` or `1. `.' },
  { tags: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], hint: 'Write `## ` before the words of a heading.' },
  { tags: ['hr'], hint: 'Write a line of `***`.' },
  { tags: ['blockquote'], hint: 'Begin each line of a quotation with `> `.' },
  { tags: ['sup'], hint: 'Write a footnote: `[^1]`.' },
  { tags: ['script', 'style', 'iframe', 'object', 'embed', 'form', 'svg', 'video'], hint: 'Take it out; nothing in a report runs as code.' },
];

/** Refuses HTML; comments are allowed and leave nothing behind. */
export function checkHtml(conversion: Conversion, node: Html): void {
  const rest = withoutComments(node.value).trim();
  if (rest === '') return;
  if (rest !== node.value.trim() && !rest.includes('<')) {
    report(conversion, 'html-refused', placeOf(conversion, node), `${quote(rest)} stands on the line of a comment and would not be printed.`, 'Put the comment on a line of its own.');
    return;
  }
  if (rest.startsWith('<!--')) {
    report(conversion, 'html-refused', placeOf(conversion, node), 'The comment that begins here is never closed, so that what follows would not be printed.', 'Close it with `-->`.');
    return;
  }
  if (/^<\//.test(rest)) {
    closingTag(conversion, node, rest);
    return;
  }
  const tag = tagOf(rest);
  report(
    conversion,
    'html-refused',
    placeOf(conversion, node),
    `${quote(rest)} is HTML; a report is written in Markdown alone.`,
    instead.find(({ tags }) => tags.includes(tag))?.hint ?? 'Write it in Markdown, or put a backslash before `<` if you mean the character.',
    { actual: tag },
  );
}

function withoutComments(html: string): string {
  let kept = '';
  let from = 0;
  for (let open = html.indexOf('<!--'); open !== -1; open = html.indexOf('<!--', from)) {
    const close = html.indexOf('-->', open + 4);
    if (close === -1) break;
    kept += html.slice(from, open);
    from = close + 3;
  }
  return kept + html.slice(from);
}

/** A closing tag is blamed only where its opening tag was not. */
function closingTag(conversion: Conversion, node: Html, rest: string): void {
  const tag = tagOf(rest);
  const opened = conversion.diagnostics.some(({ ruleId, actual }) => ruleId === 'html-refused' && actual === tag);
  if (!opened) report(conversion, 'html-refused', placeOf(conversion, node), `${quote(rest)} is HTML; a report is written in Markdown alone.`, 'Take it out.', { actual: tag });
}

function tagOf(html: string): string {
  return (/^<\/?([a-z][a-z0-9-]*)/i.exec(html)?.[1] ?? '').toLowerCase();
}
