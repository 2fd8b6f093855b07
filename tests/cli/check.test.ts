import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { vscodeFiles } from '../../scripts/editor/vscode.ts';
import { h, odtFile, p } from '../import/words/odt-file.ts';
import { para, run, wordFile } from '../import/words/word-file.ts';
import { runCommand } from '../run-command.ts';
import { packageFolder, startSelfeval } from '../run-selfeval.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'selfeval check '));
  cpSync(join(packageFolder, 'tests', 'reports', 'minimal'), join(place, 'report'), { recursive: true });
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

const sectionPath = (): string => join(place, 'report', 'content', '10-front-door.md');
const edit = (path: string, change: (text: string) => string): void => {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};
const addWords = (words: string): void => {
  edit(sectionPath(), (text) => text.replace('## How we know it', `## How we know it\n\n${words}`));
};
const check = (...args: string[]) => runCommand(['check', '--report', 'report', ...args], { cwd: place });
interface Said { diagnostics: { ruleId: string; severity: string }[]; counts: Record<string, number> }
const said = async (...args: string[]): Promise<Said> => JSON.parse((await check('--format', 'json', ...args)).stdout) as Said;

describe('check', () => {
  test('--strict lets a warning stop it', async () => {
    addWords('See it [here](https://example.org/plan).');
    expect((await check('--rule', 'link-text')).code).toBe(0);
    expect((await check('--rule', 'link-text', '--strict')).code).toBe(1);
  });

  test('--rule runs no other', async () => {
    addWords('Our practice is robust, see [here](https://example.org/plan).');
    expect((await said('--rule', 'link-text')).diagnostics.map(({ ruleId }) => ruleId)).toEqual(['link-text']);
  });

  test('--coverage says how many claims were held against the data, and which sentences were not', async () => {
    addWords('In March 2024 92% were decided in time, above the target of 90%. [@contacts-1wd] In 2019 it was 70%. [@contacts-1wd] Contacts came in at 12%, the rise that was told of. [@contacts-1wd]');
    const { stderr } = await check('--coverage', '--format', 'json');
    expect(stderr).toMatch(/In 4 sentences that cite an indicator 5 claims about figures were read, and 4 of them held against the data\./);
    expect(stderr).toMatch(/Nobody can tell[^\n]*\n  report\/content\/10-front-door\.md:18:82  In 2019 it was 70%\./);
    expect(stderr).not.toMatch(/  In March 2024 92%/);
  });

  test.each([
    [['--coverage', '--watch'], '`--watch` and `--coverage` do not go together.'],
    [['--rule', 'link-txt'], 'There is no rule `link-txt`. Did you mean `link-text`?'],
    [['--fix', '--baseline'], '`--fix` and `--baseline` do not go together.'],
    [['last.md'], 'A FILE and `--report` do not go together.'],
  ])('%j is a mistake', async (args, message) => {
    const { code, stdout, stderr } = await check(...args);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `${message}\n` });
  });

  test('--format sarif says where from the folder of the reader', async () => {
    addWords('See it [here](https://example.org/plan).');
    const { stdout } = await check('--rule', 'link-text', '--format', 'sarif');
    const { runs } = JSON.parse(stdout) as { runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[] };
    expect(runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('report/content/10-front-door.md');
  });
});

describe('a waiver', () => {
  const waive = (until: string): void => {
    addWords('See it [here](https://example.org/plan).');
    edit(join(place, 'report', 'data', 'report.yaml'), (text) => `${text}waivers:\n  - { rule: link-text, place: front-door, reason: To be mended in May, until: ${until} }\n`);
  };

  test('keeps a finding from being said, and is counted', async () => {
    waive('2999-12-31');
    const { stdout, code } = await check('--rule', 'link-text', '--strict');
    expect(code).toBe(0);
    expect(stdout).toContain('1 finding is waived in data/report.yaml.');
  });

  test('that has ended by today is an error, also for a build', async () => {
    waive('2024-05-31');
    const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2024, 5, 1, 12) / 1000) };
    const checked = await runCommand(['check', '--report', 'report', '--rule', 'link-text', '--format', 'json'], { cwd: place, env });
    expect((JSON.parse(checked.stdout) as Said).diagnostics.map(({ ruleId }) => ruleId).sort()).toEqual(['waiver-expired']);
    const built = await runCommand(['build', '--report', 'report', '--out', 'site'], { cwd: place, env });
    expect([built.code, existsSync(join(place, 'site'))]).toEqual([1, false]);
    expect(built.stderr).toContain('waiver-expired');
  });
});

