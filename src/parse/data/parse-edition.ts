import type { z } from 'zod';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { editionFile, editionMark, editionPath, type EditionFile } from '../../model/edition-file.ts';
import type { Located } from '../../model/origin.ts';
import type { SourceFile } from '../../model/project.ts';
import type { Settings } from '../../model/settings.ts';
import { firstProblems, problem } from '../parse-rules.ts';
import type { ParsedData } from './parse-data.ts';

/** A frozen edition in a form of today or of earlier; that nobody changed it is known before it is parsed. */
export function parseEdition({ path, text }: SourceFile): ParsedData<Located<EditionFile> | null> {
  const place: Place = { path, start: { line: 1, column: 1 } };
  const nothing = (diagnostics: Diagnostic[]): ParsedData<null> => ({ value: null, diagnostics: firstProblems(path, diagnostics), damagedIds: [], lost: true });
  const written = jsonIn(text);
  const mark = editionMark.safeParse(written);
  if (!mark.success) return nothing([problem('edition-form', { message: `\`${path}\` is no edition that selfeval froze.`, place, hint: 'Take it out of the folder; editions are put there by `selfeval freeze`.' })]);
  if (mark.data.format > 1) return nothing([problem('edition-form', { message: `\`${path}\` has form ${mark.data.format}, which this version of selfeval does not know; it knows form 1.`, place, hint: 'Use the version of selfeval that froze it, or a later one.' })]);
  const parsed = editionFile.safeParse(written);
  if (!parsed.success) return nothing(parsed.error.issues.map((issue) => unknownForm(issue, place)));
  const { data } = parsed;
  const misnamed = path === editionPath(data.id) ? [] : [otherName(data, place)];
  return { value: { data, origin: { path, place: () => place, keyPlace: () => place } }, diagnostics: misnamed, damagedIds: [], lost: false };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unknownForm({ path: keys }: z.core.$ZodIssue, place: Place): Diagnostic {
  return problem('edition-form', {
    message: `\`${place.path}\` says something at \`${keys.join('.') || 'its beginning'}\` that this version of selfeval does not know.`,
    place,
    hint: 'Use the version of selfeval that froze it, or a later one, and report this.',
  });
}

function otherName({ id }: EditionFile, place: Place): Diagnostic {
  return problem('edition-name', {
    message: `\`${place.path}\` holds the edition \`${id}\`; expected the name \`${editionPath(id)}\`.`,
    place,
    hint: `Rename it to \`${id}.json\`.`,
    actual: place.path,
    expected: editionPath(id),
  });
}

/** Editions that are neither the present one nor earlier: a report shows none of them, and compares itself with none. */
export function editionsNotEarlier(settings: Located<Partial<Settings>>, editions: readonly Located<EditionFile>[]): Diagnostic[] {
  const present = settings.data.edition;
  if (present === undefined) return [];
  return editions.filter(({ data: { id, asAt } }) => id !== present.id && asAt >= present.asAt).map(({ data: { id, asAt }, origin: { path } }) =>
    problem('edition-not-earlier', {
      message: `The frozen edition \`${id}\` stands as at ${asAt}, which is not before this report (${present.asAt}), so that nothing is shown of it.`,
      place: settings.origin.place(['edition', 'asAt']),
      hint: `Correct \`asAt\`; or, if the edition is not an earlier one of this report, take \`${path}\` out of the folder.`,
      actual: present.asAt,
      expected: `a day after ${asAt}`,
    }));
}
