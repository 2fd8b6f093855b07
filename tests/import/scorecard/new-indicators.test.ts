import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { scorecard } from '../../../src/import/scorecard/scorecard.ts';
import { indicatorFile as schema } from '../../../src/model/indicator.ts';
import { projectOf, type Files } from '../../projects.ts';
import { imported, percent, scorecardReport, sheet, workbookOf } from '../importing.ts';

const rows = [
  ['Theme', 'Ref', 'Measure', 'Period', 'Feb 23', 'Mar 23', 'Min', 'Upper'],
  ['Workforce', '8.1', '% of agency social workers', null, percent(0.17), percent(0.19), percent(0.2), percent(0.15)],
  ['Workforce', '8.2', 'Number of vacant posts', 'Snapshot', 12, 14, null, null],
  ['Adoption', '9.1', 'Days from care to adoption: average', 'Rolling 12 months', 410, 402, null, null],
];
const bytes = await workbookOf(sheet('Scorecard', rows));
const empty: Files = {};

describe('rows that the report knows nothing of', () => {
  test('are asked about once, then only for what they do not show', async () => {
    const first = await imported(scorecard, bytes, { files: empty });
    expect(first.proposal.questions.map(({ key }) => key)).toEqual(['unknown rows']);
    expect(first.proposal.questions[0]!.words).toBe('3 rows are like no indicator of the report, such as `8.1 % of agency social workers`. What shall become of them?');
    const second = await imported(scorecard, bytes, { files: empty, answers: { 'unknown rows': '+' } });
    expect(second.proposal.questions.map(({ key }) => key)).toEqual(['covers', 'better of 9.1 Days from care to adoption: average']);
    expect(second.added).toEqual([]);
    const each = await imported(scorecard, bytes, { files: empty, answers: { 'unknown rows': 'each' } });
    expect(each.proposal.questions.map(({ key }) => key)).toEqual(['row 8.1 % of agency social workers', 'row 8.2 Number of vacant posts', 'row 9.1 Days from care to adoption: average']);
  });

  test('become indicators with their figures, in the themes of the sheet, and are known the next month', async () => {
    const answers = { 'unknown rows': '+', covers: 'month', 'better of 9.1 Days from care to adoption: average': 'lower' };
    const { proposal, added, notUnderstood } = await imported(scorecard, bytes, { files: empty, answers });
    expect([notUnderstood, proposal.questions, proposal.problems]).toEqual([[], [], []]);
    expect([...proposal.writes.keys()]).toEqual(['data/indicators/workforce.yaml', 'data/indicators/adoption.yaml']);
    expect(proposal.writes.get('data/indicators/workforce.yaml')).toBe(`# yaml-language-server: $schema=../../schemas/indicators.json
theme: Workforce
indicators:
  - id: agency-social-workers
    reference: "8.1"
    title: Agency social workers
    unit: percent
    polarity: lower
    period: month
    target: { minimum: 20, upper: 15 }
    source: The council's own scorecard
    observations:
      - { at: 2023-02-28, value: 17 }
      - { at: 2023-03-31, value: 19 }
  - id: vacant-posts
    reference: "8.2"
    title: Number of vacant posts
    unit: count
    polarity: neutral
    period: snapshot
    source: The council's own scorecard
    observations:
      - { at: 2023-02-28, value: 12 }
      - { at: 2023-03-31, value: 14 }
`);
    expect(added).toEqual(expect.arrayContaining(['days-from-care-to-adoption-average 2023-03-31 402']));
    for (const text of proposal.writes.values()) schema.parse(parse(text));
    const files = Object.fromEntries(proposal.writes);
    projectOf(files);
    const again = await imported(scorecard, bytes, { files });
    expect([again.proposal.questions, again.proposal.changes.filter(({ status }) => status !== 'same')]).toEqual([[], []]);
  });

  test('stand at the end of a theme that is there, whose notes and order stay', async () => {
    const files: Files = { 'data/indicators/people.yaml': '# Ours\ntheme: Workforce\nindicators:\n  - id: turnover # by hand\n    title: Turnover\n    unit: percent\n    polarity: lower\n    period: annual\n    observations: []\n' };
    const { proposal } = await imported(scorecard, bytes, { files, answers: { 'row 8.2 Number of vacant posts': '+', 'row 8.1 % of agency social workers': '-', 'row 9.1 Days from care to adoption: average': '-' } });
    const text = proposal.writes.get('data/indicators/people.yaml')!;
    expect(text.startsWith(files['data/indicators/people.yaml']!)).toBe(true);
    expect(text).toContain('  - id: vacant-posts\n    reference: "8.2"\n');
    expect(proposal.writes.get('data/imports.yaml')).not.toContain('vacant');
  });

  test('are only offered where something in the report is like them', async () => {
    const { proposal } = await imported(scorecard, await workbookOf(sheet('A', [['Measure', 'Mar 23'], ['Children in need seen in the past four weeks', percent(0.8)], ['A', 1], ['B', 2], ['C', 3]])), { files: scorecardReport, answers: { 'unknown rows': '+', covers: 'month', 'unit of A': 'count', 'unit of B': 'count', 'unit of C': 'count' } });
    expect(proposal.questions.map(({ key }) => key)).toEqual(['row Children in need seen in the past four weeks']);
  });
});
