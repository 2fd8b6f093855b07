import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/model/action.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import type { ReportRecommendation } from '../../src/model/report.ts';
import { cite, improvements, indicator, list, paragraph, reportOf, section } from './samples.ts';

const inspection = (year: number, ...recommendations: NonNullable<Inspection['recommendations']>): Inspection => ({
  id: `inspection-${year}`, framework: 'present', title: `Inspection of ${year}`, start: `${year}-05`, recommendations,
});

function became(actions: Action[], response?: string): ReportRecommendation {
  const report = reportOf({
    inspections: [inspection(2022, { id: 'rec', text: 'Visit on time.', ...(response === undefined ? {} : { response }) })],
    actions,
    sections: [improvements([list({ words: ['Visits are late. ', cite('rec', 'by-citation')], id: 'late' })])],
  });
  return report.inspections[0]!.recommendations[0]!;
}

describe('where a recommendation stands', () => {
  const action = (changes: Partial<Action>): Action => ({ id: 'a', title: 'Do it', answers: ['rec'], ...changes });
  it.each<[string, Action[], ReportRecommendation['standing']]>([
    ['an action is under way', [action({ status: 'in-progress' })], 'in-hand'],
    ['an action has no status', [action({})], 'in-hand'],
    ['one action is complete and another is not', [action({ status: 'complete' }), action({ id: 'b', status: 'not-started' })], 'in-hand'],
    ['all actions are complete', [action({ status: 'complete' }), action({ id: 'b', status: 'complete' })], 'complete'],
    ['the rest of its actions was stopped', [action({ status: 'complete' }), action({ id: 'b', status: 'stopped' })], 'complete'],
    ['an action answers the area for improvement that cites it', [action({ answers: ['late'], status: 'in-progress' })], 'in-hand'],
    ['the area for improvement that cites it cites an action', [action({ id: 'by-citation', answers: [], status: 'complete' })], 'complete'],
    ['its only action was stopped, and a statement cites it', [action({ status: 'stopped' })], 'answered'],
  ])('when %s', (_when, actions, standing) => {
    expect(became(actions)).toMatchObject({ standing, actions: actions.filter(({ status }) => status !== 'stopped').map(({ id }) => id) });
  });

  it.each<[string, string | undefined, boolean, ReportRecommendation['standing'], string]>([
    ['nothing is said of it', undefined, false, 'unanswered', 'Unanswered'],
    ['it has a response alone', 'A tracker was set up.', false, 'answered', 'Response but no action'],
    ['a statement alone speaks of it', undefined, true, 'answered', 'Response but no action'],
  ])('when %s', (_when, response, isCited, standing, standingText) => {
    const report = reportOf({
      inspections: [inspection(2022, { id: 'rec', text: 'Visit on time.', ...(response === undefined ? {} : { response }) })],
      sections: isCited ? [section([paragraph(['Visits are in time now. ', cite('rec')])])] : [],
    });
    expect(report.inspections[0]!.recommendations[0]).toMatchObject({ standing, standingText, actions: [] });
  });
});

it('names as what shows it the evidence and figures of the statements that cite it, each once', () => {
  const report = reportOf({
    inspections: [inspection(2022, { id: 'rec', text: 'Visit on time.' }, { id: 'other', text: 'Write plans.' })],
    indicators: [indicator()],
    evidence: [{ id: 'audit', title: 'Audit', kind: 'audit' }, { id: 'survey', title: 'Survey', kind: 'audit' }],
    sections: [section([paragraph(['Visits are in time. ', cite('rec', 'audit')]), paragraph(['More so. ', cite('audit', 'seen-10wd', 'rec', 'other')]), paragraph(['Else. ', cite('survey')])])],
  });
  expect(report.inspections[0]!.recommendations.map(({ id, evidence }) => [id, evidence.map(({ id: shown }) => shown)])).toEqual([
    ['rec', ['audit', 'seen-10wd']], ['other', ['audit', 'seen-10wd']],
  ]);
});

it('was raised again where another inspection has the same theme, oldest first, whatever its capitals', () => {
  const { inspections } = reportOf({
    inspections: [
      inspection(2019, { id: 'b', text: 'Oversee better.', theme: 'management oversight' }, { id: 'b2', text: 'And supervise.', theme: 'Management oversight' }),
      inspection(2014, { id: 'a', text: 'Oversee.', theme: 'Management oversight' }),
      inspection(2022, { id: 'c', text: 'Something else.', theme: 'Health' }, { id: 'd', text: 'No theme.' }),
    ],
  });
  const again = inspections.flatMap(({ recommendations }) => recommendations).map((each) => [each.id, each.again.map(({ inspection: at, anchor }) => `${at} ${anchor}`)]);
  expect(again).toEqual([['c', []], ['d', []], ['b', ['inspection-2014 a']], ['b2', ['inspection-2014 a']], ['a', ['inspection-2019 b', 'inspection-2019 b2']]]);
});
