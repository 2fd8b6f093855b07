import { describe, expect, it } from 'vitest';
import { wrongOfPlan } from '../../../src/check/claims/hold-plan.ts';
import { timesNamedIn } from '../../../src/check/claims/times.ts';
import { quantitiesIn } from '../../../src/check/prose/numbers.ts';
import type { Action } from '../../../src/model/action.ts';

const action: Action = { id: 'carers', title: 'Recruit 40 foster carers for a launch in the second half of 2025', owner: 'Head of Fostering', due: '2026-03', status: 'in-progress' };
const said = (text: string): string[] => wrongOfPlan({ text, quantities: quantitiesIn(text), times: timesNamedIn(text) }, action).map((each) => `${each.said}: ${each.instead}`);

describe('what a sentence says of an action', () => {
  it.each([
    ['Nobody has been named to lead the campaign.', 'Nobody has been named to lead: the owner of `carers` is Head of Fostering'],
    ['The action has neither an owner nor a date.', 'has neither an owner: the owner of `carers` is Head of Fostering'],
    ['No date has been set.', 'No date: the date of `carers` is `2026-03`'],
    ['A measure has been agreed.', 'A measure has been agreed: `carers` has none in the register of actions'],
    ['The campaign has yet to begin.', 'has yet to begin: `carers` is `in-progress` in the register of actions'],
    ['The work on recruitment has been abandoned.', 'has been abandoned: `carers` is `in-progress` in the register of actions'],
    ['We have heard it: the campaign was stopped in May.', 'was stopped: `carers` is `in-progress` in the register of actions'],
    ['We seek 50 more foster carers.', '50: `carers` is `Recruit 40 foster carers for a launch in the second half of 2025`'],
    ['We work towards a launch in the first half of 2025.', 'the first half of 2025: `carers` is `Recruit 40 foster carers for a launch in the second half of 2025`'],
  ])('is held against the register: %s', (text, instead) => {
    expect(said(text)).toEqual([instead]);
  });

  it.each([
    'No measure has been set.', 'An owner has been named.', 'There is no deadline that we have missed.', 'It has no owner outside the service.', 'The action is no longer without an owner.', 'No date will be set.',
    'Enquiries have not started to fall.', 'The old poster has been dropped from the campaign.', 'The campaign has not been abandoned.', 'We seek 40 more foster carers.', 'The campaign has found 12 new foster carers.',
    'The region means to recruit 200 foster carers.', 'We began in May 2025 to work towards a launch in the autumn of 2025.',
  ])('may stand where the register has it so or says nothing of it: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});
