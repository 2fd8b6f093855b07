import type { Rag } from '../model/report.ts';
import { round } from './svg.ts';

/** The shape of a state, so that it is known without its colour: circle, half-filled diamond, square, ring (broken where there is a target that nothing is held against). */
export function ragShape(state: Rag, x: number, y: number, size: number, colour: string): string {
  const half = size / 2;
  const at = (dx: number, dy: number): string => `${round(x + dx)} ${round(y + dy)}`;
  switch (state) {
    case 'green':
      return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(half)}" fill="${colour}"/>`;
    case 'amber':
      return (
        `<path d="M${at(0, -half)}L${at(half, 0)}L${at(0, half)}L${at(-half, 0)}z" fill="none" stroke="${colour}" stroke-width="1.5"/>` +
        `<path d="M${at(0, -half)}L${at(0, half)}L${at(-half, 0)}z" fill="${colour}"/>`
      );
    case 'red':
      return `<path d="M${at(-half * 0.9, -half * 0.9)}h${round(size * 0.9)}v${round(size * 0.9)}h${round(-size * 0.9)}z" fill="${colour}"/>`;
    case 'not-rated':
      return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(half - 1)}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="3 2"/>`;
    case 'no-target':
      return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(half - 1)}" fill="none" stroke="${colour}" stroke-width="2"/>`;
  }
}
