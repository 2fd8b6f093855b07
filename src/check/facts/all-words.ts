import { audienceOf, type Audience } from '../../model/audience.ts';
import { committeePath } from '../../model/file-names.ts';
import type { Project } from '../../model/project.ts';
import type { AuthoredBlock, Words } from '../../model/section.ts';

/** What an author writes in sentences, and who may read it. */
export interface PlacedWords {
  id: string;
  path: string;
  /** Null where it stands in no front matter. */
  title: string | null;
  audience: Audience;
  words: Words<AuthoredBlock>;
}

/** The words of every section, and of the covering report: a committee meets in public, so everybody may read that. */
export function allWordsOf({ sections, committee, settings }: Project): PlacedWords[] {
  return [
    ...sections.map((section): PlacedWords => ({ id: section.id, path: section.path, title: section.matter.title, audience: audienceOf(section.matter, settings?.data), words: section })),
    ...(committee === null ? [] : [{ id: 'committee', path: committeePath, title: null, audience: 'public', words: committee } as const]),
  ];
}
