import type { MendedFile } from './mend.ts';

export interface DiffOptions {
  colour: boolean;
  pathPrefix?: string;
}

/** What has been mended, line by line: as it was and as it is. */
export function presentDiff(files: readonly MendedFile[], { colour, pathPrefix = '' }: DiffOptions): string {
  const paint = (code: number, text: string): string => (colour ? `\u001B[${code}m${text}\u001B[39m` : text);
  return files
    .map(({ path, lines }) =>
      [
        `${pathPrefix}${path}`,
        ...lines.flatMap(({ number, before, after }) => [paint(31, `  - ${number} | ${printable(before)}`), paint(32, `  + ${number} | ${printable(after)}`)]),
      ].join('\n'),
    )
    .join('\n\n');
}

function printable(line: string): string {
  return line.replaceAll('\t', ' ').replace(/\p{Cc}/gu, '\u{FFFD}');
}
