/**
 * The colours of every picture, by what they are for. A picture names a token; a page sets
 * `--chart-<token>` to change it; the light value stands wherever nothing is set.
 */
export const palette = {
  background: { light: '#ffffff', dark: '#14181c', use: 'ground' },
  text: { light: '#0b0c0c', dark: '#f3f2f1', use: 'text' },
  muted: { light: '#505a5f', dark: '#b8bdc1', use: 'text' },
  axis: { light: '#767f85', dark: '#8b949b', use: 'shape' },
  grid: { light: '#e1e4e6', dark: '#30373d', use: 'ornament' },
  line: { light: '#1d70b8', dark: '#72b4ee', use: 'text' },
  comparator: { light: '#505a5f', dark: '#b8bdc1', use: 'text' },
  'other-bar': { light: '#7d878f', dark: '#7f8a93', use: 'shape' },
  green: { light: '#00705a', dark: '#4fc3a1', use: 'text' },
  'green-band': { light: '#e5f3ef', dark: '#16302a', use: 'ground' },
  amber: { light: '#b25e00', dark: '#f0a63c', use: 'shape' },
  'amber-text': { light: '#8a4a00', dark: '#f0a63c', use: 'text' },
  'amber-band': { light: '#fdf3e3', dark: '#33291a', use: 'ground' },
  red: { light: '#a3123a', dark: '#ff8a94', use: 'text' },
  unrated: { light: '#5f686e', dark: '#a3abb1', use: 'text' },
  'on-shape': { light: '#ffffff', dark: '#14181c', use: 'inverse' },
  withheld: { light: '#f1f2f3', dark: '#22282d', use: 'ground' },
  gap: { light: '#e7eaec', dark: '#2b3238', use: 'ground' },
  grade: { light: '#1f4e79', dark: '#8fc1ee', use: 'text' },
  'grade-rest': { light: '#cdd7e0', dark: '#3a4651', use: 'ornament' },
} as const satisfies Record<string, PaletteEntry>;

/** `text` is read, `shape` must be seen, `ground` lies behind text, `inverse` stands on a shape, `ornament` tells nothing. */
export interface PaletteEntry {
  light: string;
  dark: string;
  use: 'text' | 'shape' | 'ground' | 'inverse' | 'ornament';
}

export type ColourToken = keyof typeof palette;

/** A token as it stands in a chart's configuration. */
export type TokenReference = `@${ColourToken}`;

export type Colours = (token: ColourToken) => string;

export function tokenIn(text: string): ColourToken | null {
  const name = text.slice(1);
  return text.startsWith('@') && Object.hasOwn(palette, name) ? (name as ColourToken) : null;
}

/** The name of the CSS property that sets a token. */
export function colourProperty(token: ColourToken): string {
  return `--chart-${token}`;
}

/** Colours that the page may set, for pictures within a page. */
export const pageColours: Colours = (token) => `var(${colourProperty(token)},${palette[token].light})`;

/** Plain colours, for pictures that leave the page, such as those in a Word file. */
export const plainColours: Colours = (token) => palette[token].light;
