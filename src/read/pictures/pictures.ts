/** The bytes of images by their paths below `public/`, each as it was looked at and is published. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** One that the report shows; checking has seen that it is there. */
export function pictureOf(pictures: Pictures, path: string): Uint8Array {
  const bytes = pictures.get(path);
  if (!bytes) throw new Error(`The image ${path} is shown and was not read.`);
  return bytes;
}
