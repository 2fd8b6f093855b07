import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withBody } from '../import/edited/word-edits.ts';
import { para, run as words } from '../import/words/word-file.ts';
import { runCommand } from '../run-command.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'selfeval edited '));
  cpSync(new URL('../reports/tower-hamlets-2023/', import.meta.url), place, { recursive: true });
});
afterAll(() => rmSync(place, { recursive: true }));

const read = (path: string): string => readFileSync(join(place, path), 'utf8');

describe('a section that is edited in Word', () => {
  test('is taken back with what was changed, and left alone where nothing was', async () => {
    const out = await runCommand(['export', '--format', 'edit-docx', '--section', 'leaving-care,nowhere'], { cwd: place });
    expect([out.code, out.stderr]).toEqual([1, expect.stringContaining('There is no section `nowhere`. The sections are ')]);
    expect(existsSync(join(place, 'exports-authors'))).toBe(false);
    const [name = ''] = readdirSync(join(place, 'content')).filter((each) => read(`content/${each}`).includes('## What next'));
    const section = name.replace(/^\d+-|\.md$/g, '');
    const made = await runCommand(['export', '--format', 'edit-docx', '--section', section], { cwd: place });
    expect([made.code, made.stderr]).toEqual([0, expect.stringContaining('not for publication')]);
    const file = join('exports-authors', readdirSync(join(place, 'exports-authors')).find((each) => each.endsWith('-to-edit.docx'))!);
    const before = read(`content/${name}`);
    expect(await runCommand(['import', file, '--yes'], { cwd: place })).toMatchObject({ code: 0, stderr: expect.stringContaining('There is nothing to change.') as string });
    writeFileSync(join(place, file), withBody(new Uint8Array(readFileSync(join(place, file))), (all) => [...all, para(words('A sentence that was added in Word.'))]));
    const taken = await runCommand(['import', file, '--yes'], { cwd: place });
    expect([taken.code, taken.stdout]).toEqual([0, `Written: content/${name}.\n`]);
    expect(taken.stderr).toContain('now: A sentence that was added in Word.');
    expect(read(`content/${name}`)).toBe(`${before.trimEnd()}\n\nA sentence that was added in Word.\n`);
  });
});
