import { describe, expect, it } from 'vitest';
import answersSomething from '../../../src/check/rules/action-answers-something.ts';
import hasDueDate from '../../../src/check/rules/action-has-due-date.ts';
import hasMeasure from '../../../src/check/rules/action-has-measure.ts';
import hasOwner from '../../../src/check/rules/action-has-owner.ts';
import noOverdueAction from '../../../src/check/rules/no-overdue-action.ts';
import type { Rule } from '../../../src/check/engine/rule.ts';
import { actionsFile, messagesOf, practice, section } from './samples.ts';

const indicators = `theme: Visits
indicators:
  - { id: with-target, title: Seen, unit: percent, polarity: higher, period: snapshot, target: { upper: 90 }, observations: [] }
  - { id: without, title: Number, unit: count, polarity: neutral, period: snapshot, observations: [] }
`;

const found = (rule: Rule, fields: string): string[] =>
  messagesOf(rule, {
    [section]: practice({ improvements: '- Visits have no purpose. [@cited] {#improve-visits}' }),
    'data/indicators/visits.yaml': indicators,
    [actionsFile]: `actions:\n  - { id: cited, title: Cited, status: complete }\n  - { id: plan, title: Plan visits${fields} }\n`,
  }).filter((message) => message.includes('`plan`'));

describe('an action still to be done', () => {
  it.each([
    [hasOwner, '', 'The action `plan` has no owner.'],
    [hasOwner, ', owner: TBC', 'The action `plan` has `TBC` for its owner, which is nobody.'],
    [hasOwner, ', owner: "To be confirmed."', 'The action `plan` has `To be confirmed.` for its owner, which is nobody.'],
    [hasOwner, ', owner: "?"', 'The action `plan` has `?` for its owner, which is nobody.'],
    [hasDueDate, '', 'The action `plan` has no due date.'],
    [hasDueDate, ', status: in-progress', 'The action `plan` has no due date.'],
    [hasMeasure, '', 'The action `plan` does not say how it will be known to have worked.'],
    [hasMeasure, ', status: complete', 'The action `plan` does not say how it will be known to have worked.'],
    [hasMeasure, ', measure: { goal: 90 }', 'The measure of the action `plan` has neither words nor an indicator.'],
    [hasMeasure, ', measure: { text: tbc }', 'The measure of the action `plan` has neither words nor an indicator.'],
    [hasMeasure, ', measure: { indicator: without }', 'The action `plan` is measured by `without`, but neither has a value that is aimed for.'],
    [answersSomething, '', 'The action `plan` answers nothing that the report says is to be improved.'],
    [noOverdueAction, ', due: 2022-09-29', 'The action `plan` was due by `2022-09-29` and is neither complete nor stopped at `2022-09-30`.'],
    [noOverdueAction, ', due: 2022-08, status: in-progress', 'The action `plan` was due by `2022-08` and is neither complete nor stopped at `2022-09-30`.'],
    [noOverdueAction, ', due: "2021"', 'The action `plan` was due by `2021` and is neither complete nor stopped at `2022-09-30`.'],
  ])('is found by %o when it has `%s`', (rule, fields, message) => {
    expect(found(rule, fields)).toEqual([message]);
  });

  it.each([
    [hasOwner, ', owner: Head of Early Help'],
    [hasOwner, ', status: complete'],
    [hasOwner, ', status: stopped'],
    [hasDueDate, ', due: "2023"'],
    [hasDueDate, ', status: complete'],
    [hasMeasure, ', measure: { text: Nine in ten }'],
    [hasMeasure, ', measure: { indicator: with-target }'],
    [hasMeasure, ', measure: { indicator: without, goal: 90 }'],
    [hasMeasure, ', status: stopped'],
    [answersSomething, ', answers: [improve-visits]'],
    [answersSomething, ', status: stopped'],
    [noOverdueAction, ', due: 2022-09-30'],
    [noOverdueAction, ', due: 2022-09'],
    [noOverdueAction, ', due: "2022"'],
    [noOverdueAction, ', due: 2021-01, status: complete'],
  ])('is left alone by %o when it has `%s`', (rule, fields) => {
    expect(found(rule, fields)).toEqual([]);
  });
});
