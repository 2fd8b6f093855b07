import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { editionFile, editionsFolder, isAsFrozen } from '../model/edition-file.ts';
import { readPicture } from './pictures/picture-problems.ts';
import { fileProblem } from './read-rules.ts';

/** The checksum of frozen editions. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What is wrong with an edition that is not as it was frozen; null for one that is, and for every other file. */
export function changedEdition(path: string, text: string): Diagnostic | null {
  if (!path.startsWith(editionsFolder) || !path.endsWith('.json') || isAsFrozen(text, sha256)) return null;
  return fileProblem(
    'edition-changed',
    path,
    `\`${path}\` is not as \`selfeval freeze\` wrote it; an edition stays as it was published.`,
    'Take it back from your last good copy. If there is none, take it out and freeze the edition again from its own report.',
  );
}

/** What keeps an image of a frozen edition from being published again; what is taken out of one was never seen. */
export function frozenImageProblems(path: string, text: string): Diagnostic[] {
  const { data } = withImages.safeParse(parsed(text));
  return (data?.images ?? []).flatMap((image) =>
    readPicture(image.path, Buffer.from(image.base64, 'base64'))
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ message }) => fileProblem('edition-image', path, `\`${image.path}\`, an image of this edition: ${message}`, 'Freeze the edition again from its own report, with the image exported again; if that is gone, take the edition out.')),
  );
}

const withImages = z.object({ images: editionFile.shape.images });

/** What reads as no JSON has no images, and is refused by whoever reads the rest of it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
