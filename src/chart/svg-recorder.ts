import { baseSize, middleOfType, round, textAttributes } from './svg.ts';
import { SvgElements, type Shape } from './svg-elements.ts';
import { textWidth } from './text-width.ts';

interface State {
  strokeStyle: string;
  fillStyle: string;
  lineWidth: number;
  lineJoin: string;
  lineCap: string;
  lineDashOffset: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  globalAlpha: number;
  dash: number[];
  left: number;
  top: number;
}

const fullTurn = 2 * Math.PI - 1e-6;

/**
 * As much of a canvas's 2D context as Chart.js uses for our charts, writing SVG in place of pixels.
 * Whatever is not here fails when it is called rather than being left out of a picture.
 */
export class SvgRecorder {
  readonly canvas: { width: number; height: number; getContext: () => SvgRecorder };
  strokeStyle = '#000';
  fillStyle = '#000';
  lineWidth = 1;
  lineJoin = 'miter';
  lineCap = 'butt';
  lineDashOffset = 0;
  font = `${baseSize}px sans-serif`;
  textAlign = 'start';
  textBaseline = 'alphabetic';
  globalAlpha = 1;
  private dash: number[] = [];
  private left = 0;
  private top = 0;
  private readonly states: State[] = [];
  private readonly elements = new SvgElements();
  private d = '';
  private circle: string | null = null;

  constructor(width: number, height: number) {
    this.canvas = { width, height, getContext: () => this };
  }

  save(): void {
    const { strokeStyle, fillStyle, lineWidth, lineJoin, lineCap, lineDashOffset, font, textAlign, textBaseline, globalAlpha, dash, left, top } = this;
    this.states.push({ strokeStyle, fillStyle, lineWidth, lineJoin, lineCap, lineDashOffset, font, textAlign, textBaseline, globalAlpha, dash, left, top });
  }

  restore(): void {
    const state = this.states.pop();
    if (state) Object.assign(this, state);
  }

  translate(x: number, y: number): void {
    this.left += x;
    this.top += y;
  }

  /** Chart.js turns every word of an axis, by nothing. */
  rotate(angle: number): void {
    if (angle !== 0) throw new Error('Turned text cannot be recorded.');
  }

  /** Chart.js sets the scale of the device's pixels, which is 1 here. */
  setTransform(): void {
    this.resetTransform();
  }

  resetTransform(): void {
    this.left = 0;
    this.top = 0;
  }

  clearRect(): void {}

  /** Nothing that our charts draw is ever cut: Chart.js clips only the words of an axis, to a box that holds them. */
  clip(): void {}

  beginPath(): void {
    this.d = '';
    this.circle = null;
  }

  closePath(): void {
    if (this.d !== '') this.d += 'z';
  }

  moveTo(x: number, y: number): void {
    this.d += `M${this.point(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.d += `${this.d === '' ? 'M' : 'L'}${this.point(x, y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.d += `M${this.point(x, y)}h${round(width)}v${round(height)}h${round(-width)}z`;
  }

  /** Whole circles only: our charts have no other arcs. */
  arc(x: number, y: number, radius: number, start: number, end: number): void {
    if (Math.abs(end - start) < fullTurn || this.d !== '') throw new Error('Only a whole circle by itself can be recorded.');
    this.circle = `cx="${round(x + this.left)}" cy="${round(y + this.top)}" r="${round(radius)}"`;
  }

  setLineDash(dash: number[]): void {
    this.dash = dash;
  }

  getLineDash(): number[] {
    return this.dash;
  }

  fill(): void {
    this.elements.fill(this.shape(), `fill="${this.fillStyle}"`);
  }

  stroke(): void {
    if (this.lineWidth > 0) this.elements.stroke(this.shape(), this.strokeAttributes());
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
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
      `x="${round(x + this.left)}" y="${round(y + this.top + size * this.baseline())}"`,
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
    return `${round(x + this.left)} ${round(y + this.top)}`;
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

  private baseline(): number {
    if (this.textBaseline === 'middle') return middleOfType;
    if (this.textBaseline === 'top' || this.textBaseline === 'hanging') return 0.8;
    return this.textBaseline === 'bottom' ? -0.2 : 0;
  }
}