describe('a baseline', () => {
  test('holds what was there, lets nothing new in, and shrinks', async () => {
    addWords('See it [here](https://example.org/plan).');
    expect((await check('--baseline')).code).toBe(0);
    const file = join(place, 'report', 'selfeval-baseline.json');
    expect(readFileSync(file, 'utf8')).toContain('"rule":"link-text"');

    const known = await said('--rule', 'link-text');
    expect([known.diagnostics, known.counts['baseline']]).toEqual([[], 1]);
    expect((await check('--rule', 'link-text', '--all')).stdout).toContain('link-text');

    addWords('And the other plan is [here](https://example.org/other).');
    expect((await said('--rule', 'link-text')).diagnostics).toHaveLength(1);
    await check('--baseline');
    expect((await said('--rule', 'link-text')).diagnostics).toHaveLength(1);

    edit(sectionPath(), (text) => text.replace('See it [here](https://example.org/plan).', 'See [the plan for early help](https://example.org/plan).'));
    expect((await said()).counts['gone']).toBe(1);
    await check('--baseline');
    expect((await said()).counts['gone']).toBe(0);
  });

  test('does not open the way for a build', async () => {
    addWords('We say so. [@nothing-there]');
    await check('--baseline');
    expect((await check('--rule', 'reference-exists')).code).toBe(0);
    expect((await runCommand(['build', '--report', 'report', '--out', 'site'], { cwd: place })).code).toBe(1);
  });

  test('that cannot be read is an error, and hides nothing', async () => {
    writeFileSync(join(place, 'report', 'selfeval-baseline.json'), '{');
    const { code, stdout } = await check();
    expect(code).toBe(1);
    expect(stdout).toContain('baseline-unreadable');
  });
});

describe('--fix', () => {
  test('mends what has one right answer, shows it, and leaves the rest and every note alone', async () => {
    edit(join(place, 'report', 'data', 'actions.yaml'), (text) => `# kept: 2021/22\n${text}`);
    addWords('Of those aged 16-17, most were seen in 2021/22 (“the years 2020/21”), which is robust.');
    const before = readFileSync(join(place, 'report', 'data', 'actions.yaml'), 'utf8');
    const { stderr, stdout } = await check('--rule', 'house-style', '--fix');
    expect(readFileSync(sectionPath(), 'utf8')).toContain('Of those aged 16 to 17, most were seen in 2021 to 2022 (“the years 2020/21”), which is robust.');
    expect(stderr).toContain('report/content/10-front-door.md\n  - ');
    expect(stderr).toContain('Mended 1 line.');
    expect(stdout).not.toContain('16-17');
    expect(readFileSync(join(place, 'report', 'data', 'actions.yaml'), 'utf8')).toBe(before);
  });

  test('mends a percentage that was right last time, and no other that is wrong', async () => {
    writeFileSync(
      join(place, 'report', 'data', 'indicators', 'visits.yaml'),
      'theme: Visits\nindicators:\n  - id: visits-in-time\n    title: Visits in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { at: 2019-08-31, value: 85 }\n      - { at: 2019-09-30, value: 93 }\n',
    );
    addWords('Of all visits, 85% were in time. [@visits-in-time]\n\nOf all visits, 71% were in time. [@visits-in-time]');
    const { stdout } = await check('--rule', 'prose-number-matches-data', '--fix');
    expect(readFileSync(sectionPath(), 'utf8')).toMatch(/Of all visits, 93(?:\.0)?% were in time\./);
    expect(stdout).toContain('The text says `71%`');
    expect(stdout).toContain('1 error');
  });

  test('says so when there is nothing to mend', async () => {
    expect((await check('--fix')).stderr).toContain('There is nothing that has only one right answer.');
  });
});

