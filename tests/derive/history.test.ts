import { describe, expect, it } from 'vitest';
import type { Framework } from '../../src/model/framework.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import { presentFramework, reportOf, section, settings } from './samples.ts';

const oldScale = {
  id: 'old-grades',
  grades: [{ id: 'inadequate', label: 'Inadequate' }, { id: 'adequate', label: 'Adequate' }, { id: 'good', label: 'Good' }],
};
const scale = presentFramework.scale!;

const oldest: Framework = {
  ...presentFramework, id: 'oldest', shortTitle: 'Oldest', from: '2009', scale: oldScale,
  judgements: [
    { id: 'safeguarding', label: 'Safeguarding services', shortLabel: 'Safeguarding', lineage: ['help-and-protection'] },
    { id: 'capacity', label: 'Capacity for improvement', shortLabel: 'Capacity', lineage: ['capacity'], parent: 'safeguarding' },
  ],
};
const middle: Framework = {
  ...presentFramework, id: 'middle', shortTitle: 'Middle', from: '2013',
  scale: { ...scale, grades: scale.grades.map((grade) => (grade.id === 'requires-improvement' ? { ...grade, label: 'Requires improvement', aliases: ['RI'] } : grade)) },
  judgements: [
    { id: 'in-care', label: 'Children looked after', shortLabel: 'Children looked after', lineage: ['in-care'] },
    { id: 'adoption', label: 'Adoption performance', shortLabel: 'Adoption', lineage: ['adoption'], parent: 'in-care' },
    { id: 'leaving-care', label: 'Experiences of care leavers', shortLabel: 'Care leavers', lineage: ['leaving-care'], parent: 'in-care' },
    { id: 'board', label: 'The safeguarding children board', shortLabel: 'Board', lineage: ['board'], separate: true },
  ],
};
const joint: Framework = {
  ...presentFramework, id: 'joint', shortTitle: 'Joint', from: '2018', scale,
  judgements: [
    { id: 'leaders', label: 'The impact of leaders', shortLabel: 'Leaders', lineage: ['leaders'] },
    { id: 'care', label: 'Children in care and care leavers', shortLabel: 'In care and leaving care', lineage: ['in-care', 'leaving-care'] },
    { id: 'overall', label: 'Overall effectiveness', shortLabel: 'Overall', lineage: ['overall'], overall: true },
  ],
};
const split: Framework = {
  ...presentFramework, id: 'split', shortTitle: 'Split', from: '2023', scale,
  judgements: [
    { id: 'leaders', label: 'The impact of leaders', shortLabel: 'Leaders', lineage: ['leaders'] },
    { id: 'children-in-care', label: 'Children in care', shortLabel: 'Children in care', lineage: ['in-care'] },
    { id: 'care-leavers', label: 'Care leavers', shortLabel: 'Care leavers', lineage: ['leaving-care'] },
  ],
};
const visit: Framework = { ...presentFramework, id: 'visit', shortTitle: 'Visit', kind: 'visit', scale: undefined, judgements: [], topics: [{ id: 'front-door', label: 'The front door' }] };
const schools: Framework = {
  ...presentFramework, id: 'schools', shortTitle: 'Schools', kind: 'education', from: '2024',
  judgements: [{ id: 'curriculum', label: 'Quality of education', shortLabel: 'Education', lineage: ['curriculum'] }],
};

const inspections: Inspection[] = [
  { id: 'visit-2022', framework: 'visit', title: 'Visit', start: '2022-05-10', topic: 'front-door' },
  { id: 'in-2012', framework: 'oldest', title: 'Inspection of 2012', start: '2012-07', judgements: [{ judgement: 'safeguarding', grade: 'Adequate' }] },
  {
    id: 'in-2014', framework: 'middle', title: 'Inspection of 2014', start: '2014-04-29', end: '2014-05-22', published: '2014-07-07',
    judgements: [
      { judgement: 'in-care', grade: 'REQUIRES IMPROVEMENT' },
      { judgement: 'adoption', status: 'not-inspected', note: 'No adoptions that year.' },
      { judgement: 'leaving-care', grade: 'good' },
      { judgement: 'board', grade: 'RI' },
    ],
  },
  {
    id: 'in-2019', framework: 'joint', title: 'Inspection of 2019', start: '2019-02-18',
    judgements: [{ judgement: 'leaders', grade: 'requires-improvement' }, { judgement: 'care', grade: 'Requires improvement to be good' }, { judgement: 'overall', status: 'missing' }],
  },
];
const project = (framework: string, changes: Partial<typeof settings> = {}) => ({
  settings: { ...settings, framework, ...changes },
  frameworks: [split, joint, middle, oldest, visit, schools],
  inspections,
});
const history = reportOf(project('split')).history;
const row = (lineage: string) => history.rows.find((one) => one.lineage === lineage);

