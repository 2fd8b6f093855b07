import { existsSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

const parts = ['content', 'data', 'public'];
/** Long enough for an editor that writes a file in several steps, too short to be noticed. */
const settleMilliseconds = 20;
const notAuthored = /(?:^|[\\/])(?:\.[^\\/]*|#[^\\/]*|4913)$|(?:~|\.swp|\.tmp)$/;

/** Calls back soon after anything in the report folder has changed; gives back what stops it. */
export function watchReport(root: string, onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;

  function changed(name: string | null): void {
    if (name !== null && notAuthored.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, settleMilliseconds);
  }

  function attach(part: string): void {
    watchers.get(part)?.close();
    watchers.delete(part);
    const folder = join(root, part);
    if (!existsSync(folder)) return;
    const watcher = watch(folder, { recursive: true }, (_event, name) => {
      changed(name);
    });
    watcher.on('error', () => {
      watcher.close();
    });
    watchers.set(part, watcher);
  }

  const top = watch(root, (_event, name) => {
    if (name === null || !parts.includes(name)) return;
    attach(name);
    changed(null);
  });
  top.on('error', () => {
    top.close();
  });
  parts.forEach(attach);
  return () => {
    clearTimeout(timer);
    for (const watcher of [top, ...watchers.values()]) watcher.close();
  };
}
