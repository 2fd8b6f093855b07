import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { swapIn } from '../publish/swap.ts';
import { noModulesYet } from './notices.ts';
import { compilePages } from './pages.ts';
import { compileProgram } from './program.ts';
import { copyRaster } from './raster.ts';
import { compilePreviewScript, compileSiteScripts } from './scripts.ts';
import { compiledFolder, home, sourcesHash, stampFile } from './sources.ts';
import { compileStyles } from './styles.ts';

/**
 * Makes `compiled/`: the program, the pages as a renderer, the style sheets and the browser's scripts. Nothing of it
 * depends on a report. What was compiled before stays until the new is whole.
 */
export async function compile(): Promise<void> {
  const hash = sourcesHash();
  const place = mkdtempSync(join(home, '.compiled-'));
  const made = join(place, 'compiled');
  const seen = noModulesYet();
  try {
    mkdirSync(join(made, 'assets'), { recursive: true });
    await Promise.all([
      compilePages(join(made, 'pages'), join(place, 'scratch'), seen),
      compileProgram(join(made, 'program'), seen),
      compileSiteScripts(join(made, 'assets'), seen),
      compilePreviewScript(join(made, 'preview'), seen),
    ]);
    for (const [name, styles] of compileStyles(seen)) writeFileSync(join(made, 'assets', name), styles);
    copyRaster(join(made, 'raster'), seen);
    cpSync(join(home, 'src', 'frameworks'), join(made, 'frameworks'), { recursive: true });
    mkdirSync(join(made, 'published'));
    cpSync(join(home, 'src', 'published', 'figures.json.br'), join(made, 'published', 'figures.json.br'));
    writeFileSync(join(made, 'THIRD-PARTY-NOTICES.txt'), seen.notices());
    writeFileSync(join(made, stampFile), `${hash}\n`);
    await swapIn({ made, out: compiledFolder, aside: (turn) => join(place, `before-${turn}`) });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
