/** A picture that has left its page. */
export interface ChartFile {
  svg: string;
  width: number;
  height: number;
}

const margin = 16;
const titleSize = 16;
const lineSize = 13;
const lineHeight = 1.35;
const font = 'Arial, Helvetica, sans-serif';

/** The chart with its title above it and where it comes from below it, in colours that need no page, on white. */
export function chartFile(picture: SVGSVGElement, title: string, source: string): ChartFile {
  const { width: inner, height: chart } = picture.viewBox.baseVal;
  const width = inner + 2 * margin;
  const titles = wrapped(title, inner, `bold ${titleSize}px ${font}`);
  const sources = wrapped(source, inner, `${lineSize}px ${font}`);
  const top = margin + titles.length * titleSize * lineHeight + margin / 2;
  const below = top + chart + margin / 2;
  const height = Math.ceil(below + sources.length * lineSize * lineHeight + margin);
  const drawn = new XMLSerializer().serializeToString(placed(picture, margin, top)).replace(/var\(--[\w-]+,\s*(#[0-9a-f]{3,8})\)/gi, '$1');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}" role="img">` +
    `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/>` +
    lines(titles, margin + titleSize, titleSize, 'font-weight="bold" fill="#0b0c0c"') + drawn + lines(sources, below + lineSize, lineSize, 'fill="#505a5f"') +
    '</svg>';
  return { svg, width, height };
}

function placed(picture: SVGSVGElement, x: number, y: number): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  for (const name of ['class', 'style', 'aria-hidden']) copy.removeAttribute(name);
  const { width, height } = picture.viewBox.baseVal;
  for (const [name, value] of Object.entries({ x, y, width, height })) copy.setAttribute(name, String(value));
  return copy;
}

function lines(texts: readonly string[], from: number, size: number, style: string): string {
  return texts.map((text, row) => `<text x="${margin}" y="${from + row * size * lineHeight}" font-size="${size}" ${style}>${escaped(text)}</text>`).join('');
}

/** The text in lines no wider than `width`. */
function wrapped(text: string, width: number, style: string): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return [text];
  pen.font = style;
  const out: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = `${out.at(-1) ?? ''} ${word}`.trim();
    if (out.length > 0 && pen.measureText(longer).width <= width) out[out.length - 1] = longer;
    else out.push(word);
  }
  return out;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The same as pixels, twice as many as on paper, so that it stays sharp in a document. */
export async function pixelsOf({ svg, width, height }: ChartFile): Promise<Blob | null> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => {
    canvas.toBlob(done, 'image/png');
  });
}
