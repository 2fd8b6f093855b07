/** Where the lines or bars of a chart stand, and the words and marks around them. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** How wide the whole picture is. */
  width: number;
  x: (value: number) => number;
  /** The height of a value; on a bar chart, of the middle of a bar by its number from 0. */
  y: (value: number) => number;
}

/** The place of a value between two edges. */
export function placeBetween(from: number, to: number, min: number, max: number): (value: number) => number {
  return (value) => from + ((value - min) / (max - min)) * (to - from);
}
