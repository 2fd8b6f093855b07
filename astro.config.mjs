import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { selfeval } from './src/compile/astro-commands.ts';
import { siteConfig } from './src/compile/site-config.ts';

export default defineConfig({
  ...siteConfig,
  integrations: [selfeval(fileURLToPath(new URL('.', import.meta.url)))],
});
