import { describe, it } from 'vitest';
import rule from '../../../src/check/rules/plan-verb.ts';
import { expectSaid, type Said } from '../rule-tester.ts';
import { actionsFile, practice, section } from './samples.ts';

const said = (verb: string): Said => [
  `The plan begins with \`${verb}\` and does not say what will be different.`,
  'Say what will have changed for children or for practice, or give the action a measure.',
];

describe('a plan in the report', () => {
  it.each([
    ['Develop', 'title: ⟦Develop the offer⟧'],
    ['Carry on', 'title: ⟦Carry on developing the offer⟧'],
    ['Embed', 'title: ⟦Embed and champion the framework⟧, status: in-progress'],
  ])('begins with %s: an action with %s', (verb, fields) => {
    expectSaid(rule, { [actionsFile]: `actions:\n  - { id: plan, ${fields} }\n` }, said(verb));
  });

  it.each([
    'title: Develop the offer, measure: { text: Every family has a worker in ten days }',
    'title: Develop the offer, status: complete',
    'title: Develop the offer so that every family has a worker',
    'title: Develop an offer of 12 places',
    'title: Review every plan and develop the tool',
    'title: Developers meet',
  ])('says enough: an action with %s', (fields) => {
    expectSaid(rule, { [actionsFile]: `actions:\n  - { id: plan, ${fields} }\n` });
  });

  it('may be a list item, unless it cites the action', () => {
    const files = { [actionsFile]: 'actions:\n  - { id: plan, title: Open two hubs }\n' };
    expectSaid(rule, { ...files, [section]: practice({ next: '- We will ⟦continue⟧ the work.' }) }, said('continue'));
    expectSaid(rule, { ...files, [section]: practice({ next: '- We will continue the work. [@plan]' }) });
    expectSaid(rule, { ...files, [section]: practice({ how: '- Continue the work.' }) });
  });
});

describe('a plan in a plain text', () => {
  it('is a list item under a heading about plans', () => {
    expectSaid(rule, 'Priorities for the next 12 months\n\n- ⟦Embedding⟧ the framework\n- Implement the new offer\n', said('Embedding'));
    expectSaid(rule, 'What we know\n\n- Developing well in every team\n');
  });
});
