import type { MendedFile } from './mend.ts';
import { unpainted, type Paint } from './paint.ts';

export interface DiffOptions {
  paint?: Paint;
  pathPrefix?: string;
}

/** What has been mended, line by line: as it was and as it is. */
export function presentDiff(files: readonly MendedFile[], { paint = unpainted, pathPrefix = '' }: DiffOptions): string {
  return files
    .map(({ path, lines }) =>
      [
        `${pathPrefix}${path}`,
        ...lines.flatMap(({ number, before, after }) => [paint('red', `  - ${number} | ${printable(before)}`), paint('green', `  + ${number} | ${printable(after)}`)]),
      ].join('\n'),
    )
    .join('\n\n');
}

function printable(line: string): string {
  return line.replaceAll('\t', ' ').replace(/\p{Cc}/gu, '\u{FFFD}');
}
