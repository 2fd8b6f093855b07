import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { selfeval } from './src/publish/astro-integration.ts';
import { siteConfig } from './src/publish/site-config.ts';

export default defineConfig({
  ...siteConfig,
  integrations: [selfeval({ root: fileURLToPath(new URL('.', import.meta.url)), audience: 'public' })],
});
