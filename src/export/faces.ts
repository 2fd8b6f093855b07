import { readFileSync } from 'node:fs';
import { rasterFolder } from '../publish/compiled.ts';

/** A file of our own font, so that letters are as wide on every computer. */
export interface Face {
  script: string;
  weight: 400 | 700;
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

let read: Face[] | null = null;

/** The files that a text needs. */
export function facesFor(text: string): Face[] {
  read ??= Object.entries(scripts).flatMap(([script, has]) =>
    ([400, 700] as const).map((weight) => ({ script, weight, font: readFileSync(new URL(`arimo-${script}-${weight}-normal.woff2`, rasterFolder)), has })));
  return read.filter(({ has }) => has.test(text));
}
