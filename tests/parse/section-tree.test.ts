import { describe, expect, it } from 'vitest';
import type { AuthoredInline, AuthoredPart, Section } from '../../src/model/section.ts';
import { blocksOf, parsed, section, sectionOf, told } from './parsing.ts';

/** Tree without places, for what is about shape. */
function shape(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'place' ? undefined : inner)));
}

function inlinesOf(text: string): AuthoredInline[] {
  const [first] = blocksOf(text);
  if (first?.type !== 'paragraph') throw new Error('not a paragraph');
  return first.children;
}

function outlineOf(parts: readonly AuthoredPart[]): unknown[] {
  return parts.map((part) => [part.question ?? (part.keyMessages ? 'key messages' : null), part.groups.map((group) => group.finding)]);
}

describe('a paragraph that begins with a year', () => {
  it.each([
    ['2023. A hard year for social workers.', ['2023. A hard year for social workers.']],
    ['1999) The first plan.\n2000) The second.', ['1999) The first plan.', '2000) The second.']],
  ])('keeps it: %j', (text, said) => {
    const blocks = blocksOf(text);
    expect(blocks.map(({ type }) => type)).toEqual(said.map(() => 'paragraph'));
    expect(blocks.map((block) => (block.type === 'paragraph' ? block.children.map((child) => (child.type === 'text' ? child.value : '')).join('') : ''))).toEqual(said);
  });

  it('is no year below 1900 or from 2100 on', () => {
    expect(blocksOf('1899. An item.')[0]?.type).toBe('list');
    expect(blocksOf('2100. An item.')[0]?.type).toBe('list');
    expect(blocksOf('3. An item.')[0]).toMatchObject({ type: 'list', start: 3 });
  });
});

describe('the parts of a section', () => {
  it('are its questions, its key messages and whatever else has a heading, in any case and with any ending', () => {
    const { parts } = sectionOf(
      'Words before.\n\n## Key messages\n\n- One.\n\n## WHAT WE KNOW?\n\nWords.\n\n### Strengths\n\n- Good.\n\n### Areas for improvement:\n\n- Poor.\n\n## How we know it\n\nWords.\n\nWhat next\n---------\n\nWords.\n\n## Context\n\nWords.\n',
    );
    expect(outlineOf(parts)).toEqual([
      [null, [null]],
      ['key messages', [null]],
      ['know', [null, 'strength', 'area-for-improvement']],
      ['how', [null]],
      ['next', [null]],
      [null, [null]],
    ]);
  });

  it('are found by the words that the report has for them', () => {
    const labels = parsed({}).value.settings;
    expect(labels).not.toBeNull();
    const settings = `council: { name: B, shortName: B, onsCode: E09000002, region: London }
framework: ilacs-2018
edition: { id: "2022", title: T, asAt: 2022-09-30 }
status: draft
contact: {}
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }
labels: { question.next: Our plans, finding.strengths: What works }
`;
    const { value, diagnostics } = parsed({ ...section('## Our plans\n\n### What works\n\n- Yes.\n'), 'data/report.yaml': settings });
    expect(diagnostics).toEqual([]);
    expect(outlineOf(value.sections[0]!.parts)).toEqual([['next', ['strength']]]);
  });

  it('name headings below them after their words, alike where these are alike', () => {
    const blocks = blocksOf('## A\n\n### B\n\n#### Détails\n\n#### Details\n\n#### …\n');
    expect(blocks.map((block) => block.type === 'heading' && [block.depth, block.anchor])).toEqual([
      [4, 'details'],
      [4, 'details'],
      [4, 'heading'],
    ]);
  });
});

