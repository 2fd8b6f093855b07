import { build } from 'esbuild';
import { join } from 'node:path';
import { clientBundles } from '../site/assets.ts';
import { siteFolder } from './site-config.ts';

/** The browser's scripts by file name: classic scripts, which also run on a page opened by double-click. */
export async function bundleScripts(): Promise<Map<string, Uint8Array>> {
  const bundles = Object.entries(clientBundles).map(async ([entry, file]) => {
    const bundle = await bundleScript(join(siteFolder, 'client', entry));
    return [file, bundle] as const;
  });
  return new Map(await Promise.all(bundles));
}

async function bundleScript(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error(`Nothing came of the script ${entry}.`);
  return bundle.contents;
}
