import { tokenIn, type Colours, type TokenReference } from './palette.ts';

/** As much of a canvas's 2D context as charts are drawn with. */
export interface PenCanvas
  extends Pick<
    CanvasRenderingContext2D,
    'fillStyle' | 'strokeStyle' | 'lineWidth' | 'lineJoin' | 'font' | 'textAlign' | 'textBaseline' | 'beginPath' | 'moveTo' | 'lineTo' | 'arc' | 'fill' | 'stroke' | 'fillRect' | 'setLineDash' | 'fillText'
  > {
  measureText(text: string): { width: number };
}

/** What marks are drawn with, on the build's recorder and on the browser's canvas alike. */
export interface Pen {
  ctx: PenCanvas;
  colours: Colours;
  fontFamily: string;
}

export const labelSize = 13;

export function colourOf(pen: Pen, reference: TokenReference): string {
  return pen.colours(tokenIn(reference) ?? 'text');
}

export function strokeLine(pen: Pen, from: [number, number], to: [number, number], colour: TokenReference, width: number, dash: number[] = []): void {
  pen.ctx.beginPath();
  pen.ctx.moveTo(...from);
  pen.ctx.lineTo(...to);
  strokeIn(pen, colour, width, dash);
}

export function strokeIn(pen: Pen, colour: TokenReference, width: number, dash: number[] = []): void {
  pen.ctx.strokeStyle = colourOf(pen, colour);
  pen.ctx.lineWidth = width;
  pen.ctx.setLineDash(dash);
  pen.ctx.stroke();
  pen.ctx.setLineDash([]);
}

export function fillCircle(pen: Pen, x: number, y: number, radius: number, colour: TokenReference): void {
  pen.ctx.beginPath();
  pen.ctx.arc(x, y, radius, 0, 2 * Math.PI);
  pen.ctx.fillStyle = colourOf(pen, colour);
  pen.ctx.fill();
}

export function fillBox({ ctx, colours }: Pen, x: number, y: number, width: number, height: number, colour: TokenReference): void {
  ctx.fillStyle = colours(tokenIn(colour) ?? 'text');
  ctx.fillRect(x, y, width, height);
}

/** A figure that is not given: empty, and dashed so that it is not taken for a point. */
export function ring(pen: Pen, x: number, y: number, radius: number): void {
  fillCircle(pen, x, y, radius, '@background');
  strokeIn(pen, '@muted', 1.5, [2, 2]);
}

export interface Writing {
  colour: TokenReference;
  align: CanvasTextAlign;
  size?: number;
  bold?: boolean;
}

/** A line of text whose middle height is `y`. */
export function write(pen: Pen, text: string, x: number, y: number, { colour, align, size = labelSize, bold = false }: Writing): void {
  pen.ctx.font = fontOf(pen, size, bold);
  pen.ctx.fillStyle = colourOf(pen, colour);
  pen.ctx.textAlign = align;
  pen.ctx.textBaseline = 'middle';
  pen.ctx.fillText(text, x, y);
}

export function widthOf(pen: Pen, text: string, size: number, bold = false): number {
  pen.ctx.font = fontOf(pen, size, bold);
  return pen.ctx.measureText(text).width;
}

function fontOf(pen: Pen, size: number, bold: boolean): string {
  return `${bold ? 'bold ' : ''}${size}px ${pen.fontFamily}`;
}
