import { describe, it } from 'vitest';
import directionMatchesData from '../../../src/check/rules/direction-matches-data.ts';
import numberHasSource from '../../../src/check/rules/number-has-source.ts';
import proseNumberMatchesData from '../../../src/check/rules/prose-number-matches-data.ts';
import quantifierMatchesData from '../../../src/check/rules/quantifier-matches-data.ts';
import ragClaimMatchesData from '../../../src/check/rules/rag-claim-matches-data.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { practice } from './samples.ts';

const indicators = `theme: Measures
indicators:
  - id: eh-seen-4wk
    title: Children seen every four weeks
    unit: percent
    polarity: higher
    period: snapshot
    target: { minimum: 80, upper: 90 }
    observations:
      - { at: 2022-06-30, value: 85 }
      - { at: 2022-09-30, numerator: 186, denominator: 200 }
    comparators:
      - { kind: england, at: 2022-03-31, value: 88 }
  - id: cp-plans
    title: Children on a child protection plan
    unit: count
    polarity: neutral
    period: snapshot
    observations:
      - { at: 2022-08-31, value: 455 }
      - { at: 2022-09-30, value: 402 }
  - id: cin-number
    title: Children in need
    unit: count
    polarity: neutral
    period: snapshot
    observations:
      - { at: 2022-09-30, value: 738 }
    comparators:
      - { kind: own-last-year, at: 2022-03-31, value: 810 }
  - id: late
    title: Children in care whose assessment is late
    unit: percent
    polarity: lower
    period: snapshot
    target: { minimum: 10, upper: 5 }
    observations:
      - { at: 2022-03-31, value: 13.4 }
      - { at: 2022-09-30, value: 29.6 }
  - id: growth
    title: Change in contacts over a year
    unit: percent-change
    polarity: neutral
    period: annual
    observations:
      - { at: 2022-03-31, value: 140 }
  - id: cla-rate
    title: Children in care for every 10,000 children
    unit: rate
    polarity: neutral
    period: snapshot
    observations:
      - { at: 2022-09-30, value: 46.8 }
`;
const evidence = `evidence:
  - { id: audit, title: Audit of visits, kind: audit, date: 2022-08, scope: 24 files }
  - { id: files, title: Reading of files, kind: audit, date: 2022-08, scope: 50% of open files }
`;

const files = (know: string): Files => ({ 'data/indicators/measures.yaml': indicators, 'data/evidence.yaml': evidence, 'content/10-early-help.md': practice({ know }) });

