import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readReport } from '../../src/read/read-report.ts';
import { readShippedFrameworks } from '../../src/read/shipped-frameworks.ts';
import type { PictureMemory } from '../../src/read/pictures/picture-problems.ts';
import { png, pngOf } from '../pictures.ts';

const temporary = mkdtempSync(join(tmpdir(), 'selfeval read '));
let root = temporary;
let made = 0;

beforeEach(() => {
  made += 1;
  root = join(temporary, String(made));
  mkdirSync(root);
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

function write(files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Root may read everything, so what may not be read is tried as nobody. */
async function withoutAllRights<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

const whole = { 'content/10-a.md': 'words', 'data/report.yaml': 'a: 1' };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string): Uint8Array => Uint8Array.from(Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]));

async function problems(files: Record<string, string | Uint8Array>): Promise<[string, string, string | undefined, number?, number?][]> {
  write({ ...whole, ...files });
  const { diagnostics } = await readReport(root);
  return diagnostics.map((each) => [each.ruleId, each.message, each.hint, each.place?.start.line, each.place?.start.column]);
}

const saveAsUtf8 = 'Save it as UTF-8: choose it beside "Encoding" under "Save as" in your editor.';

describe('reading a report folder', () => {
  it('gives the text of each file with LF ends and without a byte order mark, and the images', async () => {
    write({
      'content/20-b.md': '\u{FEFF}one\r\ntwo\rthree',
      'content/10-a.md': 'words — é',
      'data/report.yaml': 'a: 1',
      'data/indicators/care.yaml': 'theme: Care',
      'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
      'public/plans/map.PNG': png,
      'content/.DS_Store': 'x',
      'content/~$10-a.md': 'x',
      'public/Thumbs.db': 'x',
    });
    expect(await readReport(root)).toEqual({
      value: {
        files: [
          { path: 'content/10-a.md', text: 'words — é' },
          { path: 'content/20-b.md', text: 'one\ntwo\nthree' },
          { path: 'data/indicators/care.yaml', text: 'theme: Care' },
          { path: 'data/report.yaml', text: 'a: 1' },
        ],
        images: ['logo.svg', 'plans/map.PNG'],
        pictures: new Map([['logo.svg', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><path d="M0 0"/></svg>\n')], ['plans/map.PNG', Buffer.from(png)]]),
        strays: [],
        closed: [],
      },
      diagnostics: [],
    });
  });

  it.each<[string, Record<string, string | Uint8Array>, string, string, string, number, number]>([
    [
      'a file saved as Windows-1252',
      { 'content/10-a.md': latin1('one\nna\u00EFve') },
      'file-encoding',
      'The file is not saved as UTF-8: the byte `EF` here would be `ï` in Windows-1252.',
      saveAsUtf8,
      2,
      3,
    ],
    [
      'a curly quotation mark of Windows-1252 at the very end',
      { 'content/10-a.md': latin1('one \u0093') },
      'file-encoding',
      'The file is not saved as UTF-8: the byte `93` here would be `“` in Windows-1252.',
      saveAsUtf8,
      1,
      5,
    ],
    [
      'UTF-16 with its mark',
      { 'data/report.yaml': Uint8Array.from([0xff, 0xfe, ...utf16('a: 1')]) },
      'file-encoding',
      'The file is saved as UTF-16; expected UTF-8.',
      saveAsUtf8,
      1,
      1,
    ],
    [
      'UTF-16 without its mark',
      { 'data/report.yaml': utf16('a: 1') },
      'file-encoding',
      'The file is saved as UTF-16; expected UTF-8.',
      saveAsUtf8,
      1,
      1,
    ],
    [
      'a NUL character',
      { 'data/report.yaml': 'a: 1\nb: \u00002' },
      'file-nul',
      'The file holds a NUL byte here, which is no character; it may be damaged or no text file.',
      'Delete the character, or take the file from a copy that is whole.',
      2,
      4,
    ],
    [
      'a file of 50 MB',
      { 'content/10-a.md': new Uint8Array(50_000_000).fill(97) },
      'file-too-large',
      '`content/10-a.md` is 50.0 MB; a file of a report is at most 5 MB.',
      'Divide it into several files, or make the image smaller.',
      1,
      1,
    ],
    [
      'the ending .yml',
      { 'data/indicators/care.yml': 'theme: Care' },
      'file-ending',
      '`data/indicators/care.yml` has another name than expected: `data/indicators/care.yaml`.',
      'Rename it to `care.yaml`.',
      1,
      1,
    ],
    [
      'a Word file among the sections',
      { 'content/20-b.docx': 'PK' },
      'file-unexpected',
      '`content/20-b.docx` is not read; the content folder holds Markdown files such as `content/10-early-help.md`.',
      'Take its words in with `selfeval import`, and keep the file elsewhere.',
      1,
      1,
    ],
    [
      'an image with a name that does not travel',
      { 'public/Unser Löwe.png': png },
      'file-name-portable',
      'The name `Unser Löwe.png` has characters that not every server can serve.',
      'Rename it to something like `Unser-Lowe.png`.',
      1,
      1,
    ],
    [
      'an image named after a device of Windows',
      { 'public/aux.png': png },
      'file-name-portable',
      'The name `aux.png` is one that Windows cannot store.',
      'Rename it to something like `aux-file.png`.',
      1,
      1,
    ],
    [
      'an image with brackets in its name',
      { 'public/photo (1).png': png },
      'file-name-portable',
      'The name `photo (1).png` has characters other than letters, digits, spaces, dots, hyphens and underscores.',
      'Rename it to something like `photo-1.png`.',
      1,
      1,
    ],
    [
      'an image in a folder with such a name',
      { 'public/team & board/photo.png': png },
      'file-name-portable',
      'The name `team & board` has characters other than letters, digits, spaces, dots, hyphens and underscores.',
      'Rename it to something like `team-board`.',
      1,
      1,
    ],
    [
      'an image deep in folders',
      { [`public/${'photographs-of-the-year/'.repeat(4)}a.png`]: png },
      'file-name-portable',
      'The path of the image would have 115 characters in the site; 100 is the most that can be copied anywhere.',
      'Give the image and its folders shorter names.',
      1,
      1,
    ],
    [
      'an image that is none',
      { 'public/logo.png': 'No image' },
      'image-damaged',
      'The file is not a png image, although its name ends with `.png`.',
      'Export the image again, or give it the ending of what it is.',
      1,
      1,
    ],
    [
      'an image of another kind',
      { 'public/logo.png': 'GIF89a' },
      'image-damaged',
      'The file is not a png image, although its name ends with `.png`.',
      'It is a gif image: let its name end with `.gif`, there and where it is shown.',
      1,
      1,
    ],
    ...[
      ['<script>alert(1)</script>', 'a script', 1],
      ['<rect onload="x()"/>', 'an event handler', 7],
      ['<image href="https://example.org/x.png"/>', 'a link to something outside it', 8],
      ['<use xlink:href="other.svg#a"/>', 'a link to something outside it', 6],
      ['<rect fill="url(https://example.org)"/>', 'a link to something outside it', 7],
      ['<a href="&#106;avascript:x()"/>', 'a script in a link', 4],
      ['<style>@import "x.css"</style>', 'an imported style', 1],
      ['<foreignObject/>', 'foreign content', 1],
    ].map(([inside, what, column]): [string, Record<string, string>, string, string, string, number, number] => [
      `an SVG with ${what} (${inside})`,
      { 'public/logo.svg': `<svg>\n${inside}</svg>` },
      'image-unsafe',
      `The image holds ${what}, which must not be published.`,
      'Export it again as a plain SVG without scripts or links, or as PNG.',
      2,
      Number(column),
    ]),
  ])('says of %s what it is, where, and how to mend it', async (_, files, ruleId, message, hint, line, column) => {
    expect(await problems(files)).toEqual([[ruleId, message, hint, line, column]]);
  });

  it('gives the texts of which nothing is made apart, so that they can be looked into', async () => {
    write({ ...whole, 'data/children.csv': 'Child Unique ID,UPN', 'data/indicators/list.txt': 'a', 'content/old.docx': 'b' });
    const { value, diagnostics } = await readReport(root);
    expect(value.files.map(({ path }) => path)).toEqual(Object.keys(whole));
    expect(value.strays).toEqual([
      { path: 'data/children.csv', text: 'Child Unique ID,UPN' },
      { path: 'data/indicators/list.txt', text: 'a' },
    ]);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['file-unexpected', 'file-unexpected', 'file-unexpected']);
  });

  it('follows no link, of a file or of a folder', async () => {
    write({ ...whole, 'elsewhere/secret.md': 'secret' });
    symlinkSync(join(root, 'elsewhere', 'secret.md'), join(root, 'content', '20-secret.md'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'data', 'indicators'));
    const { value, diagnostics } = await readReport(root);
    expect(JSON.stringify(value.files)).not.toContain('secret');
    expect(value.closed).toEqual(['content/20-secret.md', 'data/indicators']);
    expect(diagnostics.map((each) => [each.ruleId, each.message])).toEqual([
      ['file-is-link', '`content/20-secret.md` is a link to another place; links are not followed.'],
      ['file-is-link', '`data/indicators` is a link to another place; links are not followed.'],
    ]);
  });

  it.skipIf(process.platform === 'win32')('says which file it may not read', async () => {
    write(whole);
    for (const folder of [temporary, root]) chmodSync(folder, 0o755);
    chmodSync(join(root, 'data', 'report.yaml'), 0);
    const { diagnostics } = await withoutAllRights(() => readReport(root));
    expect(diagnostics.map((each) => [each.ruleId, each.place?.path])).toEqual([['file-unreadable', 'data/report.yaml']]);
  });

  it('publishes an SVG that draws, links within itself and holds a picture', async () => {
    const inside = `<a href="#b"/><rect fill="url(#c)"/><image href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/><text>onclick=</text>`;
    expect(await problems({ 'public/logo.svg': `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>` })).toEqual([]);
  });

  it('cleans an image anew only where its file has changed', async () => {
    write({ ...whole, 'public/a.png': png, 'public/b.png': png });
    const memory: PictureMemory = new Map();
    const first = await readReport(root, memory);
    write({ 'public/b.png': pngOf({ width: 3 }) });
    const second = await readReport(root, memory);
    const [before, after] = [first, second].map(({ value: { pictures } }) => pictures);
    expect([after!.get('a.png') === before!.get('a.png'), Buffer.from(after!.get('b.png')!)]).toEqual([true, Buffer.from(pngOf({ width: 3 }))]);
  });

  it('says everything at once', async () => {
    const found = await problems({ 'content/10-a.md': latin1('\u00E9'), 'data/report.yaml': 'a\u0000', 'data/x.yml': '' });
    expect(found.map(([ruleId]) => ruleId)).toEqual(['file-encoding', 'file-nul', 'file-unexpected']);
  });
});

describe('a report folder that is not one', () => {
  const messages = async (path: string): Promise<string[]> => (await readReport(path)).diagnostics.map((each) => `${each.ruleId}: ${each.message}`);

  it('is said to be missing', async () => {
    expect(await messages(join(root, 'nowhere'))).toEqual([
      'folder-missing: The report folder is not there; expected a folder with `content` and `data` in it.',
    ]);
  });

  it('is said to be empty', async () => {
    expect(await messages(root)).toEqual(['report-empty: The report folder has neither sections nor data in it.']);
  });

  it('is told which half it lacks', async () => {
    write({ 'data/report.yaml': 'a: 1' });
    expect(await messages(root)).toEqual(['folder-missing: There is no folder `content`; it holds the sections, such as `content/10-early-help.md`.']);
  });
});

it('the frameworks that come with the product are read by their file names', async () => {
  const files = await readShippedFrameworks();
  expect(files.map((file) => file.path)).toContain('frameworks/ilacs-2023.yaml');
  expect(files.length).toBeGreaterThanOrEqual(12);
});
