import { build, type AstroIntegration } from 'astro';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { briefFileRoute, briefRoute, checklistRoute, oneFileRoute, paperRoute, siteConfig } from './site-config.ts';
import type { SeenModules } from './notices.ts';
import { home } from './sources.ts';

/** Compiles the pages into a renderer that needs nothing but Node, in `folder`: its entry is `entry.mjs`. */
export async function compilePages(folder: string, scratch: string, seen: SeenModules): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  mkdirSync(scratch, { recursive: true });
  const out = join(scratch, 'out');
  await build({
    ...siteConfig,
    configFile: false,
    root: scratch,
    output: 'server',
    outDir: out,
    cacheDir: join(scratch, 'cache'),
    logLevel: 'error',
    adapter: renderer,
    vite: {
      ...siteConfig.vite,
      build: { ...siteConfig.vite?.build, rolldownOptions: { transform: { inject: plainWeb } } },
      plugins: [
        astroFromHere,
        {
          name: 'selfeval-seen-modules',
          generateBundle(_options, bundle) {
            for (const output of Object.values(bundle)) if (output.type === 'chunk') seen.add(output.moduleIds);
          },
        },
      ],
      ssr: { noExternal: true },
    },
  });
  cpSync(join(out, 'server'), folder, { recursive: true });
  forgetPlaces(folder);
}

const plainWeb = Object.fromEntries(['Headers', 'Request', 'Response'].map((name) => [name, [fileURLToPath(new URL('../site/plain-web.ts', import.meta.url)), name] satisfies [string, string]]));

/** Astro notes in each page where its source lay, which nobody needs who runs it and which names the maker's folders. */
function forgetPlaces(folder: string): void {
  const place = home.replaceAll('\\', '/');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(place, '/'));
  }
}

/** The way of naming it that will be the only one; until then it must be asked for. */
const entrypoint = { entrypointResolution: 'auto' } as const;

/** Lets Astro compile pages that a program asks for one by one, instead of making files of them. */
const renderer: AstroIntegration = {
  name: 'selfeval-renderer',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      injectRoute(briefRoute);
      injectRoute(briefFileRoute);
      injectRoute(checklistRoute);
      injectRoute(oneFileRoute);
      injectRoute(paperRoute);
    },
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'selfeval-renderer',
        ...entrypoint,
        serverEntrypoint: new URL('../site/renderer.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable' },
      }),
  },
};

type VitePlugin = NonNullable<NonNullable<(typeof siteConfig)['vite']>['plugins']>[number];

/** Astro looks for its own parts from the root of the site, which is a folder with nothing in it. */
const astroFromHere: VitePlugin = {
  name: 'selfeval-astro-from-here',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^astro(?:\/|$)/ },
    handler(id, _importer, options) {
      return this.resolve(id, import.meta.filename, { ...options, skipSelf: true });
    },
  },
};
