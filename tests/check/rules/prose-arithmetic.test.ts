import { describe, it } from 'vitest';
import proseArithmetic from '../../../src/check/rules/prose-arithmetic.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { evidenceFile, practice, section } from './samples.ts';

describe('sums in words', () => {
  it.each([
    [
      'The number of plans decreased by ⟦52⟧ from 455 to 402.',
      'The text says `52`, but from `455` to `402` is 53.',
      'Correct the change, or the two numbers that it is worked out from.',
    ],
    [
      'The number of plans increased ⟦from 455 to 402⟧.',
      'The text says that a figure went up from `455` to `402`, which is going down.',
      'Turn the two numbers round, or correct the word.',
    ],
    [
      'There was a ⟦50%⟧ increase from 4 to 8 students.',
      'The text says `50%`, but from `4` to `8` is a change of 100%, which is double.',
      'Correct the change, or the two numbers that it is worked out from.',
    ],
    [
      'This year 8 went to university, which is ⟦50%⟧ increase from 4 in 2021.',
      'The text says `50%`, but from `4` to `8` is a change of 100%, which is double.',
      'Correct the change, or the two numbers that it is worked out from.',
    ],
    [
      'Long plans were rare: 15 of 233 (⟦7%⟧).',
      'The text says `7%`, but `15 of 233` is 6%.',
      'Correct the percentage, or the numbers that it is worked out from.',
    ],
    [
      'Long plans were rare: ⟦7%⟧ (15 of 233).',
      'The text says `7%`, but `15 of 233` is 6%.',
      'Correct the percentage, or the numbers that it is worked out from.',
    ],
    [
      'Of 17 in homes, of whom 15 (⟦80%⟧) live elsewhere.',
      'The text says `80%`, but `15 of 17` is 88%.',
      'Correct the percentage, or the numbers that it is worked out from.',
    ],
    [
      'Seen alone improved to 67% – ⟦12%⟧ higher than last year.',
      'The text says `12%` of the change in a percentage, which may be 12 percentage points or 12 per cent of it.',
      'Write `12 percentage points` if that is the difference, otherwise give both percentages.',
    ],
    [
      'Around 3 in 5 of all children were seen alone – up by ⟦8%⟧ on the year.',
      'The text says `8%` of the change in a percentage, which may be 8 percentage points or 8 per cent of it.',
      'Write `8 percentage points` if that is the difference, otherwise give both percentages.',
    ],
    [
      'It rose by ⟦12% from 55% to 67%⟧.',
      'The text says `12%` of the change in a percentage, which may be 12 percentage points or 12 per cent of it.',
      'Write `12 percentage points` if that is the difference, otherwise give both percentages.',
    ],
    [
      'It rose by ⟦11 percentage points⟧ from 55% to 67%.',
      'The text says `11 percentage points`, but from `55%` to `67%` is 12.',
      'Correct the change, or the two numbers that it is worked out from.',
    ],
    [
      'The number ⟦doubled from 4 to 7⟧.',
      'The text says `doubled`, but from `4` to `7` is a change of 75% upwards.',
      'Give the two numbers without that word, or correct them.',
    ],
    [
      'Three in five (⟦45%⟧) were seen.',
      'The text says `45%`, but `Three in five` is 60%.',
      'Correct the percentage, or the numbers that it is worked out from.',
    ],
    [
      'Two thirds (⟦50%⟧) were seen.',
      'The text says `50%`, but `Two thirds` is 67%.',
      'Correct the percentage, or the numbers that it is worked out from.',
    ],
    [
      '60% were good, 30% required improvement and the remaining ⟦20%⟧ were inadequate.',
      'The shares make 110%, where with `20%` as the rest they should make 100%.',
      'Write 10% for the rest, or correct the others.',
    ],
    [
      'There was a ⟦70/20 split⟧.',
      'The split `70/20` makes 90, where the two parts should make 100.',
      'Correct the two parts.',
    ],
    [
      'Of ⟦40⟧ audits 25 were good and 16 weak.',
      'The grades make 41, where the text says that there are `40`.',
      'Count them again, or correct the whole.',
    ],
    [
      'We looked at ⟦40⟧ case files: 8 outstanding, 25 good and 16 requiring improvement.',
      'The grades make 49, where the text says that there are `40`.',
      'Count them again, or correct the whole.',
    ],
    [
      '⟦Forty⟧ audits (25 judged good and 16 weak) were done.',
      'The grades make 41, where the text says that there are `Forty`.',
      'Count them again, or correct the whole.',
    ],
    [
      'Of the ⟦14⟧ measures 6 are green, 4 are amber and 3 red.',
      'Green, amber and red make 13, where the text says that there are `14`.',
      'Count them again, or say what became of the rest.',
    ],
  ])('that do not come out: %s', (text, message, hint) => {
    expectSaid(proseArithmetic, text, [message, hint]);
  });

  const seen: Files = {
    [evidenceFile]: 'evidence:\n  - { id: audits, title: Audits of practice, kind: audit, scope: 40 audits of early help }\n  - { id: more, title: Other audits, kind: audit, scope: "24 case files, 60 replies" }\n',
    'data/indicators/audits.yaml':
      'theme: Audits\nindicators:\n  - id: audits-done\n    title: Audits done\n    unit: count\n    polarity: neutral\n    period: snapshot\n    observations:\n      - { at: 2022-09-30, value: 40 }\n',
  };

  it.each([
    ['We found ⟦25 good and 16⟧ weak. [@audits]', 'The grades make 41, but `audits` says `40`.'],
    ['Of these ⟦25 were judged good and 16⟧ were weak. [@audits-done]', 'The grades make 41, but `audits-done` says `40`.'],
    ['Of :kpi[audits-done] audits ⟦25 were good and 16⟧ weak.', 'The grades make 41, but `audits-done` says `40`.'],
  ])('come out beside what is cited: %s', (know, message) => {
    expectSaid(proseArithmetic, { ...seen, [section]: practice({ know }) }, [message, 'Count them again, or correct what is cited.']);
  });

  it.each([
    'We found 25 good and 15 weak. [@audits]',
    'We found 25 good and 10 weak. [@audits]',
    'Of 50 audits of ours 25 were good and 16 weak. [@audits]',
    'We found 25 good and 16 weak. [@more]',
    'We found 25 good and 16 weak. [@audits; @audits-done]',
    'We found 25 good or better and 16 weak. [@audits]',
    'We found 25 good and 16 visits late. [@audits]',
  ])('need not come out beside what is cited: %s', (know) => {
    expectSaid(proseArithmetic, { ...seen, [section]: practice({ know }) });
  });

  it.each([
    'The number of plans decreased by 53 from 455 to 402.',
    'A fall of 20% from 100 to 80 was seen.',
    'Referrals rose 12% from 100 to 112.',
    'It rose by 12 percentage points from 55% to 67%.',
    'Long plans were rare: 15 of 233 (6%), or 15 out of 233 (6.4%).',
    'Of 47 of 443 children, or 10.6%, this is true.',
    'Of 367 with foster families, of whom 240 (65%) live elsewhere.',
    'Vacancies almost halved from 40.4% to 20.9%.',
    'The number doubled from 4 to 8.',
    'Almost half (46%) of posts are vacant.',
    'Three in five (61%) were seen.',
    'The rest is for others: 60% were good and the remaining 40% were not.',
    'There was a roughly 50/50 split.',
    'Of 40 audits 25 were good and 10 weak.',
    'Of 40 audits 25 were good and 16 good or better.',
    'Of 40 audits 25 were good, compared with 16 weak in March.',
    'We visited 12 homes in March and 25 were good and 16 weak.',
    'Of the other 14, 6 are rated green, 4 are amber with 4 red.',
    'A quarter (25%) were repeats, and referrals rose by 12%.',
    'Timeliness dropped from 77% in 2012–13, to 71% in 2013–14.',
    'The rate rose from 72 to 82 per 10,000 children.',
    'Children aged from 4 to 18 are seen, from Monday to Friday.',
    'We reduced the wait from 10 days to 8 days.',
  ])('that come out: %s', (text) => {
    expectSaid(proseArithmetic, text);
  });
});

describe('a table', () => {
  const table = (total: string, more = ''): string => `| District | Referrals | Share |\n| --- | ---: | ---: |\n| Eastmoor | 147 | 42% |\n| Lydbrook | 203 | 58% |\n${more}| Total | ${total} | 100% |\n`;

  it('has a total that its parts do not make', () => {
    expectSaid(proseArithmetic, { [section]: practice({ know: table('⟦353⟧') }) }, ['The table says `353` in all, but its parts make 350.', 'Count them again, or say below the table what else is in the total.']);
    expectSaid(proseArithmetic, { [section]: practice({ know: '| Team | Boys | Girls | All |\n| --- | --- | --- | --- |\n| MASH | 61 | 52 | ⟦115⟧ |\n| Duty | 33 | 21 | 54 |\n' }) }, ['The table says `115` in all, but its parts make 113.', 'Count them again, or say below the table what else is in the total.']);
  });

  it.each([table('350'), table('612'), table('345', '| Both | c | – |\n'), table('350').replace('147', '150').replace('203', '205').replace('350', '360')])('has a total that comes out, or of which nobody can tell: %#', (know) => {
    expectSaid(proseArithmetic, { [section]: practice({ know }) });
  });
});
