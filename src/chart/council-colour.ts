import { readableOn } from './contrast.ts';

const usualColour = '#1d4f63';
/** The grounds on which its contrast is lowest: in the light the pale grey of a footer, `--faint` of the page's styles. */
const grounds = { light: '#f6f7f8', dark: '#1b2025' } as const;

/** The council's colour, or ours where it names none, in a shade that can be read. */
export function councilColour(colour: string | null, mode: keyof typeof grounds = 'light'): string {
  return readableOn(colour ?? usualColour, grounds[mode]);
}
