import { describe, expect, it } from 'vitest';
import { historyPicture } from '../../src/chart/history-picture.ts';
import type { HistoryCell, JudgementHistory, ReportGrade } from '../../src/derive/report.ts';
import { malformed, outside, overlaps, textBoxes } from './svg-text.ts';

const names = ['Inadequate', 'Requires improvement to be good', 'Good', 'Outstanding'];

function graded(step: number): HistoryCell {
  const grade: ReportGrade = { id: `g${step}`, label: names[step - 1]!, step, outOf: 4, scale: 'ofsted' };
  return { inspection: 'i', grade, empty: null, text: grade.label, label: null, note: null };
}

function empty(kind: NonNullable<HistoryCell['empty']>, text: string): HistoryCell {
  return { inspection: 'i', grade: null, empty: kind, text, label: null, note: null };
}

function column(when: string, framework: string, newFramework: boolean): JudgementHistory['columns'][number] {
  return { inspection: when, title: when, when, framework, newFramework };
}

const visit = empty('no-grades', 'A visit: no grades');
const history: JudgementHistory = {
  columns: [column('June 2012', 'Protection of children 2012', true), column('February 2019', 'ILACS 2018', true), column('May 2022', 'Focused visit', false)],
  rows: [
    { lineage: 'leaders', label: 'Leadership, management and governance', cells: [graded(2), graded(3), visit] },
    { lineage: 'care-leavers', label: 'Care leavers', cells: [empty('not-judged', 'Not judged'), empty('missing', 'Not known'), visit] },
    { lineage: 'adoption', label: 'Adoption', cells: [empty('not-inspected', 'Not inspected'), graded(1), visit] },
  ],
  sentence: '',
};

describe('the picture of judgements through the years', () => {
  const svg = historyPicture(history);
  const words = textBoxes(svg).map(({ text }) => text).join(' ');

  it('names every line of judgement, date, framework and grade', () => {
    for (const name of ['Leadership,', 'Care leavers', 'June 2012', 'ILACS 2018', 'Requires improvement', 'Good', 'Not judged', 'Not known', 'Not inspected']) {
      expect(words).toContain(name);
    }
  });

  it('says once that a visit gives no grades', () => {
    expect(words.match(/A visit/g)).toHaveLength(1);
  });

  it('draws a rule where the framework changes and not where a visit stands', () => {
    const rules = /<path d="([^"]*)" stroke="[^"]*" stroke-width="1.5"/.exec(svg)![1]!;
    expect(rules.match(/V/g)).toHaveLength(1);
  });

  it('tells the kinds of nothing apart by their marks', () => {
    const mark = (cell: HistoryCell): string =>
      historyPicture({ ...history, columns: history.columns.slice(0, 2), rows: [{ lineage: 'l', label: 'L', cells: [graded(1), cell] }] });
    const kinds = (['not-judged', 'not-inspected', 'missing', 'no-grades'] as const).map((kind) => mark(empty(kind, 'same words')));
    expect(new Set(kinds).size).toBe(4);
  });

  it('shows a grade by the number of steps climbed', () => {
    const steps = (step: number): number => {
      const one = historyPicture({ ...history, columns: history.columns.slice(0, 1), rows: [{ lineage: 'l', label: 'L', cells: [graded(step)] }] });
      return /<path d="([^"]*)" fill="var\(--chart-grade,/.exec(one)![1]!.match(/M/g)!.length;
    };
    expect([1, 2, 3, 4].map(steps)).toEqual([1, 2, 3, 4]);
  });

  it.each([1, 3, 6, 9])('is well formed and legible with %d inspections', (count) => {
    const many = {
      ...history,
      columns: Array.from({ length: count }, (_, index) => history.columns[index % 3]!),
      rows: history.rows.map((row) => ({ ...row, cells: Array.from({ length: count }, (_, index) => row.cells[index % 3]!) })),
    };
    const picture = historyPicture(many);
    expect(malformed(picture)).toBeNull();
    expect(overlaps(picture)).toEqual([]);
    expect(outside(picture)).toEqual([]);
  });

  it('is nothing without inspections', () => {
    expect(historyPicture({ columns: [], rows: [], sentence: '' })).toBe('');
  });
});
