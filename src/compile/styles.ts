import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';
import { pageKinds, sharedStyles, sourcesOfKind, stylesOfKind } from '../site/page-styles.ts';
import { classNamesOf, isAmong } from './class-names.ts';
import type { SeenModules } from './notices.ts';
import { siteFolder } from './site-config.ts';
import { withoutUnused } from './used-styles.ts';

/** Stands between what every page loads and what some load. */
const border = '/*! border */';

/**
 * The style sheets by file name, the same for every report; what is a report's own is laid under the shared one when it
 * is built. A page loads that and the one of its kind, in this order, so that the cascade is that of the sources.
 */
export function compileStyles(seen: SeenModules): Map<string, string> {
  const [shared = '', parts = ''] = compiled(seen).split(border);
  const every = classNamesOf(pageKinds.flatMap((kind) => sourcesOfKind[kind]));
  return new Map([
    [sharedStyles, withoutUnused(shared, (name) => isAmong(every, name))],
    ...pageKinds.map((kind): [string, string] => {
      const written = classNamesOf(sourcesOfKind[kind]);
      return [stylesOfKind(kind), withoutUnused(parts, (name) => name === `page-${kind}` || isAmong(written, name))];
    }),
  ]);
}

function compiled(seen: SeenModules): string {
  // Sass is about twice as fast without promises.
  const { css, loadedUrls } = compile(join(siteFolder, 'styles', 'site.scss'), {
    loadPaths: [fileURLToPath(new URL('../../node_modules', import.meta.url))],
    quietDeps: true,
    style: 'compressed',
    charset: false,
  });
  seen.add(loadedUrls.map((url) => fileURLToPath(url)));
  return css.replace(/^\uFEFF/, '');
}
