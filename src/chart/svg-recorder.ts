import type { PenCanvas } from './pen.ts';
import { baseSize, middleOfType, round, textAttributes } from './svg.ts';
import { SvgElements, type Shape } from './svg-elements.ts';
import { textWidth } from './text-width.ts';

const fullTurn = 2 * Math.PI - 1e-6;

/** A canvas that writes SVG in place of pixels. */
export class SvgRecorder implements PenCanvas {
  strokeStyle = '#000';
  fillStyle = '#000';
  lineWidth = 1;
  lineJoin: CanvasLineJoin = 'miter';
  font = `${baseSize}px sans-serif`;
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  private dash: number[] = [];
  private readonly elements = new SvgElements();
  private d = '';
  private circle: string | null = null;

  beginPath(): void {
    this.d = '';
    this.circle = null;
  }

  moveTo(x: number, y: number): void {
    this.d += `M${this.point(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.d += `${this.d === '' ? 'M' : 'L'}${this.point(x, y)}`;
  }

  /** Whole circles only: charts have no other arcs. */
  arc(x: number, y: number, radius: number, start: number, end: number): void {
    if (Math.abs(end - start) < fullTurn || this.d !== '') throw new Error('Only a whole circle by itself can be recorded.');
    this.circle = `cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"`;
  }

  setLineDash(dash: number[]): void {
    this.dash = dash;
  }

  fill(): void {
    this.elements.fill(this.shape(), `fill="${this.fillStyle}"`);
  }

  stroke(): void {
    if (this.lineWidth > 0) this.elements.stroke(this.shape(), this.strokeAttributes());
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.d = `M${this.point(x, y)}h${round(width)}v${round(height)}h${round(-width)}z`;
    this.fill();
  }

  measureText(text: string): { width: number } {
    return { width: textWidth(text, this.fontSize(), this.fontWeight()) };
  }

  fillText(text: string, x: number, y: number): void {
    if (text === '') return;
    const size = this.fontSize();
    const anchor = this.textAlign === 'center' ? 'middle' : this.textAlign === 'right' || this.textAlign === 'end' ? 'end' : 'start';
    this.elements.text(
      `x="${round(x)}" y="${round(y + size * (this.textBaseline === 'middle' ? middleOfType : 0))}"`,
      textAttributes({ fill: this.fillStyle, size, bold: this.fontWeight() === 'bold', anchor }).trim(),
      text,
    );
  }

  /** Everything drawn so far. */
  content(): string {
    return this.elements.content();
  }

  private shape(): Shape {
    return this.circle === null ? { tag: 'path', geometry: this.d } : { tag: 'circle', geometry: this.circle };
  }

  private point(x: number, y: number): string {
    return `${round(x)} ${round(y)}`;
  }

  private strokeAttributes(): string {
    const dash = this.dash.length > 0 ? ` stroke-dasharray="${this.dash.map(round).join(' ')}"` : '';
    const join = this.lineJoin === 'miter' ? '' : ` stroke-linejoin="${this.lineJoin}"`;
    return `stroke="${this.strokeStyle}" stroke-width="${round(this.lineWidth)}"${dash}${join}`;
  }

  private fontSize(): number {
    return Number(/([\d.]+)px/.exec(this.font)?.[1] ?? baseSize);
  }

  private fontWeight(): 'normal' | 'bold' {
    return this.font.includes('bold') ? 'bold' : 'normal';
  }
}
