import type { MendedFile } from './mend.ts';
import { unpainted, type Paint } from './paint.ts';
import { visible, visibleLine } from './visible.ts';

export interface DiffOptions {
  paint?: Paint;
  pathPrefix?: string;
}

/** What has been mended, line by line: as it was and as it is. */
export function presentDiff(files: readonly MendedFile[], { paint = unpainted, pathPrefix = '' }: DiffOptions): string {
  return files
    .map(({ path, lines }) =>
      [
        visible(`${pathPrefix}${path}`),
        ...lines.flatMap(({ number, before, after }) => [paint('red', `  - ${number} | ${visibleLine(before)}`), paint('green', `  + ${number} | ${visibleLine(after)}`)]),
      ].join('\n'),
    )
    .join('\n\n');
}
