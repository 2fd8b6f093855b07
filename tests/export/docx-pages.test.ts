import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { long } from '../how-long.ts';
import { worked } from '../reports/worked-examples.ts';
import { all, readWord, textOf } from './read-docx.ts';
import { wordBytes } from './word-files.ts';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

/** The pages of a Word file as LibreOffice lays them out. */
async function pagesOf(file: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'selfeval-office-'));
  try {
    writeFileSync(join(folder, 'report.docx'), file);
    execFileSync(office!, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')], { stdio: 'ignore' });
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith('.pdf'))!))));
    return (await extractText(pdf, { mergePages: false })).text;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.runIf(long && office !== undefined).each([
  ['Barking and Dagenham', '../../'],
  ['Tower Hamlets', '../reports/tower-hamlets-2023/'],
] as const)('LibreOffice opens the Word file of %s, and its chapters begin on the pages that its contents name, or the next', async (example, root) => {
  const bytes = await wordBytes(await worked(example, 'public'), fileURLToPath(new URL(root, import.meta.url)));
  const word = readWord(bytes);
  const pages = (await pagesOf(bytes)).map((page) => page.replace(/\s+/g, ' '));
  const listed = word.paragraphs.filter(({ style }) => style === 'TOC1').map(({ element }) => {
    const words = all(element, 'w:t').map(textOf);
    return { page: Number(words.at(-1)), title: words.slice(0, -1).join(' ') };
  });
  expect(listed.length).toBeGreaterThan(8);
  const wrong = listed.filter(({ page, title }) => ![page - 1, page, page - 2].some((index) => pages[index]?.slice(0, 300).includes(title)));
  expect(wrong).toEqual([]);
  expect(pages.filter((page) => page.replace(/OFFICIAL|Page \d+ of \d+/g, '').trim().length < 60).length).toBe(0);
}, 120_000);
