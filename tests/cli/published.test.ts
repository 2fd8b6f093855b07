import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { figuresOf } from '../../src/published/figures.ts';
import { readPackOf } from '../../src/read/read-overlays.ts';
import { firstReport, thePack } from '../import/tidy/first-report.ts';
import { runCommand } from '../run-command.ts';

const release = readFileSync(new URL('../import/tidy/files/rereferrals.csv', import.meta.url), 'utf8');
/** The release of a year later: every figure of 2025 once more, and Norfolk's another. */
const next = `${release}${release.split('\n').filter((line) => line.startsWith('2025,')).map((line) => line.replace(/^2025/, '2026').replace(/(Norfolk),[^,]*,[^,]*$/, '$1,16.5,c')).join('\n')}\n`;
const kept = 'data/published/rereferrals-2026.json';
const themeFile = 'data/indicators/front-door.yaml';

let place: string;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'selfeval published '));
  for (const [path, text] of await firstReport('Norfolk')) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  writeFileSync(join(place, 'rereferrals 2026.csv'), next);
});
afterAll(() => rmSync(place, { recursive: true }));

const run = (...args: string[]) => runCommand(['published', ...args, '--report', place], { cwd: place });

test('says how old the figures are, and that a report has no newer ones', async () => {
  const { code, stdout } = await run();
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^The published figures that come with selfeval are those of 1 April 2026: 284 measures.*18 June 2026\.\nThis report has no newer ones\./)]);
});

test('lays a newer download over them, and brings the indicators that were made of them up to date', async () => {
  const tried = await run('--add', 'rereferrals 2026.csv');
  expect([tried.code, tried.stderr, existsSync(join(place, kept))]).toEqual([1, expect.stringContaining('nobody could be asked'), false]);
  const { code, stderr } = await run('--add', 'rereferrals 2026.csv', '--yes');
  expect(code).toBe(0);
  expect(stderr).toContain('rereferral_percent is "Re-referrals to children\'s social care within 12 months of the previous referral (%)": newer figures up to 31 March 2026.');
  expect(stderr).toMatch(/new +Referrals that follow another within 12 months, 2025 to 2026 +16\.5% +line 329/);
  const pack = await readPackOf(place);
  const [norfolk, england] = [926, 970].map((number) => (key: string) => figuresOf(pack, pack.measures.find((each) => each.key === key)!, number).at(-1));
  expect([norfolk!('ReReferral'), england!('ReReferral')]).toEqual([{ at: '2026-03-31', value: 16.5, stage: null }, { at: '2026-03-31', value: 22.6, stage: null }]);
  expect(norfolk!('CIN_Refferals_NFA')).toMatchObject({ at: '2025-03-31' });
  const { indicators } = parse(readFileSync(join(place, themeFile), 'utf8')) as { indicators: { id: string; observations: object[]; quartiles: object[]; comparators: { kind: string; at: string; value: number }[] }[] };
  const one = indicators.find(({ id }) => id === 'rereferrals')!;
  expect([one.observations.at(-1), one.quartiles.at(-1)]).toMatchObject([{ at: '2026-03-31', value: 16.5 }, { at: '2026-03-31', councils: 153 }]);
  expect(one.comparators.filter(({ at }) => at === '2026-03-31').map(({ kind }) => kind)).toEqual(['england', 'region', 'statistical-neighbours']);
  expect(indicators.find(({ id }) => id === 'referrals-no-action')!.observations.at(-1)).toEqual({ at: '2026-03-31', status: 'c' });
});

test('says of the report what it has over the pack, and has nothing to add a second time', async () => {
  expect((await run()).stdout).toMatch(/data\/published\/rereferrals-2026\.json: newer figures of 2 measures up to 31 March 2026, from rereferrals 2026\.csv, added on /);
  const again = await run('--add', 'rereferrals 2026.csv', '--yes');
  expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('There is nothing to change.')]);
});

test('leaves every other figure of the pack as it is', async () => {
  const [over, under] = [await readPackOf(place), await thePack()];
  const changed = over.measures.filter((measure, index) => JSON.stringify(measure) !== JSON.stringify(under.measures[index])).map(({ key }) => key);
  expect(changed.sort()).toEqual(['CIN_Refferals_NFA', 'ReReferral']);
  for (const key of changed) {
    const [now, before] = [over, under].map(({ measures }) => measures.find((each) => each.key === key)!);
    expect(now!.values.map((row) => row.slice(0, before!.periods.length))).toEqual(before!.values);
  }
});

test.each([
  ['a file of another kind', 'scorecard.csv', 'Indicator,March 2026\nReferrals,12\n', 'This is no data file of Explore Education Statistics'],
  ['a file of other figures', 'made-up.csv', release.replace(/,([\d.]+),([\d.]+)$/gm, ',1$1,9$2'), 'No figures of this file are those of a measure that comes with selfeval.'],
  ['a file that is not there', 'gone.csv', null, 'There is no such file.'],
])('adds nothing of %s', async (_what, name, text, message) => {
  if (text !== null) writeFileSync(join(place, name), text);
  const { code, stderr } = await run('--add', name, '--yes');
  expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
  expect(stderr).toContain('Nothing was added.');
});

test('says which of its files cannot be read, and goes on without it', async () => {
  writeFileSync(join(place, 'data/published/broken.json'), '{"format": 1');
  const { code, stdout } = await run();
  expect([code, stdout]).toEqual([0, expect.stringContaining('data/published/broken.json cannot be read, so its figures are not used.')]);
  rmSync(join(place, 'data/published/broken.json'));
});
