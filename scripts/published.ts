/*
 * Makes src/published/figures.json.br, the pack of published figures that comes with the product, from the files in a
 * folder: npm run published -- FOLDER. It stops at the first thing that it does not understand.
 */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { packSchema } from '../src/published/pack.ts';
import { makePack } from './published/make-pack.ts';
import { readSources } from './published/read-sources.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say where the published files lie: npm run published -- FOLDER');
  process.exit(2);
}
const pack = packSchema.parse(makePack(await readSources(folder)));
const content = brotliCompressSync(JSON.stringify(pack), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
writeFileSync(new URL('../src/published/figures.json.br', import.meta.url), content);
console.log(`${pack.measures.length} measures of ${pack.areas.length} areas, ${pack.inspections.length} inspections, as at ${pack.asAt}: ${Math.round(content.length / 1000)} kB`);
