import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openReport } from '../../../src/read/open-report.ts';
import { createReportMaker } from '../../../src/report.ts';
import type { Project } from '../../../src/model/project.ts';
import { FileRefused } from '../../../src/import/files/refused.ts';
import { long } from '../../how-long.ts';
import { para, run } from '../words/word-file.ts';
import { at, reportWith, takenBack, withBody, wordFileOf, wordsIn } from './word-edits.ts';

const words = `## What we know

In September :kpi[seen] of families had been seen within
four weeks. [@seen]

### Strengths

- Families are **open** with us: :kpi[open]. [@open; @seen] {#openness}
- Workers stay longer.
  1. First this.
  2. Then that.
- A third point, at 10:30 and 5 \\* 3.

:::internal
What only the council may read.
:::

| Measure | Now |
| --- | ---: |
| Seen | :kpi[seen] |
| Late | few |

## How we know it

> Somebody said so.

::evidence

## What next

We shall look at this again. {#look-again}

[^1]: A note.
`.replace('longer.', 'longer.[^1]');
const project = reportWith(words);
const file = wordFileOf(project);
const swap = (from: string, to: string) => withBody(file, (paragraphs) => paragraphs.map((paragraph) => paragraph.replace(from, to)));
const back = async (changed: Uint8Array, report = project) => takenBack(changed, report);

