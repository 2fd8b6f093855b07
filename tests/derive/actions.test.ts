import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/model/action.ts';
import { indicator, reportOf } from './samples.ts';

function written(changes: Partial<Action>): ReturnType<typeof reportOf>['actions'][number] {
  return reportOf({ indicators: [indicator()], actions: [{ id: 'act', title: 'Do it', ...changes }] }).actions[0]!;
}

describe('whether an action is overdue at the as-at date, 30 September 2022', () => {
  it.each<[string | undefined, Action['status'], boolean]>([
    ['2022-09-29', 'in-progress', true],
    ['2022-09-30', 'in-progress', false],
    ['2022-08', 'in-progress', true],
    ['2022-09', 'in-progress', false],
    ['2022', 'in-progress', false],
    ['2021', 'not-started', true],
    ['2021', undefined, true],
    ['2021', 'complete', false],
    ['2021', 'stopped', false],
    [undefined, 'in-progress', false],
  ])('due %s, %s: %s', (due, status, overdue) => {
    expect(written({ ...(due === undefined ? {} : { due }), ...(status === undefined ? {} : { status }) }).overdue).toBe(overdue);
  });
});

describe('how a due date stands at the as-at date, 30 September 2022', () => {
  it.each<[string | undefined, Action['status'], string | null]>([
    ['2022-09-29', 'in-progress', 'overdue'],
    ['2022-09-30', 'in-progress', 'due-soon'],
    ['2022-12-30', undefined, 'due-soon'],
    ['2022-12-31', 'in-progress', 'later'],
    ['2022-11', 'not-started', 'due-soon'],
    ['2022', 'not-started', 'later'],
    ['2022-08', 'complete', 'closed'],
    ['2030', 'stopped', 'closed'],
    [undefined, 'in-progress', null],
  ])('due %s, %s: %s', (due, status, state) => {
    expect(written({ ...(due === undefined ? {} : { due }), ...(status === undefined ? {} : { status }) }).dueState).toBe(state);
  });
});

it('says its priority in words, where it has one', () => {
  expect(written({ priority: 'high' })).toMatchObject({ priority: 'high', priorityText: 'High' });
  expect(written({})).toMatchObject({ priority: null, priorityText: null });
});

it('says its status and its dates in words', () => {
  expect(written({ status: 'in-progress', due: '2023-03', progress: [{ date: '2022-09-01', text: 'Begun.' }] })).toMatchObject({
    statusText: 'In progress', due: { iso: '2023-03', text: 'March 2023' }, progress: [{ date: { text: '1 September 2022' }, text: 'Begun.' }],
  });
});

it('says that a status is not given, and gives none', () => {
  expect(written({})).toMatchObject({ status: null, statusText: 'Status not given', owner: null, due: null, measureText: null, progress: [] });
});

it.each<[Action['measure'], string | null, string | null]>([
  [{ text: 'Audits show it.' }, 'Audits show it.', null],
  [{ indicator: 'seen-10wd', goal: 97.5 }, 'Children seen within ten working days: goal 97.5% or more', 'seen-10wd'],
  [{ indicator: 'seen-10wd' }, 'Children seen within ten working days', 'seen-10wd'],
  [{ text: 'Families are seen sooner.', indicator: 'seen-10wd', goal: 98 }, 'Families are seen sooner. (Children seen within ten working days: goal 98% or more)', 'seen-10wd'],
  [{ text: 'Words.', indicator: 'held-back', goal: 98 }, 'Words.', null],
])('says its measure %j', (measure, measureText, measureIndicator) => {
  expect(written({ measure })).toMatchObject({ measureText, measureIndicator });
});