describe('the words of a sentence', () => {
  it('hold citations with the place of each id', () => {
    expect(inlinesOf('Seen in time. [@eh-seen; @audit-2022]')).toEqual([
      { type: 'text', value: 'Seen in time. ', place: { path: 'content/10-early-help.md', start: { line: 5, column: 1 }, end: { line: 5, column: 15 } } },
      {
        type: 'citation',
        refs: [
          { id: 'eh-seen', place: { path: 'content/10-early-help.md', start: { line: 5, column: 16 }, end: { line: 5, column: 24 } } },
          { id: 'audit-2022', place: { path: 'content/10-early-help.md', start: { line: 5, column: 26 }, end: { line: 5, column: 37 } } },
        ],
        place: { path: 'content/10-early-help.md', start: { line: 5, column: 15 }, end: { line: 5, column: 38 } },
      },
    ]);
  });

  it.each([
    ['over two lines', 'Seen. [@a;\n@b]', [['5:8'], ['6:1']]],
    ['over two lines of a quotation', '> Seen. [@a;\n> @b]', [['5:10'], ['6:3']]],
    ['after characters of two code units', '😀😀 [@a]', [['5:7']]],
    ['in a cell', '| x | y |\n| --- | --- |\n| 1 [@a] | 2 [@b; @c] |', [['7:6'], ['7:15'], ['7:19']]],
    ['within emphasis', '**Seen [@a]**', [['5:9']]],
    ['after an escape', '\\*Seen\\* [@a]', [['5:11']]],
  ])('have citations in their right places %s', (_, text, expected) => {
    const places: string[][] = [];
    JSON.stringify(blocksOf(text), (key, value: unknown) => {
      if (key === 'refs') for (const ref of value as { place: { start: { line: number; column: number } } }[]) places.push([`${ref.place.start.line}:${ref.place.start.column}`]);
      return value;
    });
    expect(places).toEqual(expected);
  });

  it.each([
    ['an escaped citation', '\\[@a]', '[@a]'],
    ['a time', 'At 10:30 or 9:15', 'At 10:30 or 9:15'],
    ['a smile', 'Good :smile: indeed', 'Good :smile: indeed'],
    ['a word with a colon', 'note:this and see:kpi', 'note:this and see:kpi'],
    ['a ratio', 'about 1:2', 'about 1:2'],
    ['less than', 'fewer than <5 children', 'fewer than <5 children'],
    ['an escaped statement id', 'Words \\{#x}', 'Words {#x}'],
    ['one tilde', '~5 to ~7', '~5 to ~7'],
    ['a comment', 'Words <!-- note -->here', 'Words here'],
  ])('keep %s as it is written', (_, text, expected) => {
    expect(shape(inlinesOf(text))).toEqual([{ type: 'text', value: expected }]);
  });

  it.each([
    [':kpi[eh-seen]', { type: 'kpi', indicator: 'eh-seen', show: 'value' }],
    [':kpi[eh-seen]{show=change}', { type: 'kpi', indicator: 'eh-seen', show: 'change' }],
    [
      ':kpi[eh-seen]{show="comparator" of=england at=2022-03-31 period=annual}',
      { type: 'kpi', indicator: 'eh-seen', show: 'comparator', of: 'england', at: '2022-03-31', period: 'annual' },
    ],
    [':kpi[cla]{part="Under 5" by=Age show=share}', { type: 'kpi', indicator: 'cla', show: 'share', part: 'Under 5', by: 'Age' }],
  ])('hold the figure %s', (text, expected) => {
    expect(shape(inlinesOf(text))).toEqual([expected]);
  });

  it.each([
    ['[x](https://example.org/a?b#c)', 'https://example.org/a?b#c'],
    ['[x](mailto:a@example.org)', 'mailto:a@example.org'],
    ['[x](tel:+442012345678)', 'tel:+442012345678'],
    ['[x](20-front-door.md)', 'section:front-door'],
    ['[x](front-door.md#what-next)', 'section:front-door#what-next'],
    ['[x](./20-front-door.md)', 'section:front-door'],
    ['[x](../content/20-front-door.md)', 'section:front-door'],
    ['[x](#what-next)', 'section:early-help#what-next'],
    ['<https://example.org>', 'https://example.org'],
  ])('lead by %s to %s', (text, href) => {
    expect(shape(inlinesOf(text))).toEqual([expect.objectContaining({ type: 'link', href })]);
  });

  it.each(['![Logo](logo.png)', '![Logo](public/logo.png)', '![Logo](../public/logo.png)', '![Logo](./logo.png)'])('show %s', (text) => {
    expect(shape(inlinesOf(text))).toEqual([{ type: 'image', src: 'logo.png', alt: 'Logo' }]);
  });
});

