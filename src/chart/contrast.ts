type Rgb = readonly [number, number, number];

/** The least contrast of text under WCAG 2.2 AA. */
const leastContrast = 4.5;

function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function format(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours by WCAG's formula, from 1 to 21. */
export function contrast(first: string, second: string): number {
  const [a, b] = [luminance(parse(first)), luminance(parse(second))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The colour itself where it can be read on the ground, otherwise the nearest darker or lighter shade that can. */
export function readableOn(colour: string, ground: string): string {
  const towards: Rgb = luminance(parse(ground)) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  const from = parse(colour);
  for (let step = 0; step <= 20; step += 1) {
    const shade = format(from.map((part, index) => part + ((towards[index] ?? 0) - part) * (step / 20)) as unknown as Rgb);
    if (contrast(shade, ground) >= leastContrast) return shade;
  }
  return format(towards);
}
