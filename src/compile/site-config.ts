import type { AstroInlineConfig } from 'astro';
import { fileURLToPath } from 'node:url';

/** The folder of the site's pages and components. */
export const siteFolder = fileURLToPath(new URL('../site/', import.meta.url));

/** The page that only an internal edition has; everybody else's site has no such address. */
export const checklistRoute = { pattern: '/checklist', entrypoint: new URL('../site/internal-pages/checklist.astro', import.meta.url) };

/** The brief for the engagement meeting, which only an edition that may have it has. */
export const briefRoute = { pattern: '/brief', entrypoint: new URL('../site/internal-pages/brief.astro', import.meta.url) };

/** The same as a file to be sent on or printed: no page of any site. */
export const briefFileRoute = { pattern: '/brief-file', entrypoint: new URL('../site/internal-pages/brief-file.astro', import.meta.url) };

/** The report as one file: no page of any site, but made of the same parts. */
export const oneFileRoute = { pattern: '/one-file', entrypoint: new URL('../site/internal-pages/one-file.astro', import.meta.url) };

/** The report as it is printed into a document: no page of any site either. */
export const paperRoute = { pattern: '/paper', entrypoint: new URL('../site/internal-pages/paper.astro', import.meta.url) };

/**
 * How Astro makes the site, wherever it is started from: one file a page, links as they are written, nothing
 * of its own beside them. A report's `public/` is not Astro's: publish takes from it what the report uses.
 */
export const siteConfig: AstroInlineConfig = {
  srcDir: siteFolder,
  publicDir: fileURLToPath(new URL('../site/no-public-folder/', import.meta.url)),
  compressHTML: true,
  build: { format: 'file', inlineStylesheets: 'never' },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  devToolbar: { enabled: false },
  vite: {
    logLevel: 'error',
    build: { assetsInlineLimit: 0, reportCompressedSize: false },
    server: { watch: { ignored: ['**/compiled/**', '**/dist/**', '**/content/**', '**/data/**', '**/public/**', '**/tests/**', '**/.*-selfeval-*/**'] } },
  },
};
