import { basename, dirname, resolve } from 'node:path';
import { watch } from 'chokidar';

const parts: ReadonlySet<string> = new Set(['content', 'data', 'public']);
/** Long enough for an editor that writes a file in several steps, too short to be noticed. */
const settleMilliseconds = 20;
const notAuthored = /^(?:\..*|#.*|4913)$|(?:~|\.swp|\.tmp)$/;

export interface ReportWatch {
  /** Comes back when every change from now on is seen. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

/** Calls back soon after anything in the report folder has changed, and says when the folder can no longer be watched. */
export function watchReport(root: string, onChange: () => void, onTrouble: (why: string) => void): ReportWatch {
  const folder = resolve(root);
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => path !== folder && (dirname(path) === folder ? !parts.has(basename(path)) : notAuthored.test(basename(path))),
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, settleMilliseconds);
  });
  watcher.on('error', (error) => onTrouble(error instanceof Error ? error.message : String(error)));
  return {
    ready: new Promise((done) => void watcher.once('ready', done)),
    async stop() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