describe('a number beside a cited indicator', () => {
  it.each([
    [
      'The share seen is ⟦82%⟧. [@eh-seen-4wk]',
      'The text says `82%`, but `eh-seen-4wk` is 93.0% at 30 September 2022.',
      'Write `:kpi[eh-seen-4wk]` in its place, so that it cannot fall behind the data; or correct the number.',
    ],
    [
      'In September ⟦85%⟧ were seen. [@eh-seen-4wk]',
      'The text says `85%`, but `eh-seen-4wk` is 93.0% at 30 September 2022; it was 85.0% at 30 June 2022.',
      'Write `:kpi[eh-seen-4wk]` in its place, so that it cannot fall behind the data; or correct the number.',
    ],
    [
      'We saw ⟦183 of 200⟧ children. [@eh-seen-4wk]',
      'The text says `183 of 200`, but `eh-seen-4wk` is 186 of 200 (93.0%) at 30 September 2022.',
      'Write `:kpi[eh-seen-4wk]{show=fraction}` in its place, so that it cannot fall behind the data; or correct the number.',
    ],
    [
      'We see 93%, above the target of ⟦95%⟧. [@eh-seen-4wk]',
      'The text says `95%`, but the target of `eh-seen-4wk` is 90% or more; near target from 80%.',
      'Write `:kpi[eh-seen-4wk]{show=target}` in its place, so that it cannot fall behind the data; or correct the number.',
    ],
    [
      'We see 93%; England sees ⟦84%⟧. [@eh-seen-4wk]',
      'The text says `84%`, but England was at 88.0% at 31 March 2022.',
      'Write `:kpi[eh-seen-4wk]` in its place, so that it cannot fall behind the data; or correct the number.',
    ],
    [
      'It rose by ⟦6 percentage points⟧ from June. [@eh-seen-4wk]',
      'The text says `6 percentage points`, but `eh-seen-4wk` has changed by 8.0 percentage points since 30 June 2022, from 85.0% to 93.0%.',
      'Write `:kpi[eh-seen-4wk]{show=change}` in its place, so that it cannot fall behind the data; or correct the number.',
    ],
    [
      'That is ⟦9 percentage points⟧ above England. [@eh-seen-4wk]',
      'The text says `9 percentage points`, but `eh-seen-4wk` is 93.0% at 30 September 2022, and England 88.0% at 31 March 2022, a gap of 5.0 percentage points.',
      'Correct the number, or give both figures: `:kpi[eh-seen-4wk]` and `:kpi[eh-seen-4wk]{show=comparator of=england}`.',
    ],
    [
      'The gap to England is ⟦9 percentage points⟧. [@eh-seen-4wk]',
      'The text says `9 percentage points`, but `eh-seen-4wk` is 93.0% at 30 September 2022, and England 88.0% at 31 March 2022, a gap of 5.0 percentage points.',
      'Correct the number, or give both figures: `:kpi[eh-seen-4wk]` and `:kpi[eh-seen-4wk]{show=comparator of=england}`.',
    ],
    [
      'There were ⟦420⟧ children on a plan. [@cp-plans]',
      'The text says `420`, but `cp-plans` is 402 at 30 September 2022.',
      'Write `:kpi[cp-plans]` in its place, so that it cannot fall behind the data; or correct the number.',
    ],
    [
      'The rate is ⟦64.8 per 10,000⟧. [@cla-rate]',
      'The text says `64.8 per 10,000`, but `cla-rate` is 46.8 per 10,000 at 30 September 2022.',
      'Write `:kpi[cla-rate]` in its place, so that it cannot fall behind the data; or correct the number.',
    ],
    [
      'The change over the year is ⟦104%⟧. [@growth]',
      'The text says `104%`, but `growth` is 140.0% in 2021 to 2022.',
      'Write `:kpi[growth]` in its place, so that it cannot fall behind the data; or correct the number.',
    ],
    [
      'Only ⟦60%⟧ were seen, not :kpi[eh-seen-4wk].',
      'The text says `60%`, but `eh-seen-4wk` is 93.0% at 30 September 2022.',
      'Write `:kpi[eh-seen-4wk]` in its place, so that it cannot fall behind the data; or correct the number.',
    ],
  ])('is held against it: %s', (know, message, hint) => {
    expectSaid(proseNumberMatchesData, files(know), [message, hint]);
  });

  it.each([
    'The share seen is 93%. [@eh-seen-4wk]',
    'The share seen is over 90%. [@eh-seen-4wk]',
    'The share seen is about 92%; 7% were not seen. [@eh-seen-4wk]',
    'In June 85% were seen. [@eh-seen-4wk]',
    'It rose from 85% to 93%, by 8 percentage points. [@eh-seen-4wk]',
    'We see 93%, above the target of 90% and the 88% of England. [@eh-seen-4wk]',
    'We saw 186 of 200 children, and 14 were missed. [@eh-seen-4wk]',
    'By next March we aim to see 97%. [@eh-seen-4wk]',
    'In 2019 it was 70%. [@eh-seen-4wk]',
    'Of these, 40% were under five. [@eh-seen-4wk]',
    'In 12 children’s centres 93% were seen every 4 weeks. [@eh-seen-4wk]',
    'Auditors found 75% of visits good. [@eh-seen-4wk; @audit]',
    'The number fell by 53 from 455 to 402. [@cp-plans]',
    'There are 14 boys aged 16 and 17 among them. [@cp-plans]',
    'The region stands at 81%. [@eh-seen-4wk]',
  ])('may stand: %s', (know) => {
    expectSaid(proseNumberMatchesData, files(know));
  });
});

describe('a figure in what we know', () => {
  it.each([
    [
      'We saw ⟦93%⟧ of children.',
      'The figure `93%` has nothing cited that could confirm it.',
      'Cite the indicator or the evidence that gives it, or put the figure in with `:kpi`.',
    ],
    [
      'By December it was ⟦390⟧. [@cp-plans]',
      'The figure `390` is none that `cp-plans` gives.',
      'Cite the indicator or the evidence that gives it, or put the figure in with `:kpi`.',
    ],
    [
      'The share seen is ⟦82%⟧. [@eh-seen-4wk; @audit]',
      'The figure `82%` is none that `eh-seen-4wk` gives, and the register of evidence does not have it either.',
      'Correct the figure, or put it into the summary of the evidence that gives it.',
    ],
    [
      'In 2019 it was ⟦70%⟧. [@eh-seen-4wk]',
      'The figure `70%` is none that `eh-seen-4wk` gives.',
      'Cite the indicator or the evidence that gives it, or put the figure in with `:kpi`.',
    ],
  ])('needs a source: %s', (know, message, hint) => {
    expectSaid(numberHasSource, files(know), [message, hint]);
  });

  it.each([
    'We saw 93%. [@eh-seen-4wk]',
    'Auditors found 75% of visits good. [@audit]',
    'Auditors found 75% of visits good. [@audit; @eh-seen-4wk]',
    'The share read is 50%. [@eh-seen-4wk; @files]',
    'We saw 93%. [@eh-seen-4wk] That leaves 7% who were not seen.',
    'We meet every 4 weeks, since 2019, with children aged 4 and over.',
  ])('has one: %s', (know) => {
    expectSaid(numberHasSource, files(know));
  });

  it('is not said twice when the number is wrong', () => {
    expectSaid(numberHasSource, files('The share seen is 82%. [@eh-seen-4wk]'));
  });
});

