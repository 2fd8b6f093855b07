import { describe, it } from 'vitest';
import actionAsTold from '../../../src/check/rules/action-as-told.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { practice } from './samples.ts';

const indicators = `theme: Early help
indicators:
  - { id: timely, title: Assessments in time, unit: percent, polarity: higher, period: snapshot, source: Register, judgements: [help-and-protection], target: { minimum: 60, upper: 80 }, observations: [{ at: 2022-09-30, value: 70 }] }
`;
const action = (more: string): string => `actions:
  - id: tracker
    title: Track each assessment
    owner: Head of Early Help
    due: 2023-03
    ${more}
`;
const files = (know: string, more = 'measure: { indicator: timely, goal: 85 }\n    status: in-progress'): Files => ({ 'data/indicators/early-help.yaml': indicators, 'data/actions.yaml': action(more), 'content/10-early-help.md': practice({ know }) });
const mend = 'Correct the text, or the action `tracker`.';
const short = '`timely` is 70.0%, and the goal is 85% or more';

describe('an action', () => {
  it.each([
    ['measure: { indicator: timely, goal: 85 }\n    status: ⟦complete⟧', short],
    ['measure: { indicator: timely }\n    status: ⟦complete⟧', '`timely` is 70.0%, near target'],
  ])('is not complete while its measure is short of what is aimed for: %s', (more, why) => {
    expectSaid(actionAsTold, files('', more), [`The action \`tracker\` is \`complete\`, but ${why}.`, 'Say under `progress` why it is closed all the same and what answers the rest, or set its `status` back.']);
  });

  it.each([
    ['This work ⟦has been completed⟧. [@tracker]', `has been completed`, `\`tracker\` is \`in-progress\` in the register of actions, and ${short}`],
    ['We ⟦have completed⟧ the action on assessments. [@tracker]', 'have completed', `\`tracker\` is \`in-progress\` in the register of actions, and ${short}`],
    ['The project ⟦reached its goal⟧. [@tracker]', 'reached its goal', short],
    ['Our goal is ⟦95%⟧ of assessments in time. [@tracker]', '95%', 'the goal of `tracker` is 85% or more'],
    ['The tracker is due in ⟦June 2023⟧. [@tracker]', 'June 2023', '`tracker` is due by `2023-03`'],
    ['The ⟦Head of Safeguarding⟧ owns the tracker. [@tracker]', 'Head of Safeguarding', 'the owner of `tracker` is Head of Early Help'],
  ])('is told as its register has it: %s', (know, said, instead) => {
    expectSaid(actionAsTold, files(know), [`The text says \`${said}\`, but ${instead}.`, mend]);
  });

  it.each([
    'This work will be completed in March. [@tracker]',
    'The first phase of the tracker has been completed. [@tracker]',
    'The project has not yet reached its goal. [@tracker]',
    'Our goal is 85% of assessments in time. [@tracker]',
    'The tracker is due in March 2023. [@tracker]',
    'The Head of Early Help owns the tracker. [@tracker]',
    'A manager has completed each form. [@tracker]',
  ])('may be told so: %s', (know) => {
    expectSaid(actionAsTold, files(know));
  });

  it('that has come to its goal may be complete', () => {
    expectSaid(actionAsTold, files('The project reached its goal. [@tracker]', 'measure: { indicator: timely, goal: 70 }\n    status: complete'));
  });
});
