import { describe, expect, it } from 'vitest';
import { indicator, reportOf } from './samples.ts';

describe('the national framework', () => {
  const report = reportOf({
    indicators: [indicator({ nationalFramework: ['enabler-2', 'outcome-3', 'outcome-3'], target: { minimum: 90, upper: 95 } }), indicator({ id: 'other' })],
    inspections: [{ id: 'visit', framework: 'present', title: 'Visit', start: '2022-05', recommendations: [{ id: 'rec', text: 'Be safe.', nationalFramework: ['outcome-3'] }, { id: 'untagged', text: 'Be well.' }] }],
    actions: [{ id: 'act', title: 'Act', nationalFramework: ['enabler-2'] }],
  });

  it('has every outcome and enabler, each with what bears on it', () => {
    expect(report.nationalFramework.map(({ name, indicators, recommendations, actions }) => [name, indicators, recommendations.map(({ anchor }) => anchor), actions])).toEqual([
      ['Outcome 1', [], [], []], ['Outcome 2', [], [], []], ['Outcome 3', ['seen-10wd'], ['rec'], []], ['Outcome 4', [], [], []],
      ['Enabler 1', [], [], []], ['Enabler 2', ['seen-10wd'], [], ['act']], ['Enabler 3', [], [], []],
    ]);
  });

  it('says where its indicators stand, and nothing where it has none', () => {
    expect(report.nationalFramework.map(({ sentence }) => sentence)).toEqual([null, null, 'The one indicator with a target is on target.', null, null, 'The one indicator with a target is on target.', null]);
  });

  it('is named on an entry in its own order, each tag once', () => {
    expect(report.indicators.map(({ nationalFramework }) => nationalFramework)).toEqual([['outcome-3', 'enabler-2'], undefined]);
  });
});