describe('a direction', () => {
  it.each([
    [
      'The number of families who need support is ⟦increasing⟧. [@cin-number; @cp-plans]',
      'The text says `increasing`, but `cin-number` went from 810 to 738 since 31 March 2022.',
      'Say how `cin-number` has moved, or put it in with `:kpi[cin-number]{show=change}`.',
    ],
    [
      'Late assessments are ⟦improving⟧. [@late]',
      'The text says `improving`, but `late` went from 13.4% to 29.6% since 31 March 2022 (worsening).',
      'Say how `late` has moved, or put it in with `:kpi[late]{show=change}`.',
    ],
    [
      'Late assessments have remained ⟦stable⟧. [@late]',
      'The text says `stable`, but `late` went from 13.4% to 29.6% since 31 March 2022.',
      'Say how `late` has moved, or put it in with `:kpi[late]{show=change}`.',
    ],
    [
      'The number of plans fell from August and is ⟦at its highest⟧. [@cp-plans]',
      'The text says `at its highest`, but `cp-plans` is 402 at 30 September 2022 and was 455 at 31 August 2022.',
      'Say how `cp-plans` has moved, or put it in with `:kpi[cp-plans]{show=change}`.',
    ],
    [
      'Plans are ⟦rising⟧. [@cp-plans; @audit]',
      'The text says `rising`, but `cp-plans` went from 455 to 402 since 31 August 2022.',
      'Say how `cp-plans` has moved, or put it in with `:kpi[cp-plans]{show=change}`.',
    ],
  ])('is held against the series: %s', (know, message, hint) => {
    expectSaid(directionMatchesData, files(know), [message, hint]);
  });

  it.each([
    'The number of plans fell from August. [@cp-plans]',
    'Visits are improving. [@eh-seen-4wk]',
    'Late assessments are worsening and rising. [@late]',
    'The share has fallen behind. [@eh-seen-4wk]',
    'The number of plans is not rising. [@cp-plans]',
    'We are improving the way we plan. [@late]',
    'Late assessments should be falling by spring. [@late]',
    'Rates are rising. [@cla-rate]',
    'Children live in stable homes. [@late]',
  ])('may stand: %s', (know) => {
    expectSaid(directionMatchesData, files(know));
  });
});

describe('a quantifier', () => {
  it.each([
    [
      '⟦Almost all⟧ children are late. [@late]',
      'The text says `Almost all`, which stands for 90% to 100%, but `late` is 29.6%.',
      'Choose the word that fits, or give the figure alone; the scale is `quantifiers` in the lists of checks.',
    ],
    [
      '⟦Very few⟧ children are seen. [@eh-seen-4wk]',
      'The text says `Very few`, which stands for 0% to 5%, but `eh-seen-4wk` is 93.0%.',
      'Choose the word that fits, or give the figure alone; the scale is `quantifiers` in the lists of checks.',
    ],
    [
      '⟦Almost all⟧ reviews are held on time.',
      '`Almost all` has neither a figure nor anything cited that could give one.',
      'Give the figure and cite where it comes from, or cite the evidence.',
    ],
  ])('is held against what is cited: %s', (know, message, hint) => {
    expectSaid(quantifierMatchesData, files(know), [message, hint]);
  });

  it.each([
    [
      'The ⟦majority⟧ of families (85%) are seen.',
      'The text says `majority` beside `85%`, where it stands for 50% to 80%.',
      'Choose the word that fits, or give the figure alone; the scale is `quantifiers` in the lists of checks.',
    ],
    [
      '⟦Very few⟧ children (6%) stay long.',
      'The text says `Very few` beside `6%`, where it stands for 0% to 5%.',
      'Choose the word that fits, or give the figure alone; the scale is `quantifiers` in the lists of checks.',
    ],
    [
      '⟦Almost all⟧ visits, 204 of 300, were made.',
      'The text says `Almost all` beside `204 of 300`, where it stands for 90% to 100%.',
      'Choose the word that fits, or give the figure alone; the scale is `quantifiers` in the lists of checks.',
    ],
  ])('is held against the figure beside it: %s', (text, message, hint) => {
    expectSaid(quantifierMatchesData, text, [message, hint]);
  });

  it.each([
    'Most children (89%) are seen.',
    'The majority of care leavers (68%) are in work, and few children (13%) move.',
    'Almost all of care leavers (92%) are housed.',
    'Most children have a plan, although almost one in five do not.',
    'The most able children, a few families and minority ethnic groups are at most 5%.',
    'We analyse risk in few words, and 90% like it.',
  ])('may stand beside its figure: %s', (text) => {
    expectSaid(quantifierMatchesData, text);
  });

  it.each(['Most children are seen. [@eh-seen-4wk]', 'Most children are seen. [@audit]', 'Most children are seen in time. [@late]'])('may stand with what is cited: %s', (know) => {
    expectSaid(quantifierMatchesData, files(know));
  });
});

