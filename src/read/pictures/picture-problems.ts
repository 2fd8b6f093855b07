import { positionAfter } from '../decode-text.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fileProblem } from '../read-rules.ts';
import { cleanPicture, kindByName, kindOf, type CleanedPicture, type PictureKind } from './clean-picture.ts';
import type { Found } from './found.ts';

/** The bytes of a picture that are published, null where it cannot be, and what its author is told of it. */
export interface ReadPicture {
  bytes: Uint8Array | null;
  diagnostics: Diagnostic[];
}

/** Pictures as they were read last, for those who read a report again and again. */
export type PictureMemory = Map<string, { given: Uint8Array; read: ReadPicture }>;

/** The same as `readPicture`, which is asked anew only where the file is another than last time. */
export function readPictureAgain(path: string, given: Uint8Array, memory: PictureMemory): ReadPicture {
  const last = memory.get(path);
  if (last && Buffer.compare(last.given, given) === 0) return last.read;
  const read = readPicture(path, given);
  memory.set(path, { given, read });
  return read;
}

export function readPicture(path: string, bytes: Uint8Array): ReadPicture {
  const [named, kind] = [kindByName(path), kindOf(bytes)];
  if (named === undefined || kind !== named) return { bytes: null, diagnostics: [anotherKind(path, kind)] };
  const cleaned = cleanPicture(bytes);
  if ('damage' in cleaned) return { bytes: null, diagnostics: [damaged(path, cleaned)] };
  return { bytes: cleaned.bytes, diagnostics: [...unsafe(path, cleaned), ...takenOut(path, cleaned.found)] };
}

function anotherKind(path: string, kind: PictureKind | null): Diagnostic {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const hint = kind === null ? 'Export the image again, or give it the ending of what it is.' : `It is ${withArticle(kind)} image: let its name end with \`.${kind}\`, there and where it is shown.`;
  return fileProblem('image-damaged', path, `The file is not ${withArticle(ending)} image, although its name ends with \`.${ending}\`.`, hint);
}

function withArticle(kind: string): string {
  return `${kind === 'svg' ? 'an' : 'a'} ${kind}`;
}

function damaged(path: string, { damage, at, text }: Extract<CleanedPicture, { damage: string }>): Diagnostic {
  return fileProblem('image-damaged', path, `The image cannot be used: it ${damage}.`, 'Open it in the program that it was made with, or in any other that shows it, and export it again.', {
    place: { path, start: positionAfter(text.slice(0, at)) },
  });
}

/** Each thing that could do harm, where it is first met. */
function unsafe(path: string, { found, text }: Extract<CleanedPicture, { found: Found }>): Diagnostic[] {
  const first = new Map<string, number>();
  for (const { what, at } of found.unsafe) if (!first.has(what)) first.set(what, at);
  return [...first].map(([what, at]) =>
    fileProblem('image-unsafe', path, `The image holds ${what}, which must not be published.`, 'Export it again as a plain SVG without scripts or links, or as PNG.', {
      place: { path, start: positionAfter(text.slice(0, at)) },
    }),
  );
}

function takenOut(path: string, { seen, hidden, turned }: Found): Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (turned) problems.push(fileProblem('image-turned', path, 'The photograph does not lie in its file as it is to be seen: browsers turn it as its camera wrote, Word and PowerPoint may not.', 'Open it, turn it until it is upright, and save it.'));
  if (seen.size > 0) problems.push(fileProblem('image-simplified', path, `The image is published without ${listed(seen)}, so that it may look different.`, 'Look at it in the report; where something is missing, export it again as a plain SVG with its text made into paths, or as PNG.'));
  if (hidden.size > 0) problems.push(fileProblem('image-holds-more', path, `The image is published without ${listed(hidden)}, which its file holds besides the picture.`, 'Nothing need be done; to be rid of it in your folder too, export the image again without it.'));
  return problems;
}

function listed(items: ReadonlySet<string>): string {
  const [...all] = [...items].sort();
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}