describe('a section that went out to be edited', () => {
  test('comes back as it is where nobody touched it', async () => {
    const proposal = await back(file);
    expect([proposal.changes, proposal.problems, proposal.writes.size]).toEqual([[], [], 0]);
    expect(proposal.understood).toContain('No statement was changed, added, moved or taken out.');
  });

  test('shows figures as the report says them, and which sources stand behind a number', () => {
    const shown = new TextDecoder().decode(unzipSync(file)['word/document.xml']).replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
    expect(shown).toContain('In September 93% of families had been seen within four weeks. [1]');
    expect(shown).toContain('[1] Families seen within four weeks\n[2] Families open to early help');
    expect(shown).toContain('Here the report puts in the evidence of this section.');
  });

  test('a statement with other words keeps its figures, sources and id, and nothing else is written anew', async () => {
    const proposal = await back(swap('Families are ', 'Most families are '));
    expect(wordsIn(proposal)).toBe(words.replace('- Families are', '- Most families are'));
    expect(proposal.lists?.[0]).toEqual({ title: 'Side by side', lines: ['was: Families are open with us: :kpi[open]. [@open; @seen]', 'now: Most families are open with us: 333. [2, 1]'] });
    expect(proposal.changes).toMatchObject([{ status: 'changed', what: expect.stringContaining('{#openness}') as string }]);
  });

  test.each<[string, (paragraphs: string[]) => string[], string]>([
    ['a new paragraph', (all) => all.toSpliced(at(all, 'Somebody said') + 1, 0, para(run('New: [x] and 1.'))), words.replace('> Somebody said so.\n', '> Somebody said so.\n\nNew: \\[x\\] and 1.\n')],
    ['a new item', (all) => all.toSpliced(at(all, 'A third point') + 1, 0, para(run('A fourth.'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')), words.replace('5 \\* 3.\n', '5 \\* 3.\n- A fourth.\n')],
    ['a new item below another', (all) => all.toSpliced(at(all, 'A third point') + 1, 0, para(run('Below.'), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')), words.replace('5 \\* 3.\n', '5 \\* 3.\n  - Below.\n')],
    ['a new heading', (all) => all.toSpliced(at(all, 'We shall look') + 1, 0, para(run('Later'), '<w:pStyle w:val="Heading3"/>')), words.replace('{#look-again}\n', '{#look-again}\n\n### Later\n')],
    ['a paragraph that is taken out', (all) => all.toSpliced(at(all, 'In September'), 1), words.replace(/In September[^]*?\n\n/, '')],
    ['an item that is taken out', (all) => all.toSpliced(at(all, 'A third point'), 1), words.replace(/- A third.*\n/, '')],
    ['a statement that is moved, with its id', (all) => {
      const [moved] = all.splice(at(all, 'We shall look'), 1);
      return all.toSpliced(at(all, 'In September') + 1, 0, moved!);
    }, words.replace('We shall look at this again. {#look-again}\n\n', '').replace('[@seen]\n\n', '[@seen]\n\nWe shall look at this again. {#look-again}\n\n')],
    ['an item that is moved', (all) => {
      const [moved] = all.splice(at(all, 'A third point'), 1);
      return all.toSpliced(at(all, 'Families are'), 0, moved!);
    }, words.replace(/(- Families[^]*?)(- A third.*\n)/, '$2$1')],
    ['the first item of a numbered list, which is counted from one all the same', (all) => {
      const [moved] = all.splice(at(all, 'Then that'), 1);
      return all.toSpliced(at(all, 'First this'), 0, moved!);
    }, words.replace('  1. First this.\n  2. Then that.', '  1. Then that.\n  1. First this.')],
    ['a paragraph in two', (all) => all.map((each) => each.replace(' of families had been seen within four weeks. ', ' of families had been seen.</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Within four weeks. ')), words.replace(' of families had been seen within\nfour weeks. [@seen]', ' of families had been seen.\n\nWithin four weeks. [@seen]')],
    ['a cell of a table', (all) => all.map((each) => each.replace('>few<', '>fewer | less<')), words.replace('| few |', '| fewer \\| less |')],
    ['words that were made bold', (all) => all.map((each) => each.replace('<w:rPr/><w:t xml:space="preserve">Workers stay longer.', '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Workers stay longer.')), words.replace('Workers stay longer.', '**Workers stay longer.**')],
    ['what was added with Track Changes and not what was taken out', (all) => all.map((each) => each.replace('<w:r><w:rPr/><w:t xml:space="preserve">We shall look at this again.</w:t></w:r>', '<w:r><w:t>We shall </w:t></w:r><w:del w:author="A"><w:r><w:delText>look at</w:delText></w:r></w:del><w:ins w:author="A"><w:r><w:t>come back to</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> this again.</w:t></w:r>')), words.replace('look at this', 'come back to this')],
  ])('takes %s, and nothing else', async (_what, change, expected) => {
    const proposal = await back(withBody(file, change));
    expect(wordsIn(proposal)).toBe(expected);
    expect(proposal.changes.every(({ status }) => status !== 'not understood')).toBe(true);
  });

  test('keeps a source whose sentence was typed anew, and says which figure is gone', async () => {
    const proposal = await back(withBody(file, (all) => all.map((each, index) => (index === at(all, 'Families are') ? each.replace(/(<w:bookmarkStart w:id="\d+" w:name="_su\d+"\/>)[^]*(<w:bookmarkEnd)/, `$1${run('All new words.')}$2`) : each))));
    expect(wordsIn(proposal)).toContain('- All new words. [@open; @seen] {#openness}\n');
    expect(proposal.problems.map(({ message }) => message)).toEqual([':kpi[open] is no longer in the statement.', 'The source [@open; @seen] was taken out with words around it; it is kept at the end of the statement.']);
  });

  test('keeps the figure of the data where somebody typed over it', async () => {
    const proposal = await back(withBody(file, (all) => all.map((each) => each.replace('>93%<', '>95%<'))));
    expect(wordsIn(proposal)).toBe(null);
    expect(proposal.problems[0]?.message).toBe('“95%” was typed over a figure or source that comes from the data; the data\'s own is kept.');
  });

  test('keeps words that were typed at the edge of a figure', async () => {
    expect(wordsIn(await back(withBody(file, (all) => all.map((each) => each.replace('>93%<', '>as many as 93%<')))))).toContain('In September as many as :kpi[seen] of families');
  });

  test('keeps what only the council may read where it is, and the headings of the questions', async () => {
    const out = await back(withBody(file, (all) => {
      const [moved] = all.splice(at(all, 'What only the council'), 1);
      return [...all, moved!];
    }));
    expect(out.changes).toMatchObject([{ status: 'not understood', to: 'not moved: it is for the council and Ofsted only, and would stand among what everybody reads' }]);
    expect(wordsIn(out)).toBe(null);
    const renamed = await back(swap('>What next<', '>Our plans<'));
    expect([wordsIn(renamed), renamed.problems[0]?.message]).toEqual([null, '“What next” is kept as it is: by this heading the report knows its questions and findings.']);
    const gone = await back(withBody(file, (all) => all.toSpliced(at(all, 'puts in the evidence'), 1)));
    expect([wordsIn(gone), gone.problems[0]?.message]).toEqual([null, 'It was taken out of the file and is kept: the report needs it, or puts it in itself.']);
  });

  test('names what has changed in the report too, and never writes over it', async () => {
    const moved = reportWith(words.replace('Families are **open**', 'Families have become **open**').replace('Workers stay', 'Most workers stay'));
    const proposal = await back(swap('Families are ', 'Most families are '), moved);
    expect(proposal.changes).toEqual([{ status: 'not understood', what: '“Most families are open with us: 333. [2, 1]”', where: expect.stringMatching(/^paragraph \d+$/) as string, from: null, to: 'changed in the report too since the file was made: the report stays as it is' }]);
    expect(wordsIn(proposal)).toBe(null);
    expect(wordsIn(await back(file, moved))).toBe(null);
    const added = reportWith(words.replace('- A third', '- Added meanwhile.\n- A third'));
    expect(wordsIn(await back(swap('Families are ', 'Most families are '), added))).toBe(words.replace('- A third', '- Added meanwhile.\n- A third').replace('- Families are', '- Most families are'));
  });

  test('is refused where it has lost what it knew, where its section is not there, and where the section has mistakes', async () => {
    const parts = unzipSync(file);
    await expect(back(zipSync({ ...parts, 'docProps/custom.xml': strToU8('<Properties/>') }))).rejects.toThrow(FileRefused);
    await expect(back(file, reportWith(words, { 'content/10-early-help.md': null, 'content/10-other.md': '---\ntitle: Other\n---\n\nWords.\n' }))).rejects.toThrow('no section `early-help`');
    await expect(takenBack(file, project, new Set(['content/10-early-help.md']))).rejects.toThrow('There are mistakes in content/10-early-help.md');
  });
});

const reports = [['the worked example', new URL('../../../', import.meta.url)], ['Tower Hamlets 2023', new URL('../../reports/tower-hamlets-2023/', import.meta.url)]] as const;

async function projectAt(folder: URL): Promise<Project> {
  return createReportMaker().check(await openReport(fileURLToPath(folder)), { only: [] }).value;
}

describe.each(reports)('every section of %s', (_name, folder) => {
  test('comes back byte for byte the same', async () => {
    const report = await projectAt(folder);
    for (const { id } of report.sections) {
      const { writes, changes, problems } = await takenBack(wordFileOf(report, id), report);
      expect([id, writes.size, changes, problems]).toEqual([id, 0, [], []]);
    }
  });

  test.skipIf(!long || spawnSync('soffice', ['--version']).status !== 0)('comes back byte for byte the same when LibreOffice has saved it again', async () => {
    const report = await projectAt(folder);
    const place = mkdtempSync(join(tmpdir(), 'selfeval-edited-'));
    try {
      for (const { id } of report.sections) writeFileSync(join(place, `${id}.docx`), wordFileOf(report, id));
      const files = readdirSync(place).map((name) => join(place, name));
      spawnSync('soffice', [`-env:UserInstallation=file://${place}/profile`, '--headless', '--convert-to', 'docx', '--outdir', join(place, 'saved'), ...files]);
      for (const { id } of report.sections) {
        const { writes, changes, problems } = await takenBack(new Uint8Array(readFileSync(join(place, 'saved', `${id}.docx`))), report);
        expect([id, writes.size, changes, problems]).toEqual([id, 0, [], []]);
      }
    } finally {
      rmSync(place, { recursive: true });
    }
  }, 300_000);
});