describe('the history of judgements', () => {
  it('has every inspection and visit as a column, oldest first, with the frameworks where they change', () => {
    expect(history.columns).toEqual([
      { inspection: 'in-2012', title: 'Inspection of 2012', when: 'July 2012', framework: 'Oldest', newFramework: true },
      { inspection: 'in-2014', title: 'Inspection of 2014', when: 'April 2014', framework: 'Middle', newFramework: true },
      { inspection: 'in-2019', title: 'Inspection of 2019', when: 'February 2019', framework: 'Joint', newFramework: true },
      { inspection: 'visit-2022', title: 'Visit', when: 'May 2022', framework: 'Visit', newFramework: false },
    ]);
  });

  it('has the lines of the present framework first, then others that were graded, newest framework first', () => {
    expect(history.rows.map(({ lineage, label }) => [lineage, label])).toEqual([
      ['leaders', 'Leaders'],
      ['in-care', 'Children in care'],
      ['leaving-care', 'Care leavers'],
      ['board', 'Board'],
      ['help-and-protection', 'Safeguarding'],
    ]);
  });

  it('follows a line through a joint judgement into two of its own', () => {
    expect(row('in-care')?.cells.map(({ text, label }) => [text, label])).toEqual([
      ['Not judged', null],
      ['Requires improvement', 'Children looked after'],
      ['Requires improvement to be good', 'Children in care and care leavers'],
      ['No grades given', null],
    ]);
    expect(row('leaving-care')?.cells.map(({ grade }) => grade?.id ?? null)).toEqual([null, 'good', 'requires-improvement', null]);
    expect(row('leaving-care')?.cells[2]?.note).toBe('Judged together: Children in care and care leavers');
  });

  it('keeps apart what was not judged, not inspected, not known and not graded', () => {
    const whole = reportOf({
      ...project('middle'),
      inspections: [...inspections, { id: 'in-2016', framework: 'middle', title: 'Inspection of 2016', start: '2016', judgements: [{ judgement: 'in-care', grade: 'good' }] }],
    }).history;
    const cells = whole.rows.find(({ lineage }) => lineage === 'adoption')?.cells;
    expect(cells?.map(({ empty, text }) => [empty, text])).toEqual([
      ['not-judged', 'Not judged'],
      ['not-inspected', 'Not inspected'],
      ['missing', 'Not known'],
      ['not-judged', 'Not judged'],
      ['no-grades', 'No grades given'],
    ]);
    expect(cells?.[1]?.note).toBe('No adoptions that year.');
  });

  it('takes the area with a grade where two of a framework continue one line', () => {
    const twofold: Framework = {
      ...presentFramework,
      judgements: [
        { id: 'leadership', label: 'Leadership', shortLabel: 'Leadership', lineage: ['leaders'] },
        { id: 'governance', label: 'Governance', shortLabel: 'Governance', lineage: ['leaders'] },
      ],
    };
    const held: Inspection = { id: 'twofold', framework: 'present', title: 'Twofold', start: '2019', judgements: [{ judgement: 'governance', grade: 'good' }] };
    expect(reportOf({ frameworks: [twofold], inspections: [held] }).history.rows[0]?.cells[0]).toMatchObject({ label: 'Governance', text: 'Good' });
  });

  it('places a grade on its own scale and never on another', () => {
    expect(row('help-and-protection')?.cells[0]?.grade).toEqual({ id: 'adequate', label: 'Adequate', step: 2, outOf: 3, scale: 'old-grades' });
    expect(row('in-care')?.cells[1]?.grade).toMatchObject({ step: 2, outOf: 4, scale: 'four-grades' });
  });

  it('shows a judgement of the present framework that was never made, and leaves out old ones without a grade', () => {
    const lineages = reportOf({ ...project('joint'), inspections: inspections.slice(0, 2) }).history.rows.map(({ lineage }) => lineage);
    expect(lineages).toEqual(['leaders', 'in-care', 'leaving-care', 'overall', 'help-and-protection']);
  });

  it('puts schools and colleges on rows of their own, after the rest', () => {
    const withSchool = reportOf({
      ...project('split'),
      inspections: [...inspections, { id: 'college', framework: 'schools', title: 'Adult college', start: '2024-03', judgements: [{ judgement: 'curriculum', grade: 'good' }] }],
    }).history;
    expect(withSchool.rows.at(-1)).toMatchObject({ lineage: 'curriculum', label: 'Education' });
    expect(withSchool.rows[0]?.cells.at(-1)).toMatchObject({ inspection: 'college', empty: 'not-judged' });
  });

  it('says in words what the picture shows', () => {
    expect(history.sentence).toBe(
      'Leaders: requires improvement to be good in 2019. Children in care: requires improvement in 2014, ' +
        'requires improvement to be good in 2019 (judged together: Children in care and care leavers). Care leavers: good in 2014, ' +
        'requires improvement to be good in 2019 (judged together: Children in care and care leavers). Board: requires improvement in 2014. Safeguarding: adequate in 2012.',
    );
    expect(reportOf({}).history).toMatchObject({ columns: [], sentence: 'No inspection is recorded in this edition.' });
    expect(reportOf({ ...project('split'), inspections: inspections.slice(0, 1) }).history.sentence).toBe('No grade is recorded in this edition.');
  });
});

