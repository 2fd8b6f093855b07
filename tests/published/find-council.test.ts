import { beforeAll, expect, test } from 'vitest';
import { findCouncil } from '../../src/published/find-council.ts';
import type { Pack } from '../../src/published/pack.ts';
import { readPack } from '../../src/read/read-pack.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await readPack();
});

test.each([
  ['Norfolk', 'Norfolk'], ['norfolk', 'Norfolk'], ['Norfolk County Council', 'Norfolk'], ['E10000020', 'Norfolk'], ['e10000020', 'Norfolk'], ['926', 'Norfolk'],
  ['London Borough of Barking and Dagenham', 'Barking and Dagenham'], ['barking & dagenham', 'Barking and Dagenham'], ['Barking', 'Barking and Dagenham'],
  ['City of London', 'City of London'], ['City of York Council', 'York'], ['Hull', 'Kingston upon Hull'], ['St. Helens', 'St Helens'], ['Bournemouth', 'Bournemouth, Christchurch and Poole'],
  ['Royal Borough of Windsor and Maidenhead', 'Windsor and Maidenhead'], ['Durham', 'Durham'], ['Bristol City Council', 'Bristol'], ['BCP', 'Bournemouth, Christchurch and Poole'], ['County Durham', 'Durham'], ['North Northants', 'North Northamptonshire'],
])('%s is %s', (typed, name) => {
  expect(findCouncil(pack, typed)).toMatchObject({ council: { name } });
});

test.each<[string, string[]]>([
  ['Norflok', ['Norfolk']],
  ['Yorkshire', ['East Riding of Yorkshire', 'North Yorkshire']],
  ['Northamptonshire', ['North Northamptonshire', 'West Northamptonshire']],
  ['Atlantis', []],
  ['', []],
])('%s is none, but comes near to %j', (typed, near) => {
  const found = findCouncil(pack, typed);
  expect('near' in found && [...found.near].sort()).toEqual([...near].sort());
});
