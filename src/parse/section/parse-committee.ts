import type { SourceFile } from '../../model/project.ts';
import type { AuthoredBlock, Words } from '../../model/section.ts';
import type { ParsedData } from '../data/parse-data.ts';
import { firstProblems } from '../parse-rules.ts';
import { parseWords, type SectionContext } from './parse-section.ts';

/** The words of a covering report: written as those of a section, without front matter. */
export function parseCommittee({ path, text }: SourceFile, context: Omit<SectionContext, 'id'>): ParsedData<Words<AuthoredBlock> | null> {
  const { parts, footnotes, diagnostics, guessedIds, whole } = parseWords({ path, text }, { text, startsAt: 0 }, { ...context, id: 'committee' });
  return {
    value: whole ? { parts, footnotes } : null,
    diagnostics: firstProblems(path, diagnostics),
    damagedIds: [...guessedIds],
    lost: !whole || guessedIds.length > 0,
  };
}
