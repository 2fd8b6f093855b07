import { readFileSync } from 'node:fs';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { rasterFolder } from '../publish/compiled.ts';
import type { Rasterise } from '../office/materials.ts';

interface Face {
  font: Buffer;
  /** The scripts that it has. */
  has: RegExp;
}

/** The letters of each file of the font; the usual ones are always wanted. */
const scripts: Readonly<Record<string, RegExp>> = {
  latin: /^/,
  'latin-ext': /[\u0100-\u02ff\u1e00-\u1eff]/,
  greek: /\p{Script=Greek}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
};

let ready: Promise<Face[]> | null = null;

/** Once in a program: the rasteriser may not be started twice. Its fonts are our own, so that pictures are the same on every computer. */
function start(): Promise<Face[]> {
  return (ready ??= initWasm(readFileSync(new URL('resvg.wasm', rasterFolder))).then(() =>
    Object.entries(scripts).flatMap(([script, has]) => [400, 700].map((weight) => ({ font: readFileSync(new URL(`arimo-${script}-${weight}-normal.woff2`, rasterFolder)), has })))));
}

/** Makes pictures of pixels. */
export async function openRaster(): Promise<Rasterise> {
  const faces = await start();
  return (svg, width) => {
    const fontBuffers = faces.filter(({ has }) => has.test(svg)).map(({ font }) => font);
    const font = { fontBuffers, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' };
    const picture = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font });
    const rendered = picture.render();
    const png = rendered.asPng();
    rendered.free();
    picture.free();
    return png;
  };
}
