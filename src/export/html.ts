import { createHash } from 'node:crypto';
import { assetsOf } from '../publish/assets.ts';
import { loadRenderer } from '../publish/compiled.ts';
import { searchDocumentsScript } from '../site/html/search.ts';
import { linksWithinFile } from '../site/links.ts';
import type { Exporter } from './exporter.ts';
import { textOf, withImages } from './self-contained.ts';

/** The whole report with its styles, charts, images and search in one page, which may load nothing and send nothing. */
export const html: Exporter = async ({ report, stamp, root, fileName }) => {
  const renderer = await loadRenderer();
  renderer.hold({ report, checklist: null, contentHash: stamp });
  const page = (await renderer.renderPage({ page: 'file' })).toString('utf8');
  const assets = assetsOf({ report });
  const scripts = [searchDocumentsScript(report, linksWithinFile()), assets.get('search.js'), assets.get('site.js')].map((script) => textOf(script).trim());
  const styles = textOf(assets.get('site.css'));
  const alone = withImages(page, report.images, root)
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, () => `<meta http-equiv="Content-Security-Policy" content="${policyOf(styles, scripts)}">`)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${styles}</style>`)
    .replace(/<script defer[^>]*><\/script>/g, '')
    .replace(/<\/body>(?=\s*<\/html>\s*$)/, () => `${scripts.map((script) => `<script>${script}</script>`).join('')}</body>`);
  return [{ path: fileName('self-evaluation', 'html'), content: Buffer.from(alone) }];
};

/** Nothing but what stands in the file, word for word. */
function policyOf(styles: string, scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(styles)}`,
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
