import type { Citation } from '../../model/section.ts';
import { id as idSchema } from '../../model/scalars.ts';
import { asId } from '../../model/names.ts';
import { quote } from '../quote.ts';
import type { CitationNode, CitationPiece } from './citation-syntax.ts';
import { endOf, placeOf, rawOf, report, type Conversion } from './conversion.ts';

const howToCite = 'Write `[@id]`, or `[@id; @id]` for several.';

export function isId(text: string): boolean {
  return idSchema.safeParse(text).success;
}

/** The citation that the node stands for, with those of its ids that can be used; null when none can. */
export function toCitation(conversion: Conversion, node: CitationNode): Citation | null {
  const refs = node.refs.flatMap((pieces) => {
    const ref = toReference(conversion, node, pieces);
    return ref ? [ref] : [];
  });
  const after = conversion.text[endOf(node)];
  if (after === '(') {
    report(conversion, 'citation-malformed', placeOf(conversion, node), `${quote(rawOf(conversion, node))} is a citation and cannot be the words of a link.`, 'Put a space after the citation, or take the `@` out of the link.');
  }
  if (conversion.text.slice(endOf(node) - 2, endOf(node) - 1) === ' ' || /^\[\s/.test(rawOf(conversion, node))) {
    report(conversion, 'citation-malformed', placeOf(conversion, node), `${quote(rawOf(conversion, node))} has a space next to a bracket.`, 'Take the spaces next to the brackets out.');
  }
  return refs.length === 0 ? null : { type: 'citation', refs, place: placeOf(conversion, node) };
}

function toReference(conversion: Conversion, node: CitationNode, pieces: readonly CitationPiece[]): Citation['refs'][number] | null {
  const [piece, second] = pieces;
  if (!piece) {
    report(conversion, 'citation-malformed', placeOf(conversion, node), `${quote(rawOf(conversion, node))} has a semicolon with no id after or before it.`, howToCite);
    return null;
  }
  const leading = piece.text.length - piece.text.trimStart().length;
  const written = piece.text.trim();
  const start = piece.start + leading;
  const place = conversion.place(start, start + written.length);
  const id = written.startsWith('@') ? written.slice(1) : written;
  if (!second && written.startsWith('@') && isId(id)) return { id, place };
  report(conversion, 'citation-malformed', place, wrong(written, id, second !== undefined), mend(written, id, second !== undefined), {
    actual: written,
    expected: '@id',
  });
  const guess = asId(id);
  if (guess === '') return null;
  conversion.guessedIds.add(guess);
  return { id: guess, place };
}

function wrong(written: string, id: string, divided: boolean): string {
  if (id.trim() === '') return 'The citation `[@]` names no id; expected `[@id]`.';
  if (divided || /[,@]/.test(id)) return `${quote(written)} is not one id; ids in a citation are divided by semicolons.`;
  if (!written.startsWith('@')) return `${quote(written)} in a citation has no \`@\` before it; expected \`@id\`.`;
  return `${quote(written)} is not an id; expected \`@\` and lower-case letters, digits and single hyphens.`;
}

function mend(written: string, id: string, divided: boolean): string {
  const ids = written.split(/[\s,]*@|,\s*/).map((each) => each.trim()).filter(isId);
  if ((divided || /[,@]/.test(id)) && ids.length > 1) return `Write \`[${ids.map((each) => `@${each}`).join('; ')}]\`.`;
  if (isId(id)) return `Write \`@${id}\`.`;
  const suggestion = asId(id);
  return suggestion ? `Write the id as it stands in the data, such as \`@${suggestion}\`.` : howToCite;
}
