import { describe, expect, it } from 'vitest';
import type { PublishingChecklist } from '../../src/model/publishing-checklist.ts';
import { outputPages, pageFile } from '../../src/site/links.ts';
import { pages } from '../../src/site/html/pages.ts';
import { fixture } from './fixture.ts';

const at = (path: string, line: number, column = 1) => ({ path, start: { line, column } });

const found: PublishingChecklist = {
  mustMend: [],
  pleaseLook: [
    { ruleId: 'action-has-measure', severity: 'warning', message: 'The report has `no` plan, `or` a `broken one.' },
    { ruleId: 'sentence-ends', severity: 'warning', message: '`a` does not end.', hint: 'End it with `.`', place: at('content/a.md', 3, 7) },
    { ruleId: 'vague-claim', severity: 'warning', message: 'Second in the file.', place: at('content/a.md', 9) },
    { ruleId: 'sentence-ends', severity: 'warning', message: 'In another file.', place: at('data/actions.yaml', 1) },
  ],
  waived: [{ ruleId: 'action-has-owner', severity: 'error', message: 'Nobody owns it.', place: at('data/actions.yaml', 4), reason: 'The source names nobody.' }],
};

const internal = fixture({ audience: 'authors' });
const [mustMend, pleaseLook, waived] = pages.checklist(internal, found).view.parts;

describe('the page of the checklist', () => {
  it('counts each part, and says where there is nothing', () => {
    expect([mustMend, pleaseLook, waived].map((part) => [part?.heading, part?.count, part?.empty])).toEqual([
      ['Must mend', '0 findings', 'Nothing has to be mended before publishing.'],
      ['Please look', '4 findings', null],
      ['Waived', '1 finding', null],
    ]);
  });

  it('groups findings by file, each with its place, and what has no place under the report', () => {
    expect(pleaseLook?.files.map(({ file, items }) => [file, items.map(({ where }) => where)])).toEqual([
      ['The report as a whole', [null]],
      ['content/a.md', ['content/a.md:3:7', 'content/a.md:9:1']],
      ['data/actions.yaml', ['data/actions.yaml:1:1']],
    ]);
  });

  it('gives message, hint and rule of each', () => {
    expect(pleaseLook?.files[1]?.items[0]).toMatchObject({
      where: 'content/a.md:3:7', severity: 'warning', message: '`a` does not end.', rule: 'sentence-ends', hint: 'End it with `.`', reason: null,
    });
  });

  it('gives the reason of what is waived', () => {
    expect(waived?.files[0]?.items[0]).toMatchObject({ rule: 'action-has-owner', reason: 'The source names nobody.' });
  });
});

describe.each([['authors', 1], ['internal', 0], ['public', 0]] as const)('an edition that is %s', (audience, times) => {
  const report = fixture({ audience });

  it(`has ${times} such pages, and as many links to it in the footer`, () => {
    const links = pages.about(report, '').frame.footer.links.filter(({ href }) => href === 'checklist.html');
    const made = outputPages(report).filter((page) => pageFile(page) === 'checklist.html');
    expect([made.length, links.length]).toEqual([times, times]);
  });
});
