import type { AstroInlineConfig } from 'astro';
import { fileURLToPath } from 'node:url';

/** The folder of the site's pages and components. */
export const siteFolder = fileURLToPath(new URL('../site/', import.meta.url));

/**
 * How Astro makes the site, wherever it is started from: one file a page, links as they are written, nothing
 * of its own beside them. A report's `public/` is not Astro's: publish takes from it what the report uses.
 */
export const siteConfig: AstroInlineConfig = {
  srcDir: siteFolder,
  publicDir: fileURLToPath(new URL('../site/no-public-folder/', import.meta.url)),
  compressHTML: true,
  build: { format: 'file', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    logLevel: 'error',
    build: { assetsInlineLimit: 0, cssMinify: 'esbuild', reportCompressedSize: false },
    server: { watch: { ignored: ['**/dist/**', '**/content/**', '**/data/**', '**/public/**', '**/tests/**', '**/.*-selfeval-*/**'] } },
  },
};
