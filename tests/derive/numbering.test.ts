import { describe, expect, it } from 'vitest';
import type { ReportBlock, ReportSection, Statement } from '../../src/model/report.ts';
import { group, improvements, list, paragraph, part, reportOf, section, text } from './samples.ts';

function statementsIn(blocks: readonly ReportBlock[]): Statement[] {
  return blocks.flatMap((block): Statement[] => {
    if (block.type === 'paragraph') return block.statement ? [block.statement] : [];
    if (block.type === 'list') return block.items.flatMap((item) => [...(item.statement ? [item.statement] : []), ...statementsIn(item.children)]);
    return block.type === 'quote' ? statementsIn(block.children) : [];
  });
}

function statements(written: ReportSection | undefined): Statement[] {
  return (written?.parts ?? []).flatMap(({ groups }) => groups.flatMap(({ blocks }) => statementsIn(blocks)));
}

describe('paragraph numbers', () => {
  it('run through all parts of a section and begin with its number', () => {
    const second = section([], {
      id: 'front-door',
      parts: [
        part([group([paragraph('One.'), list('Two.', 'Three.')])]),
        part([group([paragraph('Four.')]), group([list('Five.')])]),
      ],
    });
    const report = reportOf({ sections: [section([paragraph('First.')]), second] });
    expect(statements(report.sections[0]).map(({ number, anchor }) => [number, anchor])).toEqual([['1.1', 'p-1-1']]);
    expect(statements(report.sections[1]).map(({ number }) => number)).toEqual(['2.1', '2.2', '2.3', '2.4', '2.5']);
  });

  it('are not given to what stands within a list item, a quotation or a table', () => {
    const blocks = [
      list({ words: 'One.', within: [paragraph('More of one.'), list('A nested item.')] }),
      { type: 'quote' as const, children: [paragraph('Quoted.')] },
      { type: 'table' as const, align: [], head: [[text('Head')]], rows: [[[text('Cell')]]] },
      paragraph('Two.'),
    ];
    expect(statements(reportOf({ sections: [section(blocks)] }).sections[0]).map(({ number }) => number)).toEqual(['1.1', '1.2']);
  });

  it('give way to the id that an author chose as anchor, keep their own as a second, and keep counting', () => {
    const blocks = [paragraph('One.', 'the-first'), list({ words: 'Two.', id: 'the-second' }, 'Three.')];
    expect(statements(reportOf({ sections: [section(blocks)] }).sections[0]).map(({ number, anchor, address, id }) => [number, anchor, address, id])).toEqual([
      ['1.1', 'the-first', 'p-1-1', 'the-first'],
      ['1.2', 'the-second', 'p-1-2', 'the-second'],
      ['1.3', 'p-1-3', undefined, null],
    ]);
  });

  it('are lettered for what an author named within an item, so that it can be cited', () => {
    const blocks = [list({ words: 'One.', within: [list('Unnamed.', { words: 'Named.', id: 'named-within' })] }), paragraph('Two. ')];
    expect(statements(reportOf({ sections: [section(blocks)] }).sections[0]).map(({ number, anchor, address }) => [number, anchor, address])).toEqual([
      ['1.1', 'p-1-1', undefined], ['1.1a', 'named-within', 'p-1-1a'], ['1.2', 'p-1-2', undefined],
    ]);
  });
});

describe('findings', () => {
  it('are what their group says, and a lead-in to a list is none', () => {
    const know = part([
      group([paragraph('Before any heading.')]),
      group([list('Good.')], 'strength'),
      group([paragraph('Three things take too long:'), list('This.', 'That.'), paragraph('And this.')], 'area-for-improvement'),
    ], { question: 'know' });
    const { sections } = reportOf({ sections: [section([], { parts: [know] })] });
    expect(statements(sections[0]).map(({ finding }) => finding)).toEqual([
      null, 'strength', null, 'area-for-improvement', 'area-for-improvement', 'area-for-improvement',
    ]);
    expect(sections[0]?.improvements).toBe(3);
  });

  it('count a lead-in that its author named', () => {
    expect(reportOf({ sections: [improvements([paragraph('Take note:', 'take-note'), list('This.')])] }).sections[0]?.improvements).toBe(2);
  });
});

describe('anchors of parts and groups', () => {
  it('last when headings are reworded or moved, and are each used once', () => {
    const parts = [
      part([group([])], { title: null }),
      part([group([]), group([], 'strength', 'What goes well')], { question: 'know' }),
      part([group([], null, 'Young people’s voices')], { question: 'how' }),
      part([group([])], { question: 'next' }),
      part([group([])], { title: [text('Key messages for you')], keyMessages: true }),
      part([group([])], { title: [text('Context & history')] }),
      part([group([])], { title: [text('Context, history')] }),
    ];
    const written = reportOf({ sections: [section([], { parts })] }).sections[0]!;
    expect(written.parts.map(({ anchor }) => anchor)).toEqual([
      'introduction', 'what-we-know', 'how-we-know-it', 'what-next', 'key-messages', 'context-history', 'context-history-2',
    ]);
    expect(written.parts.flatMap(({ groups }) => groups.map(({ anchor }) => anchor))).toContain('what-we-know-strengths');
    expect(written.parts[2]?.groups[0]?.anchor).toBe('how-we-know-it-young-peoples-voices');
    expect(written.parts[0]).toMatchObject({ title: null, titleText: null });
  });

  it('make room for a statement of the same name', () => {
    const know = part([group([paragraph('Named.', 'what-we-know')])], { question: 'know' });
    const written = reportOf({ sections: [section([], { parts: [know] })] }).sections[0]!;
    expect(written.parts[0]?.anchor).toBe('what-we-know-2');
  });
});

describe('the outline of a section', () => {
  it('gives headings of the same words anchors of their own, also where a part is called so', () => {
    const heading = () => ({ type: 'heading' as const, depth: 4, children: [text('What next')], anchor: 'what-next' });
    const written = reportOf({ sections: [section([], { parts: [part([group([heading(), heading()])], { question: 'next' })] })] }).sections[0]!;
    const headings = written.parts[0]!.groups[0]!.blocks.flatMap((block) => (block.type === 'heading' ? [block.anchor] : []));
    expect([written.parts[0]?.anchor, ...headings]).toEqual(['what-next', 'what-next-2', 'what-next-3']);
  });

  it('carries no places of source files into the report', () => {
    const blocks = [paragraph([{ type: 'link', href: 'https://example.org', children: [text('Link')], place: { path: 'content/secret.md', start: { line: 1, column: 1 } } }], 'named'), list('Item.')];
    expect(JSON.stringify(reportOf({ sections: [section(blocks)] }))).not.toMatch(/"place"|content\//);
  });
});
