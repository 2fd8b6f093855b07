import type { Given } from './files/given.ts';
import { edited } from './edited/edited.ts';
import { fillIn } from './fill-in/fill-in.ts';
import { ofsted } from './ofsted/ofsted.ts';
import type { Importer } from './proposal.ts';
import { scorecard } from './scorecard/scorecard.ts';
import { tidy } from './tidy/tidy.ts';
import { words } from './words/words.ts';

/** In the order in which they are asked: what knows a file by its exact heads before what takes any table. */
export const importers: readonly Importer[] = [edited, words, fillIn, tidy, ofsted, scorecard];

/** Whoever knows the file first; null where nobody does. */
export async function importerFor(given: Given): Promise<Importer | null> {
  for (const importer of importers) if (await importer.recognises(given)) return importer;
  return null;
}
