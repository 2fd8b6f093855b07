/** Makes an SVG into a PNG of so many pixels across, the same bytes every time. */
export type Rasterise = (svg: string, width: number) => Uint8Array;

/** What a writer needs besides the words. */
export interface Materials {
  rasterise: Rasterise;
  /** The bytes of an image by its path below `public/`. */
  image: (src: string) => Uint8Array;
}
