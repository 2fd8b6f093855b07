import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAsFrozen } from '../../src/model/edition-file.ts';
import { parseEdition } from '../../src/parse/data/parse-edition.ts';
import { sha256 } from '../../src/read/frozen-editions.ts';
import { editionOf } from './worked-examples.ts';

const path = 'data/editions/2021.json';
const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const frozen = parseEdition({ path, text }).value!.data;

test("the worked example's edition of 2021 is as it was frozen", () => {
  expect(isAsFrozen(text, sha256)).toBe(true);
});

test('its source says all that again, beside what selfeval has learnt to say since (if it says something else, take the file out and freeze it from its source)', async () => {
  const { report: { labels: _, ...said } } = JSON.parse(text) as { report: Record<string, unknown> };
  expect(await editionOf('./barking-and-dagenham-2021/', 'public')).toMatchObject(said);
});

test('it has plans of which the edition of 2022 says nothing', async () => {
  const present = await editionOf('../../', 'public');
  const plans = frozen.report.actions.map(({ id }) => id);
  const carriedOn = plans.filter((id) => present.actions.some((action) => action.id === id));
  expect([carriedOn, plans.length]).toEqual([['family-hub-offer', 'domestic-abuse-offer'], 11]);
});
