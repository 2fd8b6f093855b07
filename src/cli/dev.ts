import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { presentText } from '../diagnostics/present-text.ts';
import { readership } from '../model/audience.ts';
import { startPreview } from '../preview/start-preview.ts';
import type { OptionValues } from './commands.ts';
import { reportFolder, shownPrefix } from './folders.ts';
import type { Terminal } from './terminal.ts';

const usualPort = 4321;

/** Runs until it is stopped. */
export async function dev(options: OptionValues, terminal: Terminal): Promise<number> {
  const port = options['port'] === undefined ? usualPort : Number(options['port']);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    terminal.say(`\`--port\` is \`${options['port'] ?? ''}\`; it is a whole number from 1 to 65535.`);
    return 2;
  }
  const root = reportFolder(options['report'], terminal.folder);
  if (!existsSync(root)) {
    terminal.say(`There is no folder \`${root}\`. Give the folder that holds content and data with --report.`);
    return 1;
  }
  const prefix = shownPrefix(terminal.folder, root);
  terminal.progress('Starting');
  const preview = await startPreview({
    root,
    audience: readership.parse(options['audience'] ?? 'public'),
    port,
    onReading: ({ diagnostics, sources, milliseconds }) => {
      terminal.sayPainted(presentText(diagnostics, { sources, paint: terminal.paint.say, pathPrefix: prefix }));
      terminal.say(`Read in ${Math.round(milliseconds)} ms.`);
    },
    onTrouble: (why) => terminal.say(`Changes to the report can no longer be seen (${why}). Stop with Ctrl+C and start again.`),
  });
  terminal.print(`The report is at ${preview.address}\nThe page changes when you save a file. Stop with Ctrl+C.`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await preview.stop();
  return 0;
}
