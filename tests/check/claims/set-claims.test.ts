import { describe, expect, it } from 'vitest';
import { wrongOfSets, type Things } from '../../../src/check/claims/set-claims.ts';
import type { Inspection } from '../../../src/model/inspection.ts';

const inspection: Inspection = {
  id: 'visit',
  framework: 'ilacs-2023',
  title: 'Inspection of 2022',
  start: '2022-02-07',
  judgements: [{ judgement: 'leaders', grade: 'Good' }, { judgement: 'care-leavers', grade: 'Good' }, { judgement: 'overall', grade: 'Requires improvement to be good' }],
  recommendations: [{ id: 'health', text: 'Make health assessments timely.', response: 'We meet each week.' }, { id: 'visits', text: 'Visit children on time.' }],
};
const things: Things = { inspections: [inspection], indicators: [], actions: [{ id: 'hire', title: 'Hire', answers: [], status: 'complete' }, { id: 'train', title: 'Train', answers: [], due: '2023' }], recommendations: [inspection.recommendations], cited: ['visit'] };
const said = (text: string): string[] => wrongOfSets(text, things).map((each) => `${each.said}: ${each.instead}`);

describe('what is said of several things at once', () => {
  it.each([
    ['All three judgements were good.', 'All three judgements: of 3 judgements 2 are so: all but `overall`'],
    ['None of the recommendations concerned health.', 'None of the recommendations: of 2 recommendations one is so: `health`'],
    ['Both recommendations have been answered.', 'Both recommendations: of 2 recommendations one is so: `health`'],
    ['All of the recommendations were about health.', 'All of the recommendations: of 2 recommendations one is so: `health`'],
    ['Fewer than half of the judgements were good.', 'Fewer than half of the judgements: of 3 judgements 2 are so: all but `overall`'],
    ['Leadership was the only judgement to be good.', 'the only judgement: of 3 judgements 2 are so: all but `overall`'],
    ['Inspectors found no area to require improvement.', 'no area: of 3 judgements one is so: `overall`'],
    ['Every action is complete.', 'Every action: of 2 actions one is so: `hire`'],
    ['Not a single action has a due date.', 'Not a single action: of 2 actions one is so: `train`'],
  ])('is held against each of them: %s', (text, instead) => {
    expect(said(text)).toEqual([instead]);
  });

  it.each(['Two judgements were good.', 'Not one of the judgements fell below good.', 'One of the recommendations concerned health.', 'All actions will be complete by May.', 'Not all judgements were good.', 'Of the three judgements two were good.', 'No fewer than two judgements were good.', 'More than half of the judgements were good.', 'All recommendations are welcome.'])('may stand where it is so or cannot be told: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});
