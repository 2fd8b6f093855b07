import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlignmentType, Document, FootnoteReferenceRun, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseSection } from '../../../src/parse/section/parse-section.ts';
import { labelsWith } from '../../../src/model/labels.ts';
import { walk } from '../../../src/model/content.ts';
import { blocksOf } from '../../../src/model/section.ts';
import type { Proposal } from '../../../src/import/proposal.ts';
import { long } from '../../how-long.ts';
import { allSaid, proposed } from './propose.ts';

/** Every text of a file of Word, one a paragraph, found without any of our own code. */
function textsIn(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).filter(([path]) => /^word\/(?:document|footnotes|endnotes)\.xml$/.test(path)).flatMap(([, content]) => {
    const xml = strFromU8(content).replace(/<mc:Fallback>[^]*?<\/mc:Fallback>|<w:del [^]*?<\/w:del>|<w:moveFrom [^]*?<\/w:moveFrom>/g, '');
    return xml.split('</w:p>').map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''));
  }).map(unescaped);
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name]!);
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** What readers of the sections that would be written read, and all else that is said, letters alone. */
function foundIn(proposal: Proposal): string {
  const targets = { sectionIds: new Set<string>(), images: new Set<string>(), ids: new Set<string>() };
  const read = [...proposal.writes].flatMap(([path, text]) => {
    if (!path.startsWith('content/')) return [];
    const section = parseSection({ path, text }, { id: 'x', labels: labelsWith(undefined), targets }).value!;
    const words: string[] = [];
    walk([...blocksOf(section), ...section.parts.flatMap(({ title, groups }) => [...(title ?? []), ...groups.flatMap((group) => group.title ?? [])])], (node) => {
      if (node.type === 'text' || node.type === 'code') words.push(node.value);
      else if (node.type === 'paragraph' || node.type === 'table' || node.type === 'heading') words.push('\n');
    });
    return words;
  });
  return `${read.join('')}\n${allSaid(proposal)}`.split('\n').map(letters).join('\n');
}

/** Every text of an OpenDocument text, one a paragraph, notes by themselves. */
function textsOfOdt(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['content.xml']!).replace(/<text:tracked-changes>[^]*?<\/text:tracked-changes>|<office:annotation [^]*?<\/office:annotation>|<text:note-citation[^]*?<\/text:note-citation>|<text:table-of-content [^]*?<\/text:table-of-content>/g, '');
  const notes = [...xml.matchAll(/<text:note-body>([^]*?)<\/text:note-body>/g)].map(([, note = '']) => note);
  return [xml.replace(/<text:note-body>[^]*?<\/text:note-body>/g, ''), ...notes].flatMap((part) => part.split(/<\/text:[ph]>/)).map((paragraph) => unescaped(paragraph.replace(/<[^>]*>/g, '')));
}

async function expectNothingLost(bytes: Uint8Array, texts = textsIn(bytes)): Promise<void> {
  const found = foundIn(await proposed(bytes));
  expect(texts.map(letters).filter((text) => !found.includes(text))).toEqual([]);
}

const words = fc.array(fc.constantFrom('Children', 'are', 'seen', 'often.', '85%', 'What', 'we', 'know', '*', '#', '1.', '(a)', '[x]', ':kpi[a]', '::evidence', '<b>', '{#id}', 'www.example.org/a_b', 'a_b', '–', '“so”', 'é', 'R&D'), { minLength: 1, maxLength: 9 }).map((each) => each.join(' '));
const heading = fc.oneof({ weight: 3, arbitrary: words }, { weight: 2, arbitrary: fc.constantFrom('What we know', 'How do we know it?', 'Next steps', 'Strengths', 'Areas for development', 'Early help', 'Front door (cont.)', 'Introduction', 'Glossary') });
const block = fc.oneof(
  heading.chain((text) => fc.integer({ min: 0, max: 3 }).map((level) => new Paragraph({ heading: [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level]!, text }))),
  words.map((text) => new Paragraph({ text })),
  fc.tuple(words, words, fc.boolean()).map(([a, b, italics]) => new Paragraph({ children: [new TextRun({ text: `${a} `, bold: true, italics }), new TextRun(b), new FootnoteReferenceRun(1)] })),
  words.map((text) => new Paragraph({ children: [new TextRun({ text, bold: true })] })),
  fc.tuple(words, fc.integer({ min: 0, max: 2 })).map(([text, level]) => new Paragraph({ text, bullet: { level } })),
  words.map((text) => new Paragraph({ text, numbering: { reference: 'numbers', level: 0 } })),
  fc.array(fc.array(fc.oneof(words, heading), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }).map((rows) => new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text), new Paragraph({ text: 'Below', bullet: { level: 0 } })] })) })) })),
);

async function docxOf(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  const numbers = { reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }] };
  const document = new Document({ numbering: { config: [numbers] }, footnotes: { 1: { children: [new Paragraph('A note of its own.')] } }, sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

describe('every sentence of a document', () => {
  test('is found again in a section or in the list of what stayed over, whatever the document', async () => {
    await fc.assert(fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 14 }), async (children) => {
      await expectNothingLost(await docxOf(children));
    }), { numRuns: long ? 150 : 12 });
  });

  test('is found again where a heading that asks a question is all there is', async () => {
    const document = new Document({ sections: [{ children: [new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Next steps' })] }] });
    await expectNothingLost(new Uint8Array(await Packer.toBuffer(document)));
  });

  test('is found again at full length where nothing of the document is written', async () => {
    const document = new Document({ sections: [{ children: [new Paragraph({ children: [new TextRun({ text: `Children${' are seen'.repeat(9)}`, bold: true })] })] }] });
    await expectNothingLost(new Uint8Array(await Packer.toBuffer(document)));
  });

  const there = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
  const page = `<html><body><h1>Early help</h1><p>Children are <b>seen</b>.</p><h2>What do we know?</h2><ul><li>One<ol><li>Two</li></ol></li></ul><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><p>x</p><p>y</p></td></tr></table><blockquote>Said.</blockquote><h2>Next steps</h2><p>We shall.</p></body></html>`;

  test.skipIf(!long || !there('soffice'))('is found again in files that LibreOffice made, in Word\'s form and in its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'selfeval-words-'));
    const convert = (to: string, ...more: string[]) => spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, '--outdir', folder, ...more]);
    try {
      writeFileSync(join(folder, 'page.html'), page);
      convert('docx:Office Open XML Text', '--infilter=HTML (StarWriter)', join(folder, 'page.html'));
      await expectNothingLost(new Uint8Array(readFileSync(join(folder, 'page.docx'))));
      const documents = await Promise.all(fc.sample(fc.array(block, { minLength: 1, maxLength: 14 }), 40).map(docxOf));
      documents.forEach((document, index) => writeFileSync(join(folder, `${index}.docx`), document));
      convert('odt', join(folder, 'page.docx'), ...documents.map((_, index) => join(folder, `${index}.docx`)));
      for (const name of ['page', ...documents.keys()]) {
        const bytes = new Uint8Array(readFileSync(join(folder, `${name}.odt`)));
        await expectNothingLost(bytes, textsOfOdt(bytes));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 300_000);

  test.skipIf(!long || !there('pandoc'))('is found again in a file that pandoc made', async () => {
    const { stdout } = spawnSync('pandoc', ['-f', 'html', '-t', 'docx', '-o', '-'], { input: page });
    await expectNothingLost(new Uint8Array(stdout));
  });
});
