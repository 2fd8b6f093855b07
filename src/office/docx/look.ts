import { palette } from '../../chart/palette.ts';
import type { Rag } from '../../model/report.ts';
import type { LayoutCell } from '../../layout/blocks.ts';

/** Colours that are the same for every council, six digits each. */
export const greys = { text: '0B0C0C', quiet: digits(palette.muted.light), line: 'B1B9BE', pale: 'F3F5F6' } as const;

/** A shape for each state, of those that Arial has, so that it is known without its colour. */
export const ragMarks: Readonly<Record<Rag, { shape: string; colour: string }>> = {
  green: { shape: '●', colour: digits(palette.green.light) },
  amber: { shape: '◊', colour: digits(palette['amber-text'].light) },
  red: { shape: '■', colour: digits(palette.red.light) },
  'not-rated': { shape: '○', colour: digits(palette.unrated.light) },
  'no-target': { shape: '○', colour: digits(palette.unrated.light) },
};

export const toneColours: Readonly<Record<NonNullable<LayoutCell['tone']>, string | null>> = {
  better: digits(palette.green.light),
  worse: digits(palette.red.light),
  neither: null,
};

export const amberLine = digits(palette.amber.light);

/** Twentieths of a point: A4, and what is kept free around the text. */
export const page = { short: 11906, long: 16838, side: 1247, top: 1588, bottom: 1361, edge: 624 } as const;

export function textWidthOf(landscape: boolean): number {
  return (landscape ? page.long : page.short) - 2 * page.side;
}

/** Where numbers of statements end and their words begin. */
export const hanging = 794;

export function digits(colour: string): string {
  return colour.slice(1).toUpperCase();
}
