import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../export/read-pdf.ts';
import { long } from '../how-long.ts';
import { runSelfeval } from '../run-selfeval.ts';
import { readings } from './every-byte.ts';
import type { Held } from './sealed-figures.ts';
import { sealedReport, type Sealed } from './sealed-report.ts';

const place = mkdtempSync(join(tmpdir(), 'selfeval trace '));
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** Every day the formats that need no browser, beside the pages. */
const formats = ['csv', 'docx', 'html', 'json', 'pptx', 'xlsx'];

/** What each kind of place says: `sealed17x` in one report, another and longer word in the other. */
function wordsFrom(beginning: string, kinds: string[]): Sealed {
  return (kind) => {
    if (!kinds.includes(kind)) kinds.push(kind);
    return `${beginning}${kinds.indexOf(kind)}x`;
  };
}

/** Writes a report with its edition of a year before, frozen when it said the same, and makes everything that is made of it. */
async function made(name: string, word: Sealed, held: Held, more: ReadonlyMap<string, string> = new Map()): Promise<Map<string, Uint8Array>> {
  const [root, before, out] = ['report', 'before', 'out'].map((each) => join(place, `${each} ${name}`)) as [string, string, string];
  write(before, sealedReport(word, held, { year: 2024 }));
  write(root, new Map([...sealedReport(word, held, { year: 2025 }), ...more]));
  const exporting = ['export', '--report', root, '--out', join(out, 'files'), '--format', 'all', '--annex'];
  for (const args of [['freeze', '--report', root, '--from', before], ['build', '--report', root, '--out', join(out, 'site'), '--with', formats.join()], ...(long ? [exporting] : [])]) {
    const { code, stdout, stderr } = await runSelfeval(args);
    expect([args[0], code, code === 0 ? '' : stdout + stderr]).toEqual([args[0], 0, '']);
  }
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name: file }) => join(parentPath, file));
  return new Map([...files.map((file): [string, Uint8Array] => [relative(out, file), readFileSync(file)]), ['frozen', readFileSync(join(root, 'data', 'editions', '2024.json'))]]);
}

function write(root: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

const sealedWords = /sealed\d+x|\d\.(?:263544|817263)/gi;

/** A number as programs and as people write it. */
function written(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  return whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '[, ]?') + (fraction === undefined ? '' : `\\.${fraction}`);
}

async function foundIn(files: ReadonlyMap<string, Uint8Array>, what: RegExp = sealedWords): Promise<string[]> {
  const found: string[] = [];
  const look = (where: string, text: string): void => {
    for (const [token] of text.matchAll(what)) found.push(`${token} in ${where}`);
  };
  for (const [name, bytes] of files) {
    for (const [where, text] of readings(name, bytes)) look(where, text);
    if (name.endsWith('.pdf')) look(`the words of ${name}`, JSON.stringify(await readPdf(bytes)));
  }
  return [...new Set(found)];
}

describe('everything that is made for everybody of a report with something internal in every kind of place, and figures that are protected', () => {
  const kinds: string[] = [];
  const figures = new Map<string, number>();
  let files: Map<string, Uint8Array>;
  beforeAll(async () => {
    files = await made('one', wordsFrom('sealed', kinds), (kind, one) => {
      figures.set(kind, one);
      return one;
    });
  });

  test('has none of its protected figures, nor what is worked out of them', async () => {
    expect(figures.size).toBeGreaterThanOrEqual(18);
    const anyOf = (values: Iterable<number>): RegExp => new RegExp(`(?<![\\d.])(?:${[...values].map(written).join('|')})`, 'g');
    expect(await foundIn(files, anyOf(figures.values()))).toEqual([]);
    // What may be said is found, as it is and rounded, so that the others would be.
    for (const said of [52_468_173, 61_000_000, 48_123_270]) expect((await foundIn(files, anyOf([said]))).length).toBeGreaterThan(2);
  });

  test('has none of it in any byte, however it is wrapped', async () => {
    expect(kinds.length).toBeGreaterThanOrEqual(80);
    expect((await foundIn(files)).map((each) => each.replace(/sealed(\d+)x/i, (token, at: string) => `${token} (${kinds[Number(at)]})`))).toEqual([]);
    const endings = [...files.keys()].map((name) => name.split('.').at(-1));
    expect(endings).toEqual(expect.arrayContaining(long ? [...formats, 'pdf', 'zip'] : formats));
  });

  test('is the same, byte for byte, when all of it is said, named and remarked otherwise, and what is protected is another number', async () => {
    const other = await made('two', wordsFrom('altogether-other-', [...kinds].reverse()), (_, __, figure) => figure, new Map([['data/indicators/aa.yaml', '# More.\ntheme: More\norder: 1\nindicators:\n  - { id: another, title: Another, unit: percent, polarity: higher, period: annual, audience: internal, observations: [{ at: 2025-03-31, value: 40 }] }\n']]));
    const without = (all: ReadonlyMap<string, Uint8Array>): [string, Uint8Array][] => [...all].filter(([name]) => name !== 'frozen');
    expect(without(other).map(([name]) => name)).toEqual(without(files).map(([name]) => name));
    expect(without(files).filter(([name, bytes]) => !Buffer.from(bytes).equals(other.get(name)!)).map(([name]) => name)).toEqual([]);
  });
});

describe('a word that is sealed is found', () => {
  const word = 'sealed17x';
  const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);
  test.each<[string, string, Uint8Array]>([
    ['in a name', `${word}.html`, bytes('')],
    ['in plain bytes', 'a.html', bytes(`<!-- ${word} -->`)],
    ['in UTF-16', 'a.bin', bytes(word, 'utf16le')],
    ['in entities', 'a.html', bytes(word.split('').map((letter) => `&#${letter.charCodeAt(0)};`).join(''))],
    ['in hexadecimal entities', 'a.html', bytes(word.split('').map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join(''))],
    ['in percent signs', 'a.html', bytes(word.split('').map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(''))],
    ['in escapes of JSON', 'a.js', bytes(word.split('').map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join(''))],
    ['in base64', 'a.html', bytes(`data:image/png;base64,${Buffer.from(`an image with ${word}`).toString('base64')}`)],
    ['in hexadecimal strings', 'a.bin', bytes(`<feff${Buffer.from(word, 'utf16le').swap16().toString('hex')}>`)],
    ['in a stream of a PDF', 'a.bin', Buffer.concat([bytes('%PDF-1.7 stream\n'), deflateSync(word), bytes('\nendstream')])],
    ['in an archive', 'a.zip', zipSync({ 'b.xml': bytes(word) })],
    ['in the name of a part of an archive', 'a.zip', zipSync({ [word]: bytes('') })],
    ['in an archive within an archive', 'a.pptx', zipSync({ 'embedded.xlsx': zipSync({ 'sheet.xml': bytes(word) }) })],
    ['in capitals', 'a.js', bytes(word.toUpperCase())],
    ['in a figure', 'a.csv', bytes('18.263544')],
  ])('%s', async (_, name, content) => {
    expect(await foundIn(new Map([[name, content]]))).not.toEqual([]);
  });
});
