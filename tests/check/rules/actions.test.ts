import { describe, expect, it } from 'vitest';
import { checkProject } from '../../../src/check/engine/check-project.ts';
import answersSomething from '../../../src/check/rules/action-answers-something.ts';
import hasDueDate from '../../../src/check/rules/action-has-due-date.ts';
import hasMeasure from '../../../src/check/rules/action-has-measure.ts';
import hasOwner from '../../../src/check/rules/action-has-owner.ts';
import noOverdueAction from '../../../src/check/rules/no-overdue-action.ts';
import roleNotName from '../../../src/check/rules/role-not-name.ts';
import weaknessHasAction from '../../../src/check/rules/weakness-has-action.ts';
import { projectOf, type Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { actionsFile, evidenceFile, practice, section, settingsFile, settings } from './samples.ts';

const indicators = `theme: Visits
indicators:
  - { id: with-target, title: Seen, unit: percent, polarity: higher, period: snapshot, target: { upper: 90 }, observations: [] }
  - { id: without, title: Number, unit: count, polarity: neutral, period: snapshot, observations: [] }
`;

/** A report whose action `plan` has these fields; its id is what is marked unless a field is. */
function withAction(fields: string, isWrong: boolean): Files {
  const id = isWrong && !fields.includes('⟦') ? '⟦plan⟧' : 'plan';
  return {
    [section]: practice({ improvements: '- Visits have no purpose. [@cited] {#improve-visits}' }),
    'data/indicators/visits.yaml': indicators,
    [actionsFile]: `actions:\n  - { id: cited, title: Cited, status: complete, measure: { text: Nine in ten } }\n  - { id: ${id}, title: Plan visits${fields} }\n`,
  };
}

const owner = 'Name the role that answers for it as `owner`, such as `Head of Early Help`.';
const due = 'Add `due:` with a day, a month or a year, such as `due: 2023-03`.';
const measure = 'Add `measure:` with `text`, or with `indicator` and the `goal` that is aimed for.';
const overdue = 'Bring its `status` up to date, or say under `progress` why it is late and give the new date as `due`.';

describe('an action still to be done', () => {
  it.each([
    [hasOwner, '', 'The action `plan` has no owner.', owner],
    [hasOwner, ', owner: ⟦TBC⟧', 'The action `plan` has `TBC` for its owner, which is nobody.', owner],
    [hasOwner, ', owner: ⟦"To be confirmed."⟧', 'The action `plan` has `To be confirmed.` for its owner, which is nobody.', owner],
    [hasOwner, ', owner: ⟦"?"⟧', 'The action `plan` has `?` for its owner, which is nobody.', owner],
    [hasOwner, ', owner: ⟦The team⟧', 'The action `plan` has `The team` for its owner, which is nobody.', owner],
    [hasOwner, ', owner: ⟦Everybody⟧', 'The action `plan` has `Everybody` for its owner, which is nobody.', owner],
    [hasOwner, ', owner: ⟦All heads of service⟧', 'The action `plan` has `All heads of service` for its owner, which is nobody that answers for it.', owner],
    [hasDueDate, '', 'The action `plan` has no due date.', due],
    [hasDueDate, ', status: in-progress', 'The action `plan` has no due date.', due],
    [hasMeasure, '', 'The action `plan` does not say how it will be known to have worked.', measure],
    [hasMeasure, ', status: complete', 'The action `plan` does not say how it will be known to have worked.', measure],
    [hasMeasure, ', measure: ⟦{ goal: 90 }⟧', 'The measure of the action `plan` has neither words nor an indicator.', measure],
    [hasMeasure, ', measure: ⟦{ text: tbc }⟧', 'The measure of the action `plan` has neither words nor an indicator.', measure],
    [hasMeasure, ', measure: ⟦{ text: Improved outcomes. }⟧', 'The measure of the action `plan` is `Improved outcomes.`, which nobody can count or see.', measure],
    [hasMeasure, ', measure: ⟦{ indicator: without }⟧', 'The action `plan` is measured by `without`, but neither has a value that is aimed for.', measure],
    [
      answersSomething,
      '',
      'The action `plan` answers nothing that the report says is to be improved.',
      'Name the area for improvement, finding or recommendation under `answers`; if there is none, say in a section what the action is for.',
    ],
    [noOverdueAction, ', due: ⟦2022-09-29⟧', 'The action `plan` was due by `2022-09-29` and is neither complete nor stopped at `2022-09-30`.', overdue],
    [noOverdueAction, ', due: ⟦2022-08⟧, status: in-progress', 'The action `plan` was due by `2022-08` and is neither complete nor stopped at `2022-09-30`.', overdue],
    [noOverdueAction, ', due: ⟦"2021"⟧', 'The action `plan` was due by `2021` and is neither complete nor stopped at `2022-09-30`.', overdue],
  ])('is found by %o when it has `%s`', (rule, fields, message, hint) => {
    expectSaid(rule, withAction(fields, true), [message, hint]);
  });

  it.each([
    [hasOwner, ', owner: Head of Early Help'],
    [hasOwner, ', owner: Team manager for early help'],
    [hasMeasure, ', measure: { text: Improved outcomes, indicator: with-target }'],
    [hasMeasure, ', measure: { text: Improved outcomes in nine of ten audits }'],
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
    expectSaid(rule, withAction(fields, false));
  });
});

describe('an action without an owner or a date', () => {
  const severities = (rule: typeof hasOwner, more: { status: string; checks?: string }): string[] =>
    checkProject(projectOf({ ...withAction('', false), [settingsFile]: settings(more) }), [rule]).map(({ severity }) => severity);

  it.each([hasOwner, hasDueDate])('is open while the report is a draft, and an error once it is agreed: %o', (rule) => {
    expect(severities(rule, { status: 'draft' })).toEqual(['warning']);
    expect(severities(rule, { status: 'agreed' })).toEqual(['error']);
  });

  it('is, like a weakness without an action, something to do in a draft alone', () => {
    const weak = (status: string): string[] =>
      checkProject(projectOf({ [section]: practice({ improvements: '- Visits are late.' }), [settingsFile]: settings({ status }) }), [weaknessHasAction]).map(({ severity }) => severity);
    expect([weak('draft'), weak('agreed')]).toEqual([['warning'], ['error']]);
  });

  it('is as grave as the report itself wants it', () => {
    expect(severities(hasOwner, { status: 'draft', checks: '{ severities: { action-has-owner: error } }' })).toEqual(['error']);
    expect(severities(hasOwner, { status: 'agreed', checks: '{ severities: { action-has-owner: info } }' })).toEqual(['info']);
    expect(severities(hasOwner, { status: 'agreed', checks: '{ severities: { action-has-owner: off } }' })).toEqual([]);
  });
});

describe('an action that answers nothing', () => {
  const plan: Files = { [actionsFile]: 'actions:\n  - { id: plan, title: Plan, sections: [early-help] }\n' };

  it('is named where a weakness of its section has none, and not told of by itself', () => {
    const said: [string, string] = ['No action answers the area for improvement `improve-visits`.', 'Name `improve-visits` under `answers` of `plan`, which answers nothing yet.'];
    expectSaid(weaknessHasAction, { ...plan, [section]: practice({ improvements: '⟦- Visits are late. [@cited] {#improve-visits}⟧' }) }, said);
    expectSaid(answersSomething, { ...plan, [section]: practice({ improvements: '- Visits are late. [@cited] {#improve-visits}' }) });
  });
});

describe('an owner', () => {
  const said = (name: string): [string, string] => [`\`${name}\` looks like the name of a person; expected a role.`, 'Name the role, such as `Head of Early Help`.'];
  const owned = (owner: string): Files => ({ [actionsFile]: `actions:\n  - { id: plan, title: Plan, owner: ${owner} }\n` });

  it.each([
    ['⟦Sarah Example⟧', 'Sarah Example'],
    ['⟦"Sarah O\'Example, Head of Early Help"⟧', "Sarah O'Example"],
    ['⟦Head of Early Help (David Example)⟧', 'David Example'],
  ])('is a role and no person: %s', (owner, name) => {
    expectSaid(roleNotName, owned(owner), said(name));
  });

  it.each(['Head of Early Help', 'Manager of the Sarah Example Centre', 'Head of St James House', 'sarah'])('may be %s', (owner) => {
    expectSaid(roleNotName, owned(owner));
  });

  it('is a role in sections, evidence and sign-offs too', () => {
    const files = {
      [section]: practice().replace('title: Early help\n', 'title: Early help\nowner: ⟦Emma Example⟧\nsignOff: { role: ⟦Adam Example⟧, date: 2022-10-01 }\n'),
      [evidenceFile]: 'evidence:\n  - { id: audit, title: Audit, kind: audit, owner: ⟦Laura Example⟧ }\n',
      [settingsFile]: settings({ signOff: '{ role: ⟦Paul Example⟧, date: 2022-10-01 }' }),
    };
    expectSaid(roleNotName, files, ...['Emma Example', 'Adam Example', 'Laura Example', 'Paul Example'].map(said));
  });
});
