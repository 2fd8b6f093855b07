import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import { unpainted, type Paint } from '../diagnostics/paint.ts';
import { visibleLines } from '../diagnostics/visible.ts';

/** Where a command writes, and what it may know of the world around it. */
export interface Terminal {
  /** What was asked for. What a terminal would obey, as it may stand in the name of a file, is shown by its number. */
  print(text: string): void;
  /** What is said about the work, in the same way. */
  say(text: string): void;
  /** What was asked for, in styles; whoever made it has made it safe. */
  printPainted(text: string): void;
  sayPainted(text: string): void;
  /** What is being done just now; shown only to somebody who is watching, and replaced by the next. */
  progress(text: string): void;
  /** Asks and gives the answer; null where nobody sits who could answer. */
  ask: ((question: string) => Promise<string>) | null;
  /** Styles words for where they are written; leaves them plain where nobody would see it. */
  paint: { print: Paint; say: Paint };
  /** The folder against which folders on the command line are meant. */
  folder: string;
}

interface Stream {
  isTTY?: boolean;
  /** What a terminal of Node says of itself and of settings such as NO_COLOR. */
  hasColors?(env: object): boolean;
  write(text: string): unknown;
}

interface Surroundings {
  /** Where answers come from; without it nothing is asked. */
  stdin?: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: Stream;
  stderr: Stream;
  env: Readonly<Record<string, string | undefined>>;
  folder: string;
}

export function openTerminal({ stdin, stdout, stderr, env, folder }: Surroundings): Terminal {
  const watched = stderr.isTTY === true && env['TERM'] !== 'dumb';
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\u001B[K');
    shown = false;
  };
  const write = (stream: Stream, text: string): void => {
    clear();
    stream.write(endWithNewline(text));
  };
  const painter = (stream: Stream): Paint => (stream.hasColors?.(env) === true ? inStyle : unpainted);
  return {
    print: (text) => write(stdout, visibleLines(text)),
    say: (text) => write(stderr, visibleLines(text)),
    printPainted: (text) => write(stdout, text),
    sayPainted: (text) => write(stderr, text),
    progress(text) {
      if (!watched) return;
      clear();
      stderr.write(`${text} …`);
      shown = true;
    },
    ask: stdin?.isTTY === true && watched ? (question) => answerTo(question, stdin, stderr as NodeJS.WritableStream) : null,
    paint: { print: painter(stdout), say: painter(stderr) },
    folder,
  };
}

async function answerTo(question: string, input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<string> {
  const talk = createInterface({ input, output });
  try {
    return (await talk.question(question)).trim();
  } finally {
    talk.close();
  }
}

const inStyle: Paint = (style, text) => styleText(style, text, { validateStream: false });

function endWithNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
