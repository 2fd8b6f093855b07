import { escapeXml } from './svg.ts';

/** What is filled or stroked: the data of a path, or the attributes of a circle. */
export interface Shape {
  tag: 'path' | 'circle';
  geometry: string;
}

interface Drawn {
  tag: Shape['tag'] | 'text';
  geometry: string;
  /** Attributes that its neighbours may share. */
  style: string;
  text: string;
  filled: boolean;
  stroked: boolean;
}

/** The elements of a picture in order, as few and as short as keep it the same. */
export class SvgElements {
  private readonly drawn: Drawn[] = [];

  fill({ tag, geometry }: Shape, style: string): void {
    if (geometry !== '') this.drawn.push({ tag, geometry, style, text: '', filled: true, stroked: false });
  }

  /** One element with what was just filled, or one path with what was just stroked alike. */
  stroke({ tag, geometry }: Shape, style: string): void {
    if (geometry === '') return;
    const last = this.drawn.at(-1);
    if (last?.filled === true && !last.stroked && last.tag === tag && last.geometry === geometry) {
      last.style += ` ${style}`;
      last.stroked = true;
    } else if (tag === 'path' && last?.tag === 'path' && !last.filled && last.style === `fill="none" ${style}`) {
      last.geometry += geometry;
    } else {
      this.drawn.push({ tag, geometry, style: `fill="none" ${style}`, text: '', filled: false, stroked: true });
    }
  }

  text(geometry: string, style: string, text: string): void {
    this.drawn.push({ tag: 'text', geometry, style, text, filled: false, stroked: false });
  }

  /** Neighbours of one style stand in one group. */
  content(): string {
    let out = '';
    for (let from = 0; from < this.drawn.length; ) {
      const { style } = this.drawn[from]!;
      let to = from + 1;
      while (this.drawn[to]?.style === style) to += 1;
      const run = this.drawn.slice(from, to);
      out += run.length === 1 ? element(run[0]!, ` ${style}`) : `<g ${style}>${run.map((each) => element(each, '')).join('')}</g>`;
      from = to;
    }
    return out;
  }
}

function element({ tag, geometry, text }: Drawn, style: string): string {
  if (tag === 'text') return `<text ${geometry}${style}>${escapeXml(text)}</text>`;
  return tag === 'circle' ? `<circle ${geometry}${style}/>` : `<path d="${geometry}"${style}/>`;
}
