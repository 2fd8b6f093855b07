import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { packSchema, type Pack } from '../published/pack.ts';

const file = new URL('../published/figures.json.br', import.meta.url);

/** The published figures that come with the product. */
export async function readPack(): Promise<Pack> {
  const content = await promisify(brotliDecompress)(await readFile(file));
  return packSchema.parse(JSON.parse(content.toString('utf8')));
}
