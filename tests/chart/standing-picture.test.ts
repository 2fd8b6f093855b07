import { describe, expect, it } from 'vitest';
import { standingPicture } from '../../src/chart/standing-picture.ts';
import type { ReportGrade, Standing } from '../../src/derive/report.ts';
import { labelsWith } from '../../src/model/labels.ts';
import { malformed, outside, overlaps, textBoxes } from './svg-text.ts';

const labels = labelsWith(undefined);
const names = ['Inadequate', 'Requires improvement to be good', 'Good', 'Outstanding'];
const grades: ReportGrade[] = names.map((label, index) => ({ id: `g${index}`, label, step: index + 1, outOf: 4, scale: 'ofsted' }));

function standing(shortLabel: string, latest: ReportGrade | null, own: ReportGrade | null): Standing {
  return {
    judgement: shortLabel,
    label: shortLabel,
    shortLabel,
    latest: latest && { inspection: 'i', when: 'February 2019', grade: latest, note: null },
    latestText: latest ? '' : 'Not judged on its own before 2023',
    own: own && { grade: own, reason: null },
    sections: [],
  };
}

const middleOf = (svg: string, text: string): number => {
  const box = textBoxes(svg).find((each) => each.text === text)!;
  return (box.left + box.right) / 2;
};
const dot = /<circle cx="([\d.]+)"/;
const diamond = /<path d="M([\d.]+) [\d.]+l9 9/;

describe('where we stand', () => {
  it('puts the last inspection and our own judgement below their grades', () => {
    const svg = standingPicture([standing('Leaders', grades[0]!, grades[2]!)], grades, labels);
    expect(Number(dot.exec(svg)![1])).toBeCloseTo(middleOf(svg, 'Inadequate'), 0);
    expect(Number(diamond.exec(svg)![1])).toBeCloseTo(middleOf(svg, 'Good'), 0);
    expect(textBoxes(svg).map(({ text }) => text)).toEqual(expect.arrayContaining(['February 2019', 'Last inspection', 'Our own judgement now']));
  });

  it('sets them side by side when they agree', () => {
    const svg = standingPicture([standing('Leaders', grades[2]!, grades[2]!)], grades, labels);
    expect(Number(diamond.exec(svg)![1]) - Number(dot.exec(svg)![1])).toBeGreaterThan(18);
  });

  it('says in words that there is no grade', () => {
    const words = textBoxes(standingPicture([standing('Care leavers', null, grades[2]!)], grades, labels)).map(({ text }) => text);
    expect(words.join(' ')).toContain('Not judged on its own before 2023');
  });

  it('never gives a place to a grade of another scale', () => {
    const adequate = { ...grades[1]!, label: 'Adequate', scale: 'older' };
    const svg = standingPicture([standing('Leaders', adequate, { ...grades[3]!, label: 'Strong', scale: 'newer' })], grades, labels);
    const row = svg.slice(0, svg.lastIndexOf('Last inspection'));
    expect(row.match(/<circle/g)).toHaveLength(1);
    const words = textBoxes(svg).map(({ text }) => text).join(' ');
    expect(words).toContain('Adequate, February 2019, on another scale');
    expect(words).toContain('Our own judgement: Strong, on another scale');
  });

  it('is well formed and legible', () => {
    const rows = [
      standing('Leadership', grades[1]!, grades[2]!),
      standing('The experiences and progress of children in care and care leavers', grades[3]!, grades[0]!),
      standing('Care leavers', null, null),
    ];
    const svg = standingPicture(rows, grades, labels);
    expect(malformed(svg)).toBeNull();
    expect(overlaps(svg)).toEqual([]);
    expect(outside(svg)).toEqual([]);
  });

  it('is nothing without judgements or without a scale', () => {
    expect(standingPicture([], grades, labels)).toBe('');
    expect(standingPicture([standing('Leaders', null, null)], [], labels)).toBe('');
  });
});
