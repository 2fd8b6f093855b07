import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { SeenModules } from './notices.ts';
import { siteFolder } from './site-config.ts';

/** The scripts of the site: entry below src/site/client to the file in `assets/`. */
const siteScripts: Readonly<Record<string, string>> = {
  'site.ts': 'site.js',
  'search.ts': 'search.js',
  'live-chart.ts': 'live-chart.js',
};

/** Bundles the browser's scripts into `folder`: classic scripts, which also run on a page opened by double-click. */
export async function compileSiteScripts(folder: string, seen: SeenModules): Promise<void> {
  await Promise.all(Object.entries(siteScripts).map(([entry, file]) => bundleScript(join(siteFolder, 'client', entry), join(folder, file), seen)));
}

/** Bundles the script that tells an open page of the preview about changes. */
export async function compilePreviewScript(folder: string, seen: SeenModules): Promise<void> {
  await bundleScript(fileURLToPath(new URL('../preview/client.ts', import.meta.url)), join(folder, 'preview.js'), seen);
}

async function bundleScript(input: string, file: string, seen: SeenModules): Promise<void> {
  const bundle = await rolldown({ input, platform: 'browser', tsconfig: false, transform: { target: 'es2022' } });
  const { output } = await bundle.write({ file, format: 'iife', minify: true, comments: { legal: false } });
  for (const { moduleIds } of output.filter((each) => each.type === 'chunk')) seen.add(moduleIds);
  await bundle.close();
}
