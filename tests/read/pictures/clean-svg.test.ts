import { expect, test } from 'vitest';
import { cleanPicture } from '../../../src/read/pictures/clean-picture.ts';
import { readPicture } from '../../../src/read/pictures/picture-problems.ts';
import { openRaster } from '../../../src/export/raster.ts';
import { png, pngChunk, pngOf } from '../../pictures.ts';

const head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function cleaned(svg: string): string {
  const picture = cleanPicture(bytes(svg));
  if ('damage' in picture) throw new Error(picture.damage);
  return new TextDecoder().decode(picture.bytes);
}

const told = (svg: string): [string, string][] => readPicture('public/a.svg', bytes(svg)).diagnostics.map(({ ruleId, message }) => [ruleId, message]);

/** As Inkscape, Illustrator and hands write: what is drawn, in every way that programs say it, and what they keep for themselves. */
const drawing = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with a program -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  width="60mm" height="120" viewBox="0 0 120 120" style="enable-background:new 0 0 120 120" xml:space="preserve" inkscape:version="1.0" role="img" aria-label="A &amp; B">
  <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">the author</rdf:RDF></metadata>
  <style type="text/css"><![CDATA[ .a , g > .b { fill : url(#warm) ; stroke:#123456 /* blue */ } .c{font:12px 'Segoe UI', sans-serif;mix-blend-mode:multiply} ]]></style>
  <defs>
    <linearGradient id="base" gradientTransform="rotate(45)"><stop offset="0" stop-color="#c33"/><stop offset="1" style="stop-color:rgb(20, 90, 120);stop-opacity:.8"/></linearGradient>
    <linearGradient id="warm" l:href="#base" x1="0" x2="1"/>
    <clipPath id="round"><circle cx="30" cy="30" r="24"/></clipPath><mask id="half"><rect width="120" height="60" fill="white"/></mask>
    <filter id="soft" x="-10%" y="-10%"><feGaussianBlur in="SourceAlpha" stdDeviation="2" result="b"/><feOffset in="b" dx="2" dy="2"/><feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter>
    <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1.5"/></pattern>
    <marker id="tip" markerWidth="4" markerHeight="4" refX="2" refY="2" orient="auto"><path d="M0 0L4 2L0 4z"/></marker><symbol id="sign" viewBox="0 0 10 10"><path d="M0 5h10"/></symbol>
  </defs>
  <g inkscape:label="Layer 1"><rect class="a" x="4" y="4" width="50" height="50" filter="url(#soft)"/><g><path class="b" d="M60 10 l20 30
   -20 10z" clip-path="url(#round)" transform="translate(10,-4) rotate(10)"/></g></g>
  <svg:a l:href="#sign"><rect x="64" y="4" width="50" height="50" fill="url(#dots)" mask="url(#half)"/></svg:a>
  <use l:href="#sign" x="4" y="60" width="20" height="20" stroke="#000"/><polyline points="30,60 50,70 40,90" fill="none" stroke="black" stroke-dasharray="2 1" marker-end="url(#tip)"/>
  <text class="c" x="10" y="110">Families <tspan font-weight="bold">first</tspan></text><title>A picture</title>
  <image x="70" y="70" width="20" height="20" l:href="data:image/png;base64,
   ${Buffer.from(png).toString('base64')}"/>
</svg:svg>`;

test('what is drawn looks the same, to the last pixel', async () => {
  const rasterise = await openRaster();
  const written = cleaned(drawing);
  expect(Buffer.from(rasterise(written, 240)).equals(rasterise(drawing, 240))).toBe(true);
  for (const gone of ['author', 'inkscape', 'enable-background', '<!', '<?', 'Layer', 'blue', 'svg:']) expect(written).not.toContain(gone);
});

test('what was written again is written the same the next time', () => {
  expect(cleaned(cleaned(drawing))).toBe(cleaned(drawing));
});

test('authors are told what was taken out: as tidiness where nobody sees it, as a warning where somebody may', () => {
  expect(told(drawing)).toEqual([['image-holds-more', 'The image is published without a description of the file, comments and notes of a drawing program, which its file holds besides the picture.']]);
  expect(told(`${head}><style>@font-face{font-family:a}@media print{rect{fill:red}}</style><rect><animate attributeName="x"/></rect></svg>`)).toEqual([
    ['image-simplified', 'The image is published without an animation, letters of its own and styles for some screens, so that it may look different.'],
  ]);
});

test('everything that could do harm is said at once, each where it is first met', () => {
  const svg = `${head}>\n<script/>\n<rect onclick="a()" fill="url(a.svg#b)"/>\n<script/></svg>`;
  expect(readPicture('public/a.svg', bytes(svg)).diagnostics.map(({ message, place }) => [message, place?.start])).toEqual([
    ['The image holds a script, which must not be published.', { line: 2, column: 1 }],
    ['The image holds an event handler, which must not be published.', { line: 3, column: 7 }],
    ['The image holds a link to something outside it, which must not be published.', { line: 3, column: 21 }],
  ]);
});

test('a picture within a picture is cleaned as well', () => {
  const secret = pngOf({ before: [pngChunk('tEXt', Buffer.from('Comment\0Elm Road'))] });
  const svg = `${head}><image href="data:image/png;base64,${Buffer.from(secret).toString('base64')}"/></svg>`;
  expect(cleaned(svg)).toBe(`${head}><image xlink:href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>\n`);
  expect(told(svg)).toEqual([['image-holds-more', 'The image is published without captions and comments, which its file holds besides the picture.']]);
});

test.each<[string, string, string | null]>([
  ['of paint in the picture', 'fill="url( &quot;#a&quot; )"', 'fill="url(#a)"'],
  ['of letters', `font-family="'Segoe UI', Arial"`, `font-family="'Segoe UI', Arial"`],
  ['of a transformation', 'transform="matrix(1 0 0 1 -2e-3 4)"', 'transform="matrix(1 0 0 1 -2e-3 4)"'],
  ['of a style with a known and an unknown property', 'style="fill:red;-inkscape-stroke:none;stroke-width:2px !important"', 'style="fill:red;stroke-width:2px !important"'],
  ['of words with signs', 'aria-label="a &lt; b &quot;c&quot; &#x1F600;"', 'aria-label="a &lt; b &quot;c&quot; 😀"'],
  ['of a line break', 'd="M0 0\n  L1 1"', 'd="M0 0   L1 1"'],
  ['with a function that fetches', 'fill="image-set(&quot;a.png&quot; 1x)"', null],
  ['with a function that nobody knows', 'fill="new-paint(1)"', null],
  ['of a variable', 'fill="var(--a)"', null],
  ['of the name of an id with spaces', 'id="a b"', null],
])('an attribute %s is published in one way of writing, or not at all', (_what, given, expected) => {
  expect(cleaned(`${head}><rect ${given}/></svg>`)).toBe(`${head}>${expected === null ? '<rect/>' : `<rect ${expected}/>`}</svg>\n`);
});

test.each<[string, string, number, number]>([
  ['<svg>\n<g></svg>', 'closes `svg` where `g` is open', 2, 4],
  ['<svg>\n<g>', 'breaks off within `g`', 2, 1],
  ['<svg><rect x=1/></svg>', 'gives `x` without quotation marks', 1, 12],
  ['<svg><rect x="1" x="2"/></svg>', 'gives `x` twice', 1, 18],
  ['<svg>&nbsp;</svg>', 'holds `&nbsp;`, which has no meaning in it', 1, 6],
  ['<svg>&#0;</svg>', 'holds `&#0;`, which has no meaning in it', 1, 6],
  ['<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', 'declares entities of its own', 1, 1],
  ['<svg/><svg/>', 'goes on after its outermost element', 1, 7],
  ['<svg/>words', 'has words outside its outermost element', 1, 7],
  ['<svg>\u0001</svg>', 'holds a character that XML cannot hold', 1, 6],
  ['<html><svg/></html>', 'is XML of another kind', 1, 1],
  [`<svg>${'<g>'.repeat(300)}`, 'has elements within one another 200 deep', 1, 603],
])('%s is refused as damaged, with why and where', (svg, why, line, column) => {
  const [problem] = readPicture('public/a.svg', bytes(svg)).diagnostics;
  expect([problem?.ruleId, problem?.message, problem?.place?.start]).toEqual(['image-damaged', `The image cannot be used: it ${why}.`, { line, column }]);
});
