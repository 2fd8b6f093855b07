import { build, type ViteUserConfig } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteConfig } from './site-config.ts';
import type { Workspace } from './workspace.ts';

/** Makes the pages of the report that is held, in a workspace of which Astro sees nothing else. */
export async function renderPages({ site, scratch }: Pick<Workspace, 'site' | 'scratch'>): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({
    ...siteConfig,
    configFile: false,
    root: scratch,
    outDir: site,
    cacheDir: join(scratch, 'cache'),
    logLevel: 'error',
    vite: { ...siteConfig.vite, plugins: [astroFromHere] },
  });
}

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

const ownModule = fileURLToPath(import.meta.url);

/** Astro looks for its own parts from the root of the site and from where the program was started; both may be far from it. */
const astroFromHere: VitePlugin = {
  name: 'selfeval-astro-from-here',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^astro(?:\/|$)/ },
    handler(id, _importer, options) {
      return this.resolve(id, ownModule, { ...options, skipSelf: true });
    },
  },
};
