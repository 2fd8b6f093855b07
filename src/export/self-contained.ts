import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Assets } from '../publish/assets.ts';
import { pictureOf, type Pictures } from '../read/pictures/pictures.ts';
import { imageFile } from '../site/links.ts';
import { sharedStyles, stylesOfKind, type PageKind } from '../site/page-styles.ts';

export function textOf(asset: string | Uint8Array | undefined): string {
  return typeof asset === 'string' ? asset : Buffer.from(asset ?? []).toString('utf8');
}

const imageTypes: Readonly<Record<string, string>> = { '.svg': 'svg+xml', '.png': 'png', '.jpg': 'jpeg', '.jpeg': 'jpeg', '.gif': 'gif' };

/** The page with the report's images in it, so that they need not lie beside it. */
export function withImages(page: string, images: readonly string[], pictures: Pictures): string {
  const addresses = new Map(images.map((image) => [imageFile(image).split('/').map(encodeURIComponent).join('/'), image]));
  return page.replace(/(<img\b[^>]*? src=")([^"]+)"/g, (whole, before: string, address: string) => {
    const image = addresses.get(address);
    return image === undefined ? whole : `${before}data:image/${imageTypes[extname(image).toLowerCase()] ?? 'png'};base64,${Buffer.from(pictureOf(pictures, image)).toString('base64')}"`;
  });
}

/** A link that leads to nothing in the page is plain words. */
export function withoutDeadLinks(page: string): string {
  const places = new Set([...page.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id));
  return page.replace(/(<a\b[^>]*?) href="([^"]*)"/g, (whole, before: string, href: string) => (/^[a-z]+:/i.test(href) || places.has(href.slice(1)) ? whole : before));
}

/** The styles that a page of this kind loads, in their order. */
export function stylesFor(kind: PageKind, assets: Assets): string {
  return [sharedStyles, stylesOfKind(kind)].map((name) => textOf(assets.get(name))).join('\n');
}

/** The page with its styles in it. */
export function withStyles(page: string, styles: string): string {
  return page.replace(/(?:<link rel="stylesheet"[^>]*>)+/, () => `<style>${styles}</style>`);
}

/** The page with its styles and scripts in it, which may load nothing and send nothing. */
export function alone(page: string, styles: string, scripts: readonly string[] = []): string {
  return withStyles(page, styles)
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, () => `<meta http-equiv="Content-Security-Policy" content="${policyOf(styles, scripts)}">`)
    .replace(/<script defer[^>]*><\/script>/g, '')
    .replace(/<\/body>(?=\s*<\/html>\s*$)/, () => `${scripts.map((script) => `<script>${script}</script>`).join('')}</body>`);
}

/** Nothing but what stands in the file, word for word. */
function policyOf(styles: string, scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    ...(scripts.length === 0 ? [] : [`script-src ${scripts.map(hashOf).join(' ')}`]),
    `style-src ${hashOf(styles)}`,
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
