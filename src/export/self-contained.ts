import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { imageFile } from '../site/links.ts';

export function textOf(asset: string | Uint8Array | undefined): string {
  return typeof asset === 'string' ? asset : Buffer.from(asset ?? []).toString('utf8');
}

const imageTypes: Readonly<Record<string, string>> = { '.svg': 'svg+xml', '.png': 'png', '.jpg': 'jpeg', '.jpeg': 'jpeg', '.gif': 'gif' };

/** The page with the report's images in it, so that they need not lie beside it. */
export function withImages(page: string, images: readonly string[], root: string): string {
  const addresses = new Map(images.map((image) => [imageFile(image).split('/').map(encodeURIComponent).join('/'), image]));
  return page.replace(/(<img\b[^>]*? src=")([^"]+)"/g, (whole, before: string, address: string) => {
    const image = addresses.get(address);
    return image === undefined ? whole : `${before}data:image/${imageTypes[extname(image).toLowerCase()] ?? 'png'};base64,${readFileSync(join(root, 'public', image)).toString('base64')}"`;
  });
}
