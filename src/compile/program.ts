import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { SeenModules } from './notices.ts';

const entries = {
  selfeval: fileURLToPath(new URL('../cli/start.ts', import.meta.url)),
  'build-worker': fileURLToPath(new URL('../cli/build-worker.ts', import.meta.url)),
  'format-worker': fileURLToPath(new URL('../export/format-worker.ts', import.meta.url)),
  'render-worker': fileURLToPath(new URL('../publish/render-worker.ts', import.meta.url)),
};

/** What is not bundled, since it starts files of its own. */
const outside = ['tinypool'];

/** gray-matter can run front matter as code; our reader of front matter gives it no such engine. */
const checks = { eval: false };

/** Bundles the program, with the libraries it uses, into `folder`: a folder as deep as those of the sources. */
export async function compileProgram(folder: string, seen: SeenModules): Promise<void> {
  const bundle = await rolldown({ input: entries, platform: 'node', external: outside, tsconfig: false, checks });
  const { output } = await bundle.write({ dir: folder, format: 'esm', banner: (chunk) => (chunk.name === 'selfeval' ? '#!/usr/bin/env node' : ''), entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', comments: { legal: false } });
  for (const { moduleIds } of output.filter((each) => each.type === 'chunk')) seen.add(moduleIds);
  await bundle.close();
}
