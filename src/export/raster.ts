import { readFileSync } from 'node:fs';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { rasterFolder } from '../publish/compiled.ts';
import type { Rasterise } from '../office/materials.ts';
import { facesFor } from './faces.ts';

let ready: Promise<unknown> | null = null;

/** Makes pictures of pixels. The rasteriser is started once in a program: it may not be started twice. */
export async function openRaster(): Promise<Rasterise> {
  await (ready ??= initWasm(readFileSync(new URL('resvg.wasm', rasterFolder))));
  return (svg, width) => {
    const fontBuffers = facesFor(svg).map(({ font }) => font);
    const font = { fontBuffers, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' };
    const picture = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font });
    const rendered = picture.render();
    const png = rendered.asPng();
    rendered.free();
    picture.free();
    return png;
  };
}
