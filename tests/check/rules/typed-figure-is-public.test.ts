import { describe, it } from 'vitest';
import typedFigureIsPublic from '../../../src/check/rules/typed-figure-is-public.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { practice, section, settings, settingsFile } from './samples.ts';

const report = (know: string, disclosure: string): Files => ({
  [section]: practice({ know }),
  [settingsFile]: settings({ disclosure: `{ public: { ${disclosure} } }` }),
  'data/indicators/plans.yaml': `theme: Plans
indicators:
  - id: plans
    title: Children with a plan
    unit: count
    polarity: neutral
    period: snapshot
    observations: [{ at: 2022-09-30, value: 43 }, { at: 2022-06-30, value: 4 }]
    breakdowns:
      - by: Age
        parts:
          - { name: Under 12, observations: [{ at: 2022-09-30, value: 3 }] }
          - { name: Older, observations: [{ at: 2022-09-30, value: 40 }] }
  - id: seen
    title: Children seen in time
    unit: percent
    polarity: higher
    period: snapshot
    observations: [{ at: 2022-09-30, numerator: 197, denominator: 214 }]
  - id: looked-after
    title: Children in care
    unit: count
    polarity: neutral
    period: snapshot
    disclosure: published
    observations: [{ at: 2022-09-30, value: 402 }]
`,
});

const hint = (id: string): string => `Write \`:kpi[${id}]\` in its place, which prints what each edition may say; or put the sentence between \`:::internal\` and \`:::\`.`;

describe('a number typed beside an indicator', () => {
  it.each([
    ['At 30 September 2022, ⟦43⟧ children had a plan. [@plans]', '43', 'plans', 'gives `45`'],
    ['By September ⟦197 of 214⟧ were seen in time. [@seen]', '197 of 214', 'seen', 'gives `91%`'],
    ['By September ⟦92.1%⟧ were seen in time. [@seen]', '92.1%', 'seen', 'gives `91%`'],
  ])('is the rounded one of the public edition: %s', (words, said, id, given) => {
    expectSaid(typedFigureIsPublic, report(words, 'method: round'), [`The text says \`${said}\`, which the public edition protects: of \`${id}\` it ${given}.`, hint(id)]);
  });

  it('is none that is withheld with a small one', () => {
    expectSaid(typedFigureIsPublic, report('Of these, ⟦40⟧ were older. [@plans]', 'method: suppress'), ['The text says `40`, which the public edition protects: of `plans` it gives `43`.', hint('plans')]);
  });

  it.each([
    ['is told roughly', 'At 30 September 2022, about 45 children had a plan. [@plans]', 'method: round'],
    ['is exact, and so is the public edition', 'At 30 September 2022, 43 children had a plan. [@plans]', 'method: suppress'],
    ['is a published statistic', 'At 30 September 2022, 402 children were in care. [@looked-after]', 'method: round'],
    ['is put in by its place', 'At 30 September 2022, :kpi[plans] children had a plan. [@plans]', 'method: round'],
    ['is for the council and Ofsted', ':::internal\nAt 30 September 2022, 43 children had a plan. [@plans]\n:::', 'method: round'],
    ['is protected by nobody', 'At 30 September 2022, 43 children had a plan. [@plans]', 'method: none'],
  ])('is right where it %s', (_, words, disclosure) => {
    expectSaid(typedFigureIsPublic, report(words, disclosure));
  });
});
