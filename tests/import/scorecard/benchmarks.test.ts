import { expect, test } from 'vitest';
import { scorecard } from '../../../src/import/scorecard/scorecard.ts';
import { betterIn, unitIn } from '../../../src/import/scorecard/said-of-rows.ts';
import { imported, percent, sheet, workbookOf } from '../importing.ts';

const problemsOf = ({ proposal }: Awaited<ReturnType<typeof imported>>): string[] => proposal.problems.map(({ where, message }) => `${where}: ${message}`);

test('a scorecard with benchmarks under one head, columns for unit and direction, n/a, targets without amber, and footnotes', async () => {
  const bytes = await workbookOf(sheet('Scorecard', [
    ['Children and Families performance scorecard – March 2023'], [],
    ['Ref', 'Measure', 'Unit', 'Good is', '2022/23', null, 'Target', 'Benchmarks 2021/22', null, null],
    [null, null, null, null, 'Feb', 'Mar', null, 'England', 'Statistical neighbours', 'London'],
    ['3.3', 'CIN visited in the past 4 weeks', 'Number', 'High', percent(0.885), percent(0.84), percent(0.9), 'n/a', 'n/a', 'n/a'],
    ['4.2', 'Repeat child protection plans', '%', 'High', percent(0.21), percent(0.215), percent(0.18), percent(0.233), percent(0.22), percent(0.201)],
    ['1.4', 'Children in care', 'Number', '-', 291, 301, 'n/a', 'n/a', 'n/a', 'n/a'],
    ['7.2', 'Agency social workers', '%', 'Low', percent(0.2), percent(0.19), percent(0.15), 'n/a', 'n/a', 'n/a'],
    ['7.3', 'Vacant posts', 'Number', 'Low', 13, 14, 10, null, null, null],
    [], ['1 Benchmarks are the latest published figures.'], ['2 Figures for March are provisional.'],
  ], { merges: [{ startRow: 2, startCol: 4, endRow: 2, endCol: 5 }, { startRow: 2, startCol: 7, endRow: 2, endCol: 9 }, ...[0, 1, 2, 3, 6].map((column) => ({ startRow: 2, startCol: column, endRow: 3, endCol: column }))] }));
  const found = await imported(scorecard, bytes, { answers: { 'row 7.2 Agency social workers': '+', 'row 7.3 Vacant posts': '+', covers: 'snapshot' } });
  expect([found.notUnderstood, found.proposal.questions]).toEqual([[], []]);
  expect(found.added).toEqual([
    'agency-social-workers 2023-02-28 20', 'agency-social-workers 2023-03-31 19', 'agency-social-workers target  15',
    'cin-visits 2023-02-28 88.5', 'cin-visits 2023-03-31 84',
    'cla 2023-02-28 291', 'cla 2023-03-31 301',
    'repeat-plans 2023-02-28 21', 'repeat-plans 2023-03-31 21.5', 'repeat-plans england 2022-03-31 23.3', 'repeat-plans region 2022-03-31 20.1', 'repeat-plans statistical-neighbours 2022-03-31 22',
    'vacant-posts 2023-02-28 13', 'vacant-posts 2023-03-31 14', 'vacant-posts target  10',
  ]);
  expect(found.proposal.writes.get('data/indicators/scorecard.yaml')).toMatch(/title: Vacant posts\n {4}unit: count\n {4}polarity: lower\n/);
  expect(problemsOf(found)).toEqual([
    'Scorecard, cell C5: The sheet says `Number` of Children in need visited in the past four weeks, and the unit of the indicator is percentage.',
    'Scorecard, cell D6: The sheet says `High` of Repeat child protection plans, and the indicator says `polarity: lower`.',
  ]);
});

test('a scorecard of quarters with comparators of their own years, a tolerance and a direction of travel', async () => {
  const bytes = await workbookOf(sheet('Q3', [
    ['Indicator', 'Polarity', 'Q2 22/23', 'Q3 22/23', 'Target', 'Tolerance', 'DoT', 'Comparators', null, 'Comment'],
    [null, null, null, null, null, null, null, 'National 21/22', 'SN 20/21', null],
    ['Children in need visited in the past four weeks', 'Bigger is better', '88.5%', '84%', '90%', '5%', '▼', '85%', '86%', 'Down 4.5 points'],
  ], { merges: [{ startRow: 0, startCol: 7, endRow: 0, endCol: 8 }] }));
  const found = await imported(scorecard, bytes);
  expect([found.notUnderstood, problemsOf(found)]).toEqual([[], []]);
  expect(found.added).toEqual(['cin-visits 2022-09-30 88.5', 'cin-visits 2022-12-31 84', 'cin-visits england 2022-03-31 85', 'cin-visits statistical-neighbours 2021-03-31 86']);
  expect(found.proposal.understood).toContain('Not read: Tolerance.');
});

test('a scorecard of many new rows is asked about in as few questions as there are kinds of answers', async () => {
  const named = (names: string[], values: unknown[]): unknown[][] => names.map((name) => [name, ...values]);
  const rows = [...named(['Assessments completed within 45 days', 'Reviews on time', 'Children with three or more placements'], [percent(0.8), percent(0.81)]), ...named(['Contacts', 'Strategy discussions', 'Dental checks up to date'], [20, 22])];
  const bytes = await workbookOf(sheet('KPIs', [['Measure', 'Feb 23', 'Mar 23'], ...rows] as Parameters<typeof sheet>[1]));
  const asked = async (answers: Record<string, string>) => (await imported(scorecard, bytes, { answers })).proposal.questions.map(({ key }) => key);
  const answers: Record<string, string> = { 'unknown rows': '+', covers: 'month' };
  expect(await asked({})).toEqual(['unknown rows']);
  expect(await asked(answers)).toEqual(['percentages in KPIs']);
  answers['percentages in KPIs'] = 'A7';
  expect(await asked(answers)).toEqual(['lower is better in KPIs']);
  answers['lower is better in KPIs'] = 'a4, A7 neither';
  const { proposal, notUnderstood } = await imported(scorecard, bytes, { answers });
  expect([notUnderstood, proposal.questions]).toEqual([[], []]);
  expect(proposal.changes.filter(({ what }) => what.startsWith('New indicator')).map(({ what, to }) => `${what.slice(15)}: ${to}`)).toEqual([
    'Assessments completed within 45 days (assessments-completed-within-45-days): percent, higher, month',
    'Reviews on time (reviews-on-time): percent, higher, month',
    'Children with three or more placements (children-with-three-or-more-placements): percent, lower, month',
    'Contacts (contacts-2): count, neutral, month',
    'Strategy discussions (strategy-discussions): count, neutral, month',
    'Dental checks up to date (dental-checks-up-to-date): percent, neutral, month',
  ]);
});

test.each([['High', 'higher'], ['Bigger is better', 'higher'], ['↑', 'higher'], ['Low', 'lower'], ['fewer', 'lower'], ['▼', 'lower'], ['Neutral', 'neutral'], ['Contextual', 'neutral'], ['-', null], ['n/a', null], ['Higher or lower', null], ['', null]])('`%s` says of direction: %s', (text, polarity) => {
  expect(betterIn(text)).toBe(polarity);
});

test.each([['%', 'percent'], ['Percentage', 'percent'], ['Number', 'count'], ['No.', 'count'], ['Rate per 10,000', 'rate'], ['per 10k', 'rate'], ['Working days', 'days'], ['Average', 'average'], ['Score', 'score'], ['£', null], ['', null]])('`%s` says of unit: %s', (text, unit) => {
  expect(unitIn(text)).toBe(unit);
});
