import fc from 'fast-check';
import { expect, test } from 'vitest';
import { long } from '../../how-long.ts';
import { para, run } from '../words/word-file.ts';
import { reportWith, takenBack, withBody, wordFileOf, wordsIn } from './word-edits.ts';

/** A statement as it is written in the section; `item` for one of a list. */
interface Statement { item: boolean; markdown: string }

const phrase = fc.array(fc.constantFrom('children', 'are', 'seen', 'often', '**quickly**', 'by *us*', ':kpi[seen]', ':kpi[open]', '10:30', 'a_b', '\\[x\\]', '5 \\* 3', 'R&D', 'at home'), { minLength: 1, maxLength: 6 }).map((each) => each.join(' '));
const statement = fc.record({ item: fc.boolean(), phrase, cited: fc.boolean(), id: fc.boolean(), wrapped: fc.boolean() });

/** Each says its number, so that it is known again in the file. */
const section = fc.array(statement, { minLength: 2, maxLength: 10 }).map((all) => all.map(({ item, phrase: words, cited, id, wrapped }, index): Statement => ({
  item,
  markdown: `Number ${index} ${words}${wrapped ? `\n${item ? '  ' : ''}and more` : ' and more'}.${cited ? ' [@seen; @open]' : ''}${id ? ` {#id-${index}}` : ''}`,
})));

const edit = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), at: fc.nat(50), word: fc.constantFrom('changed', '[new]', '1.', '*') }),
  fc.record({ kind: fc.constant('take out' as const), at: fc.nat(50) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(50), to: fc.nat(50) }),
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(50), item: fc.boolean(), word: fc.constantFrom('added', '# so', '(a) so') }),
);

const escaped: Readonly<Record<string, string>> = { '[new]': '\\[new\\]', '*': '\\*', '# so': '# so', '(a) so': '(a) so' };

/** The section as its author would write it: items close together, an empty line elsewhere. */
function written(all: readonly Statement[]): string {
  return `## What we know\n\n${all.map(({ item, markdown }, index) => `${index === 0 ? '' : item && all[index - 1]!.item ? '\n' : '\n\n'}${item ? '- ' : ''}${markdown}`).join('')}\n`;
}

test('an edited section has just the edits that were made in Word, whatever they are', async () => {
  await fc.assert(fc.asyncProperty(section, fc.array(edit, { maxLength: 5 }), async (all, edits) => {
    const project = reportWith(written(all));
    const expected: (Statement & { added?: true })[] = all.map((each) => ({ ...each }));
    const beside = 5;
    let added = 0;
    const file = withBody(wordFileOf(project), (paragraphs) => {
      for (const each of edits) {
        if (expected.length === 0) break;
        const index = each.at % expected.length;
        if (each.kind === 'take out') {
          expected.splice(index, 1);
          paragraphs.splice(beside + index, 1);
        } else if (each.kind === 'move') {
          const to = each.to % expected.length;
          expected.splice(to, 0, ...expected.splice(index, 1));
          paragraphs.splice(beside + to, 0, ...paragraphs.splice(beside + index, 1));
        } else if (each.kind === 'add') {
          added += 1;
          expected.splice(index + 1, 0, { item: each.item, markdown: `Words ${added} ${escaped[each.word] ?? each.word} here.`, added: true });
          paragraphs.splice(beside + index + 1, 0, para(run(`Words ${added} ${each.word} here.`), each.item ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''));
        } else {
          // A statement that is changed is written on one line.
          const was = expected[index]!;
          const begins = /^(Number|Words) \d+/.exec(was.markdown)![0];
          expected[index] = { ...was, markdown: was.markdown.replace(/\n\s*/g, ' ').replace(begins, `${begins} ${escaped[each.word] ?? each.word}`) };
          paragraphs[beside + index] = paragraphs[beside + index]!.replace(begins, `${begins} ${each.word}`);
        }
      }
      return paragraphs;
    });
    const proposal = await takenBack(file, project);
    expect(proposal.changes.filter(({ status }) => status === 'not understood')).toEqual([]);
    expect(wordsIn(proposal) ?? written(all)).toBe(expected.length === 0 ? '## What we know\n' : written(expected));
    // When it was taken in, the file says nothing new.
    const again = reportWith(wordsIn(proposal) ?? written(all));
    expect((await takenBack(wordFileOf(again), again)).writes.size).toBe(0);
  }), { numRuns: long ? 400 : 40 });
});
