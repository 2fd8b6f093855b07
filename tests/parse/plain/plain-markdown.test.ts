import { describe, expect, it } from 'vitest';
import { proseOfDocument } from '../../../src/check/prose/from-document.ts';
import { plainMarkdown } from '../../../src/parse/plain/plain-markdown.ts';

const text = `---
title: Last year
---

# What we *know*

Most children
were seen at 12:30. See [the plan](plan.md).

> Quoted words
> go on here.

- One point
- Another

| A | B |
| --- | --- |
| cell | 85% |

![A chart](chart.png)

\`\`\`
code is not prose
\`\`\`
`;

const prose = proseOfDocument(plainMarkdown('last.md', text)!);

/** Where words stand by the document, and what the file has there. */
function found(words: string): string | undefined {
  for (const block of prose.blocks) {
    const at = block.text.indexOf(words);
    if (at === -1) continue;
    const { start, end } = block.place(at, at + words.length);
    return text.split('\n')[start.line - 1]?.slice(start.column - 1, end?.line === start.line ? end.column - 1 : undefined);
  }
  return undefined;
}

describe('Markdown that is no report', () => {
  it('is read in blocks', () => {
    expect(prose.blocks.map(({ kind, depth, text: words }) => [kind, depth, words])).toEqual([
      ['heading', 1, 'What we know'],
      ['paragraph', 0, 'Most children were seen at 12:30. See the plan.'],
      ['quote', 0, 'Quoted words go on here.'],
      ['item', 0, 'One point'],
      ['item', 0, 'Another'],
      ['cell', 0, 'A'],
      ['cell', 0, 'B'],
      ['cell', 0, 'cell'],
      ['cell', 0, '85%'],
    ]);
  });

  it.each(['know', 'Most children', 'were seen', '12:30', 'the plan', 'Quoted', 'go on here', 'Another', '85%'])('says where `%s` stands', (words) => {
    expect(found(words)).toBe(words);
  });

  it('has its images and links', () => {
    expect(prose.images.map(({ alt, place }) => [alt, place.start.line])).toEqual([['A chart', 20]]);
    expect(prose.links.map(({ text: words, href }) => [words, href])).toEqual([['the plan', 'plan.md']]);
  });

  it('is left to be read as plain text when it is too complex', () => {
    expect(plainMarkdown('a.md', '*'.repeat(5000))).toBeNull();
  });
});
