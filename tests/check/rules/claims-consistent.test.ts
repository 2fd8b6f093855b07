import { describe, it } from 'vitest';
import rule from '../../../src/check/rules/claims-consistent.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { practice, section } from './samples.ts';

const indicators = `theme: Visits
indicators:
  - { id: visits, title: Visits, unit: percent, polarity: higher, period: snapshot, observations: [{ at: 2022-09-30, value: 90 }] }
  - { id: caseload, title: Caseload, unit: count, polarity: lower, period: snapshot, observations: [{ at: 2022-09-30, value: 12 }] }
`;

const claims = (strengths: string, improvements: string): Files => ({
  'data/indicators/visits.yaml': indicators,
  [section]: practice({ strengths }),
  'content/20-assessment.md': practice({ title: 'Assessment', improvements }),
});

describe('an indicator', () => {
  it('is not a strength in one place and an area for improvement in another', () => {
    expectSaid(rule, claims('- Visits are on time: :kpi[visits].', '⟦- Visits are late. [@visits] {#late-visits}⟧'), [
      '`visits` is an area for improvement here and a strength elsewhere, in `Visits are on time: :kpi[visits].`.',
      'Decide which it is, or say in both places what is good about it and what is not.',
    ]);
  });

  it('may be cited beside the one that a claim is about', () => {
    expectSaid(rule, claims('- Caseloads are low: :kpi[caseload].', '- Visits are late: :kpi[visits]. [@visits; @caseload]'));
    expectSaid(rule, claims('- Visits are on time: :kpi[visits].', '- Much is late. [@visits; @caseload]'));
  });
});

describe('a key message', () => {
  const text = (message: string, claim: string): string => `Key messages\n\n- ${message}\n\nWhat we know\n\n- ${claim}\n`;

  it.each([
    ['Children are ⟦consistently⟧ kept safe from immediate harm.', 'Most children in need are being kept safe from immediate harm.', 'consistently', 'Most'],
    ['⟦All⟧ care leavers have a pathway plan.', 'The majority of care leavers have an up to date pathway plan.', 'All', 'majority'],
    ['⟦Every⟧ visit has a clear purpose.', 'Not every visit has a clear purpose.', 'Every', 'Not every'],
  ])('says more than the text: %s', (message, claim, all, some) => {
    expectSaid(rule, text(message, claim), [`The key message says \`${all}\`, where the text says \`${some}\` of the same.`, 'Say no more in the key message than the text bears out.']);
  });

  it.each([
    ['All care leavers have a pathway plan.', 'Most children in care have a social worker whom they know.'],
    ['Almost all care leavers have a pathway plan.', 'Most care leavers have a pathway plan.'],
    ['All care leavers have a pathway plan; most are good.', 'Most care leavers have a pathway plan.'],
    ['Most care leavers have a pathway plan.', 'Most care leavers have a pathway plan.'],
  ])('is borne out: %s', (message, claim) => {
    expectSaid(rule, text(message, claim));
  });
});

describe('a table of the same section', () => {
  const table = '| District | Referrals | Plans |\n| --- | ---: | ---: |\n| Eastmoor | 147 | 31 |\n| Lydbrook | 203 | 44 |\n';
  const text = (words: string): Files => ({ [section]: practice({ strengths: '- We know our districts.', know: `${words}\n\n${table}` }) });

  it('has another number than the text', () => {
    expectSaid(rule, text('Eastmoor had ⟦174⟧ referrals.'), ['The text says `174`, and the table `147` of the same.', 'Correct the one that is wrong, or say how the two differ.']);
  });

  it.each(['Eastmoor had 147 referrals.', 'Eastmoor and Lydbrook had 350 referrals.', 'In May 2022 Eastmoor had 12 referrals.', 'Eastmoor had 12 more referrals than the year before.', 'Eastmoor has 19 schools.'])('bears the text out, or is about something else: %s', (words) => {
    expectSaid(rule, text(words));
  });
});
