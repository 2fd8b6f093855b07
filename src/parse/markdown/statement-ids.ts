import type { AuthoredStatement } from '../../model/section.ts';
import { asId } from '../../model/names.ts';
import { quote } from '../quote.ts';
import { isId } from './citations.ts';
import { report, type Conversion } from './conversion.ts';

const idAndWas = /^(?<id>\S*)(?:\s+was\s*=\s*(?:["“](?<several>[^"“”]*)["”]|(?<one>[^\s"“”]+)))?(?<noPlan>\s+no-plan)?\s*$/;

/** What `{#id}` or `{#id was="2.8 A4"}` says of a statement; reported when it is neither. */
export function toStatement(
  conversion: Conversion,
  tail: { written: string; start: number; end: number } | null,
): AuthoredStatement | undefined {
  if (!tail) return undefined;
  const place = conversion.place(tail.start, tail.end);
  const { id, several, one, noPlan } = idAndWas.exec(tail.written)?.groups ?? {};
  const was = (several ?? one)?.split(/[\s,;]+/).filter((name) => name !== '');
  if (id !== undefined && isId(id) && was?.length !== 0) return { id, ...(was && { was }), ...(noPlan !== undefined && { noPlan: true as const }), place };
  const isWas = /^\S+\s+was\b/.test(tail.written);
  const suggestion = asId(tail.written);
  report(
    conversion,
    'statement-id-malformed',
    place,
    isWas
      ? `${quote(`{#${tail.written}}`)} does not say what this was; expected an id, then \`was=\` and the numbers of paragraphs or actions in the edition before.`
      : `${quote(`{#${tail.written}}`)} does not give an id; expected lower-case letters, digits and single hyphens after \`#\`.`,
    isWas ? 'Write it like `{#improve-timeliness was="2.8 A4"}`.' : suggestion ? `Write \`{#${suggestion}}\`.` : 'Write `{#id}`, such as `{#improve-timeliness}`.',
    { actual: tail.written },
  );
  return undefined;
}
