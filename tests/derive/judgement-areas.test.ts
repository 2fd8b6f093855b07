import { expect, test } from 'vitest';
import { bearingOn, frameworksOf, toldAreas } from '../../src/derive/judgement-areas.ts';
import type { Framework } from '../../src/model/framework.ts';
import { presentFramework, settings } from './samples.ts';

const area = (id: string, label: string): Framework['judgements'][number] => ({ id, label, shortLabel: label, lineage: [id] });
const older: Framework = { ...presentFramework, id: 'older', judgements: [area('care', 'Looked after children'), area('adoption', 'Adoption performance')] };
const present: Framework = { ...presentFramework, judgements: [area('care', 'Children in care'), area('help', 'Help and protection')] };
const frameworks = frameworksOf({ frameworks: [older, present], settings });
const told = toldAreas(frameworks);

test('an area is called what the present framework calls it, otherwise as an older one does', () => {
  expect(bearingOn(['help', 'care', 'adoption'], frameworks, told)).toEqual({
    bearsOn: 'Help and protection; Children in care; Adoption performance',
    areas: [{ label: 'Help and protection', area: 'help' }, { label: 'Children in care', area: 'care' }, { label: 'Adoption performance', area: 'adoption' }],
  });
});

test('an entry that names no area, or none that is known, says nothing of it', () => {
  expect([bearingOn(undefined, frameworks, told), bearingOn([], frameworks, told), bearingOn(['nowhere'], frameworks, told)]).toEqual([{}, {}, {}]);
});

test('an area of an older framework is told of with the present one that continues it, by whatever name', () => {
  const safeguarding: Framework = { ...older, id: 'oldest', judgements: [{ ...area('safeguarding', 'Safeguarding services'), lineage: ['help'] }] };
  expect(bearingOn(['safeguarding'], [safeguarding], told).areas).toEqual([{ label: 'Safeguarding services', area: 'help' }]);
  expect(toldAreas(frameworksOf({ frameworks: [older, safeguarding, present], settings })).list.map(({ label }) => label)).toEqual(['Children in care', 'Help and protection', 'Adoption performance']);
});

test('what was judged together bears on each of what is now judged apart, and what was judged apart on what is now judged together', () => {
  const together = { ...area('looked-after', 'Looked after children'), lineage: ['care', 'leavers'] };
  const apart = [area('care', 'Children in care'), area('leavers', 'Care leavers')];
  expect(toldAreas([{ ...present, judgements: apart }]).idsOf(together)).toEqual(['care', 'leavers']);
  expect(apart.map(toldAreas([{ ...present, judgements: [together] }]).idsOf)).toEqual([['care'], ['care']]);
});