describe('a claim about targets, colours and comparators', () => {
  it.each([
    [
      'Visits are ⟦below target⟧. [@eh-seen-4wk]',
      'The text says `below target`, but `eh-seen-4wk` is 93.0%, on target (green; the target is 90% or more; near target from 80%).',
      'Correct the word, or put it in with `:kpi[eh-seen-4wk]{show=rag}`.',
    ],
    [
      'Late assessments are ⟦on target⟧. [@late]',
      'The text says `on target`, but `late` is 29.6%, off target (red; the target is 5% or less; near target up to 10%).',
      'Correct the word, or put it in with `:kpi[late]{show=rag}`.',
    ],
    [
      'The measure is rated ⟦amber⟧. [@late]',
      'The text says `amber`, but `late` is 29.6%, off target (red; the target is 5% or less; near target up to 10%).',
      'Correct the word, or put it in with `:kpi[late]{show=rag}`.',
    ],
    [
      'Visits are ⟦below the national⟧ average. [@eh-seen-4wk]',
      'The text says `below the national`, but `eh-seen-4wk` is 93.0%, where England is 88.0% (31 March 2022).',
      'Correct the comparison, or give the figure with `:kpi[eh-seen-4wk]{show=comparator of=england}`.',
    ],
    [
      'Visits are ⟦worse than England⟧. [@eh-seen-4wk]',
      'The text says `worse than England`, but `eh-seen-4wk` is 93.0%, where England is 88.0% (31 March 2022).',
      'Correct the comparison, or give the figure with `:kpi[eh-seen-4wk]{show=comparator of=england}`.',
    ],
    [
      'Of 2 measures ⟦2⟧ are red.',
      'The text says that `2` of 2 are red, but of the 2 measures 1 is red.',
      'Correct the number, or let `::scorecard` say it.',
    ],
  ])('is held against the data: %s', (know, message, hint) => {
    expectSaid(ragClaimMatchesData, files(know), [message, hint]);
  });

  it.each([
    'Visits are on target and above the national average. [@eh-seen-4wk]',
    'Late assessments are above target. [@late]',
    'Late assessments are not on target. [@late]',
    'Visits should be on target by spring. [@late]',
    'Contacts are red priority. [@eh-seen-4wk]',
    'Visits are lower than in London. [@eh-seen-4wk]',
    'Of 2 measures 1 is red.',
    'Of 14 measures 4 are red.',
  ])('may stand: %s', (know) => {
    expectSaid(ragClaimMatchesData, files(know));
  });
});

describe('an id that stands twice', () => {
  const twice = 'theme: Twice\nindicators:\n' + ['seen', 'seen'].map((id, index) => `  - id: ${id}\n    title: Seen ${index}\n    unit: percent\n    polarity: higher\n    period: snapshot\n    target: { minimum: 80, upper: 90 }\n    observations:\n      - { at: 2022-06-30, value: ${index + 60} }\n      - { at: 2022-09-30, value: ${index * 20 + 70} }\n`).join('');

  it.each([proseNumberMatchesData, numberHasSource, directionMatchesData, quantifierMatchesData, ragClaimMatchesData])('leaves nothing to say of what cites it: $id', (rule) => {
    const know = 'We saw 55% of children, all of them, which has fallen and is red. [@seen]';
    expectSaid(rule, { 'data/indicators/twice.yaml': twice, 'content/10-early-help.md': practice({ know }) });
  });
});
