import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyOutput } from '../../src/publish/verify-output.ts';

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'selfeval verify '));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const good = {
  'index.html': '<link rel="stylesheet" href="assets/site.css"><a href="indicators/a.html#p1">a</a><a href="#here" id="here">x</a><a href="https://www.gov.uk/x">gov</a>',
  'indicators/a.html': '<p id="p1"><a href="../index.html?x=1#here">up</a><img src="../assets/images/a%20b.png" alt=""></p>',
  'assets/site.css': 'a{background:url("data:image/svg+xml,x")}b{background:url(images/a%20b.png)}',
  'assets/images/a b.png': '',
};

async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const { diagnostics } = await verifyOutput(folderOf({ ...good, ...files }));
  return diagnostics.map(({ message }) => message);
}

test('a whole folder has nothing wrong with it and is counted', async () => {
  const verified = await verifyOutput(folderOf(good));
  expect(verified).toMatchObject({ diagnostics: [], pages: 2, links: 6 });
  expect(verified.files.map(({ path }) => path)).toEqual(['assets/images/a b.png', 'assets/site.css', 'index.html', 'indicators/a.html']);
});

test.each([
  ['a page that is not there', '<a href="gone.html">x</a>', 'The page `x.html` links to `gone.html`, which is not there.'],
  ['a page that differs in capitals', '<a href="Index.html">x</a>', 'The page `x.html` links to `Index.html`, which is not there.'],
  ['a folder', '<a href="indicators/">x</a>', 'The page `x.html` links to `indicators/`, which is not there.'],
  ['an anchor that is not there', '<a href="indicators/a.html#p9">x</a>', 'The page `x.html` links to `indicators/a.html#p9`, but there is no place `p9` on that page.'],
  ['an anchor of its own that is not there', '<a href="#nowhere">x</a>', 'The page `x.html` links to `#nowhere`, but there is no place `nowhere` on that page.'],
  ['outside the folder', '<a href="../secret.html">x</a>', 'The page `x.html` links to `../secret.html`, which is not there.'],
  ['the top of the server', '<a href="/index.html">x</a>', 'The page `x.html` links to `/index.html`, which is outside the report.'],
  ['another server without saying how', '<a href="//example.org/">x</a>', 'The page `x.html` links to `//example.org/`, which is outside the report.'],
  ['a script', '<a href="javascript:alert(1)">x</a>', 'The page `x.html` links to `javascript:alert(1)`, which is outside the report.'],
  ['a file of one computer', '<a href="file:///c:/x.html">x</a>', 'The page `x.html` links to `file:///c:/x.html`, which is outside the report.'],
  ['a spoilt escape', '<a href="a%E0%A4%A.html">x</a>', 'The page `x.html` links to `a%E0%A4%A.html`, which is not there.'],
])('a link to %s is found', async (_name, html, message) => {
  expect(await problemsOf({ 'x.html': html })).toEqual([message]);
});

test.each([
  ['<script src="https://cdn.example/x.js"></script>', 'loads `https://cdn.example/x.js`, which is outside the report.'],
  ['<img src="https://example.org/pixel.gif">', 'loads `https://example.org/pixel.gif`, which is outside the report.'],
  ['<svg><use href="sprite.svg#x"></use></svg>', 'loads `sprite.svg#x`, which is not there.'],
])('a resource from elsewhere is found: %s', async (html, message) => {
  expect(await problemsOf({ 'x.html': html })).toEqual([`The page \`x.html\` ${message}`]);
});

test.each([
  ['<style>a{}</style>', 'a style element'],
  ['<script>run()</script>', 'a script element'],
  ['<p style="color:red">', 'the attribute style'],
  ['<p onclick="run()">', 'the attribute onclick'],
])('what the security policy blocks is found: %s', async (html, what) => {
  expect(await problemsOf({ 'x.html': html })).toEqual([`The page \`x.html\` has ${what}, which its security policy blocks.`]);
});

test('data in a script element is not code', async () => {
  expect(await problemsOf({ 'x.html': '<script type="application/json">{}</script>' })).toEqual([]);
});

test.each([
  ['a link within words of a script', '<script type="application/json">{"html":"<a href=\\"gone.html\\">"}</script>', []],
  ['a link in a comment', '<!-- <a href="gone.html">x</a> -->', []],
  ['a link after the title of a picture', '<svg><title>x<a href="gone.html">x</a></title></svg>', ['gone.html']],
  ['an address with an entity', '<a href="gone.html?a=1&amp;b=2">x</a>', ['gone.html?a=1&b=2']],
  ['an address with both kinds of quotation mark', "<a href='gone.html?\"&amp;&#39;'>x</a>", ['gone.html?"&\'']],
  ['capital letters', '<A HREF="gone.html">x</A>', ['gone.html']],
  ['a place whose name has an entity', '<p id="a&amp;b"></p><a href="#a&amp;b">x</a>', []],
  ['the same dead link twice', '<a href="gone.html">x</a><a href="gone.html">x</a>', ['gone.html', 'gone.html']],
])('%s is read as a browser reads it', async (_name, html, gone) => {
  expect(await problemsOf({ 'x.html': html })).toEqual(gone.map((href) => `The page \`x.html\` links to \`${href}\`, which is not there.`));
});

test('a link that a page has twice counts twice, and is a resource by itself', async () => {
  const { links, diagnostics } = await verifyOutput(folderOf({ 'x.html': '<a href="x.html">x</a><a href="x.html">x</a><img src="x.html">' }));
  expect([links, diagnostics]).toEqual([3, []]);
});

test('a style sheet that loads from elsewhere is found', async () => {
  expect(await problemsOf({ 'assets/x.css': 'a{background:url(https://example.org/a.png)}' })).toEqual([
    'The page `assets/x.css` loads `https://example.org/a.png`, which is outside the report.',
  ]);
});

test.each([
  ['assets/photo.webp', /of a type that a council's web server does not serve/],
  ['assets/résumé.png', /has characters in its name/],
  [`assets/${'long'.repeat(30)}.png`, /is the most that can be copied anywhere/],
])('a file name that does not travel is found: %s', async (path, message) => {
  expect((await problemsOf({ [path]: '' }))[0]).toMatch(message);
});

test('many mistakes are counted, not listed without end', async () => {
  const problems = await problemsOf({ 'x.html': Array.from({ length: 50 }, (_, index) => `<a href="gone-${index}.html">x</a>`).join('') });
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)).toBe('30 more places in the finished site are wrong in the same way.');
});
