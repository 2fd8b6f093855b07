import { describe, expect, it } from 'vitest';
import rule from '../../../src/check/rules/weakness-has-action.ts';
import { actionsFile, messagesOf, practice, section } from './samples.ts';

const visits = '- Visits have no purpose. {#improve-visits}';
const found = (improvements: string, actions: string): string[] =>
  messagesOf(rule, { [section]: practice({ improvements }), [actionsFile]: `actions:\n  - ${actions}\n` });

describe('an area for improvement', () => {
  it.each([
    ['an action that names it', visits, '{ id: plan, title: Plan, answers: [improve-visits] }'],
    ['an action that it cites', '- Visits have no purpose. [@plan]', '{ id: plan, title: Plan }'],
    ['a complete action', visits, '{ id: plan, title: Plan, answers: [improve-visits], status: complete }'],
    ['an internal action, where it is internal itself', `:::internal\n\n${visits}\n\n:::`, '{ id: plan, title: Plan, answers: [improve-visits], audience: internal }'],
  ])('is answered by %s', (_, improvements, actions) => {
    expect(found(improvements, actions)).toEqual([]);
  });

  it.each([
    ['nothing', visits, '{ id: other, title: Other }', 'No action answers the area for improvement `improve-visits`.'],
    ['a stopped action', visits, '{ id: plan, title: Plan, answers: [improve-visits], status: stopped }', 'Only a stopped action answers the area for improvement `improve-visits`.'],
    [
      'an internal action, where everybody reads of it',
      visits,
      '{ id: plan, title: Plan, answers: [improve-visits], audience: internal }',
      'Everybody can read of the area for improvement `improve-visits`, but `plan`, which answers it, is for the audience `internal`.',
    ],
    ['nothing, when it has no id', '- Visits have no purpose.', '{ id: other, title: Other }', 'No action answers the area for improvement `Visits have no purpose.`.'],
  ])('is not answered by %s', (_, improvements, actions, message) => {
    expect(found(improvements, actions)).toEqual([message]);
  });

  it('is answered through the recommendation that it cites', () => {
    const inspection = 'id: visit\nframework: focused-visit\ntitle: Visit\nstart: 2022-05\nrecommendations:\n  - { id: rec, text: Plan visits. }\n';
    const files = { [section]: practice({ improvements: '- Visits have no purpose. [@rec]' }), 'data/inspections/2022.yaml': inspection };
    expect(messagesOf(rule, { ...files, [actionsFile]: 'actions:\n  - { id: plan, title: Plan, answers: [rec] }\n' })).toEqual([]);
    expect(messagesOf(rule, files)).toHaveLength(1);
  });

  it('is no line that leads in to a list', () => {
    expect(found('Two things take too long:\n\n- Visits. {#improve-visits}', '{ id: plan, title: Plan, answers: [improve-visits] }')).toEqual([]);
  });
});
