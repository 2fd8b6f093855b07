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

type Edit = typeof edit extends fc.Arbitrary<infer Each> ? Each : never;

const escaped: Readonly<Record<string, string>> = { '[new]': '\\[new\\]', '*': '\\*', '# so': '# so', '(a) so': '(a) so' };

/** The section as its author would write it: items close together, an empty line elsewhere. */
function written(all: readonly Statement[]): string {
  return `## What we know\n\n${all.map(({ item, markdown }, index) => `${index === 0 ? '' : item && all[index - 1]!.item ? '\n' : '\n\n'}${item ? '- ' : ''}${markdown}`).join('')}\n`;
}

type Edited = Statement & { added?: true };

/** Makes the edits in the paragraphs of a file, and as their author would make them in the section. */
function make(edits: readonly Edit[], all: readonly Statement[], paragraphs: string[], round: number): Edited[] {
  const expected: Edited[] = all.map((each) => ({ ...each }));
  const beside = 5;
  let added = 0;
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
      const words = `Words ${round}${added}`;
      expected.splice(index + 1, 0, { item: each.item, markdown: `${words} ${escaped[each.word] ?? each.word} here.`, added: true });
      paragraphs.splice(beside + index + 1, 0, para(run(`${words} ${each.word} here.`), each.item ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''));
    } else {
      // A statement that is changed is written on one line.
      const was = expected[index]!;
      const begins = /^(Number|Words) \d+/.exec(was.markdown)![0];
      expected[index] = { ...was, markdown: was.markdown.replace(/\n\s*/g, ' ').replace(begins, `${begins} ${escaped[each.word] ?? each.word}`) };
      paragraphs[beside + index] = paragraphs[beside + index]!.replace(begins, `${begins} ${each.word}`);
    }
  }
  return expected;
}

function sectionOf(all: readonly Statement[]): string {
  return all.length === 0 ? '## What we know\n' : written(all);
}

test('a section that is edited in Word again and again has just the edits that were made, whatever they are', async () => {
  await fc.assert(fc.asyncProperty(section, fc.array(fc.array(edit, { maxLength: 4 }), { minLength: 2, maxLength: 2 }), async (all, rounds) => {
    let now: Statement[] = all;
    for (const [index, edits] of rounds.entries()) {
      const project = reportWith(sectionOf(now));
      let expected: Statement[] = now;
      const file = withBody(wordFileOf(project), (paragraphs) => {
        expected = make(edits, now, paragraphs, index + 1);
        return paragraphs;
      });
      const proposal = await takenBack(file, project);
      expect(proposal.changes.filter(({ status }) => status === 'not understood')).toEqual([]);
      expect(wordsIn(proposal) ?? sectionOf(now)).toBe(sectionOf(expected));
      now = expected;
    }
    // When it was taken in, the file says nothing new.
    const last = reportWith(sectionOf(now));
    expect((await takenBack(wordFileOf(last), last)).writes.size).toBe(0);
  }), { numRuns: long ? 200 : 25 });
});

test('a file that went out before the section was edited otherwise never writes over what was edited', async () => {
  await fc.assert(fc.asyncProperty(section, fc.nat(50), fc.constantFrom('meanwhile', 'take out' as const), async (all, at, meanwhile) => {
    const index = at % all.length;
    const project = reportWith(written(all));
    const sent = withBody(wordFileOf(project), (paragraphs) => {
      make(all.map((_, each) => ({ kind: 'change' as const, at: each, word: 'changed' as const })), all, paragraphs, 1);
      return paragraphs;
    });
    const begins = `Number ${index} `;
    const since = meanwhile === 'take out' ? all.filter((_, each) => each !== index) : all.map((each) => ({ ...each, markdown: each.markdown.replace(begins, `${begins}${meanwhile} `) }) ).map((each, place) => (place === index ? each : all[place]!));
    const proposal = await takenBack(sent, reportWith(sectionOf(since)));
    expect(proposal.changes.filter(({ status }) => status === 'not understood').map(({ what, to }) => [what.includes(`${begins}changed`), to])).toEqual([[true, 'changed in the report too since the file was made: the report stays as it is']]);
    const taken = since.map((each) => (each.markdown.startsWith(begins) ? each : { ...each, markdown: each.markdown.replace(/\n\s*/g, ' ').replace(/^Number \d+/, '$& changed') }));
    expect(wordsIn(proposal) ?? sectionOf(since)).toBe(sectionOf(taken));
  }), { numRuns: long ? 100 : 15 });
});
