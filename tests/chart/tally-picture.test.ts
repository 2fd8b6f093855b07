import { describe, expect, it } from 'vitest';
import { tallyPicture } from '../../src/chart/tally-picture.ts';
import type { RagTally } from '../../src/derive/report.ts';
import { labelsWith } from '../../src/model/labels.ts';
import { malformed, outside, overlaps, textBoxes } from './svg-text.ts';

const labels = labelsWith({ 'rag.amber': 'Within 5 points of target' });

function tally(green: number, amber: number, red: number, unrated: number): RagTally {
  return { green, amber, red, unrated, total: green + amber + red + unrated, sentence: '' };
}

describe('the picture of RAG counts', () => {
  it("gives each count with the report's own word", () => {
    const words = textBoxes(tallyPicture(tally(6, 4, 3, 0), labels)).map(({ text }) => text);
    expect(words.slice(-6)).toEqual(['6', 'On target', '4', 'Within 5 points of target', '3', 'Below target']);
  });

  it('gives each state a shape of its own', () => {
    const alone = [tally(1, 0, 0, 0), tally(0, 1, 0, 0), tally(0, 0, 1, 0), tally(0, 0, 0, 1)].map((one) =>
      tallyPicture(one, labels).replace(/var\([^)]*\)/g, '').replace(/<text.*?<\/text>/g, ''),
    );
    expect(new Set(alone).size).toBe(4);
  });

  it('makes widths follow counts', () => {
    const svg = tallyPicture(tally(30, 10, 0, 0), labels, { width: 412, barOnly: true });
    const widths = [...svg.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([305, 105]);
  });

  it('says nothing when nothing is counted', () => {
    expect(tallyPicture(tally(0, 0, 0, 0), labels)).toBe('');
  });

  it.each([
    [tally(6, 4, 4, 3), 640],
    [tally(1200, 1, 1, 1), 640],
    [tally(6, 4, 4, 32), 300],
    [tally(1, 1, 1, 1), 220],
  ])('is well formed and legible: %j at %d', (counts, width) => {
    const svg = tallyPicture(counts, labels, { width });
    expect(malformed(svg)).toBeNull();
    expect(overlaps(svg)).toEqual([]);
    expect(outside(svg)).toEqual([]);
  });
});
