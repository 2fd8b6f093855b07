import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';
import type { SeenModules } from './notices.ts';
import { siteFolder } from './site-config.ts';
import { withoutUnused } from './used-styles.ts';

/** The style sheet that is the same for every report; what is a report's own is laid under it when it is built. */
export function compileStyles(seen: SeenModules): string {
  // Sass is about twice as fast without promises.
  const { css, loadedUrls } = compile(join(siteFolder, 'styles', 'site.scss'), {
    loadPaths: [fileURLToPath(new URL('../../node_modules', import.meta.url))],
    quietDeps: true,
    style: 'compressed',
    charset: false,
  });
  seen.add(loadedUrls.map((url) => fileURLToPath(url)));
  const written = namesWritten();
  return withoutUnused(css.replace(/^\uFEFF/, ''), 'govuk-', (name) => written.names.has(name) || written.beginnings.some((beginning) => name.startsWith(beginning)));
}

/** The classes of GOV.UK Frontend that pages write, and the beginnings of those that they put together. */
function namesWritten(): { names: Set<string>; beginnings: string[] } {
  const files = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:astro|ts)$/.test(file));
  const names = new Set(files.flatMap((file) => readFileSync(join(siteFolder, file), 'utf8').match(/govuk-[\w-]+/g) ?? []));
  return { names, beginnings: [...names].filter((name) => name.endsWith('-')) };
}
