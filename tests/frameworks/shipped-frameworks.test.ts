import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { framework, type Framework } from '../../src/model/framework.ts';

const folder = new URL('../../src/frameworks/', import.meta.url);
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, data: parse(readFileSync(new URL(name, folder), 'utf8')) as unknown }));

const parsed: Framework[] = shipped.map(({ data }) => framework.parse(data));
const byId = new Map(parsed.map((one) => [one.id, one]));

function judgement(frameworkId: string, id: string) {
  return byId.get(frameworkId)?.judgements.find((area) => area.id === id);
}

/** Every wording by which something may be named, as a reader would compare them. */
function wordings(named: { id: string; label: string; aliases?: string[] | undefined }): string[] {
  return [...new Set([named.id, named.label, ...(named.aliases ?? [])].map((word) => word.toLowerCase()))];
}

function repeated(words: string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}

describe('the shipped frameworks', () => {
  it('are the twelve that councils meet', () => {
    expect([...byId.keys()].sort()).toEqual([
      'area-send-2023', 'cp-2012', 'eif-2019', 'focused-visit', 'ilacs-2018', 'ilacs-2023', 'ilacs-2026', 'jtai',
      'monitoring-visit', 'report-card-2025', 'sif-2013', 'slac-2009',
    ]);
  });

  it.each(shipped)('$name follows the schema and is named by its id', ({ name, data }) => {
    expect(`${framework.parse(data).id}.yaml`).toBe(name);
  });

  it('give every grade and judgement wordings that mean only one thing', () => {
    for (const one of parsed) {
      expect(repeated(one.judgements.flatMap(wordings)), one.id).toEqual([]);
      for (const scale of [one.scale, ...one.judgements.map((area) => area.scale)]) {
        expect(repeated((scale?.grades ?? []).flatMap(wordings)), `${one.id} ${scale?.id}`).toEqual([]);
      }
    }
  });

  it('use one name for one scale of grades, with the same points in the same order', () => {
    const points = new Map<string, string[]>();
    for (const one of parsed) {
      for (const scale of [one.scale, ...one.judgements.map((area) => area.scale)]) {
        if (!scale) continue;
        const ids = scale.grades.map((grade) => grade.id);
        expect(points.get(scale.id) ?? ids, `${one.id} ${scale.id}`).toEqual(ids);
        points.set(scale.id, ids);
      }
    }
    expect(points.get('ofsted-2009')).toEqual(['inadequate', 'adequate', 'good', 'outstanding']);
    expect(points.get('ofsted-2013')).toEqual(['inadequate', 'requires-improvement', 'good', 'outstanding']);
  });

  it('give a scale to every judgement that is graded', () => {
    for (const one of parsed) {
      for (const area of one.judgements) {
        if (area.graded !== false) expect(area.scale ?? one.scale, `${one.id} ${area.id}`).toBeDefined();
      }
    }
  });

  it('name only frameworks that exist as their predecessors, which began before them', () => {
    for (const one of parsed) {
      for (const id of one.successorOf ?? []) {
        const before = byId.get(id);
        expect(before, `${one.id} replaces ${id}`).toBeDefined();
        expect((before?.from ?? '') < one.from, `${id} began before ${one.id}`).toBe(true);
      }
    }
  });

  it('continue at least one line of judgement from every graded predecessor', () => {
    for (const one of parsed) {
      const lines = new Set(one.judgements.flatMap((area) => area.lineage));
      for (const id of one.successorOf ?? []) {
        const before = byId.get(id)?.judgements.flatMap((area) => area.lineage) ?? [];
        expect(before.filter((line) => lines.has(line)), `${id} to ${one.id}`).not.toEqual([]);
      }
    }
  });

  it('put parts under a judgement of the same framework', () => {
    for (const one of parsed) {
      const ids = one.judgements.map((area) => area.id);
      for (const area of one.judgements) if (area.parent) expect(ids, `${one.id} ${area.id}`).toContain(area.parent);
    }
  });

  it('follow at most one whole judgement a line, so that a line never has two grades at once', () => {
    for (const one of parsed) expect(repeated(one.judgements.flatMap((area) => area.lineage)), one.id).toEqual([]);
  });

  it('have no overall judgement for children\'s services from April 2026, for report cards or for the two strands of 2009', () => {
    const withOverall = parsed.filter((one) => one.judgements.some((area) => area.overall)).map((one) => one.id);
    expect(withOverall.sort()).toEqual(['cp-2012', 'eif-2019', 'ilacs-2018', 'ilacs-2023', 'sif-2013']);
  });

  it('split children in care and care leavers in 2023', () => {
    expect(judgement('ilacs-2018', 'children-in-care-and-care-leavers')?.lineage).toEqual(['children-in-care', 'care-leavers']);
    expect(judgement('ilacs-2018', 'care-leavers')).toBeUndefined();
    expect(judgement('ilacs-2023', 'children-in-care')?.lineage).toEqual(['children-in-care']);
    expect(judgement('ilacs-2023', 'care-leavers')?.lineage).toEqual(['care-leavers']);
  });

  it.each(['sif-2013', 'ilacs-2018', 'ilacs-2023', 'ilacs-2026'])('%s takes both spellings of requires improvement as one grade', (id) => {
    const grade = byId.get(id)?.scale?.grades.find((point) => point.id === 'requires-improvement');
    expect(grade && wordings(grade)).toEqual(expect.arrayContaining(['requires improvement', 'requires improvement to be good']));
  });

  it('know the wordings met in reports of 2026', () => {
    expect(judgement('ilacs-2026', 'leaders')?.aliases).toContain('The impact of leaders on practice with children and families');
    expect(judgement('ilacs-2026', 'care-leavers')?.aliases).toContain('The experiences and progress of children care leavers');
  });

  it('judge the safeguarding children board apart, and adoption and care leavers as parts, in 2013', () => {
    expect(judgement('sif-2013', 'lscb')?.separate).toBe(true);
    expect(judgement('sif-2013', 'adoption')?.parent).toBe('children-looked-after');
    expect(judgement('sif-2013', 'care-leavers')?.parent).toBe('children-looked-after');
  });

  it.each(['focused-visit', 'monitoring-visit', 'jtai'])('%s gives no grades', (id) => {
    expect(byId.get(id)?.scale).toBeUndefined();
    expect(byId.get(id)?.judgements).toEqual([]);
  });

  it('judge safeguarding on the report card by its own two-point scale', () => {
    expect(judgement('report-card-2025', 'safeguarding')?.scale?.grades.map((grade) => grade.label)).toEqual(['Not met', 'Met']);
  });
});
