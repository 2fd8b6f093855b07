import { describe, expect, it } from 'vitest';
import { colourProperty, pageColours, palette, plainColours, tokenIn, type ColourToken, type PaletteEntry } from '../../src/chart/palette.ts';

const modes = ['light', 'dark'] as const;
const entries = Object.entries(palette) as [ColourToken, PaletteEntry][];
const withUse = (...uses: PaletteEntry['use'][]): [ColourToken, PaletteEntry][] => entries.filter(([, { use }]) => uses.includes(use));

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(modes)('the %s palette', (mode) => {
  const background = palette.background[mode];

  it.each(withUse('text'))('%s can be read on the page', (_, entry) => {
    expect(contrast(entry[mode], background)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(withUse('text', 'shape'))('%s can be seen on the page and on every zone', (_, entry) => {
    for (const [, ground] of withUse('ground')) expect(contrast(entry[mode], ground[mode])).toBeGreaterThanOrEqual(3);
  });

  it.each(['green', 'amber', 'red'] as const)('counts can be read on %s', (token) => {
    expect(contrast(palette['on-shape'][mode], palette[token][mode])).toBeGreaterThanOrEqual(4.5);
  });

  it('lets the words of a withheld figure be read on its ground', () => {
    expect(contrast(palette.muted[mode], palette.withheld[mode])).toBeGreaterThanOrEqual(4.5);
  });
});

describe('a token', () => {
  it('is a property that the page may set, with the light value where it does not', () => {
    expect(colourProperty('line')).toBe('--chart-line');
    expect(pageColours('line')).toBe(`var(--chart-line,${palette.line.light})`);
  });

  it('is a plain colour outside a page', () => {
    expect(plainColours('line')).toBe(palette.line.light);
  });

  it('is known from other text of a configuration', () => {
    expect(tokenIn('@line')).toBe('line');
    expect(tokenIn('@lines')).toBeNull();
    expect(tokenIn('line')).toBeNull();
    expect(tokenIn('@toString')).toBeNull();
  });
});
