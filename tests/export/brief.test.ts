import { describe, expect, test } from 'vitest';
import { ExportProblem } from '../../src/export/exporter.ts';
import { long } from '../how-long.ts';
import { folderOf, worked, type WorkedExample } from '../reports/worked-examples.ts';
import { filesFor } from './made-files.ts';
import { wordier } from '../views/wordier.ts';
import { readPdf } from './read-pdf.ts';

test('the brief of an edition that may not have it is refused, with what lets everyone have it', async () => {
  const report = await worked('Tower Hamlets', 'public');
  const refusal = await filesFor('brief', report, folderOf('Tower Hamlets')).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ExportProblem);
  expect(String(refusal)).toMatch(/--audience internal.*`briefAudience: public` in data\/report\.yaml/);
});

test.runIf(long).each([2, 7])('the brief is two sides of paper where every sentence is %i times as long, with fewer lines of enquiry', async (times) => {
  const files = await filesFor('brief', wordier(await worked('Barking and Dagenham', 'internal'), times), folderOf('Barking and Dagenham'));
  const { pages } = await readPdf(files.find(({ path }) => path === 'brief.pdf')!.content);
  expect(pages).toHaveLength(2);
  expect(pages[1]!.lines.map(({ text }) => text).join('\n')).toMatch(/and \d+ more, on the page of this brief/);
});

describe.runIf(long).each<WorkedExample>(['Barking and Dagenham', 'Tower Hamlets'])('the brief of %s', async (example) => {
  const files = await filesFor('brief', await worked(example, 'internal'), folderOf(example));
  const page = files.find(({ path }) => path === 'brief.html')!.content.toString();

  test('is two sides of paper, which begin with the headlines and end with how many lines of enquiry there are besides', async () => {
    const { pages } = await readPdf(files.find(({ path }) => path === 'brief.pdf')!.content);
    const words = pages.map(({ lines }) => lines.map(({ text }) => text).join('\n'));
    expect(words).toHaveLength(2);
    expect(words[0]).toContain('Headlines by judgement');
    expect(words[1]).toMatch(/and \d+ more, on the page of this brief/);
  });

  test('is one page that leads nowhere else and loads nothing', () => {
    expect([...page.matchAll(/<a\b[^>]*? href="([^"]*)"/g)].filter(([, href]) => !page.includes(`id="${href!.slice(1)}"`))).toEqual([]);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link rel="stylesheet"|<img[^>]* src="(?!data:)/);
  });
});
