import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { overlaySchema, withOverlays, type Overlay } from '../published/overlay.ts';
import type { Pack } from '../published/pack.ts';
import { diskErrorCode } from './disk-error.ts';
import { readPack } from './read-pack.ts';

/** The folder of a report in which newer published figures lie. */
export const overlaysFolder = 'data/published';

/** What a report lays over the pack, and the names of files there that cannot be read. */
export interface ReadOverlays {
  overlays: { path: string; overlay: Overlay }[];
  unread: string[];
}

export async function readOverlays(root: string): Promise<ReadOverlays> {
  const read: ReadOverlays = { overlays: [], unread: [] };
  for (const name of await namesIn(join(root, overlaysFolder))) {
    const path = `${overlaysFolder}/${name}`;
    const overlay = overlayIn(await readFile(join(root, path), 'utf8'));
    if (overlay === null) read.unread.push(path);
    else read.overlays.push({ path, overlay });
  }
  return read;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function overlayIn(text: string): Overlay | null {
  try {
    const parsed = overlaySchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The published figures as a report has them: those that come with the product, and its newer ones over them. */
export async function readPackOf(root: string): Promise<Pack> {
  const [pack, { overlays }] = await Promise.all([readPack(), readOverlays(root)]);
  return withOverlays(pack, overlays.map(({ overlay }) => overlay));
}