describe('--watch', () => {
  test('checks again at a save, in lines that the task of VS Code takes for beginning and end', async () => {
    const { tasks } = JSON.parse(vscodeFiles().get('tasks.json')!) as { tasks: { problemMatcher: { background?: { beginsPattern: string; endsPattern: string } } }[] };
    const { beginsPattern, endsPattern } = tasks.flatMap(({ problemMatcher }) => problemMatcher.background ?? [])[0]!;
    const child = startSelfeval(['check', '--report', 'report', '--rule', 'link-text', '--watch'], { cwd: place });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text: string) => (stdout += text));
    child.stderr.on('data', (text: string) => (stderr += text));
    const times = (pattern: string): number => stderr.split('\n').filter((line) => new RegExp(pattern).test(line)).length;
    const ended = new Promise((resolve) => child.once('close', resolve));
    await expect.poll(() => times(endsPattern), { timeout: 30_000 }).toBe(1);
    expect(stdout).toContain('Nothing to mend.');
    addWords('See it [here](https://example.org/plan).');
    await expect.poll(() => stdout, { timeout: 30_000 }).toContain('link-text');
    await expect.poll(() => times(endsPattern), { timeout: 30_000 }).toBeGreaterThan(1);
    expect(times(beginsPattern)).toBe(times(endsPattern));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

describe('check FILE', () => {
  test.each(['plan.md', 'plan.txt'])('checks the words of %s and says which rules could not run', async (name) => {
    writeFileSync(join(place, name), 'Of those aged 16-17, most were seen.\n');
    const { code, stdout, stderr } = await runCommand(['check', name], { cwd: place });
    expect(code).toBe(0);
    expect(stdout).toContain(`${name}:1:15  info  \`16-17\` should read \`16 to 17\``);
    expect(stderr).toMatch(/^Not run, since they need a report's data: .*reference-exists/);
  });

  test.each([
    ['plan.docx', wordFile(para(run('Early help')) + para(run('Of those aged 16-17, most were seen.')))],
    ['plan.odt', odtFile(h(1, 'Early help') + p('Of those aged 16-17, most were seen.'))],
  ])('checks the paragraphs of %s', async (name, bytes) => {
    writeFileSync(join(place, name), bytes);
    const { stdout, stderr } = await runCommand(['check', name], { cwd: place });
    expect(stdout).toContain(`${name}:2:15  info  \`16-17\` should read \`16 to 17\``);
    expect(stderr).toContain('Lines are paragraphs, counted from the beginning.');
  });

  test('mends a text, and no Word file', async () => {
    writeFileSync(join(place, 'plan.txt'), 'Of those aged 16-17, most were seen.\n');
    writeFileSync(join(place, 'plan.docx'), 'x');
    await runCommand(['check', 'plan.txt', '--fix'], { cwd: place });
    expect(readFileSync(join(place, 'plan.txt'), 'utf8')).toContain('16 to 17');
    expect((await runCommand(['check', 'plan.docx', '--fix'], { cwd: place })).code).toBe(2);
  });

  test.each([
    ['gone.md', 'There is no file `gone.md`.'],
    ['plan.pdf', '`plan.pdf` is not a file that can be checked; expected one that ends in .md, .txt, .docx, .odt, .pptx.'],
    ['plan.docx', '`plan.docx` cannot be read. It is no document of Word, PowerPoint or LibreOffice, whatever it is called. Open it in the program that made it, and save it as one.'],
    ['old.docx', '`old.docx` cannot be read. The file is a Word document of the older kind (.doc), which is not read. Open it in Word or LibreOffice, choose Save as, Word document (.docx), and take that.'],
    ['empty.odt', '`empty.odt` cannot be read. The file is empty. Save it again from the program that made it.'],
  ])('%s is refused in a sentence', async (name, message) => {
    writeFileSync(join(place, 'plan.docx'), 'x');
    writeFileSync(join(place, 'old.docx'), Buffer.from(`d0cf11e0a1b11ae1${Buffer.from('WordDocument', 'utf16le').toString('hex')}`, 'hex'));
    writeFileSync(join(place, 'empty.odt'), '');
    const { code, stderr } = await runCommand(['check', name], { cwd: place });
    expect([code, stderr]).toEqual([2, `${message}\n`]);
  });
});
