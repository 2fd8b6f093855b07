import type { AuthoredStatement } from '../../model/section.ts';
import { asId } from '../../model/names.ts';
import { quote } from '../quote.ts';
import { isId } from './citations.ts';
import { report, type Conversion } from './conversion.ts';

/** What `{#id}` says of a statement; reported when it is not an id. */
export function toStatement(
  conversion: Conversion,
  id: { written: string; start: number; end: number } | null,
): AuthoredStatement | undefined {
  if (!id) return undefined;
  const place = conversion.place(id.start, id.end);
  if (isId(id.written)) return { id: id.written, place };
  const suggestion = asId(id.written);
  report(
    conversion,
    'statement-id-malformed',
    place,
    `${quote(`{#${id.written}}`)} does not give an id; expected lower-case letters, digits and single hyphens after \`#\`.`,
    suggestion ? `Write \`{#${suggestion}}\`.` : 'Write `{#id}`, such as `{#improve-timeliness}`.',
    { actual: id.written },
  );
  return undefined;
}
