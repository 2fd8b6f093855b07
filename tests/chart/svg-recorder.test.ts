import { describe, expect, it } from 'vitest';
import { SvgRecorder } from '../../src/chart/svg-recorder.ts';

function drawn(draw: (pen: SvgRecorder) => void): string {
  const pen = new SvgRecorder();
  draw(pen);
  return pen.content();
}

const line = (pen: SvgRecorder, x: number): void => {
  pen.beginPath();
  pen.moveTo(x, 0);
  pen.lineTo(x, 9.96);
  pen.stroke();
};

describe('the recorder', () => {
  it('joins strokes of one style into one path', () => {
    expect(drawn((pen) => [1, 2].forEach((x) => line(pen, x)))).toBe('<path d="M1 0L1 10M2 0L2 10" fill="none" stroke="#000" stroke-width="1"/>');
  });

  it('keeps strokes of two styles apart and in order', () => {
    const svg = drawn((pen) => {
      line(pen, 1);
      pen.setLineDash([2, 3]);
      line(pen, 2);
    });
    expect(svg).toMatch(/^<path d="M1 0L1 10"[^>]*\/><path d="M2 0L2 10"[^>]*stroke-dasharray="2 3"\/>$/);
  });

  it('makes one element of a fill and the stroke of the same shape', () => {
    const svg = drawn((pen) => {
      pen.arc(5, 6, 2, 0, 2 * Math.PI);
      pen.fillStyle = 'red';
      pen.fill();
      pen.stroke();
    });
    expect(svg).toBe('<circle cx="5" cy="6" r="2" fill="red" stroke="#000" stroke-width="1"/>');
  });

  it('writes real text, escaped, on its baseline', () => {
    const svg = drawn((pen) => {
      pen.font = 'bold 20px Arial';
      pen.textBaseline = 'middle';
      pen.textAlign = 'center';
      pen.fillText('5 < 6 & "7"\u0000', 10, 10);
    });
    expect(svg).toBe('<text x="10" y="17" text-anchor="middle" font-size="20" font-weight="bold" fill="#000">5 &lt; 6 &amp; &quot;7&quot;</text>');
  });

  it('groups neighbours of one style', () => {
    const svg = drawn((pen) => ['a', 'b'].forEach((text) => pen.fillText(text, 1, 2)));
    expect(svg).toBe('<g fill="#000"><text x="1" y="2">a</text><text x="1" y="2">b</text></g>');
  });

  it('fails rather than leave out what it cannot draw', () => {
    expect(() => drawn((pen) => pen.arc(5, 6, 2, 0, 1))).toThrow('whole circle');
  });
});
