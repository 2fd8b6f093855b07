import { describe, expect, it } from 'vitest';
import { acronymMarkers } from '../../src/derive/acronyms.ts';
import { group, paragraph, part, reportOf, section, text } from './samples.ts';

const glossary = [
  { term: 'multi-agency safeguarding hub', acronym: 'MASH' },
  { term: 'team around the family', acronym: 'TAF' },
  { term: 'child protection', acronym: 'CP' },
  { term: 'child protection plan', acronym: 'CPP' },
  { term: 'kinship care' },
];

function marked(...texts: string[]): string {
  const mark = acronymMarkers(glossary)();
  return texts
    .map((words) => mark(words, '').map((node) => (node.type === 'acronym' ? `[${node.acronym}=${node.term}]` : node.value)).join(''))
    .join(' | ');
}

describe('acronyms of the glossary', () => {
  it.each([
    ['The MASH decides.', 'The [MASH=multi-agency safeguarding hub] decides.'],
    ['MASH', '[MASH=multi-agency safeguarding hub]'],
    ['Two TAFs met.', 'Two [TAFs=team around the family] met.'],
    ['CPP and CP differ.', '[CPP=child protection plan] and [CP=child protection] differ.'],
    ["The MASH's work, MASH-led", "The [MASH=multi-agency safeguarding hub]'s work, [MASH=multi-agency safeguarding hub]-led"],
    ['SMASHED, CP2 and mash are words', 'SMASHED, CP2 and mash are words'],
    ['Nothing to see.', 'Nothing to see.'],
    ['', ''],
  ])('%s', (words, expected) => {
    expect(marked(words)).toBe(expected);
  });

  it.each([
    ['The multi-agency safeguarding hub (MASH) decides. Then the MASH acts.'],
    ['The Multi-Agency Safeguarding Hub (MASH) decides.'],
    ['Our teams work as one: MASH (multi-agency safeguarding hub). The MASH acts.'],
  ])('stay as their author spelled them out, from there on: %s', (words) => {
    expect(marked(words)).toBe(words);
  });

  it('stay so in later sentences of the section, but not in those before', () => {
    expect(marked('The MASH.', 'The multi-agency safeguarding hub (MASH).', 'The MASH.')).toBe(
      'The [MASH=multi-agency safeguarding hub]. | The multi-agency safeguarding hub (MASH). | The MASH.',
    );
  });

  it('are marked again in the next section', () => {
    const newMarker = acronymMarkers(glossary);
    newMarker()('multi-agency safeguarding hub (MASH)', '');
    expect(newMarker()('The MASH.', '').map(({ type }) => type)).toEqual(['text', 'acronym', 'text']);
  });

  it('are found whatever signs they contain', () => {
    const mark = acronymMarkers([{ term: 'domestic abuse', acronym: 'D/A' }, { term: 'a(b', acronym: 'A.B' }])();
    expect(mark('D/A and AxB', '').map(({ type }) => type)).toEqual(['acronym', 'text']);
  });
});

it('are marked in sentences, links and tables, and left alone in headings, code and addresses', () => {
  const table = { type: 'table' as const, align: [], head: [[text('MASH')]], rows: [] };
  const blocks = [
    { type: 'heading' as const, depth: 4, anchor: 'mash', children: [text('MASH')] },
    paragraph([{ type: 'code', value: 'MASH' }, ' ', { type: 'link', href: 'https://example.org/MASH', children: [text('MASH')] }]),
    table,
  ];
  const parts = [part([group(blocks, null, 'MASH group')], { title: [text('MASH part')] })];
  const [written] = reportOf({ glossary, sections: [section([], { parts })] }).sections[0]!.parts;
  expect(written).toMatchObject({ title: [{ type: 'text', value: 'MASH part' }], groups: [{ title: [{ type: 'text' }] }] });
  const [heading, sentence, cells] = written!.groups[0]!.blocks;
  expect(heading).toMatchObject({ children: [{ type: 'text' }] });
  expect(sentence).toMatchObject({
    children: [{ type: 'code', value: 'MASH' }, { type: 'text' }, { type: 'link', href: 'https://example.org/MASH', children: [{ type: 'acronym' }] }],
  });
  expect(cells).toMatchObject({ head: [[{ type: 'acronym', acronym: 'MASH' }]] });
});

it('are seen as spelled out when the full term stands in bold before them', () => {
  const blocks = [paragraph([{ type: 'strong', children: [text('multi-agency safeguarding hub')] }, ' (MASH)'])];
  const [block] = reportOf({ glossary, sections: [section(blocks)] }).sections[0]!.parts[0]!.groups[0]!.blocks;
  expect(JSON.stringify(block)).not.toContain('acronym');
});

it('lists the glossary in the order of the alphabet, by acronym where there is one', () => {
  expect(reportOf({ glossary }).glossary.map(({ anchor }) => anchor)).toEqual(['cp', 'cpp', 'kinship-care', 'mash', 'taf']);
});
