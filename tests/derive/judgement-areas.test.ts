import { expect, test } from 'vitest';
import { bearingOn, frameworksOf } from '../../src/derive/judgement-areas.ts';
import type { Framework } from '../../src/model/framework.ts';
import { presentFramework, settings } from './samples.ts';

const area = (id: string, label: string): Framework['judgements'][number] => ({ id, label, shortLabel: label, lineage: [id] });
const older: Framework = { ...presentFramework, id: 'older', judgements: [area('care', 'Looked after children'), area('adoption', 'Adoption performance')] };
const present: Framework = { ...presentFramework, judgements: [area('care', 'Children in care'), area('help', 'Help and protection')] };
const frameworks = frameworksOf({ frameworks: [older, present], settings });

test('an area is called what the present framework calls it, otherwise as an older one does', () => {
  expect(bearingOn(['help', 'care', 'adoption'], frameworks)).toEqual({ bearsOn: 'Help and protection; Children in care; Adoption performance' });
});

test('an entry that names no area, or none that is known, says nothing of it', () => {
  expect([bearingOn(undefined, frameworks), bearingOn([], frameworks), bearingOn(['nowhere'], frameworks)]).toEqual([{}, {}, {}]);
});