describe('statements', () => {
  it('take their ids from the end of a paragraph or list item', () => {
    const [paragraph, list] = blocksOf('Words [@a]. {#first}\n\n- Item :kpi[a] {#second}\n  - Within {#third}\n');
    expect(paragraph).toMatchObject({ type: 'paragraph', statement: { id: 'first', place: { start: { line: 5, column: 13 } } } });
    expect(JSON.stringify(paragraph)).not.toContain('{#');
    expect(list).toMatchObject({
      items: [{ statement: { id: 'second' }, children: [{ type: 'paragraph' }, { items: [{ statement: { id: 'third' } }] }] }],
    });
    expect(list?.type === 'list' && list.items[0]?.children[0]).not.toHaveProperty('statement');
  });
});

describe('blocks', () => {
  it.each([
    ['::chart[eh-seen]', { name: 'chart', argument: 'eh-seen', attributes: {} }],
    ['::scorecard{theme=early-help rag=red}', { name: 'scorecard', argument: null, attributes: { theme: 'early-help', rag: 'red' } }],
    ['::evidence{kind=audit}', { name: 'evidence', argument: null, attributes: { kind: 'audit' } }],
    ['::actions{section=early-help}', { name: 'actions', argument: null, attributes: { section: 'early-help' } }],
    ['::judgements', { name: 'judgements', argument: null, attributes: {} }],
  ])('put in %s', (text, expected) => {
    expect(shape(blocksOf(text))).toEqual([{ type: 'embed', ...expected }]);
  });

  it('put in data straight after a paragraph', () => {
    expect(blocksOf('Words.\n::chart[a]\nMore.').map((block) => block.type)).toEqual(['paragraph', 'embed', 'paragraph']);
  });

  it('are internal between their marks, in lists as well', () => {
    expect(shape(blocksOf(':::internal\nSecret.\n:::\n\n- Open\n\n  :::internal\n  Secret.\n  :::\n'))).toMatchObject([
      { type: 'restricted', audience: 'internal', children: [{ type: 'paragraph' }] },
      { type: 'list', items: [{ children: [{ type: 'paragraph' }, { type: 'restricted' }] }] },
    ]);
  });

  it('keep the cells of a table as they are aligned', () => {
    expect(shape(blocksOf('| a | b |\n| :-- | --: |\n| 1 | **2** |'))).toEqual([
      {
        type: 'table',
        align: ['left', 'right'],
        head: [[{ type: 'text', value: 'a' }], [{ type: 'text', value: 'b' }]],
        rows: [[[{ type: 'text', value: '1' }], [{ type: 'strong', children: [{ type: 'text', value: '2' }] }]]],
      },
    ]);
  });

  it('keep boxes to tick as words', () => {
    expect(shape(blocksOf('- [x] Done'))).toMatchObject([
      { items: [{ children: [{ children: [{ type: 'text', value: '[x] ' }, { type: 'text', value: 'Done' }] }] }] },
    ]);
  });

  it('leave nothing of a comment', () => {
    expect(blocksOf('Words.\n\n<!-- a note\nof two lines -->\n').map((block) => block.type)).toEqual(['paragraph']);
  });
});

describe('footnotes', () => {
  const audiences = (footnotes: Section['footnotes']): unknown[] =>
    footnotes.map(({ label, blocks }) => [label, blocks[0]?.type === 'restricted' ? blocks[0].audience : 'open']);

  it('are open where they are marked in open text', () => {
    expect(audiences(sectionOf('Words.[^a]\n\n[^a]: Note.\n').footnotes)).toEqual([['a', 'open']]);
  });

  it('are internal where they are marked or written in internal blocks only', () => {
    const text = ':::internal\nSecret.[^a]\n:::\n\nOpen.[^c]\n\n:::internal\nMore.[^c] [^b]\n\n[^b]: Written within.\n:::\n\n[^a]: Marked within.\n[^c]: Marked in both.\n';
    expect(audiences(sectionOf(text).footnotes).sort()).toEqual([
      ['a', 'internal'],
      ['b', 'internal'],
      ['c', 'open'],
    ]);
  });
});

it('says everything about a section at once, in the order of its lines', () => {
  const { diagnostics } = parsed({ 'content/10-a.md': '---\ntitel: A\n---\n\n# A\n\n[@]\n\n<b>\n' });
  expect(diagnostics.map((each) => told(each).slice(0, 2))).toEqual([
    ['content/10-a.md:2:1', 'field-unknown'],
    ['content/10-a.md:5:1', 'heading-level'],
    ['content/10-a.md:7:2', 'citation-malformed'],
    ['content/10-a.md:9:1', 'html-refused'],
  ]);
});
