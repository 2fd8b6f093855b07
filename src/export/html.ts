import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { assetsOf } from '../publish/assets.ts';
import { loadRenderer } from '../publish/compiled.ts';
import { searchDocumentsScript } from '../site/html/search.ts';
import { imageFile, linksWithinFile } from '../site/links.ts';
import type { Exporter } from './exporter.ts';

/** The whole report with its styles, charts, images and search in one page, which may load nothing and send nothing. */
export const html: Exporter = async ({ report, stamp, root, fileName }) => {
  const renderer = await loadRenderer();
  renderer.hold({ report, checklist: null, contentHash: stamp });
  const page = (await renderer.renderPage({ page: 'file' })).toString('utf8');
  const assets = assetsOf(report);
  const scripts = [searchDocumentsScript(report, linksWithinFile()), assets.get('search.js'), assets.get('site.js')].map((script) => textOf(script).trim());
  const styles = textOf(assets.get('site.css'));
  const alone = withImages(page, report.images, root)
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, () => `<meta http-equiv="Content-Security-Policy" content="${policyOf(styles, scripts)}">`)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${styles}</style>`)
    .replace(/<script defer[^>]*><\/script>/g, '')
    .replace(/<\/body>(?=\s*<\/html>\s*$)/, () => `${scripts.map((script) => `<script>${script}</script>`).join('')}</body>`);
  return [{ path: fileName('self-evaluation', 'html'), content: Buffer.from(alone) }];
};

function textOf(asset: string | Uint8Array | undefined): string {
  return typeof asset === 'string' ? asset : Buffer.from(asset ?? []).toString('utf8');
}

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

const imageTypes: Readonly<Record<string, string>> = { '.svg': 'svg+xml', '.png': 'png', '.jpg': 'jpeg', '.jpeg': 'jpeg', '.gif': 'gif' };

function withImages(page: string, images: readonly string[], root: string): string {
  const addresses = new Map(images.map((image) => [imageFile(image).split('/').map(encodeURIComponent).join('/'), image]));
  return page.replace(/(<img\b[^>]*? src=")([^"]+)"/g, (whole, before: string, address: string) => {
    const image = addresses.get(address);
    return image === undefined ? whole : `${before}data:image/${imageTypes[extname(image).toLowerCase()] ?? 'png'};base64,${readFileSync(join(root, 'public', image)).toString('base64')}"`;
  });
}
