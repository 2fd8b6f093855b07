import { describe, expect, it } from 'vitest';
import { walk } from '../../src/model/content.ts';
import { blocksOf, statementsIn, type AuthoredNode } from '../../src/model/section.ts';
import { sectionOf } from '../parse/parsing.ts';

const words = sectionOf(`A [link to *words*](https://example.org) and :kpi[one]. {#first}

#### A heading

| Head |
| --- |
| Cell [@two] |

1. Item

   :::internal
   > Quoted[^note] ::
   :::

2. Last

   Second paragraph. {#second}

::chart[three]

[^note]: The note [@four].
`);

function nameOf(node: AuthoredNode): string {
  if (node.type === 'text') return node.value.trim();
  return node.type === 'citation' ? `@${node.refs.map(({ id }) => id).join()}` : node.type;
}

describe('walk', () => {
  it('meets every node once, in the order of reading, parents first', () => {
    const met: string[] = [];
    walk(blocksOf(words), (node) => void met.push(nameOf(node)));
    expect(met).toEqual([
      'paragraph', 'A', 'link', 'link to', 'emphasis', 'words', 'and', 'kpi', '.',
      'heading', 'A heading',
      'table', 'Head', 'Cell', '@two',
      'list', 'item', 'paragraph', 'Item', 'restricted', 'quote', 'paragraph', 'Quoted', 'footnote', '::',
      'item', 'paragraph', 'Last', 'paragraph', 'Second paragraph.',
      'embed',
      'restricted', 'paragraph', 'The note', '@four', '.',
    ]);
  });

  it('tells what stands around a node, from the outside in', () => {
    const around: string[] = [];
    walk(blocksOf(words), (node, outer) => {
      if (nameOf(node) === 'Quoted') around.push(...outer.map(nameOf));
    });
    expect(around).toEqual(['list', 'item', 'restricted', 'quote', 'paragraph']);
  });
});

it('statements with an id are found wherever they stand', () => {
  expect(statementsIn(blocksOf(words)).map(({ id }) => id)).toEqual(['first', 'second']);
});
