import { createHash } from 'node:crypto';
import type { EditionFile } from '../model/edition-file.ts';
import type { Report } from '../model/report.ts';
import { pictureOf, type Pictures } from '../read/pictures/pictures.ts';

/** What an output says: the report as it was released, with the earlier editions that lie in its site. */
export interface Said {
  report: Report;
  earlier: readonly Pick<EditionFile, 'report' | 'images'>[];
}

/**
 * A short text that is the same whenever the same is said to the same readers. It is made of nothing that was not
 * released, so that nobody can tell by it whether something was changed that is not for them.
 */
export function fingerprint({ report, earlier }: Said, pictures: Pictures): string {
  const hash = createHash('sha256').update(JSON.stringify(report));
  // Not its checksum: the checks that it passed are counted in its file, and they looked at what is internal too.
  for (const { report: said, images } of earlier) hash.update(`\0${JSON.stringify([said, images])}`);
  for (const image of report.images) hash.update(`\0${image}\0`).update(pictureOf(pictures, image));
  return hash.digest('hex').slice(0, 16);
}
