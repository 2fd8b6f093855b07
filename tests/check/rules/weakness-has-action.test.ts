import { describe, it } from 'vitest';
import rule from '../../../src/check/rules/weakness-has-action.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { actionsFile, practice, section } from './samples.ts';

const visits = '- Visits have no purpose. {#improve-visits}';
const files = (improvements: string, actions: string): Files => ({ [section]: practice({ improvements }), [actionsFile]: `actions:\n  - ${actions}\n` });
const nameIt = 'Name `improve-visits` under `answers` of an action in data/actions.yaml.';

describe('an area for improvement', () => {
  it.each([
    ['an action that names it', visits, '{ id: plan, title: Plan, answers: [improve-visits] }'],
    ['an action that it cites', '- Visits have no purpose. [@plan]', '{ id: plan, title: Plan }'],
    ['a complete action', visits, '{ id: plan, title: Plan, answers: [improve-visits], status: complete }'],
    ['an internal action', visits, '{ id: plan, title: Plan, answers: [improve-visits], audience: internal }'],
  ])('is answered by %s', (_, improvements, actions) => {
    expectSaid(rule, files(improvements, actions));
  });

  it.each([
    ['nothing', visits, '{ id: other, title: Other }', 'No action answers the area for improvement `improve-visits`.', nameIt],
    ['a stopped action', visits, '{ id: plan, title: Plan, answers: [improve-visits], status: stopped }', 'Only a stopped action answers the area for improvement `improve-visits`.', nameIt],
    ['nothing, when it has no id', '- Visits have no purpose.', '{ id: other, title: Other }', 'No action answers the area for improvement `Visits have no purpose.`.', 'Give it an id, such as `{#improve-visits}`, and name that under `answers` of an action in data/actions.yaml.'],
  ])('is not answered by %s', (_, improvements, actions, message, hint) => {
    expectSaid(rule, files(`⟦${improvements}⟧`, actions), [message, hint]);
  });

  it('is answered through the recommendation that it cites', () => {
    const inspection = 'id: visit\nframework: focused-visit\ntitle: Visit\nstart: 2022-05\nrecommendations:\n  - { id: rec, text: Plan visits. }\n';
    const answered = files('- Visits have no purpose. [@rec]', '{ id: plan, title: Plan, answers: [rec] }');
    expectSaid(rule, { ...answered, 'data/inspections/2022.yaml': inspection });
    expectSaid(rule, { 'data/inspections/2022.yaml': inspection, ...files('⟦- Visits have no purpose. [@rec]⟧', '{ id: plan, title: Plan }') }, [
      'No action answers the area for improvement `Visits have no purpose.`.',
      'Give it an id, such as `{#improve-visits}`, and name that under `answers` of an action in data/actions.yaml.',
    ]);
  });

  it('is no line that leads in to a list', () => {
    expectSaid(rule, files('Two things take too long:\n\n- Visits. {#improve-visits}', '{ id: plan, title: Plan, answers: [improve-visits] }'));
  });
});
