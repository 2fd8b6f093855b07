import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildReport } from '../../src/publish/build-report.ts';
import { packageFolder } from '../run-selfeval.ts';

const place = mkdtempSync(join(tmpdir(), 'selfeval once '));
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

const drawing = (shape: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${shape}</svg>\n`;

test('what was read is what is published, whatever is put in its place while pages are made', async () => {
  const [report, out] = [join(place, 'report'), join(place, 'site')];
  cpSync(join(packageFolder, 'tests', 'reports', 'minimal'), report, { recursive: true });
  const [picture, section] = [join(report, 'public', 'seen.svg'), join(report, 'content', '10-front-door.md')];
  mkdirSync(join(report, 'public'), { recursive: true });
  writeFileSync(picture, drawing('<rect width="5" height="7"/>'));
  writeFileSync(section, `${readFileSync(section, 'utf8')}\n![A box](seen.svg)\n`);
  let swapped = 0;
  const { kind } = await buildReport({
    root: report, out, audience: 'public',
    onProgress: (step) => {
      if (!step.startsWith('Checking')) return;
      swapped += 1;
      writeFileSync(picture, drawing('<circle r="8"/><script>alert(1)</script>'));
      writeFileSync(section, readFileSync(section, 'utf8').replace('Monday', 'Wednesday'));
    },
  });
  expect([kind, swapped]).toEqual(['published', 1]);
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')] as const);
  expect(files.filter(([name]) => name.startsWith('seen')).map(([, text]) => [/<rect/.test(text), /circle|script/.test(text)])).toEqual([[true, false]]);
  expect(files.filter(([, text]) => text.includes('slow on Wednesday'))).toEqual([]);
});
