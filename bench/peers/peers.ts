import type { PlainPage } from './plain-pages.ts';

/** A site generator that others use, and how it makes a site of plain pages. */
export interface Peer {
  /** Exact versions, installed from npm by name. */
  packages: readonly string[];
  /** The files of its project. */
  files(pages: readonly PlainPage[]): [path: string, text: string][];
  /** What Node is started with, in the folder of the project. */
  build: readonly string[];
  /** What it leaves behind; deleted before each run, so that every build is from nothing. */
  leaves: readonly string[];
}

/** Like selfeval, which lists all sections of a page up to this many. */
const mostLinks = 40;

export const peers = {
  starlight: {
    packages: ['astro@7.3.4', '@astrojs/starlight@0.42.4', '@astrojs/markdown-remark@7.3.0'],
    files: (pages) => [
      ['astro.config.mjs', `import starlight from '@astrojs/starlight';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ integrations: [starlight({ title: 'Self-evaluation', sidebar: ${JSON.stringify(navigation(pages).map(({ path, title }) => ({ label: title, link: `/${path}/` })))} })] });\n`],
      ['src/content.config.ts', `import { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nimport { defineCollection } from 'astro:content';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`],
      ...pages.map((page): [string, string] => [`src/content/docs/${page.path}.md`, withMatter(page)]),
    ],
    build: ['node_modules/astro/bin/astro.mjs', 'build'],
    leaves: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
  },
  eleventy: {
    packages: ['@11ty/eleventy@3.1.8'],
    files: (pages) => [
      ['eleventy.config.js', `export default { markdownTemplateEngine: false, dir: { input: 'content', output: 'dist' } };\n`],
      ['content/content.json', JSON.stringify({ layout: 'page.njk' })],
      ['content/_includes/page.njk', `<!doctype html>\n<html lang="en-GB">\n<head><meta charset="utf-8"><title>{{ title }}</title></head>\n<body>\n<nav><ul>\n${navigation(pages).map(({ path, title }) => `<li><a href="/${path}/">${title}</a></li>`).join('\n')}\n</ul></nav>\n<main><h1>{{ title }}</h1>\n{{ content | safe }}\n</main>\n</body>\n</html>\n`],
      ...pages.map((page): [string, string] => [`content/${page.path}.md`, withMatter(page)]),
    ],
    build: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    leaves: ['dist'],
  },
} as const satisfies Record<string, Peer>;

export type PeerName = keyof typeof peers;

function navigation(pages: readonly PlainPage[]): PlainPage[] {
  const sections = pages.filter(({ path }) => path.startsWith('sections/'));
  return [...pages.filter(({ path }) => !path.includes('/') && path !== 'index'), ...sections.slice(0, mostLinks)];
}

function withMatter({ title, markdown }: PlainPage): string {
  return `---\ntitle: ${title}\n---\n\n${markdown}\n`;
}