describe('where the council stands', () => {
  it('has the latest grade on each judgement of the present framework, also from a joint one', () => {
    const standings = reportOf(project('split')).standings;
    expect(standings.map(({ shortLabel, latestText, latest }) => [shortLabel, latestText, latest?.when, latest?.note])).toEqual([
      ['Leaders', 'Requires improvement to be good', 'February 2019', null],
      ['Children in care', 'Requires improvement to be good', 'February 2019', 'Judged together: Children in care and care leavers'],
      ['Care leavers', 'Requires improvement to be good', 'February 2019', 'Judged together: Children in care and care leavers'],
    ]);
  });

  it('goes back past an inspection that left the judgement out', () => {
    const later: Inspection = { id: 'in-2023', framework: 'split', title: 'Inspection of 2023', start: '2023-07', judgements: [{ judgement: 'leaders', status: 'not-inspected' }] };
    const standing = reportOf({ ...project('split'), inspections: [...inspections, later] }).standings[0];
    expect(standing).toMatchObject({ latest: { inspection: 'in-2019' } });
  });

  it('says what is missing where there never was a grade, and works out no overall one', () => {
    const standings = reportOf(project('joint')).standings;
    expect(standings.find(({ judgement }) => judgement === 'overall')).toMatchObject({ latest: null, latestText: 'Not known' });
    expect(reportOf({ ...project('split'), inspections: [] }).standings[0]).toMatchObject({ latest: null, latestText: 'Not judged' });
  });

  it('has the council’s own judgement, and the sections that speak to it', () => {
    const report = reportOf({
      ...project('split', { selfJudgements: [{ judgement: 'leaders', grade: 'Good', reason: 'Supervision is regular.' }] }),
      sections: [section([], { id: 'leading', matter: { title: 'Leading', judgements: ['leaders'] } }), section([])],
    });
    expect(report.standings[0]).toMatchObject({ own: { grade: { id: 'good', step: 3, outOf: 4 }, reason: 'Supervision is regular.' }, sections: ['leading'] });
    expect(report.standings[1]).toMatchObject({ own: null, sections: [] });
    expect(report.framework.grades.map(({ id }) => id)).toEqual(['inadequate', 'requires-improvement', 'good', 'outstanding']);
  });
});

describe('inspections', () => {
  const report = reportOf(project('split'));

  it('stand newest first', () => {
    expect(report.inspections.map(({ id, when }) => [id, when])).toEqual([
      ['visit-2022', '10 May 2022'],
      ['in-2019', '18 February 2019'],
      ['in-2014', '29 April to 22 May 2014'],
      ['in-2012', 'July 2012'],
    ]);
  });

  it('have their topic in the words of the framework, or in their own', () => {
    expect(report.inspections[0]).toMatchObject({ topic: 'The front door', graded: false, judgements: [] });
    const own = reportOf({ ...project('split'), inspections: [{ ...inspections[0]!, topic: 'Response to the pandemic' }] });
    expect(own.inspections[0]?.topic).toBe('Response to the pandemic');
  });

  it('have every judgement of their framework in its order, with parts only where something is said of them', () => {
    expect(report.inspections.find(({ id }) => id === 'in-2014')?.judgements.map(({ id, text, parent, separate }) => [id, text, parent, separate])).toEqual([
      ['in-care', 'Requires improvement', null, false],
      ['adoption', 'Not inspected', 'in-care', false],
      ['leaving-care', 'Good', 'in-care', false],
      ['board', 'Requires improvement', null, true],
    ]);
    expect(report.inspections.find(({ id }) => id === 'in-2012')?.judgements.map(({ id }) => id)).toEqual(['safeguarding']);
  });

  it('do not break a report whose framework is not there', () => {
    const lost = reportOf({ frameworks: [], inspections: [{ ...inspections[1]!, framework: 'lost' }] });
    expect(lost.inspections[0]).toMatchObject({ frameworkTitle: 'lost', graded: false, judgements: [] });
    expect(lost).toMatchObject({ standings: [], framework: { title: 'present', grades: [] } });
  });
});
